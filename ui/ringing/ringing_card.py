"""The ringing card: floats over the guidance, announces itself, leaves the focus where it is."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.customers.caller_form import CallerForm
from ui.ringing.parts import CallerPart, ContactsPart, MaybePart, ReasonsPart
from ui.ringing.view import ContactView, ReasonView, RingingView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.motion import is_motion_reduced
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.announcing import Say, announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Separator
from ui.widgets.painting import draw_box, smooth
from ui.widgets.say_text import SayText, plain

SHADOW: Final = 20
_SHADOW_STEPS: Final = 10


class RingingCard(QFrame):
    """Shows one ringing call and how many others ring.

    Shape: a child of the main window, ``SHADOW`` wider on each side than the card that is seen;
    ``say`` is how words reach screen readers.

    Signals:
        answer_wanted, decline_wanted: the id of the call.
        customer_taken: the id of the call and of the customer who it is.
        name_wanted: the id of the call; nobody knows who calls, and the agent will say.
    """

    answer_wanted = Signal(str)
    decline_wanted = Signal(str)
    customer_taken = Signal(str, str)
    name_wanted = Signal(str)

    def __init__(self, parent: QWidget, say: Say = announce) -> None:
        super().__init__(parent)
        self._say = say
        self._view: RingingView | None = None
        self._room = QRect(0, 0, measures.CALL_CARD_WIDTH, 0)
        self._at_bottom = False
        self._fitted: tuple[RingingView, QSize] | None = None
        self.setAccessibleName(self.tr("Incoming call"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.caller = CallerPart(self)
        self.maybe = MaybePart(self)
        self._maybe_line = Separator(self)
        self.reasons = ReasonsPart(self)
        self._reasons_line = Separator(self)
        self.contacts = ContactsPart(self)
        self._contacts_line = Separator(self)
        self.greeting = SayText(parent=self)
        self.warning = QLabel(self)
        self.warning.setWordWrap(True)
        self.footnote = QLabel(self)
        self.others = QLabel(self)
        self.answer_button = Button(
            self.tr("Answer"),
            self,
            look=Look.ANSWER,
            size=Size.MAIN,
            icon_name="phone",
            key_hint="F9",
        )
        self.decline_button = Button(self.tr("Decline"), self, size=Size.MAIN, key_hint="Shift+F9")
        for button in (self.answer_button, self.decline_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(measures.SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.answer_button.clicked.connect(self._on_answer)
        self.decline_button.clicked.connect(self._on_decline)
        self.maybe.taken.connect(self._on_taken)
        self.maybe.name_wanted.connect(self._on_name)
        self.hide()

    @property
    def view(self) -> RingingView | None:
        return self._view

    @property
    def seen_area(self) -> QRect:
        """Return where the card itself stands in its parent, without the room for its shadow."""
        return self.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def show_ringing(self, view: RingingView | None) -> None:
        """Show ``view``, called once a second; None puts the card away."""
        before, self._view = self._view, view
        if view is None:
            self._put_away()
            return
        self.caller.show_caller(view)
        is_new = before is None or before.call_id != view.call_id
        if is_new or before != view:
            self._show_words(view)
        if is_new:
            self._say(self, self._spoken(view), is_urgent=True)
        if before is None:
            self._come_in()
        else:
            self.fit()

    @property
    def form(self) -> CallerForm:
        return self.maybe.form

    def show_form(self, is_open: bool) -> None:
        """Open the form for the caller's name inside the card, or put it away."""
        self.form.setVisible(is_open)
        self._fitted = None
        if self._view is not None:
            self._show_words(self._view)
            self.fit()

    def place(self, room: QRect, *, at_bottom: bool = False) -> None:
        """Stand in ``room``, as wide as it is, at its top or at its bottom."""
        self._room, self._at_bottom = room, at_bottom
        self.fit()

    def fit(self) -> None:
        """Make the card as high as what it says, in its room."""
        width = self._room.width() + 2 * SHADOW
        layout = self.layout()
        if layout is None:
            return
        self._show_what_fits(layout, width)
        layout.activate()
        height = layout.heightForWidth(width)
        y = self._room.top() - SHADOW
        if self._at_bottom:
            y = self._room.bottom() + 1 + SHADOW - height
        place = QRect(self._room.left() - SHADOW, y, width, height)
        if self._slide.state() is QPropertyAnimation.State.Running:
            self.resize(place.size())
            self._slide.setEndValue(place.topLeft())
        elif self.geometry() != place:
            self.setGeometry(place)

    def _show_what_fits(self, layout: QLayout, width: int) -> None:
        """Leave the weakest reasons out where the buttons would not be seen otherwise."""
        view = self._view
        if view is None or not self._room.height():
            return
        plain_view = replace(view, ring_text="", ring_share=0.0, ring_tone=Tone.NEUTRAL)
        fitted = (plain_view, self._room.size())
        if fitted == self._fitted:
            return
        self._fitted = fitted
        room = self._room.height() + 2 * SHADOW
        for contacts, quote, reasons in _less_and_less(view):
            self._show_reasons(view.reasons[:reasons])
            self._show_contacts(view.quote if quote else "", view.contacts[:contacts])
            layout.activate()
            if layout.heightForWidth(width) <= room:
                return

    def _show_reasons(self, reasons: tuple[ReasonView, ...]) -> None:
        self.reasons.show_reasons(reasons)
        self._reasons_line.setVisible(bool(reasons))
        self.reasons.updateGeometry()

    def _show_contacts(self, quote: str, contacts: tuple[ContactView, ...]) -> None:
        self.contacts.show_contacts(quote, contacts)
        self._contacts_line.setVisible(bool(quote or contacts))
        self.contacts.updateGeometry()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit()
        return is_done

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        if not tokens.is_contrast:
            _draw_shadow(painter, card, tokens.is_dark)
        edge = tokens.colour("edge")
        draw_box(painter, card, measures.RADIUS_CALL_CARD, tokens.colour("surface"), edge)

    def _lay_out(self) -> None:
        say = QLabel(self.tr("Say"), self)
        set_type(say, Type.LABEL)
        set_ink(say, "text2")
        for label, ink in (
            (self.warning, "due_text"),
            (self.footnote, "text2"),
            (self.others, "accent_text"),
        ):
            set_type(label, Type.LABEL)
            set_ink(label, ink)
        self.footnote.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.others.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(measures.S8)
        buttons.addWidget(self.answer_button)
        buttons.addWidget(self.decline_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(measures.S16, measures.S12, measures.S16, measures.S12)
        foot.setSpacing(measures.S4)
        foot.addWidget(say)
        foot.addWidget(self.greeting)
        foot.addWidget(self.warning)
        foot.addSpacing(measures.S12)
        foot.addLayout(buttons)
        foot.addSpacing(6)
        foot.addWidget(self.footnote)
        foot.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        column.setSpacing(0)
        column.addWidget(self.caller)
        for line, part in (
            (self._maybe_line, self.maybe),
            (self._reasons_line, self.reasons),
            (self._contacts_line, self.contacts),
        ):
            column.addWidget(line)
            column.addWidget(part)
        column.addWidget(Separator(self))
        column.addLayout(foot)

    def _show_words(self, view: RingingView) -> None:
        self.maybe.show_maybe(view)
        self._maybe_line.setVisible(self.maybe.isVisibleTo(self))
        if self._fitted is None or _history(self._fitted[0]) != _history(view):
            self._show_reasons(view.reasons)
            self._show_contacts(view.quote, view.contacts)
        self.greeting.show_phrase(view.greeting)
        others = "\n".join(view.others)
        if others:
            others = self.tr("Also ringing: {who}").format(who=others)
        for label, text in (
            (self.warning, view.warning),
            (self.footnote, view.footnote),
            (self.others, others),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _spoken(self, view: RingingView) -> str:
        reasons = ". ".join(reason.title for reason in view.reasons)
        if view.maybe:
            names = ", ".join(f"{likely.key} {likely.name}" for likely in view.maybe)
            reasons = ". ".join((self.tr("Who is it? {names}").format(names=names), reasons))
        words = self.tr("{line}: {name}. {reasons}. F9 answers. Say: {greeting}")
        return words.format(
            line=view.line, name=view.name, reasons=reasons, greeting=plain(view.greeting)
        )

    def _come_in(self) -> None:
        self.raise_()
        self.show()
        self.fit()
        if is_motion_reduced():
            return
        end = self.pos()
        self._slide.setStartValue(end - QPoint(0, measures.SLIDE_PX))
        self._slide.setEndValue(end)
        self._slide.start()

    def _put_away(self) -> None:
        self._slide.stop()
        self.hide()

    @Slot()
    def _on_answer(self) -> None:
        if self._view is not None:
            self.answer_wanted.emit(self._view.call_id)

    @Slot()
    def _on_decline(self) -> None:
        if self._view is not None:
            self.decline_wanted.emit(self._view.call_id)

    @Slot(str)
    def _on_taken(self, customer_id: str) -> None:
        if self._view is not None:
            self.customer_taken.emit(self._view.call_id, customer_id)

    @Slot()
    def _on_name(self) -> None:
        if self._view is not None:
            self.name_wanted.emit(self._view.call_id)


def _less_and_less(view: RingingView) -> Iterator[tuple[int, bool, int]]:
    """Return how much of the history to try to show: contacts, the quote, reasons.

    The weakest goes first, so that the buttons can always be seen.
    """
    for contacts in range(len(view.contacts), 0, -1):
        yield contacts, True, len(view.reasons)
    yield 0, True, len(view.reasons)
    for reasons in range(len(view.reasons), -1, -1):
        yield 0, False, reasons


def _history(view: RingingView) -> tuple[object, ...]:
    return view.reasons, view.quote, view.contacts


def _draw_shadow(painter: QPainter, card: QRectF, is_dark: bool) -> None:
    """Draw a soft shadow from a few growing boxes, lower than the card."""
    colour = QColor(0, 0, 0)
    colour.setAlphaF(0.05 if is_dark else 0.009)
    for step in range(_SHADOW_STEPS):
        grow = (_SHADOW_STEPS - step) * 1.4
        box = card.adjusted(-grow, -grow + 6, grow, grow + 6)
        draw_box(painter, box, measures.RADIUS_CALL_CARD + grow, colour, None)
