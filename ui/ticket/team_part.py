"""What only the team sees: notes, the need behind the matter, its internal cause, an extra."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.styling import set_ink
from ui.theme.theme import tokens_now
from ui.ticket.fold import Fold
from ui.ticket.told_field import ToldField
from ui.ticket.views import TicketView
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, smooth


class TeamPart(QFrame):
    """A box on a ground of its own, so that nobody takes it for text to the customer (C6).

    Signals:
        notes_edited: the whole text.
        field_edited: the field's name in the ticket, and the whole text.
    """

    notes_edited = Signal(str)
    field_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Only your team sees this"))
        self.notes = ToldField(
            tr("Notes"),
            self,
            name=tr("Notes, only your team sees them"),
            hint=tr("only your team sees them"),
            key_hint="F2",
            lines=2,
            most_lines=14,
        )
        self.lock = IconLabel("lock-simple", self, role="text2", size=measures.ICON_SMALL)
        self.notes.begin_header_with(self.lock)
        self.real_need = ToldField(
            tr("Real need"), placeholder=tr("What is behind it? What matters most to them?")
        )
        self.may_come_next = ToldField(
            tr("What may come next"), placeholder=tr("What may become their next question?")
        )
        self.internal_cause = ToldField(
            tr("Internal cause"), placeholder=tr("What on our side led to this?")
        )
        self.extra = ToldField(
            tr("A small extra"), placeholder=tr("Something good that nobody expects")
        )
        self.need_body = _pair(self.real_need, self.may_come_next, self)
        self.cause_body = _pair(self.internal_cause, self.extra, self)
        self.need = Fold(tr("Need"), self.need_body, self.real_need.text, "Alt+N", self)
        self.cause = Fold(tr("Cause"), self.cause_body, self.internal_cause.text, "Alt+I", self)
        self.notes.add_to_header(self.need)
        self.notes.add_to_header(self.cause)
        self._lay_out()
        self.notes.typed.connect(self.notes_edited)
        for name, field in self.fields.items():
            field.name = name
            field.named.connect(self.field_edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S12, measures.S4, measures.S12, measures.S12)
        column.setSpacing(measures.S8)
        for part in (self.notes, self.need_body, self.cause_body):
            column.addWidget(part)

    @property
    def fields(self) -> dict[str, ToldField]:
        """Return the folded fields by their names in the ticket."""
        return {
            "real_need": self.real_need,
            "may_come_next": self.may_come_next,
            "internal_cause": self.internal_cause,
            "extra": self.extra,
        }

    def show_ticket(self, view: TicketView) -> None:
        origins = view.origins
        self.notes.show_told(view.notes, view.id, origins.get("notes", ""))
        self.notes.show_saved(view.saved)
        set_ink(self.notes.saved, "late_text" if view.is_unsaved else "text3")
        for name, field in self.fields.items():
            field.show_told(getattr(view, name), view.id, origins.get(name, ""))
        has_need = bool(view.real_need or view.may_come_next)
        self.need.show_content(view.id, has_content=has_need)
        self.cause.show_content(view.id, has_content=bool(view.internal_cause or view.extra))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge" if tokens.is_contrast else "line")
        ground = tokens.colour("window")
        draw_box(smooth(self), QRectF(self.rect()), measures.RADIUS_CARD, ground, edge)


def _pair(left: QWidget, right: QWidget, parent: QWidget) -> QWidget:
    """Return two fields side by side, equally wide."""
    body = QWidget(parent)
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(measures.S16)
    for column, part in enumerate((left, right)):
        grid.addWidget(part, 0, column)
        grid.setColumnStretch(column, 1)
    return body
