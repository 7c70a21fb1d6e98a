"""Says that a call's record is not saved, for as long as it is not."""

from PySide6.QtCore import QObject, Slot

from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.desk.book import ConversationBook

_UNSAVED = "unsaved-call"


class UnsavedNotice(QObject):
    """Tells of the store's refusal; the book keeps the record meanwhile and tries again."""

    def __init__(
        self, notices: NoticesPresenter, book: ConversationBook, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._book = book
        self._told = ""
        book.changes.listen(self.refresh)

    @Slot()
    def refresh(self) -> None:
        words = in_window_language(self._book.trouble or "")
        if words == self._told:
            return
        self._told = words
        if words:
            self._notices.tell(_UNSAVED, words, Tone.LATE, lasts=True)
        else:
            self._notices.withdraw(_UNSAVED)
