"""Turns the guidance's phrases into what the widgets show."""

import re
from collections.abc import Iterator
from typing import Final

from ui.panels.views import PhraseView
from ui.widgets.say_text import Part, Phrase
from workstation.phrases import SpokenPhrase
from workstation.templates import Part as SpokenPart

_SHORT: Final = 30
# A sum, a time, a date, a reference: "£412.60", "15:40", "24 Nov", "7 418".
_FIGURE: Final = re.compile(
    r"([£$€]?\d[\d.,:]*\d|[£$€]?\d)((?:[ \u00a0]\d{3}\b)*)( [A-Z][a-z]+)?%?"
)


def shown(parts: tuple[SpokenPart, ...], *, quoted: bool = True) -> Phrase:
    """Return a phrase to show, in quotation marks where it is speech.

    What stands out is what nobody has in mind: times, sums, dates, waits. Names and whole
    sentences that were filled in read like the rest.
    """
    phrase = tuple(piece for part in parts for piece in _pieces(part))
    return (Part("“"), *phrase, Part("”")) if quoted else phrase


def phrase_view(phrase: SpokenPhrase, said: tuple[str, ...] = ()) -> PhraseView:
    return PhraseView(phrase.id, shown(phrase.parts), phrase.id in said)


def _pieces(part: SpokenPart) -> Iterator[Part]:
    text = part.text
    if not part.is_fact:
        yield Part(text)
    elif len(text) <= _SHORT:
        yield Part(text, is_fact=not text[:1].isupper() or any(c.isdigit() for c in text))
    else:
        end = 0
        for figure in _FIGURE.finditer(text):
            yield Part(text[end : figure.start()])
            yield Part(figure.group(), is_fact=True)
            end = figure.end()
        yield Part(text[end:])
