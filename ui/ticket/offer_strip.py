"""What the pane asks before anything else: which ticket is it, and who is calling."""

import itertools
from typing import Final

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.customers.likely_row import MOST_ROWS
from ui.panels.labels import ElidedLabel, label
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.ticket.views import OfferedTicket, OfferView, UnknownCallerView
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, smooth

_GAP_BELOW = 10
ANOTHER_MATTER: Final = 3  # its number among the keys, after three tickets


class _Strip(QFrame):
    """A tinted row across the pane."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(
            measures.S12, measures.S8, measures.S12, measures.S8 + _GAP_BELOW
        )
        self.row.setSpacing(measures.S12)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge") if tokens.is_contrast else None
        area = QRectF(self.rect()).adjusted(0, 0, 0, -_GAP_BELOW)
        draw_box(smooth(self), area, measures.RADIUS_ROW, tokens.tint(self._tone), edge)


class OfferStrip(_Strip):
    """Offers an open ticket of the caller before a new one.

    Signals:
        ticket_taken: the id of the ticket that this call is about.
        new_ticket_wanted: it is another matter.
    """

    ticket_taken = Signal(str)
    new_ticket_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.ACCENT, parent)
        self._offer: OfferView | None = None
        self.text = ElidedLabel(self, role=Type.STRONG, ink="accent_text")
        self.detail = label("", self, role=Type.LABEL, ink="accent_text")
        self.use_button = Button(self.tr("Use it"), self, size=Size.SMALL, key_hint="Shift+F5")
        self.more_button = Button("", self, look=Look.QUIET, size=Size.SMALL)
        self.more_button.opens_menu = True
        self.new_button = Button(
            self.tr("New ticket"), self, look=Look.QUIET, size=Size.SMALL, key_hint="Shift+F8"
        )
        self.new_button.setToolTip(self.tr("It is another matter"))
        self.menu = QMenu(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.detail)
        self.row.addWidget(IconLabel("folder-open", self, role="accent"))
        self.row.addLayout(words, stretch=1)
        self.row.addWidget(self.use_button)
        self.row.addWidget(self.more_button)
        self.row.addWidget(self.new_button)
        self.use_button.clicked.connect(self._on_use)
        self.more_button.clicked.connect(self._on_more)
        self.new_button.clicked.connect(self.new_ticket_wanted)
        self.menu.triggered.connect(self._on_triggered)

    def show_offer(self, offer: OfferView) -> None:
        if offer == self._offer:
            return
        self._offer = offer
        first, rest = offer.tickets[0], offer.tickets[1:]
        self.text.setText(self.tr("Open ticket: {ticket}").format(ticket=first.text))
        self.detail.setText(first.detail)
        self.detail.setVisible(bool(first.detail))
        self.more_button.setVisible(bool(rest))
        self.more_button.setText(self.tr("{count} more").format(count=len(rest)))
        self.more_button.updateGeometry()
        self.menu.clear()
        for number, ticket in enumerate(rest):
            # The key stands in the menu; the window's own keys do what it says.
            key = f"\tShift+F{number + 6}" if number + 1 < ANOTHER_MATTER else ""
            action = self.menu.addAction(_words_of(ticket) + key)
            action.setData(ticket.id)

    def pick(self, number: int) -> None:
        """Take the ticket of this number, from 0, while it is offered (its own key)."""
        if self._offer is None or self.isHidden():
            return
        if number < len(self._offer.tickets):
            self.ticket_taken.emit(self._offer.tickets[number].id)

    @Slot()
    def _on_use(self) -> None:
        self.pick(0)

    @Slot()
    def _on_more(self) -> None:
        corner = self.more_button.rect().bottomLeft()
        self.menu.popup(self.more_button.mapToGlobal(corner))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.ticket_taken.emit(str(action.data()))


class UnknownCallerStrip(_Strip):
    """Takes the name of a caller whom nobody knows yet, or says who it may be.

    Signals:
        customer_taken: the id of the customer that it is.
        form_wanted: it is none of those; name the caller.
        name_edited: the whole name, at each change.
        customer_wanted: keep the caller as a customer, with the name typed.
    """

    name_edited = Signal(str)
    customer_wanted = Signal(str)
    customer_taken = Signal(str)
    form_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.NEUTRAL, parent)
        self.text = ElidedLabel(self, ink="text2")
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.name = TypedLine(
            self.tr("Name of the caller"), self, hint=self.tr("Name, as the caller says it")
        )
        self.name.setMinimumWidth(180)
        self.save_button = Button(self.tr("Save as customer"), self, size=Size.NORMAL)
        self.row.addWidget(IconLabel("user-plus", self, role="text2"))
        self.row.addWidget(self.text)
        self.likely_buttons = [Button("", self, size=Size.SMALL) for _ in range(MOST_ROWS)]
        self.other_button = Button(
            self.tr("Somebody new"), self, look=Look.QUIET, size=Size.SMALL, key_hint="Shift+F4"
        )
        for button in self.likely_buttons:
            self.row.addWidget(button)
            button.clicked.connect(self._on_likely)
        self.row.addWidget(self.other_button)
        self.other_button.clicked.connect(self.form_wanted)
        self.row.addWidget(self.name, stretch=1)
        self.row.addWidget(self.save_button)
        self.name.typed.connect(self._on_typed)
        self.name.returnPressed.connect(self._on_save)
        self.save_button.clicked.connect(self._on_save)

    def show_caller(self, view: UnknownCallerView) -> None:
        words = self.tr("Who is it?") if view.likely else self.tr("New caller, {number}")
        self.text.setText(words.format(number=view.number))
        for button, likely in itertools.zip_longest(self.likely_buttons, view.likely):
            button.setVisible(likely is not None)
            if likely is not None:
                button.setText(likely.name)
                button.key_hint = likely.key
                button.setProperty("customer", likely.id)
                button.setToolTip(f"{likely.name}\n{likely.detail}  {likely.key}")
                button.setAccessibleName(f"{likely.name}, {likely.detail}")
                button.updateGeometry()
        self.other_button.setVisible(bool(view.likely))
        self.name.setVisible(not view.likely)
        self.save_button.setVisible(not view.likely)
        self.name.show_text(view.name, view.number)
        self.save_button.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_likely(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.customer_taken.emit(str(button.property("customer")))

    @Slot(str)
    def _on_typed(self, name: str) -> None:
        self.save_button.setEnabled(bool(name.strip()))
        self.name_edited.emit(name)

    @Slot()
    def _on_save(self) -> None:
        name = self.name.text().strip()
        if name:
            self.customer_wanted.emit(name)


def _words_of(ticket: OfferedTicket) -> str:
    return f"{ticket.text}  ({ticket.detail})" if ticket.detail else ticket.text
