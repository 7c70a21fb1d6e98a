"""The questions in a customer's words, direct and indirect ones (G4)."""

from workstation.language_check.rules import LanguageRules


def questions_in(text: str, language: str, rules: LanguageRules) -> tuple[str, ...]:
    """Return the customer's questions as they stand in ``text``, in order, each once."""
    return ()
