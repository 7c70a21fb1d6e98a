"""The ticket's subject, number and the few values that say how it stands."""

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.panels.typed import QuietField
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.menu_field import MenuField, OwnerField, WhenField
from ui.ticket.told_field import LinkRow
from ui.ticket.views import TicketView
from ui.widgets.button import Button, Look, Size


class TicketHeader(QWidget):
    """Subject, channel, number, status, priority, owner and next update; the rest in a menu.

    Signals:
        subject_edited: the whole subject, at each change.
        link_edited: the whole link, at each change (H1).
        channel_wanted, status_wanted, priority_wanted: a key.
        owner_wanted: a name, empty for nobody.
        next_update_wanted: an aware UTC datetime.
        escalation_wanted, undo_wanted, redo_wanted, file_wanted: from the menu.
    """

    subject_edited = Signal(str)
    link_edited = Signal(str)
    channel_wanted = Signal(str)
    status_wanted = Signal(str)
    priority_wanted = Signal(str)
    owner_wanted = Signal(str)
    next_update_wanted = Signal(object)
    escalation_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_id = ""
        self.subject = QuietField(self.tr("Subject"), self, hint=self.tr("What is it about?"))
        self.channel = MenuField(self.tr("Channel"), self, has_caption=False)
        self.number = label("", self, role=Type.LABEL, ink="text3")
        self.more = Button(
            "",
            self,
            look=Look.QUIET,
            size=Size.SMALL,
            icon_name="dots-three",
            accessible_name=self.tr("More to do with this ticket"),
        )
        self.more_menu = QMenu(self)
        self.status = MenuField(self.tr("Status"), self)
        self.priority = MenuField(self.tr("Priority"), self)
        self.owner = OwnerField(self.tr("Owner"), self)
        self.next_update = WhenField(self.tr("Next update"), self)
        self.heard_caption = label(
            self.tr("Last heard from us"), self, role=Type.LABEL, ink="text2"
        )
        self.heard = label("", self, ink="text2")
        self.link = LinkRow(self)
        self._fill_menu()
        self._lay_out()
        self.subject.line.typed.connect(self.subject_edited)
        self.link.typed.connect(self.link_edited)
        self.channel.wanted.connect(self.channel_wanted)
        self.status.wanted.connect(self.status_wanted)
        self.priority.wanted.connect(self.priority_wanted)
        self.owner.wanted.connect(self.owner_wanted)
        self.next_update.time_wanted.connect(self.next_update_wanted)
        self.more.clicked.connect(self.open_menu)

    def _fill_menu(self) -> None:
        tr = self.tr
        self.escalate_action = self._act(tr("Escalate …\tAlt+E"), self.escalation_wanted)
        self.file_action = self._act(tr("Add a file …"), self.file_wanted)
        self.more_menu.addSeparator()
        self.undo_action = self._act("", self.undo_wanted)
        self.redo_action = self._act("", self.redo_wanted)

    def _act(self, words: str, wish: SignalInstance) -> QAction:
        action = self.more_menu.addAction(words)
        action.triggered.connect(wish)
        return action

    def show_ticket(self, view: TicketView) -> None:
        self.subject.line.show_text(view.subject, view.id)
        origin = view.origins.get("subject", "") if view.subject else ""
        self.subject.show_note(origin)
        opened = f" · {view.opened}" if view.opened else ""
        self.number.setText(f"{view.number}{opened}")
        self.channel.show_value(view.channel)
        self.channel.setVisible(bool(view.channel.label))
        self.link.setVisible(view.has_link)
        self.link.show_link(view.link, view.id)
        self.status.show_value(view.status)
        self.priority.show_value(view.priority)
        self.owner.show_value(view.owner)
        if view.id != self._shown_id:
            self._shown_id = view.id
            self._fields.forget()
        self.next_update.show_value(view.next_update)
        self.next_update.when = view.when
        self.heard.setText(view.last_heard or self.tr("Not yet"))
        undo, redo = self.tr("Undo"), self.tr("Redo")
        self.undo_action.setText(f"{undo}: {view.undo}\tCtrl+Z" if view.undo else undo)
        self.undo_action.setEnabled(bool(view.undo))
        self.redo_action.setText(f"{redo}: {view.redo}\tCtrl+Shift+Z" if view.redo else redo)
        self.redo_action.setEnabled(bool(view.redo))

    @Slot()
    def open_menu(self) -> None:
        corner = self.more.rect().bottomLeft()
        self.more_menu.popup(self.more.mapToGlobal(corner))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S4)
        top.addWidget(self.subject, stretch=1)
        top.addWidget(self.channel)
        top.addWidget(self.number)
        top.addWidget(self.more)
        self._heard_column = QWidget(self)
        heard = QVBoxLayout(self._heard_column)
        heard.setContentsMargins(measures.S8, 0, 0, 0)
        heard.setSpacing(0)
        heard.addWidget(self.heard_caption)
        self.heard.setFixedHeight(26)
        heard.addWidget(self.heard)
        # As long as a ticket is shown, no value that changes by itself gives room back.
        self._fields = fields = FlowLayout(gap=18, keeps_room=True)
        for field in (self.status, self.priority, self.owner, self.next_update):
            fields.addWidget(field)
        fields.addWidget(self._heard_column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addLayout(top)
        column.addLayout(fields)
        link = QHBoxLayout()
        link.setContentsMargins(measures.S8, 0, measures.S8, 0)
        link.addWidget(self.link)
        column.addLayout(link)
