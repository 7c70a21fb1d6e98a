"""Offers the text of drafts that an earlier run could keep in a plain file only."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from ui.presenters.draft_keeper import MESSAGE_KEY
from ui.presenters.message_scene import TROUBLES
from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from workstation.desk.desk import Desk
from workstation.ids import MessageId
from workstation.messages import MessageNotFound
from workstation.ports import Rescue, RescuedText


class RescuedMessages(QObject):
    """Puts rescued text back into its draft when the agent says so."""

    def __init__(
        self, notices: NoticesPresenter, desk: Desk, rescue: Rescue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._rescue = rescue
        QTimer.singleShot(0, self, self.offer)

    @Slot()
    def offer(self) -> None:
        """Tell of each text that waits, until it is put back."""
        for rescued in self._rescue.waiting():
            if not rescued.key.startswith(MESSAGE_KEY):
                continue
            words = self.tr(
                "{title} could not be saved last time; its text was kept in a file. Put it back?"
            )
            self._notices.tell(
                rescued.key,
                words.format(title=rescued.title),
                Tone.DUE,
                action=self.tr("Put it back"),
                act=partial(self.put_back, rescued),
                lasts=True,
            )

    def put_back(self, rescued: RescuedText) -> None:
        """Write the text into its draft; the file goes only when that is saved."""
        message_id = MessageId(rescued.key.removeprefix(MESSAGE_KEY))
        message = self._desk.stores.messages.get(message_id)
        if message is None:
            self._notices.tell(rescued.key, self.tr("The draft of this text is gone."), Tone.LATE)
            return
        try:
            self._desk.messages.keep(replace(message, body=rescued.text))
        except (*TROUBLES, MessageNotFound) as trouble:
            self._notices.tell(rescued.key, str(trouble), Tone.LATE)
            return
        self._rescue.drop(rescued.key)
