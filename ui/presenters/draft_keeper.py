"""Keeps a message as it is typed: at a pause, and at least once a second."""

import logging
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.messages import Message, MessageNotOpen
from workstation.ports import Rescue, StorageTrouble

SAVE_AFTER_MS = 400  # of a pause in typing; well within the one second that may be at risk
LONGEST_UNSAVED_MS = 900
RETRY_AFTER_MS = 5000
MESSAGE_KEY = "message-"  # what the rescue calls a draft's text

log = logging.getLogger(__name__)


class DraftKeeper(QObject):
    """Writes what was typed; a refusal is told, and tried again until it is written.

    Shape: ``draft`` is what is not saved yet; ``saved_at`` is None until something was;
    ``not_saved`` says that saving is tried again, and is empty when all is well.

    Signals:
        kept: the Message as it is stored now.
        refused: nothing could be stored; the views tell it.
        trouble: one plain sentence.
    """

    kept = Signal(object)
    refused = Signal()
    trouble = Signal(str)

    def __init__(self, desk: Desk, rescue: Rescue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rescue = rescue
        self.draft: Message | None = None
        self.saved_at: datetime | None = None
        self.not_saved = ""
        self.pause = self._timer(SAVE_AFTER_MS)
        self.limit = self._timer(LONGEST_UNSAVED_MS)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.save)
        return timer

    def begin(self) -> None:
        """Have nothing typed and nothing saved: another message is on the screen."""
        self.draft, self.saved_at, self.not_saved = None, None, ""

    def type(self, draft: Message) -> None:
        """Take in what was typed; it is written soon."""
        self.draft = draft
        self.pause.start()
        if not self.limit.isActive():
            self.limit.start()

    @Slot()
    def save(self) -> None:
        self.pause.stop()
        self.limit.stop()
        draft, self.draft = self.draft, None
        if draft is None:
            return
        try:
            kept = self._desk.messages.keep(draft)
        except MessageNotOpen as trouble:
            self.trouble.emit(in_window_language(trouble))
            return
        except StorageTrouble as trouble:
            self.draft = draft
            self._say_unsaved(self._rescued(draft, in_window_language(trouble)))
            return
        if self.not_saved:
            self._rescue.drop(f"{MESSAGE_KEY}{draft.id}")
        self.saved_at, self.not_saved = self._desk.clock.now().at, ""
        self.kept.emit(kept)

    def _rescued(self, draft: Message, sentence: str) -> str:
        """Put what was typed into a plain file meanwhile; say where that fails too."""
        title = self.tr("Message “{subject}”").format(subject=draft.subject)
        try:
            now = self._desk.clock.now().at
            self._rescue.keep(f"{MESSAGE_KEY}{draft.id}", title, draft.body, now)
        except StorageTrouble as trouble:
            return in_window_language(trouble)
        return sentence

    def _say_unsaved(self, sentence: str) -> None:
        if not self.not_saved:
            log.warning("a message could not be saved: %s", sentence)
            self.trouble.emit(sentence)
        self.not_saved = self.tr("Not saved yet, trying again")
        QTimer.singleShot(RETRY_AFTER_MS, self, self.save)
        self.refused.emit()
