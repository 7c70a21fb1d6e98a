"""The ticket's subject, number and the few values that say how it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.panels.typed import QuietField
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.menu_field import MenuField, WhenField
from ui.ticket.views import TicketView


class TicketHeader(QWidget):
    """Subject, number, status, priority, owner and next update.

    Signals:
        subject_edited: the whole subject, at each change.
        status_wanted: a key.
        priority_wanted: a key.
        owner_wanted: a key.
        next_update_wanted: an aware UTC datetime.
    """

    subject_edited = Signal(str)
    status_wanted = Signal(str)
    priority_wanted = Signal(str)
    owner_wanted = Signal(str)
    next_update_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = QuietField(self.tr("Subject"), self, hint=self.tr("What is it about?"))
        self.number = label("", self, role=Type.LABEL, ink="text3")
        self.status = MenuField(self.tr("Status"), self)
        self.priority = MenuField(self.tr("Priority"), self)
        self.owner = MenuField(self.tr("Owner"), self)
        self.next_update = WhenField(self.tr("Next update"), self)
        self.heard_caption = label(
            self.tr("Last heard from us"), self, role=Type.LABEL, ink="text2"
        )
        self.heard = label("", self, ink="text2")
        self._lay_out()
        self.subject.line.typed.connect(self.subject_edited)
        self.status.wanted.connect(self.status_wanted)
        self.priority.wanted.connect(self.priority_wanted)
        self.owner.wanted.connect(self.owner_wanted)
        self.next_update.time_wanted.connect(self.next_update_wanted)

    def show_ticket(self, view: TicketView) -> None:
        self.subject.line.show_text(view.subject, view.id)
        opened = f" · {view.opened}" if view.opened else ""
        self.number.setText(f"{view.number}{opened}")
        self.status.show_value(view.status)
        self.priority.show_value(view.priority)
        self.owner.show_value(view.owner)
        self.next_update.show_value(view.next_update)
        self.next_update.when = view.when
        self.heard.setText(view.last_heard)
        self._heard_column.setVisible(bool(view.last_heard))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(self.subject, stretch=1)
        top.addWidget(self.number)
        top.setContentsMargins(0, 0, measures.S8, 0)
        self._heard_column = QWidget(self)
        heard = QVBoxLayout(self._heard_column)
        heard.setContentsMargins(measures.S8, 0, 0, 0)
        heard.setSpacing(0)
        heard.addWidget(self.heard_caption)
        self.heard.setFixedHeight(26)
        heard.addWidget(self.heard)
        fields = FlowLayout(gap=18)
        for field in (self.status, self.priority, self.owner, self.next_update):
            fields.addWidget(field)
        fields.addWidget(self._heard_column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addLayout(top)
        column.addLayout(fields)
