"""The phrases of a card, each ticked when it was said."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.panels.views import PhraseView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.tick_item import TickItem


class PhraseList(QWidget):
    """Shows phrases one below the other.

    Signals:
        ticked: a phrase's id, and whether it was said.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None, *, role: Type = Type.PHRASE) -> None:
        super().__init__(parent)
        self._role = role
        self._shown: tuple[PhraseView, ...] = ()
        self.items: dict[str, TickItem] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_phrases(self, phrases: tuple[PhraseView, ...]) -> None:
        """Show ``phrases``; ticks change in place, other phrases replace these."""
        if phrases == self._shown:
            return
        known = [(each.id, each.hint) for each in self._shown]
        if [(each.id, each.hint) for each in phrases] != known:
            self._rebuild(phrases)
        self._shown = phrases
        for each in phrases:
            item = self.items[each.id]
            item.show_phrase(each.phrase)
            item.setChecked(each.is_said)

    def _rebuild(self, phrases: tuple[PhraseView, ...]) -> None:
        remove_widgets(self._column)
        self.items = {}
        for each in phrases:
            item = TickItem(each.phrase, self, role=self._role)
            item.setProperty("phrase_id", each.id)
            item.clicked.connect(self._on_clicked)
            self.items[each.id] = item
            self._column.addWidget(item)
            item.show()  # at once: the layout shows it a turn of the loop later
            if each.hint:
                hint = label(each.hint, self, role=Type.LABEL, ink="text2", wraps=True)
                hint.setContentsMargins(measures.S32, 0, measures.S8, 2)
                self._column.addWidget(hint)

    @Slot(bool)
    def _on_clicked(self, is_said: bool) -> None:
        item = self.sender()
        assert isinstance(item, TickItem)
        self.ticked.emit(str(item.property("phrase_id")), is_said)
