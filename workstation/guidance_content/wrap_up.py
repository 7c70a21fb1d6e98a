"""The file ``wrap_up.toml``: how a call may have ended, and labels of after-call work (F5)."""

from collections.abc import Iterator
from typing import Annotated, Final

import msgspec

from workstation.guidance_content.table import FileContent, Gap, OwnId, Table, each_once
from workstation.wrap_up import Disposition, SelfReview

MOST_DISPOSITIONS: Final = 12
_LABEL: Final = "label; use 1 to 60 letters"
_KEY: Final = "key; use one capital letter"
# Letters that mean something else where an outcome is chosen.
_TAKEN: Final = {
    "A": "another concern",
    "C": "having asked whether it was clear",
    "I": "asking how it went",
    "K": "calling back",
    "M": "a promise",
    "N": "no internal cause",
    "O": "nothing open",
    "Q": "questions step by step",
    "T": "another concern on the same ticket",
    "Y": "the customer's yes",
} | dict.fromkeys("BDGHJVXZ", "what a try to call back came to")


class DispositionContent(Table, frozen=True):
    """One way in which a call may have ended.

    Shape: ``disposition`` is its id, kept with each call; ``inside`` is the label inside a
    sentence ("follow-up agreed"); ``key`` is the letter that chooses it together with Alt. The
    rest is what it means: the ticket is solved; we owe the customer something; nobody was meant.
    """

    disposition: OwnId
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=60, description=_LABEL)]
    hint: str = ""
    inside: str = ""
    key: Annotated[str, msgspec.Meta(pattern=r"^[A-Z]?$", description=_KEY)] = ""
    closes_ticket: bool = False
    expects_follow_up: bool = False
    is_wrong_number: bool = False

    @property
    def chosen(self) -> Disposition:
        """Return it as a call keeps it."""
        return Disposition(
            id=self.disposition,
            label=self.label,
            inside=self.inside,
            closes_ticket=self.closes_ticket,
            expects_follow_up=self.expects_follow_up,
            is_wrong_number=self.is_wrong_number,
        )


class ReviewContent(Table, frozen=True):
    review: SelfReview
    label: str


class WrapUpContent(FileContent, frozen=True):
    """Outcomes and labels of after-call work (F5).

    Shape: ``satisfaction_question`` is what to ask afterwards, when the matter was solved, and
    ``satisfaction_after_days`` how many days later (H4).
    """

    dispositions: tuple[DispositionContent, ...]
    review_question: str
    reviews: tuple[ReviewContent, ...]
    internal_causes: tuple[str, ...]
    satisfaction_question: Annotated[str, msgspec.Meta(max_length=120)] = ""
    satisfaction_after_days: Annotated[int, msgspec.Meta(ge=1, le=60)] = 3

    def disposition(self, disposition_id: str) -> Disposition | None:
        """Return what an outcome means; None for one that there is not."""
        found = (each.chosen for each in self.dispositions if each.disposition == disposition_id)
        return next(found, None)

    def gaps(self) -> Iterator[Gap]:
        if not self.dispositions:
            yield Gap(("dispositions",), "at least one disposition is needed")
        if len(self.dispositions) > MOST_DISPOSITIONS:
            place = ("dispositions", MOST_DISPOSITIONS)
            yield Gap(place, f"at most {MOST_DISPOSITIONS} dispositions can be shown")
        for number, each in enumerate(self.dispositions):
            yield from self._twice(number)
            if each.key in _TAKEN:
                sentence = f"Alt+{each.key} is taken already, for {_TAKEN[each.key]}"
                yield Gap(("dispositions", number, "key"), sentence)
        yield from each_once("reviews", SelfReview, (c.review for c in self.reviews), "review")

    def _twice(self, number: int) -> Iterator[Gap]:
        """Yield a gap for whatever cannot be told from an outcome before it."""
        each, before = self.dispositions[number], self.dispositions[:number]
        for key in ("disposition", "label", "key"):
            value = getattr(each, key)
            if value and any(getattr(other, key) == value for other in before):
                sentence = f'{key} = "{value}" is there twice; each may be there once'
                yield Gap(("dispositions", number, key), sentence)
