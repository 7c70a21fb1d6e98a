"""What a person sees when the program itself has a bug: plain words, nothing lost, a way on."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel
from ui.widgets.reading_order import move_focus


@dataclass(frozen=True, slots=True)
class CrashView:
    """A bug, told to a person.

    Shape: ``kept`` are short sentences about what is safe; ``details`` is the text for IT, with
    no customer's words in it; ``is_call_on`` tells that a call goes on in the phone process.
    """

    sentence: str
    kept: tuple[str, ...]
    details: str
    is_call_on: bool = False


class CrashDialog(QDialog):
    """Says what happened and what was kept; the details are for IT, to copy.

    Signals:
        restart_wanted: end this program and start it anew.
        go_on_wanted: try to work on.
    """

    restart_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setModal(False)
        self.setWindowTitle(tr("Something went wrong"))
        self.sentence = label("", self, role=Type.FIELD, wraps=True)
        self.call_words = label(
            tr("Your call goes on: the phone runs apart from this window."),
            self,
            role=Type.STRONG,
            ink="live_text",
            wraps=True,
        )
        self._kept = QVBoxLayout()
        self._kept.setSpacing(measures.S4)
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("Details for IT"))
        self.details.setFixedHeight(140)
        self.details.hide()
        self.details_button = Button(
            tr("Show details"), self, look=Look.LINK, icon_name="caret-down"
        )
        self.copy_button = Button(tr("Copy details"), self, icon_name="copy")
        self.go_on_button = Button(tr("Go on"), self, size=Size.MAIN)
        self.restart_button = Button(
            tr("Restart the window"),
            self,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="arrow-clockwise",
        )
        self._lay_out()
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        self.details_button.clicked.connect(self._on_details)
        self.copy_button.clicked.connect(self._on_copy)
        self.go_on_button.clicked.connect(self._on_go_on)
        self.restart_button.clicked.connect(self.restart_wanted)

    def show_crash(self, view: CrashView) -> None:
        """Show ``view``; a second bug while this is open adds its details."""
        self.sentence.setText(view.sentence)
        self.call_words.setVisible(view.is_call_on)
        self._show_kept(view.kept)
        earlier = self.details.toPlainText()
        self.details.setPlainText(f"{earlier}\n\n{view.details}" if earlier else view.details)
        self.copy_button.show_as(self.tr("Copy details"), "copy")
        self.adjustSize()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _show_kept(self, kept: tuple[str, ...]) -> None:
        while (item := self._kept.takeAt(0)) is not None:
            row = item.layout()
            if row is not None:
                remove_widgets(row)
                row.deleteLater()
        for words in kept:
            line = QHBoxLayout()
            line.setSpacing(measures.S8)
            line.addWidget(IconLabel("check", self, role="live", size=14))
            line.addWidget(label(words, self, wraps=True), stretch=1)
            self._kept.addLayout(line)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S24, measures.S24, measures.S24, measures.S20)
        column.setSpacing(measures.S12)
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(IconLabel("bug", self, role="due", size=20, disc="due_tint"))
        top.addWidget(label(self.tr("Something went wrong here"), self, role=Type.H1), stretch=1)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addWidget(self.call_words)
        column.addWidget(label(self.tr("What was kept"), self, role=Type.LABEL_STRONG, ink="text2"))
        column.addLayout(self._kept)
        more = QHBoxLayout()
        more.addWidget(self.details_button)
        more.addStretch(1)
        more.addWidget(self.copy_button)
        column.addLayout(more)
        column.addWidget(self.details)
        column.addSpacing(measures.S4)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addStretch(1)
        ways.addWidget(self.go_on_button)
        ways.addWidget(self.restart_button)
        column.addLayout(ways)
        self.setFixedWidth(480)

    @Slot()
    def _on_details(self) -> None:
        is_shown = self.details.isVisibleTo(self)
        self.details.setVisible(not is_shown)
        words = self.tr("Show details") if is_shown else self.tr("Hide details")
        self.details_button.show_as(words, "caret-down" if is_shown else "caret-up")
        self.adjustSize()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.show_as(self.tr("Copied"), "check")
        announce(self, self.tr("Copied"))

    @Slot()
    def _on_go_on(self) -> None:
        self.details.clear()
        self.close()
        self.go_on_wanted.emit()
