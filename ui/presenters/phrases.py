"""Turns the guidance's phrases into what the widgets show."""

from ui.panels.views import PhraseView
from ui.widgets.say_text import Part, Phrase
from workstation.phrases import SpokenPhrase
from workstation.templates import Part as SpokenPart


def shown(parts: tuple[SpokenPart, ...], *, quoted: bool = True) -> Phrase:
    """Return a phrase to show, in quotation marks where it is speech."""
    phrase = tuple(Part(part.text, part.is_fact) for part in parts)
    return (Part("“"), *phrase, Part("”")) if quoted else phrase


def phrase_view(phrase: SpokenPhrase, said: tuple[str, ...] = ()) -> PhraseView:
    return PhraseView(phrase.id, shown(phrase.parts), phrase.id in said)
