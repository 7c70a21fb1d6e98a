"""The text of one guidance file while it is edited, with every step to take back."""

from dataclasses import dataclass, replace
from typing import Final

_MOST_STEPS: Final = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and how it came about.

    Shape: ``saved`` is the text in force, what the file said when it was opened or last saved.
    ``doing`` names what is being typed in, so that the letters of one field are one step.
    """

    text: str
    saved: str
    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    doing: str = ""

    @property
    def is_changed(self) -> bool:
        return self.text != self.saved


def opened(text: str) -> Draft:
    return Draft(text, text)


def changed(draft: Draft, text: str, doing: str = "") -> Draft:
    """Return the draft with another text; typing on in the same field is no new step."""
    if text == draft.text:
        return draft
    if doing and doing == draft.doing and draft.past:
        return replace(draft, text=text, future=())
    past = (*draft.past, draft.text)[-_MOST_STEPS:]
    return replace(draft, text=text, past=past, future=(), doing=doing)


def undone(draft: Draft) -> Draft:
    """Return the draft one step back; the first text stays."""
    if not draft.past:
        return draft
    future = (draft.text, *draft.future)
    return replace(draft, text=draft.past[-1], past=draft.past[:-1], future=future, doing="")


def redone(draft: Draft) -> Draft:
    """Return the draft with the step that was taken back last."""
    if not draft.future:
        return draft
    past = (*draft.past, draft.text)
    return replace(draft, text=draft.future[0], past=past, future=draft.future[1:], doing="")


def saved(draft: Draft, text: str) -> Draft:
    """Return the draft after ``text`` was written; what was typed meanwhile stays a change."""
    return replace(draft, saved=text, doing="")
