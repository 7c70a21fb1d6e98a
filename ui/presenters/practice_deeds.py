"""Watches what the agent does in a practice call, so that the customer can know of it."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.desk import DeskPresenter
from workstation.practice_acts import Deed
from workstation.practice_deeds import DeskSeen, deeds_between


class PracticeDeeds(QObject):
    """Tells each deed of the call in front as it is done.

    Signals:
        did: a Deed.
    """

    did = Signal(object)

    def __init__(self, presenter: DeskPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = presenter.desk
        self._before: DeskSeen | None = None
        presenter.desk.book.changes.listen(self.follow)
        presenter.desk.tickets.changes.listen(self.follow)
        presenter.hold.permission_asked.connect(self._on_permission_asked)

    @Slot()
    def follow(self) -> None:
        now = self._seen()
        before, self._before = self._before, now
        if now is None or before is None or before.conversation.id != now.conversation.id:
            return
        for deed in deeds_between(before, now):
            self.did.emit(deed)

    def _seen(self) -> DeskSeen | None:
        conversation = self._desk.book.current
        if conversation is None:
            return None
        stores, ticket_id = self._desk.stores, conversation.ticket_id
        ticket = stores.tickets.get(ticket_id) if ticket_id else None
        if ticket is None:
            return DeskSeen(conversation, conversation.was_already_clear)
        agreed = len(stores.tickets.next_steps(ticket.id)) + len(
            stores.promises.of_ticket(ticket.id)
        )
        is_understood = conversation.was_already_clear or ticket.confirmed_at is not None
        return DeskSeen(conversation, is_understood, agreed)

    @Slot()
    def _on_permission_asked(self) -> None:
        if self._desk.book.current is not None:
            self.did.emit(Deed.ASKED_TO_HOLD)
