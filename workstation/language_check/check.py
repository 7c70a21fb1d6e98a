"""The language check: what to look at in a text before it goes to the customer."""

from collections.abc import Sequence

from workstation.glossary import GlossaryTerm
from workstation.language_check.context import CheckContext
from workstation.language_check.questions import questions_in
from workstation.language_check.rules import LanguageRules
from workstation.spelling import Spelling
from workstation.wording_check import Finding


class LanguageCheck:
    """Finds what may be better said, in a text of any language there are rules for.

    Shape: ``own_terms`` are the organisation's terms that are valid today; they go before those of
    the content.
    Thread: none of its own; one caller at a time, since a dictionary is not for several.
    """

    def __init__(
        self,
        rules: LanguageRules,
        spelling: Spelling | None,
        own_terms: Sequence[GlossaryTerm] = (),
    ) -> None:
        self._rules = rules
        self._spelling = spelling
        self._own_terms = tuple(own_terms)

    def findings(self, text: str, context: CheckContext) -> tuple[Finding, ...]:
        """Return what to look at: what is said of the whole text first, then by place."""
        return ()

    def better_for(self, finding: Finding, text: str) -> tuple[str, ...]:
        """Return replacements for the piece, the best first; spelling is asked only here."""
        return finding.better

    def questions_in(self, text: str, language: str) -> tuple[str, ...]:
        """Return the customer's questions as they stand in ``text``."""
        return questions_in(text, language, self._rules)


def taken(text: str, finding: Finding, better: str) -> str:
    """Return ``text`` with ``better`` in place of the piece that ``finding`` means."""
    if finding.is_of_whole:
        return text
    return text[: finding.start] + better + text[finding.end :]
