"""The heading of one concern in the closing checklist of a call that had several."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.closing.views import TopicView
from ui.panels.labels import ElidedLabel, label
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.icon_label import IconLabel


class TopicHead(QWidget):
    """Title, progress and ticket of a concern; pressed, it shows its items or folds them.

    Signals:
        pressed: the topic's key.
        ticket_wanted: the topic's key; show its ticket.
    """

    pressed = Signal(str)
    ticket_wanted = Signal(str)

    def __init__(self, view: TopicView, parent: QWidget) -> None:
        super().__init__(parent)
        tr = self.tr
        self._key = view.key
        icon = "caret-down" if view.is_unfolded else "caret-right"
        self.fold_button = Button("", self, look=Look.LINK, icon_name=icon)
        words = tr("Hide the items of: {topic}") if view.is_unfolded else tr("Show: {topic}")
        self.fold_button.setAccessibleName(words.format(topic=view.title))
        self.fold_button.setAccessibleDescription(view.progress)
        self.title = ElidedLabel(self, role=Type.SECTION)
        self.title.setText(view.title)
        self.ticket_button = Button(view.ticket, self, look=Look.LINK)
        self.ticket_button.setAccessibleName(tr("Open ticket {number}").format(number=view.ticket))
        self.ticket_button.setVisible(bool(view.ticket))
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S4, measures.S4, measures.S12, 0)
        row.setSpacing(measures.S4)
        row.addWidget(self.fold_button)
        row.addWidget(self.title, stretch=1)
        if view.is_settled:
            row.addWidget(IconLabel("check", self, role="live", size=12))
        row.addWidget(label(view.progress, self, role=Type.LABEL, ink="text2"))
        row.addWidget(self.ticket_button)
        self.fold_button.clicked.connect(self._on_fold)
        self.ticket_button.clicked.connect(self._on_ticket)

    def take_focus(self) -> None:
        """Keep the keyboard where it was, when the headings were made anew under it."""
        self.fold_button.setFocus()

    @Slot()
    def _on_fold(self) -> None:
        self.pressed.emit(self._key)

    @Slot()
    def _on_ticket(self) -> None:
        self.ticket_wanted.emit(self._key)
