"""The file ``hold.toml``: what is said before, during and after a hold (E)."""

from workstation.guidance_content.table import PhraseContent, Table


class HoldReason(Table, frozen=True):
    """Why callers are put on hold: ``words`` go on after "to put you on hold" ("to ask …")."""

    id: str
    label: str
    words: str
    usual_wait_s: int


class HoldContent(Table, frozen=True):
    """What is said before, during and after a hold (E1–E5)."""

    waits_s: tuple[int, ...]
    reasons: tuple[HoldReason, ...]
    permission: tuple[PhraseContent, ...]
    check_ins: tuple[PhraseContent, ...]
    late_check_ins: tuple[PhraseContent, ...]
    callback_offers: tuple[PhraseContent, ...]
    no_new_words: PhraseContent
    back: tuple[PhraseContent, ...]
    callback_agreed: tuple[PhraseContent, ...]
