"""The rules of every language, read when they are first wanted; several threads may ask."""

import threading
from pathlib import Path

from workstation.language_check.questions import questions_in
from workstation.language_check.rules import LanguageRules, load_language_rules


class LanguageLibrary:
    """Knows the rules below ``folder``; None is a library without any.

    Thread: any; reading takes a part of a second, so let another than the window's be the first.
    Errors: WritingContentBroken from everything that reads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._read: LanguageRules | None = None

    @property
    def rules(self) -> LanguageRules:
        with self._lock:
            if self._read is None:
                folder = self._folder
                self._read = load_language_rules(folder) if folder else LanguageRules({})
            return self._read

    def questions_in(self, text: str, language: str) -> tuple[str, ...]:
        """Return the customer's questions as they stand in ``text``, indirect ones too (G4)."""
        return questions_in(text, language, self.rules)
