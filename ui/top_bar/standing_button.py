"""A word in the top bar that says how a thing stands and leads to where it is set."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.top_bar.view import StandingView
from ui.widgets.painting import draw_box, draw_dot, draw_focus, mirrored, smooth


class StandingButton(QPushButton):
    """Shows a StandingView: with an icon where it has one, else with a dot in its tone."""

    def __init__(self, subject: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._icon_name = icon_name
        self._view = StandingView("")
        self._is_compact = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(subject)
        self.hide()

    @property
    def shows_words(self) -> bool:
        """Return whether the words are written; trouble always is."""
        return not self._is_compact or self._view.tone in (Tone.DUE, Tone.LATE)

    def set_compact(self, is_compact: bool) -> None:
        """Leave the words to the tool tip while all is well."""
        if is_compact is not self._is_compact:
            self._is_compact = is_compact
            self._tell()

    def show_standing(self, view: StandingView) -> None:
        if view == self._view:
            return
        self._view = view
        self.setText(view.words)
        self.setAccessibleName(f"{self._subject}: {view.words}")
        self.setAccessibleDescription(view.details)
        self.setVisible(bool(view.words))
        self._tell()

    def _tell(self) -> None:
        left_out = "" if self.shows_words else self._view.words
        self.setToolTip("\n".join(part for part in (left_out, self._view.details) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lead = measures.ICON_TOP_BAR + 6 if self._icon_name else 14
        if not self.shows_words:
            return QSize(max(lead - 6 + 12, measures.MIN_TARGET), measures.BUTTON_SMALL)
        width = QFontMetricsF(font_for(Type.LABEL)).horizontalAdvance(self._view.words)
        return QSize(round(width + 0.5) + lead + 12, measures.BUTTON_SMALL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self.isDown() or self.underMouse():
            ground = tokens.colour("pressed" if self.isDown() else "hover")
            draw_box(painter, area, measures.RADIUS_CONTROL, ground, None)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        tone = self._view.tone
        middle = area.center().y()
        if self._icon_name:
            size = measures.ICON_TOP_BAR
            box = mirrored(self, QRectF(6, middle - size / 2, size, size))
            draw_icon(painter, box, self._icon_name, tokens.ring(tone))
            x = 6.0 + size + 6
        else:
            left = 6.0 if self.shows_words else area.center().x() - 4
            dot = mirrored(self, QRectF(left, middle - 4, 8, 8)).center()
            draw_dot(painter, QPointF(dot.x(), middle), 4, tokens.ring(tone))
            x = 20.0
        if not self.shows_words:
            return
        painter.setFont(font_for(Type.LABEL))
        is_trouble = tone in (Tone.DUE, Tone.LATE)
        painter.setPen(tokens.ink(tone) if is_trouble else tokens.colour("text2"))
        words = mirrored(self, QRectF(x, 0, area.width() - x, area.height()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._view.words)
