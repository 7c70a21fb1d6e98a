"""What the check of a phone line found, on the colour of the result."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accounts.views import CheckView
from ui.panels.labels import label, show_or_hide
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.announcing import announce
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, smooth

_SIGNS = {
    Tone.NEUTRAL: ("circle-dashed", "text2", "text"),
    Tone.ACCENT: ("info", "accent", "accent_text"),
    Tone.LIVE: ("check-circle", "live", "live_text"),
    Tone.DUE: ("warning", "due", "due_text"),
    Tone.LATE: ("warning-circle", "late", "late_text"),
}


class CheckCard(QFrame):
    """Icon, one sentence, and what to do; announced when it changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self.sign = IconLabel("circle-dashed", self, size=20)
        self.words = label("", self, role=Type.STRONG, wraps=True)
        self.advice = label("", self, wraps=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.words)
        texts.addWidget(self.advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S12, 10, measures.S12, 10)
        row.setSpacing(10)
        row.addWidget(self.sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, stretch=1)

    def show_check(self, view: CheckView) -> None:
        is_news = view.words != self.words.text()
        self._tone = view.tone
        icon_name, role, ink = _SIGNS[view.tone]
        self.sign.show_icon("hourglass-medium" if view.is_running else icon_name, role)
        self.words.setText(view.words)
        set_ink(self.words, ink)
        show_or_hide(self.advice, view.advice)
        self.update()
        if is_news:
            announce(self, f"{view.words} {view.advice}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        edge = tokens.colour("edge") if tokens.is_contrast else None
        area = QRectF(self.rect())
        draw_box(smooth(self), area, measures.RADIUS_ROW, tokens.tint(self._tone), edge)
