"""A quiet reminder in a side column: a promised call is due."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.callbacks.views import ReminderView
from ui.panels.labels import ElidedLabel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.ring import Ring


class ReminderStrip(Card):
    """Says whom to call and offers to; hidden while nothing is due, and never takes the focus.

    Signals:
        call_wanted: the callback's id.
        later_wanted: the callback's id; remind again in ten minutes.
    """

    call_wanted = Signal(str)
    later_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=11, gap=measures.S8)
        tr = self.tr
        self._view: ReminderView | None = None
        self.ring = Ring(self, diameter=14, stroke=2.5)
        self.name = ElidedLabel(self, role=Type.STRONG)
        self.text = ElidedLabel(self, role=Type.LABEL, ink="text2")
        self.call_button = Button(
            tr("Call"), self, look=Look.ANSWER, size=Size.SMALL, icon_name="phone"
        )
        self.later_button = Button(tr("In 10 minutes"), self, size=Size.SMALL)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.text)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.ring)
        top.addLayout(words, stretch=1)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.call_button, stretch=1)
        ways.addWidget(self.later_button, stretch=1)
        self.column.addLayout(top)
        self.column.addLayout(ways)
        self.call_button.clicked.connect(self._on_call)
        self.later_button.clicked.connect(self._on_later)
        self.hide()

    def show_reminder(self, view: ReminderView | None) -> None:
        """Show what is due, or nothing; a new one is announced."""
        before = self._view.id if self._view is not None else ""
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self.set_tone(view.tone)
        self.ring.show_time(view.share, view.tone)
        self.name.setText(view.name)
        self.text.setText(view.text)
        self.call_button.setAccessibleName(self.tr("Call {name}").format(name=view.name))
        if view.id != before:
            announce(self, f"{view.name}, {view.text}")

    @Slot()
    def _on_call(self) -> None:
        if self._view is not None:
            self.call_wanted.emit(self._view.id)

    @Slot()
    def _on_later(self) -> None:
        if self._view is not None:
            self.later_wanted.emit(self._view.id)
