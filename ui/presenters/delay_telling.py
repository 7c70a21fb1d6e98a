"""Tells a customer of a delay by phone: ticket and words in front, moved when they know (F4)."""

from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.calls import CallPresenter
from ui.presenters.delay_view import phone_of, tell_view
from ui.promises.tell_panel import TellPanel
from ui.window_language.sentences import in_window_language
from workstation.callbacks import Callback
from workstation.delays import Delay
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk
from workstation.ids import CustomerId, DelayId
from workstation.moves import ToldBy
from workstation.ports import StorageTrouble
from workstation.promises import Promise


class DelayTellingPresenter(QObject):
    """Keeps which delay is being told; it is on the disk all the while.

    Signals:
        opened, closed: the words are in front at the right, or put away.
        ticket_wanted: a ticket's id, before it rings.
        moved: whether what was promised has moved.
        trouble: one plain sentence.
    """

    opened = Signal()
    closed = Signal()
    ticket_wanted = Signal(str)
    moved = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        panel: TellPanel,
        desk: Desk,
        calls: CallPresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._desk = desk
        self._calls = calls
        self._zone = zone
        self._delay_id: DelayId | None = None
        panel.told_wanted.connect(self.told)
        panel.later_wanted.connect(self.leave)

    @property
    def is_open(self) -> bool:
        return self._delay_id is not None

    @Slot(object)
    def tell(self, delay: Delay) -> None:
        """Show ticket and words, then dial, unless the customer is on the line already."""
        owed = self._desk.delays.owed_by(delay)
        if owed is None:
            return
        self._delay_id = delay.id
        self._panel.show_delay(tell_view(self._desk, delay, owed, self._zone))
        if delay.ticket_id is not None:
            self.ticket_wanted.emit(delay.ticket_id)
        self.opened.emit()
        if not self._is_talking_about(owed):
            self._dial(owed)

    def _is_talking_about(self, owed: Callback | Promise) -> bool:
        current = self._desk.book.current
        is_talk = current is not None and current.call.is_talking
        return is_talk and current is not None and owed.ticket_id in current.ticket_ids

    def _dial(self, owed: Callback | Promise) -> None:
        number = phone_of(self._desk, owed)
        customer_id: CustomerId | None = owed.customer_id
        if number:
            # Not as a try of the callback: being told of the delay is not what was promised.
            self._calls.dial(number, DialIntent(customer_id, owed.ticket_id))

    @Slot()
    def told(self) -> None:
        """The customer knows: move it."""
        delay_id = self._delay_id
        if delay_id is None:
            return
        try:
            self._desk.delays.told(delay_id, ToldBy.CALL)
        except StorageTrouble as trouble:
            self.trouble.emit(in_window_language(trouble))
            return
        self.leave()
        self.moved.emit()

    @Slot()
    def leave(self) -> None:
        """Put the words away; what was not told waits among those to be told."""
        if self._delay_id is not None:
            self._delay_id = None
            self.closed.emit()
