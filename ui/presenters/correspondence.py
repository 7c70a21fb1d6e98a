"""Writing to customers in the window: composer, outbox, and the column beside the text."""

from dataclasses import dataclass
from datetime import tzinfo

from PySide6.QtCore import QObject, Signal, Slot

from ui.main_window.main_window import MainWindow
from ui.messages.message_page import MessagePage
from ui.messages.outbox_page import OutboxPage
from ui.messages.side import MessageSide
from ui.presenters import centre
from ui.presenters.centre import CentrePresenter
from ui.presenters.checking import Checking, Writing
from ui.presenters.findings import FindingsPresenter
from ui.presenters.hand_over import HandOver
from ui.presenters.mail_program import MailProgram
from ui.presenters.messages import MessagesPresenter
from ui.presenters.notices import NoticesPresenter
from ui.presenters.outbox_page import OutboxPagePresenter
from ui.presenters.rescued_messages import RescuedMessages
from ui.theme.tokens import Tone
from workstation.desk.desk import Desk
from workstation.ports import Rescue

SIDE = "message_side"
_TOLD = "message"


@dataclass(frozen=True, slots=True)
class WritingTools:
    """What writing needs from outside of the window; None is a desk that does without."""

    writing: Writing | None = None
    mail_program: MailProgram | None = None


class CorrespondencePresenter(QObject):
    """Joins the pages about messages with the window.

    Signals:
        ticket_wanted: a ticket's id.
        side_changed: the right column is wanted for the message, or no longer.
        trouble: one plain sentence.
    """

    ticket_wanted = Signal(str)
    side_changed = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        pages: CentrePresenter,
        notices: NoticesPresenter,
        desk: Desk,
        zone: tzinfo,
        rescue: Rescue,
        tools: WritingTools,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._pages = pages
        self._notices = notices
        self._desk = desk
        self._had_side = False
        self._came_from = centre.TICKET
        self.page, self.side, self.outbox_page = MessagePage(), MessageSide(), OutboxPage()
        self._checking = Checking(tools.writing, self) if tools.writing is not None else None
        findings = FindingsPresenter(self.page.writing.body, self._checking, self)
        hand_over = HandOver(desk, zone, tools.mail_program)
        self.messages = MessagesPresenter(
            self.page, self.side, desk, zone, rescue, findings, hand_over, self
        )
        self.messages.has_side_room = self._has_side_room
        self.outbox = OutboxPagePresenter(self.outbox_page, notices, desk, zone, self)
        self.rescued = RescuedMessages(notices, desk, rescue, self)
        window.centre.add_page(centre.MESSAGE, self.page)
        window.centre.add_page(centre.OUTBOX, self.outbox_page)
        window.guidance.add_page(SIDE, self.side)
        self._connect()

    def _connect(self) -> None:
        self.messages.opened.connect(self._on_opened)
        self.messages.left.connect(self.leave)
        self.messages.told.connect(self._tell)
        self.messages.trouble.connect(self.trouble)
        self.outbox.opened.connect(self._on_outbox)
        self.outbox.trouble.connect(self.trouble)
        self.outbox.ticket_wanted.connect(self.ticket_wanted)
        self.outbox_page.back_wanted.connect(self.leave)
        self._window.centre.page_changed.connect(self._on_page_changed)
        self._window.frame.columns.collapsed_changed.connect(self._on_room_changed)
        self._desk.book.changes.listen(self._on_room_changed)

    @property
    def is_at_message(self) -> bool:
        return self._pages.page == centre.MESSAGE

    @property
    def wants_side(self) -> bool:
        """Tell whether the right column is for the message: never while a call needs it."""
        return self.is_at_message and self._has_side_room()

    def _has_side_room(self) -> bool:
        return not self._desk.book.calls and not self._window.frame.columns.too_narrow[1]

    def stop(self) -> None:
        """Save what was typed and end the check's thread."""
        self.messages.save()
        if self._checking is not None:
            self._checking.stop()

    # --- pages

    @Slot()
    def _on_opened(self) -> None:
        self._remember()
        self._pages.show_page(centre.MESSAGE)

    @Slot()
    def _on_outbox(self) -> None:
        self.messages.save()
        self._remember()
        self._pages.show_page(centre.OUTBOX)

    def _remember(self) -> None:
        """Note where to go back to: the wrap-up and the checklist are gone on with."""
        if self._pages.page not in (centre.MESSAGE, centre.OUTBOX):
            self._came_from = self._pages.page

    @Slot()
    def leave(self) -> None:
        """Go back to where the agent came from, the ticket in most cases."""
        page, current = self._came_from, self._desk.book.current
        is_over = current is not None and current.call.is_over
        if page == centre.WRAP_UP and not is_over:
            page = centre.TICKET
        if page == centre.CLOSING and current is None:
            page = centre.TICKET
        if page == centre.TICKET and self._desk.tickets.ticket is None:
            page = centre.WELCOME
        self._pages.show_page(page)

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        if name != centre.MESSAGE:
            self.messages.save()
        self._on_room_changed()

    @Slot()
    def _on_room_changed(self) -> None:
        """Put the side beside the text or below it, as there is room."""
        if self.wants_side is not self._had_side:
            self._had_side = self.wants_side
            self.messages.refresh()
            self.side_changed.emit()

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self._notices.tell(_TOLD, sentence, Tone.LIVE)
