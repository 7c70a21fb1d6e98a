"""The engine's picture of itself, folded from what the SIP thread reports."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from workstation.accounts import Account, Registration
from workstation.calls import Call
from workstation.ids import AccountId, CallId
from workstation.mailboxes import Mailbox
from workstation.phone import (
    AnyEvent,
    AudioChanged,
    AudioState,
    CallChanged,
    MessagesWaiting,
    QualityMeasured,
    RegistrationChanged,
    Snapshot,
)
from workstation.version import VERSION


class EngineState:
    """What a desk that attaches must know. Thread: the engine's main thread."""

    def __init__(self, engine_id: str, pid: int, started_at: datetime) -> None:
        self._engine_id = engine_id
        self._pid = pid
        self._started_at = started_at
        self._calls: dict[CallId, Call] = {}
        self._registrations: dict[AccountId, Registration] = {}
        self._mailboxes: dict[AccountId, Mailbox] = {}
        self._accounts: tuple[Account, ...] = ()
        self._audio = AudioState()
        self.sip_port = 0

    def fold(self, event: AnyEvent) -> None:
        if isinstance(event, CallChanged):
            self._calls[event.call.id] = event.call
            if event.call.is_over:
                del self._calls[event.call.id]
        elif isinstance(event, QualityMeasured):
            call = self._calls.get(event.call_id)
            if call is not None:
                self._calls[call.id] = replace(call, voice=event.voice)
        elif isinstance(event, RegistrationChanged):
            self._registrations[event.registration.account_id] = event.registration
        elif isinstance(event, MessagesWaiting):
            self._mailboxes[event.mailbox.account_id] = event.mailbox
        elif isinstance(event, AudioChanged):
            self._audio = event.audio

    def use_accounts(self, accounts: Iterable[Account]) -> None:
        self._accounts = tuple(accounts)

    @property
    def has_calls(self) -> bool:
        return bool(self._calls)

    @property
    def is_ringing(self) -> bool:
        """Say whether a call waits for the agent."""
        return any(call.can_be_answered for call in self._calls.values())

    @property
    def is_in_call(self) -> bool:
        """Say whether the agent talks, or waits for an answer to a call he placed."""
        return any(not call.can_be_answered for call in self._calls.values())

    def snapshot(self) -> Snapshot:
        known = {account.id for account in self._accounts}
        registrations = self._registrations.values()
        return Snapshot(
            engine_id=self._engine_id,
            pid=self._pid,
            version=VERSION,
            started_at=self._started_at,
            calls=tuple(self._calls.values()),
            accounts=self._accounts,
            registrations=tuple(each for each in registrations if each.account_id in known),
            audio=self._audio,
            sip_port=self.sip_port,
            mailboxes=tuple(each for each in self._mailboxes.values() if each.account_id in known),
        )
