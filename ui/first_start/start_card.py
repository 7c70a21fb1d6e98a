"""One of the ways to start, as a card with a button."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.panels.labels import label
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_focus, smooth
from ui.widgets.tag import Tag


class StartCard(Card):
    """Icon, what it is, three facts about it, and the button that starts it.

    Signals:
        wanted: the button was pressed.
    """

    wanted = Signal()

    def __init__(
        self,
        heading: str,
        words: str,
        facts: tuple[str, ...],
        button: Button,
        icon_name: str,
        parent: QWidget | None = None,
        *,
        recommendation: str = "",
    ) -> None:
        super().__init__(parent, padding=24, gap=0)
        self._is_recommended = bool(recommendation)
        self.button = button
        button.setParent(self)
        role, disc = ("accent", "accent_tint") if recommendation else ("text2", "sunken")
        top = QHBoxLayout()
        top.addWidget(
            IconLabel(icon_name, self, role=role, size=measures.ICON_START, disc=disc, disc_size=48)
        )
        top.addStretch(1)
        if recommendation:
            tag = Tag(recommendation, self, tone=Tone.ACCENT)
            top.addWidget(tag, alignment=Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        self.column.addSpacing(measures.S16)
        self.column.addWidget(label(heading, self, role=Type.H1, wraps=True))
        self.column.addSpacing(measures.S4)
        self.column.addWidget(label(words, self, role=Type.FIELD, ink="text2", wraps=True))
        self.column.addSpacing(measures.S16)
        for fact in facts:
            row = QHBoxLayout()
            row.setSpacing(measures.S8)
            sign = IconLabel("check", self, role="live", size=14)
            row.addWidget(sign)
            row.addWidget(label(fact, self, ink="text2"), stretch=1)
            self.column.addLayout(row)
            self.column.addSpacing(measures.S8)
        self.column.addStretch(1)
        self.column.addSpacing(measures.S12)
        self.column.addWidget(button)
        button.clicked.connect(self.wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_recommended:
            area, colour = QRectF(self.rect()), tokens_now().colour("accent")
            draw_focus(smooth(self), area, measures.RADIUS_CARD, colour)


def plain_button(words: str, key: str) -> Button:
    """Return the button of a card that is not recommended."""
    return Button(words, look=Look.PLAIN, size=Size.MAIN, key_hint=key)
