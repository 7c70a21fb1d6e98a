"""How the phone itself stands: engine, registrations, devices. Not the calls."""

from workstation.accounts import Account, Registration, RegistrationState
from workstation.desk.changes import Changes
from workstation.ids import AccountId
from workstation.mailboxes import Mailbox
from workstation.phone import (
    AnyEvent,
    AudioChanged,
    AudioState,
    MessagesWaiting,
    PhoneLink,
    PhoneLinkChanged,
    RegistrationChanged,
    Snapshot,
)


class LineDesk:
    """Remembers the last word on each account, its voicemail, the devices and the engine."""

    def __init__(self) -> None:
        self.changes = Changes()
        self.link = PhoneLink.STARTING
        self.link_words = ""
        self.audio = AudioState()
        self.sip_port = 0
        self.registrations: dict[AccountId, Registration] = {}
        self.mailboxes: dict[AccountId, Mailbox] = {}

    def on_event(self, event: AnyEvent) -> None:
        match event:
            case Snapshot():
                self.audio = event.audio
                self.sip_port = event.sip_port
                self.registrations = {r.account_id: r for r in event.registrations}
                self.mailboxes = {box.account_id: box for box in event.mailboxes}
            case RegistrationChanged(registration=registration):
                self.registrations[registration.account_id] = registration
            case MessagesWaiting(mailbox=mailbox):
                self.mailboxes[mailbox.account_id] = mailbox
            case AudioChanged(audio=audio):
                self.audio = audio
            case PhoneLinkChanged(link=link, words=words):
                self.link, self.link_words = link, words
                if link is not PhoneLink.CONNECTED:
                    self.registrations = {}
            case _:
                return
        self.changes.announce()

    def is_usable(self, account: Account) -> bool:
        """Tell whether a call from ``account`` can be tried now."""
        if self.link is not PhoneLink.CONNECTED:
            return False
        if not account.registers:
            return True
        registration = self.registrations.get(account.id)
        return registration is not None and registration.state is RegistrationState.REGISTERED
