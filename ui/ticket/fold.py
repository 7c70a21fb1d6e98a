"""Parts of the ticket that are folded away until they are wanted or have something in them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.button import Button, Look, Size
from ui.widgets.key_names import key_words


class Fold(Button):
    """A quiet button that opens and closes a part; its key goes into the part.

    A part opens by itself only when another ticket is shown that has something in it, never
    while the agent works on a ticket: nothing moves under typing hands.

    Signals:
        opened: the agent opened it; the pane scrolls to it.
    """

    opened = Signal()

    def __init__(
        self, words: str, body: QWidget, first: QWidget, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent, look=Look.QUIET, size=Size.SMALL, icon_name="caret-right")
        self._words = words
        self._body = body
        self._first = first
        self._subject: str | None = None
        self._has_content = False
        self.key = key
        said = key_words(key)
        self.setToolTip(self.tr("{words}: {key}").format(words=words, key=said))
        self.setAccessibleDescription(self.tr("Key {key}").format(key=said))
        body.hide()
        self.clicked.connect(self._on_clicked)
        self._say()

    @property
    def is_open(self) -> bool:
        return not self._body.isHidden()

    def show_content(self, subject: str, *, has_content: bool) -> None:
        """Tell whether there is something inside, of which ticket."""
        self._has_content = has_content
        if subject != self._subject:
            self._subject = subject
            self._body.setVisible(has_content)
        self._say()

    @Slot()
    def go_in(self) -> None:
        """Open the part and type there; from inside, close it again (its own key)."""
        focus = QApplication.focusWidget()
        if self.is_open and focus is not None and self._body.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._body.hide()
        else:
            self._open()
        self._say()

    def open(self) -> None:
        """Open the part for something the agent does in it."""
        self._body.show()
        self._say()

    def _open(self) -> None:
        self._body.show()
        self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.opened.emit()

    @Slot()
    def _on_clicked(self) -> None:
        if self.is_open:
            self._body.hide()
        else:
            self._open()
        self._say()

    def _say(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        closed = "caret-left" if is_mirrored else "caret-right"
        has_more = self._has_content and not self.is_open
        self.show_as(
            f"{self._words} •" if has_more else self._words,
            "caret-down" if self.is_open else closed,
        )
        state = self.tr("open") if self.is_open else self.tr("closed")
        if has_more:
            state = self.tr("closed, has text")
        self.setAccessibleName(f"{self._words}, {state}")
