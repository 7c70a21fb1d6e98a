"""A caption with a value below it that opens a menu, or a time chooser."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.name_popup import NamePopup
from ui.panels.views import WhenView
from ui.panels.when_chooser import WhenPopup
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon, icon
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.ticket.views import MenuFieldView
from ui.widgets.painting import draw_box, draw_dot, draw_focus, mirrored, smooth
from ui.widgets.ring import GUTTER_RING, draw_gutter_ring

_PADDING = measures.S8
_GAP = 6
_CARET = 12
_DOT = 4.0


class ValueButton(QAbstractButton):
    """The value itself: dot, ring or icon, the words, and a caret."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.view = MenuFieldView("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, view: MenuFieldView) -> None:
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(f"{self._name}: {view.label}")
        self.setAccessibleDescription(view.origin)
        name = view.label if view.is_icon_only else ""
        self.setToolTip(", ".join(part for part in (name, view.origin) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(_font()).horizontalAdvance(self._label)
        width = 2 * _PADDING + self._mark_width() + words + _GAP + _CARET
        return QSize(round(width + 0.5), 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if opens and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        area = QRectF(self.rect())
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            ground = tokens.colour("pressed" if self.isDown() else "hover")
            draw_box(painter, area, measures.RADIUS_CONTROL, ground, None)
        if self.hasFocus():
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        middle = area.center().y()
        view = self.view
        colour = tokens.ring(view.tone)
        if view.ring is not None:
            box = QRectF(_PADDING, middle - GUTTER_RING / 2, GUTTER_RING, GUTTER_RING)
            draw_gutter_ring(painter, mirrored(self, box), view.ring, view.tone, tokens)
        elif view.icon:
            box = QRectF(_PADDING, middle - 7, measures.ICON_SMALL, measures.ICON_SMALL)
            draw_icon(painter, mirrored(self, box), view.icon, colour)
        elif view.tone is not Tone.NEUTRAL:
            box = QRectF(_PADDING, middle - _DOT, 2 * _DOT, 2 * _DOT)
            draw_dot(painter, mirrored(self, box).center(), _DOT, colour)
        x = _PADDING + self._mark_width()
        words = QFontMetricsF(_font()).horizontalAdvance(self._label)
        is_late = view.tone in (Tone.DUE, Tone.LATE) and view.ring is not None
        ink = tokens.ink(view.tone) if is_late else tokens.colour("text")
        painter.setFont(_font())
        painter.setPen(ink if self.isEnabled() else tokens.colour("text3"))
        box = QRectF(x, 0, words + 2, area.height())
        painter.drawText(mirrored(self, box), Qt.AlignmentFlag.AlignVCenter, self._label)
        box = QRectF(x + words + _GAP, middle - _CARET / 2, _CARET, _CARET)
        draw_icon(painter, mirrored(self, box), "caret-down", tokens.colour("text3"))

    @property
    def _label(self) -> str:
        return "" if self.view.is_icon_only else self.view.label

    def _mark_width(self) -> float:
        if self.view.ring is not None or self.view.icon:
            return measures.ICON_SMALL + _GAP
        return 2 * _DOT + _GAP if self.view.tone is not Tone.NEUTRAL else 0.0


class MenuField(QWidget):
    """A caption above a value; a press opens a menu of the choices.

    Signals:
        wanted: the key of the choice.
    """

    wanted = Signal(str)

    def __init__(
        self, caption: str, parent: QWidget | None = None, *, has_caption: bool = True
    ) -> None:
        super().__init__(parent)
        self._words = caption
        self.caption = label(caption, self, role=Type.LABEL, ink="text2")
        self.caption.setContentsMargins(_PADDING, 0, _PADDING, 0)
        self.caption.setVisible(has_caption)
        self.button = ValueButton(caption, self)
        self.menu = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.button)
        self.button.clicked.connect(self.open_choices)
        self.menu.triggered.connect(self._on_triggered)

    def show_value(self, view: MenuFieldView) -> None:
        has_new_choices = view.choices != self.button.view.choices
        self.button.show_value(view)
        words = f"{self._words} · {view.origin_short}" if view.origin_short else self._words
        if self.caption.text() != words:
            self.caption.setText(words)
        if not has_new_choices and self.menu.actions():
            return
        self.menu.clear()
        for choice in view.choices:
            action = self.menu.addAction(choice.label)
            action.setData(choice.key)
            if choice.icon:
                action.setIcon(icon(choice.icon, "text2"))

    @Slot()
    def open_choices(self) -> None:
        """Open the menu below the value, on the present choice."""
        for action in self.menu.actions():
            if action.data() == self.button.view.key:
                self.menu.setActiveAction(action)
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))


class OwnerField(MenuField):
    """A caption above a name; a press opens a menu of names, with room for any other."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent)
        self.popup = NamePopup(caption, self)
        self.popup.name_wanted.connect(self.wanted)

    def show_value(self, view: MenuFieldView) -> None:
        super().show_value(view)
        if self.menu.actions() and self.menu.actions()[-1].data() is not None:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("Somebody else …"))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() is not None:
            self.wanted.emit(str(action.data()))
            return
        self.popup.open_below(self.button, QPoint(0, self.button.height() + 2))


class WhenField(MenuField):
    """A caption above a time; a press opens a time chooser.

    Signals:
        time_wanted: an aware UTC datetime.
    """

    time_wanted = Signal(object)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent)
        self.when = WhenView()
        self.popup = WhenPopup(caption, self)
        self.popup.time_wanted.connect(self.time_wanted)

    @Slot()
    def open_choices(self) -> None:
        corner = QPoint(0, self.button.height() + 2)
        self.popup.open_below(self.button, corner, self.when)


def _font() -> QFont:
    return font_for(Type.BODY, QFont.Weight.Medium)
