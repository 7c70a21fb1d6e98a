"""The file ``hold.toml``: what is said before, during and after a hold (E)."""

from collections.abc import Iterator
from typing import Final

from workstation.guidance_content.table import (
    NO_FACT,
    FileContent,
    Gap,
    PhraseContent,
    Table,
    Wordings,
    wordings_of,
)

_LEAST_CHECK_INS: Final = 8  # so many suit every caller before the words begin to repeat (E2)


class HoldReason(Table, frozen=True):
    """Why callers are put on hold: ``words`` go on after "to put you on hold" ("to ask …")."""

    id: str
    label: str
    words: str
    usual_wait_s: int


class HoldContent(FileContent, frozen=True):
    """What is said before, during and after a hold (E1–E5)."""

    waits_s: tuple[int, ...]
    reasons: tuple[HoldReason, ...]
    permission: tuple[PhraseContent, ...]
    no_new_permission: PhraseContent
    check_ins: tuple[PhraseContent, ...]
    late_check_ins: tuple[PhraseContent, ...]
    callback_offers: tuple[PhraseContent, ...]
    no_new_words: PhraseContent
    back: tuple[PhraseContent, ...]
    no_new_back: PhraseContent
    callback_agreed: tuple[PhraseContent, ...]

    def wordings(self) -> Iterator[Wordings]:
        lists = (
            ("permission", self.permission),
            ("check_ins", self.check_ins),
            ("late_check_ins", self.late_check_ins),
            ("callback_offers", self.callback_offers),
            ("back", self.back),
            ("callback_agreed", self.callback_agreed),
        )
        for name, phrases in lists:
            yield from wordings_of(phrases, (name,), NO_FACT)
        last_resorts = (
            ("no_new_words", self.no_new_words, "check_in_number"),
            ("no_new_permission", self.no_new_permission, "hold_number"),
            ("no_new_back", self.no_new_back, "hold_number"),
        )
        for name, last, number in last_resorts:
            given = frozenset({number})
            yield Wordings(last.id, last.say, (name,), last.rule, given, last.unless)

    def gaps(self) -> Iterator[Gap]:
        if sum(phrase.suits_everybody for phrase in self.check_ins) < _LEAST_CHECK_INS:
            sentence = f"at least {_LEAST_CHECK_INS} that suit every caller are needed"
            yield Gap(("check_ins",), f"check_ins: {sentence}")
        for name in ("permission", "callback_offers", "back", "callback_agreed"):
            if not any(phrase.suits_everybody for phrase in getattr(self, name)):
                yield Gap((name,), f"{name}: at least one that suits every caller is needed")
