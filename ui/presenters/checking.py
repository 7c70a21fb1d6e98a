"""The language check away from the window's thread: the newest text wins, an older is dropped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.errands import Errands, Tell
from ui.window_language.sentences import in_window_language
from workstation.glossary import GlossaryTerm
from workstation.language_check.context import CheckContext
from workstation.language_check.rules import WritingContentBroken
from workstation.spelling import DictionaryMissing
from workstation.wording_check import Finding, FindingKind

MOST_SUGGESTED: Final = 12  # so many misspelt words get their suggestions at once


class Checker(Protocol):
    """A language check, as ``workstation.language_check`` makes it."""

    def findings(self, text: str, context: CheckContext) -> tuple[Finding, ...]: ...

    def better_for(self, finding: Finding, text: str) -> tuple[str, ...]: ...


class Writing(Protocol):
    """Makes checkers, and keeps the agent's own words.

    Thread: one thread at a time; never the window's, since dictionaries may take their time.
    """

    def checker(self, own_terms: Sequence[GlossaryTerm]) -> Checker:
        """Errors: WritingContentBroken."""
        ...

    def learn(self, word: str, language: str) -> None:
        """Errors: DictionaryMissing."""
        ...


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """A text to check; ``number`` rises with each."""

    number: int
    text: str
    context: CheckContext
    own_terms: tuple[GlossaryTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What was found; ``trouble`` is one sentence when the check could not be made."""

    request: CheckRequest
    findings: tuple[Finding, ...] = ()
    trouble: str = ""


class Checking(QObject):
    """Checks texts on one thread of its own.

    Thread: the GUI thread. The check itself runs on a pool of one thread.

    Signals:
        checked: a CheckResult; for one request possibly twice, with suggestions the second time.
    """

    checked = Signal(object)

    def __init__(self, writing: Writing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing = writing
        self._newest = 0
        self._made: tuple[tuple[GlossaryTerm, ...], Checker] | None = None
        self._errands = Errands(self, keeps_thread=True)
        self._errands.told.connect(self._on_told)

    def check(
        self, text: str, context: CheckContext, own_terms: tuple[GlossaryTerm, ...] = ()
    ) -> None:
        """Check ``text``; whatever is still under way is dropped."""
        self._newest += 1
        request = CheckRequest(self._newest, text, context, own_terms)
        self._errands.start(lambda tell: self._check(request, tell))

    def learn(self, word: str, language: str) -> None:
        """Take ``word`` as right from the next check on."""
        self._errands.start(lambda tell: self._learn(word, language))

    def stop(self) -> None:
        """Drop what is under way and wait for the thread to be free."""
        self._newest += 1
        self._errands.stop()

    # --- on the pool's thread

    def _check(self, request: CheckRequest, tell: Tell) -> None:
        if request.number != self._newest:
            return
        try:
            checker = self._checker(request.own_terms)
            found = checker.findings(request.text, request.context)
            tell(CheckResult(request, found))
            self._suggest(checker, CheckResult(request, found), tell)
        except (DictionaryMissing, WritingContentBroken) as trouble:
            tell(CheckResult(request, trouble=in_window_language(trouble)))

    def _checker(self, own_terms: tuple[GlossaryTerm, ...]) -> Checker:
        if self._made is None or self._made[0] != own_terms:
            self._made = (own_terms, self._writing.checker(own_terms))
        return self._made[1]

    def _suggest(self, checker: Checker, result: CheckResult, tell: Tell) -> None:
        """Ask the dictionary for words, as long as nobody has a newer text."""
        findings = list(result.findings)
        misspelt = [
            place
            for place, finding in enumerate(findings)
            if finding.kind is FindingKind.SPELLING and not finding.better
        ]
        for place in misspelt[:MOST_SUGGESTED]:
            if result.request.number != self._newest:
                return
            better = checker.better_for(findings[place], result.request.text)
            findings[place] = replace(findings[place], better=better)
        if misspelt:
            tell(replace(result, findings=tuple(findings)))

    def _learn(self, word: str, language: str) -> None:
        try:
            self._writing.learn(word, language)
        except DictionaryMissing:
            return  # the check itself says that there is none

    # --- on the window's

    @Slot(object)
    def _on_told(self, result: CheckResult) -> None:
        if result.request.number == self._newest:
            self.checked.emit(result)
