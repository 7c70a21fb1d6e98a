"""The program's button: five looks, three sizes, its key printed lighter after the label."""

import enum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tokens, Tone
from ui.widgets.key_names import key_words
from ui.widgets.painting import darker_fill, draw_box, draw_focus, elided, smooth


class Look(enum.Enum):
    """What a button stands for; one MAIN to an area, END only ends calls, LATE leads to what is."""

    PLAIN = "plain"
    MAIN = "main"
    ANSWER = "answer"
    DUE = "due"
    END = "end"
    LINK = "link"
    QUIET = "quiet"
    LATE = "late"


class Size(enum.Enum):
    """How high a button is."""

    SMALL = measures.BUTTON_SMALL
    NORMAL = measures.BUTTON_NORMAL
    MAIN = measures.BUTTON_MAIN


_FILLED: Final = {
    Look.MAIN: Tone.ACCENT,
    Look.ANSWER: Tone.LIVE,
    Look.DUE: Tone.DUE,
    Look.END: Tone.LATE,
}
_FLAT: Final = (Look.LINK, Look.QUIET, Look.LATE)
_GAP: Final = 6


class Button(QPushButton):
    """A push button with an icon, a label and the key that does the same.

    Shape: ``icon_name`` is a Phosphor name or empty; without a label the icon stands alone and
    ``accessible_name`` must say what it does. ``on_tint`` is for buttons on a state's tint.
    """

    def __init__(
        self,
        label: str = "",
        parent: QWidget | None = None,
        *,
        look: Look = Look.PLAIN,
        size: Size = Size.NORMAL,
        icon_name: str = "",
        key_hint: str = "",
        accessible_name: str = "",
    ) -> None:
        super().__init__(label, parent)
        self.look = look
        self.button_size = size
        self.icon_name = icon_name
        self.key_hint = key_hint
        self.on_tint = False
        self.shows_hint = True
        self.shows_label = True
        self.opens_menu = False
        self._is_on = False
        self._why_not = ""
        self.setAccessibleName(accessible_name or label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key_hint:
            self.setAccessibleDescription(self.tr("Key {key}").format(key=self._hint))

    @property
    def _hint(self) -> str:
        """Return the key as the window's language calls it."""
        return key_words(self.key_hint)

    def show_as(self, label: str, icon_name: str) -> None:
        """Change what the button says, when it now does something else."""
        if (self.text(), self.icon_name) == (label, icon_name):
            return
        self.icon_name = icon_name
        self.setText(label)
        self.setAccessibleName(label)
        self._tell()
        self.updateGeometry()
        self.update()

    def set_key(self, key_hint: str) -> None:
        """Print another key, when another one presses the button now."""
        if key_hint != self.key_hint:
            self.key_hint = key_hint
            self.setAccessibleDescription(self.tr("Key {key}").format(key=self._hint))
            self._tell()
            self.updateGeometry()
            self.update()

    def set_look(self, look: Look) -> None:
        if look is not self.look:
            self.look = look
            self.update()

    def set_on_tint(self, on_tint: bool) -> None:
        if on_tint is not self.on_tint:
            self.on_tint = on_tint
            self.update()

    def set_on(self, is_on: bool) -> None:
        """Show that what the button switches is on ("muted")."""
        if is_on is not self._is_on:
            self._is_on = is_on
            self.update()

    def set_shown(self, *, label: bool, hint: bool) -> None:
        """Choose how much of the button is written; the tool tip keeps what is left out."""
        if (label, hint) == (self.shows_label, self.shows_hint):
            return
        self.shows_label, self.shows_hint = label, hint
        self._tell()
        self.updateGeometry()
        self.update()

    def set_available(self, is_available: bool, why_not: str = "") -> None:
        """Enable the button, or disable it and say why in its tool tip."""
        self.setEnabled(is_available)
        why_not = "" if is_available else why_not
        if why_not != self._why_not:
            self._why_not = why_not
            self._tell()

    def _tell(self) -> None:
        """Put into the tool tip what the button does not show."""
        is_whole = self.shows_label and (self._prints_hint() or not self.key_hint)
        words = "" if is_whole else f"{self.text()}  {self._hint}".strip()
        self.setToolTip("\n".join(part for part in (words, self._why_not) if part))

    def wanted_width(self, *, label: bool = True, hint: bool = True) -> int:
        """Return the width that the button needs with or without label and key hint."""
        inner = self._content_width(label=label, hint=hint)
        return max(self.button_size.value, round(inner + 0.5) + 2 * self._padding(label))

    def _content_width(self, *, label: bool, hint: bool) -> float:
        parts = []
        if self.icon_name:
            parts.append(float(self._icon_size()))
        if self.text() and label:
            parts.append(QFontMetricsF(self._label_font()).horizontalAdvance(self._label()))
        if self.key_hint and hint:
            parts.append(QFontMetricsF(font_for(Type.KEY)).horizontalAdvance(self._hint))
        if self.opens_menu:
            parts.append(12.0)
        return sum(parts) + _GAP * max(0, len(parts) - 1)

    def sizeHint(self) -> QSize:
        width = self.wanted_width(label=self.shows_label, hint=self.shows_hint)
        return QSize(width, self.button_size.value)

    def minimumSizeHint(self) -> QSize:
        """Return the size without the key: where room is short, that goes before the label."""
        return QSize(self.wanted_width(label=self.shows_label, hint=False), self.button_size.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.key_hint and self.shows_hint:
            self._tell()

    def _prints_hint(self) -> bool:
        wanted = self.wanted_width(label=self.shows_label, hint=True)
        return self.shows_hint and (not self.text() or self.width() >= wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        fill, edge = self._ground(tokens)
        draw_box(painter, area, measures.RADIUS_CONTROL, fill, edge)
        if self.hasFocus():
            tone = _FILLED.get(self.look) if self.isEnabled() else None
            colour = tokens.on_fill(tone) if tone else tokens.colour("focus")
            if tokens.is_contrast:
                colour = tokens.colour("focus")
            room = area.adjusted(1, 1, -1, -1) if tone else area
            draw_focus(painter, room, measures.RADIUS_CONTROL - 1, colour)
        self._draw_content(painter, area, tokens)

    def _label(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _label_font(self) -> QFont:
        role = {Size.SMALL: Type.LABEL, Size.NORMAL: Type.BODY, Size.MAIN: Type.PHRASE}
        if self.look is Look.LINK:
            return font_for(Type.LABEL, QFont.Weight.Medium)
        return font_for(role[self.button_size], QFont.Weight.Medium)

    def _icon_size(self) -> int:
        small = self.button_size is Size.SMALL or self.look is Look.LINK
        return measures.ICON_SMALL if small else measures.ICON

    def _padding(self, label: bool) -> int:
        if not (label and self.text()):
            return 6
        if self.look is Look.LINK:
            return 4
        return {Size.SMALL: 9, Size.NORMAL: 10, Size.MAIN: 10}[self.button_size]

    def _ground(self, tokens: Tokens) -> tuple[QColor | None, QColor | None]:
        is_down = self.isDown() or self.isChecked()
        is_under = self.underMouse()
        if not self.isEnabled():
            return None, None if self.look in _FLAT else tokens.colour("line")
        if self.look in _FILLED:
            fill = tokens.fill(_FILLED[self.look])
            pressed = darker_fill(tokens, fill) if is_down or is_under else fill
            return pressed, tokens.colour("edge") if tokens.is_contrast else None
        if self._is_on:
            return tokens.colour("accent_tint"), tokens.colour("accent")
        hover = tokens.colour("pressed") if is_down else tokens.colour("hover")
        if self.look in _FLAT:
            return hover if is_down or is_under else None, None
        if self.on_tint and tokens.is_dark and not tokens.is_contrast:
            shade = 0.45 if is_down else 0.35 if is_under else 0.25
            return QColor.fromRgbF(0, 0, 0, shade), QColor.fromRgbF(1, 1, 1, 0.12)
        fill = hover if is_down or is_under else tokens.colour("surface")
        return fill, tokens.colour("edge")

    def _inks(self, tokens: Tokens) -> tuple[QColor, QColor]:
        """Return the colours of label and key hint."""
        if not self.isEnabled():
            return tokens.colour("text3"), tokens.colour("text3")
        if self.look in _FILLED:
            ink = tokens.on_fill(_FILLED[self.look])
            return ink, ink
        if self.look is Look.LINK:
            return tokens.colour("accent"), tokens.colour("text3")
        if self.look is Look.LATE:
            return tokens.colour("late_text"), tokens.colour("late_text")
        if self._is_on:
            return tokens.colour("accent_text"), tokens.colour("accent_text")
        return tokens.colour("text"), tokens.colour("text3")

    def _draw_content(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        ink, hint_ink = self._inks(tokens)
        label_font, hint_font = self._label_font(), font_for(Type.KEY)
        has_hint = bool(self.key_hint) and self._prints_hint()
        wanted = self._content_width(label=self.shows_label, hint=has_hint)
        content = min(area.width() - 2 * self._padding(self.shows_label), wanted)
        row = _Row(painter, area, area.center().x() - content / 2, content, self._is_mirrored())
        if self.icon_name:
            size = self._icon_size()
            box = row.take(size)
            box = QRectF(box.x(), area.center().y() - size / 2, size, size)
            draw_icon(painter, box, self.icon_name, ink)
        if self.text() and self.shows_label:
            hint_room = 0.0
            if has_hint:
                hint_room = QFontMetricsF(hint_font).horizontalAdvance(self._hint) + _GAP
            row.text(self._label(), label_font, ink, row.left - hint_room)
        if has_hint:
            row.text(self._hint, hint_font, hint_ink, row.left)
        if self.opens_menu:
            box = row.take(12)
            box = QRectF(box.x(), area.center().y() - 6, 12, 12)
            draw_icon(painter, box, "caret-down", hint_ink)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


class _Row:
    """Hands out room from left to right, or from right to left when mirrored."""

    def __init__(
        self, painter: QPainter, area: QRectF, start: float, width: float, is_mirrored: bool
    ) -> None:
        self._painter = painter
        self._area = area
        self._start = start
        self._width = width
        self._used = 0.0
        self._is_mirrored = is_mirrored

    @property
    def left(self) -> float:
        """Return the room not used yet."""
        return self._width - self._used

    def take(self, width: float) -> QRectF:
        x = self._start + self._used
        if self._is_mirrored:
            x = self._start + self._width - self._used - width
        self._used += width + _GAP
        return QRectF(x, self._area.top(), width, self._area.height())

    def text(self, text: str, font: QFont, ink: QColor, room: float) -> None:
        metrics = QFontMetricsF(font)
        shown = elided(metrics, text, room + 1)
        box = self.take(metrics.horizontalAdvance(shown))
        self._painter.setFont(font)
        self._painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        self._painter.drawText(
            box.adjusted(-2, 0, 2, 0), int(flags | Qt.TextFlag.TextDontClip), shown
        )
