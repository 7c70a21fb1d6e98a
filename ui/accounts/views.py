"""What the screens about phone lines show, ready to print."""

import enum
from dataclasses import dataclass

from ui.panels.views import Choice
from ui.theme.tokens import Tone


class AccountField(enum.Enum):
    """The texts of a phone line that a person types."""

    LINE = "line"
    ADDRESS = "address"
    AUTH_USER = "auth_user"
    SERVER = "server"
    CA_FILE = "ca_file"
    VOICEMAIL = "voicemail"


@dataclass(frozen=True, slots=True)
class CheckView:
    """What the check of the line found: one sentence, and what to do about it."""

    words: str
    advice: str = ""
    tone: Tone = Tone.NEUTRAL
    is_running: bool = False


@dataclass(frozen=True, slots=True)
class KeepingView:
    """Where the password is kept.

    Shape: ``chosen`` is "keyring" or "session"; ``trouble`` says in one sentence why the keyring
    cannot be used now, empty when it can.
    """

    chosen: str = "keyring"
    trouble: str = ""
    can_use_keyring: bool = True


@dataclass(frozen=True, slots=True)
class AccountView:
    """One phone line in its form; the password is never part of it.

    Shape: ``texts`` gives each field's text, ``troubles`` one sentence for each field that is
    not right; ``has_password`` tells that one is kept already.
    """

    key: str
    texts: tuple[tuple[AccountField, str], ...] = ()
    troubles: tuple[tuple[AccountField, str], ...] = ()
    transports: tuple[Choice, ...] = ()
    transport: str = "tls"
    languages: tuple[Choice, ...] = ()
    language: str = ""
    mwi: bool = True
    has_password: bool = False
    password_trouble: str = ""
    keeping: KeepingView = KeepingView()
    check: CheckView | None = None
    is_new: bool = True
    can_save: bool = True


@dataclass(frozen=True, slots=True)
class AccountRowView:
    """A phone line in a list, and how it stands."""

    key: str
    name: str
    address: str
    standing: str
    tone: Tone = Tone.NEUTRAL
