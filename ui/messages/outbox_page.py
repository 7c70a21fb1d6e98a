"""The outbox in the centre: what waits, what was refused, and what the agent must decide."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.views import OutboxRowView, OutboxView
from ui.panels.labels import ElidedLabel, label
from ui.panels.layouts import readable_body, remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.tag import Tag


class OutboxPage(ScrollPanel):
    """One card for each message; decides nothing.

    Signals: each with a message's id, but ``back_wanted``.
        send_again_wanted: send it once more.
        arrived_wanted: it has arrived.
        cancel_wanted: take it out of the outbox; it is a draft again.
        ticket_wanted: show its ticket.
        back_wanted: back to where the agent came from.
    """

    send_again_wanted = Signal(str)
    arrived_wanted = Signal(str)
    cancel_wanted = Signal(str)
    ticket_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Outbox"))
        self.cards: dict[str, OutboxCard] = {}
        page = QWidget(self)
        self.title = label(tr("Outbox"), page, role=Type.H1)
        self.summary = label("", page, ink="text2")
        self.back_button = Button(tr("Back"), page, icon_name="arrow-u-up-left", key_hint=tr("Esc"))
        self.empty = EmptyState(
            "tray",
            tr("Nothing waits to be sent"),
            tr("Messages stand here from “Send” until the mail server has taken them."),
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(measures.S12)
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(self.title)
        top.addWidget(self.summary, stretch=1)
        top.addWidget(self.back_button)
        column = QVBoxLayout(readable_body(page))
        column.setContentsMargins(measures.S20, 14, measures.S20, measures.S24)
        column.setSpacing(measures.S12)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.back_button.clicked.connect(self.back_wanted)
        self.show_page(page)

    def show_outbox(self, view: OutboxView) -> None:
        self.summary.setText(view.summary)
        self.empty.setVisible(not view.rows)
        if [row.id for row in view.rows] != list(self.cards):
            self._rebuild(view)
        for row in view.rows:
            self.cards[row.id].show_row(row)

    def _rebuild(self, view: OutboxView) -> None:
        remove_widgets(self._rows)
        self.cards = {}
        for row in view.rows:
            card = OutboxCard(row.id, self)
            card.again_button.clicked.connect(self._on_again)
            card.arrived_button.clicked.connect(self._on_arrived)
            card.cancel_button.clicked.connect(self._on_cancel)
            card.ticket_button.clicked.connect(self._on_ticket)
            self.cards[row.id] = card
            self._rows.addWidget(card)

    def _asked(self) -> str:
        return str(self.sender().property("message_id"))

    @Slot()
    def _on_again(self) -> None:
        self.send_again_wanted.emit(self._asked())

    @Slot()
    def _on_arrived(self) -> None:
        self.arrived_wanted.emit(self._asked())

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel_wanted.emit(self._asked())

    @Slot()
    def _on_ticket(self) -> None:
        self.ticket_wanted.emit(self._asked())


class OutboxCard(Card):
    """One message: to whom, about what, how it stands, and what can be done."""

    def __init__(self, message_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        tr = self.tr
        self.subject = ElidedLabel(self, role=Type.STRONG)
        self.recipient = ElidedLabel(self, role=Type.LABEL, ink="text2")
        self.tag = Tag("", self)
        self.trouble = label("", self, wraps=True)
        self.arrived_button = Button(tr("It arrived"), self, size=Size.SMALL, icon_name="check")
        self.again_button = Button(
            tr("Send again"), self, size=Size.SMALL, icon_name="paper-plane-tilt"
        )
        self.cancel_button = Button(tr("Take it back"), self, size=Size.SMALL)
        self.ticket_button = Button("", self, look=Look.LINK, size=Size.SMALL)
        for button in self.buttons:
            button.setProperty("message_id", message_id)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.subject)
        names.addWidget(self.recipient)
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addLayout(names, stretch=1)
        top.addWidget(self.tag, alignment=Qt.AlignmentFlag.AlignTop)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        for button in self.buttons[:3]:
            ways.addWidget(button)
        ways.addStretch(1)
        ways.addWidget(self.ticket_button)
        self.column.addLayout(top)
        self.column.addWidget(self.trouble)
        self.column.addLayout(ways)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return (self.arrived_button, self.again_button, self.cancel_button, self.ticket_button)

    def show_row(self, row: OutboxRowView) -> None:
        self.subject.setText(row.subject)
        self.recipient.setText(row.recipient)
        self.tag.show_tag(row.state, row.tone, row.icon)
        self.trouble.setText(row.trouble)
        self.trouble.setVisible(bool(row.trouble))
        self.arrived_button.setVisible(row.can_decide)
        self.again_button.setVisible(row.can_decide or row.can_send_again)
        self.cancel_button.setVisible(row.can_cancel)
        self.ticket_button.show_as(row.ticket, "folder-open")
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {row.subject}, {row.recipient}")
