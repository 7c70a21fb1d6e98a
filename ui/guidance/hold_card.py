"""The customer waits: the ring, what to say at the check-in, and the ways on (E2–E4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.guidance.log_card import LogCard
from ui.guidance.views import HoldView
from ui.panels.labels import label, show_or_hide
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.theme.tokens import Tone
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.hold_ring import HoldRing, HoldState
from ui.widgets.say_text import SayText

_EDGES = {HoldState.CALM: Tone.NEUTRAL, HoldState.DUE: Tone.DUE, HoldState.LATE: Tone.LATE}
_INKS = {HoldState.CALM: "text", HoldState.DUE: "due_text", HoldState.LATE: "late_text"}

_WAIT_INKS = {Tone.NEUTRAL: "text2", Tone.DUE: "due_text", Tone.LATE: "late_text"}


class HoldCard(QWidget):
    """Changes in place as the hold gets older; announces "check in now" once.

    Signals:
        check_in_wanted: talk to the customer again.
        resume_wanted: end the hold.
        callback_instead_wanted: offer to call back.
    """

    check_in_wanted = Signal()
    resume_wanted = Signal()
    callback_instead_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._state = HoldState.CALM
        self.card = Card(self, gap=measures.S8)
        self.ring = HoldRing(self.card)
        self.title = label("", self.card, role=Type.CARD, wraps=True)
        self.lines = label("", self.card, role=Type.LABEL, ink="text2")
        self.wait = label("", self.card, role=Type.LABEL_STRONG, wraps=True)
        self.phrase = SayText((), self.card)
        self.check_in_button = Button(
            tr("Check in"), self.card, size=Size.MAIN, icon_name="microphone", key_hint="F8"
        )
        self.callback_button = Button(
            tr("Call back instead"),
            self.card,
            size=Size.MAIN,
            icon_name="phone-outgoing",
            key_hint="F10",
        )
        self.resume_button = Button(tr("Resume"), self.card, size=Size.MAIN, icon_name="play")
        self.resume_button.setToolTip(tr("Resume the talk  F6"))
        self.log = LogCard(self)
        self._lay_out()
        self.check_in_button.clicked.connect(self.check_in_wanted)
        self.callback_button.clicked.connect(self.callback_instead_wanted)
        self.resume_button.clicked.connect(self.resume_wanted)

    def show_hold(self, view: HoldView) -> None:
        state = view.ring.state
        self.ring.show_hold(view.ring)
        self.title.setText(view.title)
        set_ink(self.title, _INKS[state])
        self.lines.setText("\n".join(view.lines))
        show_or_hide(self.wait, view.wait_words)
        set_ink(self.wait, _WAIT_INKS[view.wait_tone])
        self.phrase.show_phrase(view.phrase.phrase if view.phrase else ())
        self.phrase.setVisible(view.phrase is not None)
        self.card.set_tone(_EDGES[state])
        self.check_in_button.set_look(Look.PLAIN if state is HoldState.CALM else Look.DUE)
        self.callback_button.setVisible(view.offers_callback)
        self.log.show_rows(view.log)
        if state is not self._state:
            self._state = state
            if state is not HoldState.CALM:
                announce(self, view.title, is_urgent=state is HoldState.LATE)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(measures.S4)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.lines)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.ring)
        top.addLayout(words, stretch=1)
        self.card.column.addLayout(top)
        self.card.column.addWidget(self.wait)
        self.card.column.addSpacing(measures.S4)
        self.card.column.addWidget(self.phrase)
        self.card.column.addSpacing(measures.S4)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.check_in_button, stretch=1)
        ways.addWidget(self.resume_button)
        self.card.column.addLayout(ways)
        self.card.column.addWidget(self.callback_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addWidget(self.card)
        column.addWidget(self.log)
