"""Phrases to say: the facts of a call, and the book that fills them into the best wording."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from workstation.templates import BadTemplate, Part, Wording, WordingCompiler, plain_text

_LONGEST_FACT: Final = 280


@dataclass(frozen=True, slots=True)
class StepFact:
    """A next step as it is read out: ``when`` ("15:40 today") is empty until it has a time."""

    who: str
    what: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class GuidanceFacts:
    """What is known about a call, in words ready to be spoken; empty means unknown.

    Shape: ``customer`` is how to speak to them ("Mr. Okafor"); ``good_day`` is filled in by the
    greeting ("Good afternoon"); ``hold_reason`` begins with "to"; times are words without a
    preposition ("15:40 today"); ``stated_wait`` is words too ("about two minutes"). Whatever is
    longer than 280 characters is cut when it is filled in.
    """

    agent: str = ""
    organisation: str = ""
    line: str = ""
    customer: str = ""
    good_day: str = ""
    subject: str = ""
    customer_words: str = ""
    understood: str = ""
    ticket_number: str = ""
    next_steps: tuple[StepFact, ...] = ()
    next_update: str = ""
    promise: str = ""
    promise_time: str = ""
    delay_reason: str = ""
    stated_wait: str = ""
    hold_reason: str = ""
    callback_time: str = ""
    check_in_number: str = ""
    hold_number: str = ""
    caller_number: str = ""
    queue: str = ""

    def known(self) -> dict[str, Any]:
        """Return the facts that are not empty, by name."""
        known: dict[str, Any] = {}
        for name in FACT_NAMES:
            value = getattr(self, name)
            if isinstance(value, tuple):
                value = tuple(_short_step(step) for step in value[:10] if step.what.strip())
            else:
                value = _short(value)
            if value:
                known[name] = value
        return known


FACT_NAMES: Final = frozenset(field.name for field in fields(GuidanceFacts))


@dataclass(frozen=True, slots=True)
class SpokenPhrase:
    """A phrase filled with the facts of the call, ready to be shown and said."""

    id: str
    parts: tuple[Part, ...]
    rule: str = ""

    @property
    def text(self) -> str:
        return plain_text(self.parts)


@dataclass(slots=True)
class _Entry:
    """A phrase; ``wordings`` are as many of its sources as were compiled so far."""

    rule: str
    sources: tuple[str, ...]
    wordings: tuple[Wording, ...] = ()


class PhraseRefused(ValueError):
    """A phrase of the content cannot be used; ``phrase_id`` names it.

    Shape: ``wording`` is the number of the wording at fault, from 0; None when it is no single one.
    """

    def __init__(self, phrase_id: str, trouble: str, wording: int | None = None) -> None:
        super().__init__(f'phrase "{phrase_id}": {trouble}')
        self.phrase_id = phrase_id
        self.wording = wording


class PhraseBook:
    """All phrases of one language.

    What is added is compiled and tried once with every fact known. What was tried before is only
    taken, and compiled when it is first spoken: to compile all takes half a second.

    Thread: any; two threads that compile the same come to the same.
    """

    def __init__(self) -> None:
        self._compiler = WordingCompiler(FACT_NAMES)
        self._entries: dict[str, _Entry] = {}

    def add(
        self, phrase_id: str, rule: str, say: Iterable[str], given: frozenset[str] | None = None
    ) -> None:
        """Take a phrase with its wordings, the best first.

        ``given`` are the facts that are always known where a phrase must never fail: its last
        wording may need no other.

        Errors: PhraseRefused when an id comes twice or a wording cannot be used.
        """
        sources = tuple(say)
        self.take(phrase_id, rule, sources)
        try:
            self._entries[phrase_id].wordings = self._tried(phrase_id, sources, given)
        except PhraseRefused:
            del self._entries[phrase_id]
            raise

    def take(self, phrase_id: str, rule: str, say: Iterable[str]) -> None:
        """Take a phrase that is known to be right, since it was added to another book before.

        Errors: PhraseRefused when an id comes twice.
        """
        if phrase_id in self._entries:
            raise PhraseRefused(phrase_id, "this id is used twice")
        self._entries[phrase_id] = _Entry(rule, tuple(say))

    def compile_all(self) -> None:
        """Compile whatever is not, so that nothing has to wait for it. Thread: best another one."""
        for entry in tuple(self._entries.values()):
            if len(entry.wordings) < len(entry.sources):
                entry.wordings = tuple(self._compiler.compile(source) for source in entry.sources)

    def _tried(
        self, phrase_id: str, sources: tuple[str, ...], given: frozenset[str] | None
    ) -> tuple[Wording, ...]:
        wordings = tuple(self._compiled(phrase_id, n, text) for n, text in enumerate(sources))
        if not wordings:
            raise PhraseRefused(phrase_id, "it has no wording")
        if given is not None and not wordings[-1].needs <= given:
            trouble = "its last wording needs a fact that may be unknown"
            raise PhraseRefused(phrase_id, trouble, len(wordings) - 1)
        return wordings

    def _compiled(self, phrase_id: str, number: int, source: str) -> Wording:
        try:
            wording = self._compiler.compile(source)
            if not plain_text(wording.parts(_EVERYTHING)):
                raise BadTemplate("a wording is empty")
        except BadTemplate as error:
            raise PhraseRefused(phrase_id, str(error), number) from error
        return wording

    def __contains__(self, phrase_id: str) -> bool:
        return phrase_id in self._entries

    def spoken(self, phrase_id: str, facts: GuidanceFacts) -> SpokenPhrase | None:
        """Return the phrase in its first wording whose facts are known; None when none is.

        Errors: KeyError for an id that was never added.
        """
        entry, number = self._entries[phrase_id], self.wording_used(phrase_id, facts)
        if number is None:
            return None
        return SpokenPhrase(phrase_id, entry.wordings[number].parts(facts.known()), entry.rule)

    def wording_used(self, phrase_id: str, facts: GuidanceFacts) -> int | None:
        """Return the number of the wording that is said, from 0; None when none can be.

        Errors: KeyError for an id that was never added.
        """
        entry, known = self._entries[phrase_id], facts.known().keys()
        for number, source in enumerate(entry.sources):
            if number == len(entry.wordings):
                entry.wordings = (*entry.wordings, self._compiler.compile(source))
            if entry.wordings[number].needs <= known:
                return number
        return None


_EVERYTHING: Final[Mapping[str, Any]] = {
    **{name: name for name in FACT_NAMES},
    "next_steps": (StepFact("who", "what", "when"), StepFact("who", "what")),
}


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_FACT else text[: _LONGEST_FACT - 1].rstrip() + "…"


def _short_step(step: StepFact) -> StepFact:
    return StepFact(_short(step.who), _short(step.what), _short(step.when))
