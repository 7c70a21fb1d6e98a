"""Sentences about the phone itself: engine lost, line not registered, no sound."""

from PySide6.QtCore import QCoreApplication, QObject

from ui.presenters.notices import NoticesPresenter
from ui.presenters.standing import trouble_words
from ui.theme.tokens import Tone
from workstation.accounts import Registration, RegistrationState
from workstation.desk.desk import Desk
from workstation.phone import (
    AnyEvent,
    PhoneLink,
    PhoneLinkChanged,
    RegisterNow,
    RegistrationChanged,
    Snapshot,
)

_ENGINE = "engine"


class PhoneNotices(QObject):
    """Tells of the phone's trouble once, and takes it back when it is over."""

    def __init__(
        self, notices: NoticesPresenter, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk

    def on_event(self, event: AnyEvent) -> None:
        match event:
            case PhoneLinkChanged(link=PhoneLink.CONNECTED):
                self._notices.withdraw(_ENGINE)
            case PhoneLinkChanged(link=PhoneLink.LOST | PhoneLink.FAILED, words=words):
                self._notices.tell(_ENGINE, words, Tone.LATE, lasts=True)
            case RegistrationChanged(registration=registration):
                self._on_registration(registration)
            case Snapshot(registrations=registrations):
                for registration in registrations:
                    self._on_registration(registration)
            case _:
                pass

    def _on_registration(self, registration: Registration) -> None:
        notice = f"line:{registration.account_id}"
        is_saved = any(
            a.id == registration.account_id for a in self._desk.settings.value.accounts
        )  # else it is only tried, and its form says what came of it
        if not is_saved or registration.state is not RegistrationState.FAILED:
            self._notices.withdraw(notice)
            return
        account_id = registration.account_id
        self._notices.tell(
            notice,
            trouble_words(registration),
            Tone.LATE,
            action=_tr("Try again"),
            act=lambda: self._desk.phone.do(RegisterNow(account_id=account_id)),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhoneNotices", text)
