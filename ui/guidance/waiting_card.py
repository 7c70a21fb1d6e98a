"""Who else waits on hold: a ring each, the one due first in front, one key to go to them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.guidance.views import WaitingRowView
from ui.panels.labels import ElidedLabel, label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card, Separator
from ui.widgets.hold_ring import HoldRing
from ui.widgets.icon_label import IconLabel

_INKS = {Tone.NEUTRAL: "text2", Tone.DUE: "due_text", Tone.LATE: "late_text"}
_RING = 48


class WaitingRow(QWidget):
    """One caller who waits behind the call in front; changes in place, once a second.

    Signals:
        wanted: the row's button was pressed.
    """

    wanted = Signal()

    def __init__(self, view: WaitingRowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.call_id = view.id
        self.ring = HoldRing(self, diameter=_RING) if view.ring is not None else None
        self.name = ElidedLabel(self, role=Type.STRONG)
        self.words = label("", self, role=Type.LABEL, wraps=True)
        self.button = Button(view.action, self, size=Size.SMALL, key_hint=view.key)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self.name)
        texts.addWidget(self.words)
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(measures.S12)
        row.addWidget(self.ring or IconLabel("hourglass-medium", self, role="accent", size=20))
        row.addLayout(texts, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, measures.S8, 0, measures.S8)
        column.setSpacing(measures.S8)
        column.addLayout(row)
        column.addWidget(self.button)
        self.button.clicked.connect(self.wanted)
        self.show_row(view)

    def show_row(self, view: WaitingRowView) -> None:
        if self.ring is not None and view.ring is not None:
            self.ring.show_hold(view.ring)
        self.name.setText(view.name)
        self.words.setText(view.words)
        set_ink(self.words, _INKS.get(view.tone, "text2"))
        self.button.setAccessibleName(f"{view.action}: {view.name}")
        is_calm = view.tone is Tone.NEUTRAL or not view.key
        self.button.set_look(Look.PLAIN if is_calm else Look.DUE)


class WaitingCard(Card):
    """The list below the card of the call in front; hidden while nobody else waits.

    Signals:
        first_wanted: go to the one who is due first, and check in.
        call_wanted: a call's id, to bring it to the front as it is.
    """

    first_wanted = Signal()
    call_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=measures.S4)
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.rows: list[WaitingRow] = []
        self._shape: tuple[tuple[object, ...], ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.column.addWidget(self.title)
        self.column.addLayout(self._column)
        self.hide()

    def show_waiting(self, views: tuple[WaitingRowView, ...]) -> None:
        shape = tuple((v.id, v.action, v.key, v.ring is None) for v in views)
        if shape != self._shape:
            self._rebuild(views)
            self._shape = shape
        for row, view in zip(self.rows, views, strict=True):
            row.show_row(view)
        self.title.setText(self.tr("Also waiting"))
        self.setVisible(bool(views))

    def _rebuild(self, views: tuple[WaitingRowView, ...]) -> None:
        focused = next((row.call_id for row in self.rows if row.button.hasFocus()), "")
        remove_widgets(self._column)
        self.rows = []
        for place, view in enumerate(views):
            if place:
                self._column.addWidget(Separator(self))
            row = WaitingRow(view, self)
            row.wanted.connect(self._on_wanted)
            self._column.addWidget(row)
            self.rows.append(row)
            if view.id == focused:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_wanted(self) -> None:
        row = self.sender()
        assert isinstance(row, WaitingRow)
        if row.button.key_hint:
            self.first_wanted.emit()
        else:
            self.call_wanted.emit(row.call_id)
