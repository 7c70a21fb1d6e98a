"""A row of joined buttons of which one is chosen; each may print its key below its words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.panels.layouts import remove_widgets
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.painting import draw_focus, smooth

_HEIGHT = 32
_HEIGHT_WITH_DIGIT = 44


class Segment(QAbstractButton):
    """One button of the row; ``digit`` is printed below the words, or nothing."""

    def __init__(self, choice: Choice, digit: str, place: int, count: int) -> None:
        super().__init__()
        self.key = choice.key
        self._digit = digit
        self._is_first, self._is_last = place == 0, place == count - 1
        self.setText(choice.label)
        self.setAccessibleName(choice.label)
        if digit:
            self.setAccessibleDescription(self.tr("Key {key}").format(key=digit))
            words = self.tr("{type}: key {digit}, in a text field Alt+{digit}")
            self.setToolTip(words.format(type=choice.label, digit=digit))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, _HEIGHT_WITH_DIGIT if self._digit else _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        is_on = self.isChecked()
        ground = "accent_tint" if is_on else "hover" if self.underMouse() else "surface"
        # Neighbours share one line: each draws its right edge half outside.
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ends_right = self._is_first if is_mirrored else self._is_last
        overlap = -0.5 if ends_right else 0.5
        outline = self._outline(area.adjusted(0.5, 0.5, overlap, -0.5))
        painter.fillPath(outline, tokens.colour(ground))
        painter.setPen(tokens.colour("edge"))
        painter.drawPath(outline)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        painter.setFont(font_for(Type.LABEL, QFont.Weight.Medium))
        painter.setPen(tokens.colour("accent_text" if is_on else "text2"))
        centred = int(Qt.AlignmentFlag.AlignCenter)
        if not self._digit:
            painter.drawText(area, centred, self.text())
            return
        half = area.height() / 2
        painter.drawText(QRectF(0, half - 17, area.width(), 16), centred, self.text())
        painter.setFont(font_for(Type.KEY, QFont.Weight.Medium))
        painter.drawText(QRectF(0, half, area.width(), 16), centred, self._digit)

    def _outline(self, area: QRectF) -> QPainterPath:
        """Return the button's shape: round only where the row ends."""
        radius = float(measures.RADIUS_ROW)
        is_first, is_last = self._is_first, self._is_last
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            is_first, is_last = is_last, is_first
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(area, radius, radius)
        if not is_first:
            path.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
        if not is_last:
            path.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
        return path.simplified()


class SegmentRow(QWidget):
    """Joined buttons; what is chosen comes back in the next view.

    Shape: with ``is_optional`` a press on the chosen one takes the choice back; with
    ``has_digits`` each prints its number, which is its key.

    Signals:
        wanted: the key of the button that was pressed, empty when the choice was taken back.
    """

    wanted = Signal(str)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        is_optional: bool = False,
        has_digits: bool = False,
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Segment] = {}
        self._is_optional = is_optional
        self._has_digits = has_digits
        self._choices: tuple[Choice, ...] = ()
        self._chosen = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def show_choices(self, choices: tuple[Choice, ...], chosen: str) -> None:
        if choices != self._choices:
            self._choices = choices
            self._rebuild()
        self._chosen = chosen
        self._mark()

    def press(self, number: int) -> None:
        """Do what a press on the button with this number, from 1 on, does."""
        if 1 <= number <= len(self._choices):
            self._ask_for(self._choices[number - 1].key)

    def _rebuild(self) -> None:
        remove_widgets(self._row)
        self.buttons = {}
        count = len(self._choices)
        for place, choice in enumerate(self._choices):
            digit = str(place + 1) if self._has_digits else ""
            button = Segment(choice, digit, place, count)
            button.clicked.connect(self._on_clicked)
            self.buttons[choice.key] = button
            self._row.addWidget(button, stretch=1)

    def _mark(self) -> None:
        for key, button in self.buttons.items():
            button.setChecked(key == self._chosen)

    def _ask_for(self, key: str) -> None:
        self._mark()
        takes_back = self._is_optional and key == self._chosen
        self.wanted.emit("" if takes_back else key)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, Segment)
        self._ask_for(button.key)
