"""Says who waits on hold behind what is in front, with one press to go back to them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from ui.presenters.calls import CallPresenter
from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.hold import HoldAdvice, HoldDue
from workstation.ids import CallId


class WaitingNotice(QObject):
    """Tells of each call on hold that is not in front, for as long as that is so (E2, E3).

    Beside another talk it speaks when a check-in is due; beside a call that is over, at once.
    """

    def __init__(
        self,
        notices: NoticesPresenter,
        desk: Desk,
        calls: CallPresenter,
        open_call: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._calls = calls
        self._open_call = open_call
        self._told: dict[CallId, tuple[str, Tone]] = {}
        desk.book.changes.listen(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """See who waits; also once a second."""
        waiting: dict[CallId, tuple[str, Tone]] = {}
        front = self._desk.book.current
        for call in self._desk.book.calls:
            if call is not front and (word := self._word(call, front)) is not None:
                waiting[call.id] = word
        for done in self._told.keys() - waiting.keys():
            self._notices.withdraw(_notice_id(done))
        for call_id, word in waiting.items():
            if self._told.get(call_id) != word:
                self._tell(call_id, *word)
        self._told = waiting

    def _word(self, call: Conversation, front: Conversation | None) -> tuple[str, Tone] | None:
        advice = self._desk.hold.advice(call)
        if advice is None or not advice.is_waiting:
            return None
        is_behind_talk = front is not None and not front.call.is_over
        if is_behind_talk and advice.due is HoldDue.NOTHING:
            return None
        return self._words(advice).format(name=self._calls.name_of(call)), _tone(advice)

    def _words(self, advice: HoldAdvice) -> str:
        if advice.due is HoldDue.NOTHING:
            return self.tr("{name} is still on hold and waits for you.")
        if advice.due is HoldDue.OVERDUE:
            return self.tr("{name} waits on hold without a word for too long: go back now.")
        return self.tr("{name} waits on hold: a check-in is due.")

    def _tell(self, call_id: CallId, words: str, tone: Tone) -> None:
        self._notices.tell(
            _notice_id(call_id),
            words,
            tone,
            action=self.tr("Go to this call"),
            act=lambda: self._open_call(call_id),
            lasts=True,
        )


def _tone(advice: HoldAdvice) -> Tone:
    return Tone.LATE if advice.due is HoldDue.OVERDUE else Tone.DUE


def _notice_id(call_id: CallId) -> str:
    return f"waits:{call_id}"
