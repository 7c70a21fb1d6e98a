"""Before a hold: ask, say why and for how long, and hold when the customer agrees (E1)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.guidance.views import PermissionView
from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.segments import SegmentRow
from ui.panels.views import Choice
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.say_text import SayText


class PermissionCard(Card):
    """The phrase to ask with, a reason, an expected length; one more press holds.

    Signals:
        reason_wanted: a reason's key, empty to take it back.
        stated_wait_wanted: seconds.
        hold_confirmed: the customer agreed.
        hold_declined: the customer said no, and is called back instead.
        permission_left: back to the talk, no hold.
    """

    reason_wanted = Signal(str)
    stated_wait_wanted = Signal(int)
    hold_confirmed = Signal()
    hold_declined = Signal()
    permission_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        tr = self.tr
        self.phrase = SayText((), self)
        self.reasons = ChipRow(tr("Why"), self, is_optional=True)
        self.waits = SegmentRow(tr("For how long"), self)
        self.wait_note = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.hold_button = Button(
            tr("Customer agrees: hold"),
            self,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="pause",
            key_hint="F6",
        )
        self.decline_button = Button(
            tr("No: call back"),
            self,
            size=Size.MAIN,
            icon_name="phone-outgoing",
            key_hint="F10",
        )
        self.back_button = Button(tr("Not now"), self, key_hint="Esc")
        self._lay_out()
        self.reasons.wanted.connect(self.reason_wanted)
        self.waits.wanted.connect(self._on_wait)
        self.hold_button.clicked.connect(self.hold_confirmed)
        self.decline_button.clicked.connect(self.hold_declined)
        self.back_button.clicked.connect(self.permission_left)

    def _lay_out(self) -> None:
        tr, add = self.tr, self.column.addWidget
        add(label(tr("Ask before you hold"), self, role=Type.CARD))
        add(
            label(
                tr("Say why and for how long, and wait for a yes."),
                self,
                role=Type.LABEL,
                ink="text2",
                wraps=True,
            )
        )
        self.column.addSpacing(6)
        add(self.phrase)
        self.column.addSpacing(6)
        add(label(tr("Why"), self, role=Type.LABEL_STRONG, ink="text2"))
        add(self.reasons)
        self.column.addSpacing(4)
        add(label(tr("For how long"), self, role=Type.LABEL_STRONG, ink="text2"))
        add(self.waits)
        add(self.wait_note)
        self.column.addSpacing(8)
        add(self.hold_button)
        add(self.decline_button)
        add(self.back_button)

    def show_permission(self, view: PermissionView) -> None:
        self.phrase.show_phrase(view.phrase.phrase)
        self.reasons.show_choices(view.reasons, view.reason)
        waits = tuple(Choice(str(seconds), words) for seconds, words in view.waits)
        self.waits.show_choices(waits, "" if view.wait_s is None else str(view.wait_s))
        show_or_hide(self.wait_note, view.wait_note)

    @Slot(str)
    def _on_wait(self, key: str) -> None:
        self.stated_wait_wanted.emit(int(key))
