"""Whether something of ours caused the call, and what (F5)."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.theme import measures
from ui.widgets.chip import Chip

_OWN_WORDS = "own words"


class CauseRow(QWidget):
    """ "None" or one of the causes the organisation counts, or the agent's own words.

    Signals:
        cause_wanted: a key or the agent's own words, empty for none.
    """

    cause_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._causes: tuple[Choice, ...] = ()
        self._cause = ""
        self.none_chip = Chip(self.tr("None"), self, alt_letter="N")
        self.cause_chip = Chip(self.tr("Something of ours"), self, opens_menu=True)
        self.own_words = TypedLine(
            self.tr("Cause in your own words"), self, hint=self.tr("What caused it?")
        )
        self.own_words.hide()
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.none_chip)
        row.addWidget(self.cause_chip)
        row.addWidget(self.own_words, stretch=1)
        row.addStretch(0)
        self.none_chip.clicked.connect(self._on_none)
        self.cause_chip.clicked.connect(self._on_open)
        self.own_words.typed.connect(self.cause_wanted)
        self.menu.triggered.connect(self._on_triggered)

    def show_cause(self, causes: tuple[Choice, ...], cause: str, call_id: str) -> None:
        if causes != self._causes or not self.menu.actions():
            self._causes = causes
            self._fill_menu()
        self._cause = cause
        labels = {each.key: each.label for each in causes}
        is_own = bool(cause) and cause not in labels
        self.own_words.show_text(cause if is_own else "", call_id)
        if is_own:
            self.own_words.show()
        self.cause_chip.set_label(labels.get(cause, self.tr("Something of ours")))
        self._mark()

    def _mark(self) -> None:
        is_typing = self.own_words.isVisibleTo(self)
        self.none_chip.setChecked(not self._cause and not is_typing)
        self.cause_chip.setChecked(bool(self._cause) or is_typing)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for cause in self._causes:
            self.menu.addAction(cause.label).setData(cause.key)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("In other words …")).setData(_OWN_WORDS)

    @Slot()
    def _on_none(self) -> None:
        self.own_words.hide()
        self._mark()
        self.cause_wanted.emit("")

    @Slot()
    def _on_open(self) -> None:
        self._mark()
        corner = QPoint(0, self.cause_chip.height() + measures.S4)
        self.menu.popup(self.cause_chip.mapToGlobal(corner))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        key = str(action.data())
        if key != _OWN_WORDS:
            self.own_words.hide()
            self.cause_wanted.emit(key)
            return
        self.own_words.show()
        self._mark()
        self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)
