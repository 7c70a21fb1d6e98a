"""What a coach says about each rule after a practice call (coach.toml)."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Final

import msgspec

from workstation.guidance_content.table import FileContent, Gap, Table

# Those that a call can keep or miss; G and H are about writing and the order of work.
RULES: Final = tuple(
    f"{letter}{number}"
    for letter, count in (("A", 6), ("B", 6), ("C", 9), ("D", 5), ("E", 5), ("F", 5))
    for number in range(1, count + 1)
)


class RuleContent(Table, frozen=True):
    """One rule: why it matters to the customer, what to say when kept, what to try when missed.

    Shape: ``weight`` 1 to 3; of two rules that were missed the heavier one is named.
    """

    rule: str
    weight: Annotated[int, msgspec.Meta(ge=1, le=3, description="weight from 1 to 3")]
    why: str
    kept: str
    try_next: str


class CoachContent(FileContent, frozen=True):
    """The words about every rule from A1 to F5, each rule once."""

    rules: tuple[RuleContent, ...]

    def gaps(self) -> Iterator[Gap]:
        counted = Counter(one.rule for one in self.rules)
        for rule in RULES:
            if not counted[rule]:
                yield Gap(("rules",), f'there is no rule = "{rule}"; each must be there once')
        for number, one in enumerate(self.rules):
            if one.rule not in RULES:
                yield Gap(("rules", number, "rule"), f'"{one.rule}" is no rule from A1 to F5')
            elif [other.rule for other in self.rules[:number]].count(one.rule):
                sentence = f'rule = "{one.rule}" is there twice; each must be there once'
                yield Gap(("rules", number, "rule"), sentence)
            for key in ("why", "kept", "try_next"):
                if not getattr(one, key).strip():
                    yield Gap(("rules", number, key), "the words are missing")

    def of(self, rule: str) -> RuleContent | None:
        return next((one for one in self.rules if one.rule == rule), None)

    @property
    def weights(self) -> dict[str, int]:
        return {one.rule: one.weight for one in self.rules}
