"""Offers a calm-down break after a hard call, quietly; one key takes it (D5)."""

from PySide6.QtCore import QObject, Slot

from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from workstation.agents import NotReadyReason
from workstation.desk.desk import Desk
from workstation.hard_calls import was_hard
from workstation.ids import CallId

_NOTICE = "hard-call"


class HardCallNotice(QObject):
    """Offers once for each hard call, until it is taken, put away, or the next call comes."""

    def __init__(
        self, notices: NoticesPresenter, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._seen: set[CallId] = set()
        self._is_offered = False
        desk.book.changes.listen(self.refresh)
        desk.agent.changes.listen(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """See whether a hard call has just ended, or whether the offer is out of place now."""
        book, agent = self._desk.book, self._desk.agent
        if book.calls or agent.wish is not None:
            self._withdraw()
            return
        for conversation in book.wrap_ups:
            if conversation.id not in self._seen and was_hard(conversation):
                self._seen.add(conversation.id)
                self._offer()

    @Slot()
    def take(self) -> None:
        """Ctrl+B: take the break that is offered; without an offer nothing happens."""
        if self._is_offered:
            self._withdraw()
            self._desk.agent.be_not_ready(NotReadyReason.CALM_DOWN)

    def _offer(self) -> None:
        self._is_offered = True
        words = self.tr(
            "That was a hard call, and not about you. A few minutes off are yours if you want them."
        )
        action = self.tr("Calm-down break ({key})").format(key="Ctrl+B")
        self._notices.tell(_NOTICE, words, Tone.NEUTRAL, action=action, act=self.take)

    def _withdraw(self) -> None:
        if self._is_offered:
            self._is_offered = False
            self._notices.withdraw(_NOTICE)
