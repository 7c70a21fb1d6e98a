"""Why one customer is to be called: every reason that one call is to serve, taken apart by key."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.callbacks.views import ReasonView
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.card import Card


class ReasonsPart(Card):
    """Lists the reasons of a callback that has several; hidden for a single one.

    Signals:
        apart_wanted: the place of a reason that is to be a callback of its own.
        ticket_wanted: the id of a reason's ticket.
    """

    apart_wanted = Signal(int)
    ticket_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ReasonView, ...] = ()
        self.heading = label("", self, role=Type.LABEL_STRONG, ink="text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(measures.S12)
        self.column.addWidget(self.heading)
        self.column.addLayout(self._rows)
        self.hide()

    def show_reasons(self, reasons: tuple[ReasonView, ...]) -> None:
        self.setVisible(bool(reasons))
        if reasons == self._shown:
            return
        self._shown = reasons
        self.heading.setText(self.tr("One call for {n} reasons").format(n=len(reasons)))
        self.setAccessibleName(self.heading.text())
        remove_widgets(self._rows)
        for place, reason in enumerate(reasons):
            self._rows.addWidget(self._row(place, reason))

    def _row(self, place: int, reason: ReasonView) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(reason.why, row, role=Type.STRONG, wraps=True))
        for words in (reason.subject, reason.came):
            if words:
                column.addWidget(label(words, row, role=Type.LABEL, ink="text2", wraps=True))
        ways = QHBoxLayout()
        ways.setSpacing(measures.S12)
        if reason.ticket_id:
            ways.addWidget(self._link(self.tr("Ticket"), "folder-open", reason, place))
        if reason.can_go_apart:
            ways.addWidget(self._link(self.tr("Call separately"), "git-fork", reason, place))
        ways.addStretch(1)
        due = self.tr("due {time}").format(time=reason.due)
        ways.addWidget(label(due, row, role=Type.LABEL, ink="text2"))
        column.addLayout(ways)
        return row

    def _link(self, words: str, icon: str, reason: ReasonView, place: int) -> Button:
        name = f"{words}: {reason.why}"
        button = Button(words, self, look=Look.LINK, icon_name=icon, accessible_name=name)
        button.setProperty("ticket", reason.ticket_id if icon == "folder-open" else "")
        button.setProperty("place", place)
        button.clicked.connect(self._on_link)
        return button

    @Slot()
    def _on_link(self) -> None:
        ticket = str(self.sender().property("ticket"))
        if ticket:
            self.ticket_wanted.emit(ticket)
        else:
            self.apart_wanted.emit(int(self.sender().property("place")))
