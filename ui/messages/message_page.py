"""A follow-up to the customer in the centre: written first, then looked at as a whole (G1)."""

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui.messages.preview_part import PreviewPart
from ui.messages.views import ComposerView, PreviewView
from ui.messages.writing_part import WritingPart


class MessagePage(QWidget):
    """Writing, and the preview in its place; see the parts for the other signals.

    Signals:
        best_wanted: take the best wording of the current finding (Alt+Enter).
        next_wanted, previous_wanted: go to the next finding, or the one before (Alt+Down, Alt+Up).
    """

    best_wanted = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Message"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.writing = WritingPart(self)
        self.preview = PreviewPart(self)
        self.parts = QStackedWidget(self)
        self.parts.addWidget(self.writing)
        self.parts.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        for key, wish in (
            ("Alt+Return", self.best_wanted),
            ("Alt+Enter", self.best_wanted),
            ("Alt+Down", self.next_wanted),
            ("Alt+Up", self.previous_wanted),
        ):
            self._bind(key, wish)

    def _bind(self, key: str, wish: SignalInstance) -> None:
        # Of the writing part, so that the keys are silent in the preview.
        QShortcut(QKeySequence(key), self.writing).activated.connect(wish)

    @property
    def is_previewing(self) -> bool:
        return self.parts.currentWidget() is self.preview

    def show_composer(self, view: ComposerView) -> None:
        self.writing.show_composer(view)

    def show_preview(self, view: PreviewView | None) -> None:
        """Show the preview in place of the text, or the text again with None."""
        is_wanted = view is not None
        if view is not None:
            self.preview.show_preview(view)
        if is_wanted is self.is_previewing:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.parts.setCurrentWidget(self.preview if is_wanted else self.writing)
        if had_focus:
            self.take_focus()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard where the work goes on; the person came here by a key."""
        if self.is_previewing:
            self.preview.take_focus()
        else:
            self.writing.take_focus()

    @Slot()
    def do_main_action(self) -> None:
        """Go on to the preview, and from there hand it over (Ctrl+Enter)."""
        if self.is_previewing:
            self.preview.main_button.click()
        else:
            self.writing.preview_button.click()
