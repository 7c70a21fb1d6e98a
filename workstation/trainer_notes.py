"""What a trainer's desk sends to the trainee's after a call: one short text for each note.

What comes in may be anything: it is read strictly, cut to plain text, and never more than
MOST_NOTES are kept.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final

import msgspec

from workstation.guidance_content.coach import RULES
from workstation.phone import LONGEST_TEXT
from workstation.practice_results import LONGEST_NOTE, MOST_NOTES, TrainerNote

_LONGEST_NAME: Final = 60
_LONGEST_CALL_S: Final = 24 * 3600.0


class _Sent(msgspec.Struct, frozen=True, tag="practice-note", forbid_unknown_fields=True):
    """One text: the ``n``-th of ``of`` notes, counted from 1; ``of`` 0 says there are none."""

    batch: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    trainer: Annotated[str, msgspec.Meta(max_length=_LONGEST_NAME)]
    n: Annotated[int, msgspec.Meta(ge=0, le=MOST_NOTES)]
    of: Annotated[int, msgspec.Meta(ge=0, le=MOST_NOTES)]
    rule: Annotated[str, msgspec.Meta(max_length=2)] = ""
    is_kept: bool = False
    after_s: Annotated[float, msgspec.Meta(ge=0, le=_LONGEST_CALL_S)] = 0.0
    note: Annotated[str, msgspec.Meta(max_length=LONGEST_NOTE)] = ""


def plain(text: str, longest: int = LONGEST_NOTE) -> str:
    """Return ``text`` on one line, without control and formatting characters, cut to length."""
    shown = (c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join("".join(shown).split())[:longest].rstrip()


def texts_of(notes: Sequence[TrainerNote], *, trainer: str, batch: str) -> list[str]:
    """Return the texts to send, one for each note; a single one says that there are none.

    Shape: each is short enough for one SendText; a note too long for that is cut.
    """
    name = plain(trainer, _LONGEST_NAME)
    kept = notes[:MOST_NOTES]
    if not kept:
        return [_encoded(_Sent(batch, name, 0, 0))]
    return [
        _fitting(
            _Sent(
                batch,
                name,
                number,
                len(kept),
                note.rule,
                note.is_kept,
                round(note.after_s, 1),
                plain(note.note),
            )
        )
        for number, note in enumerate(kept, start=1)
    ]


def _fitting(sent: _Sent) -> str:
    text = _encoded(sent)
    while len(text.encode()) > LONGEST_TEXT:
        sent = msgspec.structs.replace(sent, note=sent.note[:-8])
        text = _encoded(sent)
    return text


def _encoded(sent: _Sent) -> str:
    return msgspec.json.encode(sent).decode()


@dataclass(slots=True)
class NoteBasket:
    """Collects the texts of one trainer until all are there.

    Shape: a text that is none of ours is left out; one that comes twice counts once; a new batch
    begins anew.
    """

    batch: str = ""
    trainer: str = ""
    _of: int = 0
    _notes: dict[int, TrainerNote] = field(default_factory=dict)

    def take(self, text: str) -> tuple[TrainerNote, ...] | None:
        """Take a text that came in; return all notes of its batch once they are complete."""
        try:
            sent = msgspec.json.decode(text, type=_Sent)
        except msgspec.DecodeError:
            return None
        if sent.n > sent.of or (sent.of and (sent.n == 0 or sent.rule not in RULES)):
            return None
        if sent.batch != self.batch:
            self.batch, self._of, self._notes = sent.batch, sent.of, {}
        self.trainer = plain(sent.trainer, _LONGEST_NAME)
        if sent.n:
            note = TrainerNote(sent.rule, sent.is_kept, sent.after_s, plain(sent.note))
            self._notes[sent.n] = note
        if len(self._notes) < self._of:
            return None
        return tuple(note for _, note in sorted(self._notes.items()))
