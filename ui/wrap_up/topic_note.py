"""The note of one concern, where a call had several."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.typed import TypedText
from ui.theme import measures
from ui.theme.fonts import Type
from ui.wrap_up.views import TopicNote


class TopicNoteField(QWidget):
    """A field for the note of a concern that is not in front any more.

    Signals:
        edited: the concern's key and the whole text.
    """

    edited = Signal(str, str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self.title = label("", self, role=Type.LABEL, ink="text2")
        self.text = TypedText(
            self.tr("Note of another concern"),
            self,
            lines=1,
            most_lines=8,
            hint=self.tr("What came out of it?"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, measures.S4, 0, 0)
        column.setSpacing(measures.S4)
        column.addWidget(self.title)
        column.addWidget(self.text)
        self.text.typed.connect(self._on_typed)

    def show_note(self, note: TopicNote, call_id: str) -> None:
        self.title.setText(note.title)
        self.text.setAccessibleName(self.tr("Note: {topic}").format(topic=note.title))
        self.text.show_text(note.text, f"{call_id} {note.key}")

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.edited.emit(self._key, text)
