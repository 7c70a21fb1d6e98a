"""Voicemail at the desk: the lamp, and a callback "listen to voicemail" for what is new (H2)."""

from collections.abc import Iterable
from datetime import timedelta, timezone, tzinfo

from workstation.accounts import Account
from workstation.callbacks import Because, Callback, CallbackReason
from workstation.clock import Clock
from workstation.desk.callbacks import CallbackDesk, CallbackWish
from workstation.desk.changes import Changes
from workstation.desk.folding import FoldingDesk
from workstation.desk.missed_calls import in_working_hours
from workstation.desk.settings import SettingsDesk
from workstation.folding import folded, reasons
from workstation.ids import AccountId
from workstation.mailboxes import Mailbox
from workstation.phone import AnyEvent, MessagesWaiting, Snapshot
from workstation.ports import Stores


class VoicemailDesk:
    """Compares what the exchange tells with what it told last, which is kept on disk.

    So a new start, or registering again, makes no second callback of a message.
    Errors: StorageTrouble from ``on_event``; the lamp is right all the same.
    """

    def __init__(
        self,
        stores: Stores,
        callbacks: CallbackDesk,
        folding: FoldingDesk,
        clock: Clock,
        settings: SettingsDesk,
        zone: tzinfo | None = None,
        *,
        is_practice: bool = False,
    ) -> None:
        self._stores = stores
        self._callbacks = callbacks
        self._folding = folding
        self._clock = clock
        self._settings = settings
        self._zone = zone or timezone.utc
        self._is_practice = is_practice
        self._boxes: dict[AccountId, Mailbox] = {}
        self.changes = Changes()

    def on_event(self, event: AnyEvent) -> None:
        match event:
            case MessagesWaiting(mailbox=mailbox):
                self._take([mailbox])
            case Snapshot(mailboxes=mailboxes) if mailboxes:
                self._take(mailboxes)
            case _:
                pass

    # --- the lamp

    @property
    def new_messages(self) -> int:
        """Return how many new messages wait in all."""
        return sum(box.new for _, box in self.boxes)

    @property
    def boxes(self) -> tuple[tuple[Account, Mailbox], ...]:
        """Return the accounts whose exchange has told of voicemail, in their order."""
        accounts = [a for a in self._settings.value.accounts if a.mwi]
        return tuple((a, self._boxes[a.id]) for a in accounts if a.id in self._boxes)

    def number_of(self, account: Account) -> str:
        """Return what to dial to hear the voicemail; empty where nobody has told it."""
        box = self._boxes.get(account.id)
        return account.voicemail or (box.address if box else "")

    def next_to_hear(self) -> tuple[Account, str] | None:
        """Return the account whose voicemail is to be heard first, and the number to dial."""
        able = [(a, box) for a, box in self.boxes if self.number_of(a)]
        able.sort(key=lambda pair: (-pair[1].urgent_new, -pair[1].new))
        if able:
            return able[0][0], self.number_of(able[0][0])
        known = [a for a in self._settings.value.accounts if a.voicemail]
        return (known[0], known[0].voicemail) if known else None

    # --- what is new

    def _take(self, mailboxes: Iterable[Mailbox]) -> None:
        if self._is_practice:
            return
        told = list(mailboxes)
        self._boxes |= {box.account_id: box for box in told}
        try:
            for box in told:
                self._compare(box)
        finally:
            self.changes.announce()

    def _compare(self, box: Mailbox) -> None:
        sources = self._stores.sources
        known = sources.mailbox(box.account_id)
        if known is not None and known.says_the_same(box):
            return
        account = next((a for a in self._settings.value.accounts if a.id == box.account_id), None)
        if account is None:
            return
        before = known.new if known is not None else 0
        with self._stores.as_one():
            if box.new == 0:
                self._heard(account)
            elif box.new > before and self._settings.value.sources.voicemail:
                self._owe(account, box)
            sources.save_mailbox(box)

    def _owe(self, account: Account, box: Mailbox) -> None:
        """Owe a look into the voicemail; a further message is a further reason."""
        due = box.changed_at + timedelta(minutes=self._settings.value.sources.voicemail_due_min)
        due_at = in_working_hours(due, self._settings, self._zone)
        owed = self._owed(account)
        if owed is not None:
            because = Because(
                CallbackReason.VOICEMAIL, box.changed_at, due_at=due_at, name=account.name
            )
            self._stores.callbacks.save(folded(owed, because))
            self._callbacks.changes.announce()
            return
        wish = CallbackWish(self.number_of(account), account.name, due_at, CallbackReason.VOICEMAIL)
        made = self._callbacks.make(wish, at=box.changed_at)
        self._stores.sources.note(f"voicemail:{account.id}", made.id, box.changed_at)

    def _heard(self, account: Account) -> None:
        """Settle what is owed: nothing new waits any more."""
        owed = self._owed(account)
        if owed is None:
            return
        for because in reasons(owed):
            if because.reason is CallbackReason.VOICEMAIL:
                owed = self._folding.take_out(owed, because, "")

    def _owed(self, account: Account) -> Callback | None:
        made = self._stores.sources.callback_of(f"voicemail:{account.id}")
        callback = self._stores.callbacks.get(made) if made else None
        return callback if callback is not None and callback.is_open else None
