"""What writing needs of the computer: rules and dictionaries, and the mail server for a check."""

import logging
from collections.abc import Sequence
from pathlib import Path

from mail.smtp import check_account
from spelling.dictionaries import EnchantSpelling
from workstation.glossary import GlossaryTerm
from workstation.language_check.check import LanguageCheck
from workstation.language_check.library import LanguageLibrary
from workstation.language_check.rules import WritingContentBroken
from workstation.mail_account import MAIL_PASSWORD, MailAccount
from workstation.message_templates import MessageContentBroken, MessageLibrary
from workstation.secrets import Secrets

log = logging.getLogger(__name__)


def read_ahead(library: MessageLibrary, language: LanguageLibrary) -> None:
    """Read templates and rules before they are wanted: that takes longer than a click may.

    Thread: any but the GUI's.
    """
    try:
        library.read_all()
        _ = language.rules
    except (MessageContentBroken, WritingContentBroken) as trouble:
        log.error("%s", trouble)  # said on the screen too, when a message is begun


class DeskWriting:
    """Makes checks as ``ui.presenters.checking.Writing``; rules are read when first asked for.

    Shape: ``words`` is the folder of the agent's own words, ``region`` the country whose spelling
    is preferred.
    Thread: one at a time, and not the window's: reading takes a part of a second.
    """

    def __init__(self, words: Path, language: LanguageLibrary, region: str = "") -> None:
        self._spelling = EnchantSpelling(words, region)
        self._language = language

    def checker(self, own_terms: Sequence[GlossaryTerm]) -> LanguageCheck:
        """Errors: WritingContentBroken."""
        return LanguageCheck(self._language.rules, self._spelling, own_terms)

    def learn(self, word: str, language: str) -> None:
        """Errors: DictionaryMissing."""
        self._spelling.learn(word, language)


class MailCheck:
    """Tries the mail account out, with the password of the keyring.

    Thread: any but the GUI's.
    """

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets

    def __call__(self, account: MailAccount) -> None:
        """Errors: MessageNotSent, SecretTrouble."""
        password = self._secrets.password(MAIL_PASSWORD) if account.user else ""
        check_account(account, password)
