"""Offers to call again whom a fault of phone or network cut off."""

from PySide6.QtCore import QObject, Slot

from ui.presenters.calls import CallPresenter
from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.calls import EndedBy
from workstation.conversation import Conversation
from workstation.desk.calls import DialIntent
from workstation.desk.desk import Desk
from workstation.ids import CallId
from workstation.numbers import caller_identity
from workstation.phone import PhoneLink


class CutOffNotice(QObject):
    """Tells of a talk that nobody ended, until it is called again or wrapped up."""

    def __init__(
        self,
        notices: NoticesPresenter,
        desk: Desk,
        calls: CallPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._calls = calls
        self._talking: set[CallId] = set()
        self._told: set[CallId] = set()
        desk.book.changes.listen(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """See who was talking and is cut off now."""
        book = self._desk.book
        self._talking |= {c.id for c in book.calls if c.call.answered is not None}
        for conversation in book.wrap_ups:
            if conversation.id in self._talking:
                self._talking.discard(conversation.id)
                end = conversation.call.end
                if end is not None and end.by is EndedBy.FAILURE:
                    self._tell(conversation)
        for done in self._told - {c.id for c in book.all}:
            self._told.discard(done)
            self._notices.withdraw(_notice_id(done))

    def _tell(self, conversation: Conversation) -> None:
        self._told.add(conversation.id)
        name = self._calls.name_of(conversation)
        end = conversation.call.end
        why = f" ({in_window_language(end.words)})" if end is not None and end.words else ""
        words = self.tr("The call with {name} was cut off{why}. Your notes are kept: call again.")
        self._notices.tell(
            _notice_id(conversation.id),
            words.format(name=name, why=why),
            Tone.LATE,
            action=self.tr("Call {name} again").format(name=name),
            act=lambda: self._call_again(conversation),
        )

    def _call_again(self, conversation: Conversation) -> None:
        """Dial under the same ticket; while the phone is starting, the offer stays."""
        identity = caller_identity(conversation.call, self._desk.settings.value.region)
        intent = DialIntent(
            conversation.customer_id, conversation.ticket_id, conversation.callback_id
        )
        is_ready = self._desk.line.link is PhoneLink.CONNECTED
        if not is_ready or self._calls.dial(identity.dialable, intent) is None:
            self._tell(conversation)


def _notice_id(call_id: CallId) -> str:
    return f"cut-off:{call_id}"
