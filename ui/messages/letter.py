"""A plain-text letter as rich text: every line and space as written, facts semibold."""

import html
from typing import Final

from ui.theme.fonts import Type
from ui.widgets.say_text import Phrase

_STYLE: Final = (
    f"margin:0; white-space:pre-wrap; line-height:{Type.FIELD.line}px; -qt-line-height-type: fixed;"
)


def letter_html(body: Phrase, *, is_right_to_left: bool = False) -> str:
    """Return ``body`` for a label; nothing in it is taken as mark-up."""
    pieces = []
    for part in body:
        text = html.escape(part.text).replace("\n", "<br/>")
        pieces.append(f'<span style="font-weight:600">{text}</span>' if part.is_fact else text)
    direction = ' dir="rtl"' if is_right_to_left else ""
    return f'<p style="{_STYLE}"{direction}>{"".join(pieces)}</p>'
