"""From what is typed in the editor's form to what a guidance file holds, and the other way."""

import datetime
from collections.abc import Sequence
from typing import Any, Final

from workstation.guidance_content import Table
from workstation.guidance_editing.fields import FieldKind, FieldSpec, fields_of

_NEW_WORDING: Final = "…"


def value_of(texts: Sequence[str], spec: FieldSpec) -> object:
    """Return what the file is to hold for what was typed; None takes the value out.

    What is no number or no date stays the text that it is, so that the check names it and nothing
    that was typed is lost.
    """
    if spec.kind in (FieldKind.WORDINGS, FieldKind.LINES, FieldKind.CHOICES):
        kept = list(texts) if spec.kind is FieldKind.WORDINGS else [t for t in texts if t.strip()]
        return kept if kept or spec.is_required else None
    if spec.kind is FieldKind.NUMBERS:
        return [_number(text) for text in texts if text.strip()]
    if spec.kind is FieldKind.FLAG:
        return True if texts else None
    text = texts[0] if texts else ""
    if not text.strip() and not spec.is_required:
        return None
    if spec.kind is FieldKind.NUMBER:
        return _number(text)
    if spec.kind is FieldKind.DATE:
        return _date(text)
    return text


def new_values(kind: type[Table], number: int) -> dict[str, Any]:
    """Return what a new piece needs at least, to be filled in by whoever asked for it."""
    values: dict[str, Any] = {}
    for spec in fields_of(kind):
        if not spec.is_required:
            continue
        if spec.name in ("id", "item", "disposition", "fact"):
            values[spec.name] = f"own-{number}" if spec.name != "fact" else f"own_{number}"
        elif spec.kind is FieldKind.NUMBER:
            values[spec.name] = 1
        elif spec.kind is FieldKind.CHOICE:
            values[spec.name] = spec.choices[0]
        elif spec.kind is FieldKind.CHOICES:
            values[spec.name] = [spec.choices[0]]
        elif spec.kind in (FieldKind.WORDINGS, FieldKind.LINES):
            values[spec.name] = [_NEW_WORDING]
        else:
            values[spec.name] = _NEW_WORDING
    return values


def _number(text: str) -> int | str:
    return int(text) if text.strip().isdecimal() else text


def _date(text: str) -> datetime.date | str:
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        return text
