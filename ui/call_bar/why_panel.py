"""The panel "Why no sound?": which leg of the call fails, why, and what to do."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import tokens_now
from ui.widgets.announcing import announce
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import draw_box, smooth

_WIDTH: Final = 420


@dataclass(frozen=True)
class WhyRow:
    """One leg: its heading, what is wrong and what to do; ``is_well`` when nothing is."""

    heading: str
    words: str
    to_do: str = ""
    is_well: bool = False


class WhyPanel(QFrame):
    """Hangs below the call bar; Esc puts it away.

    Signals:
        closed: it was put away and the focus should go back.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QLabel(self.tr("Why no sound?"), self)
        set_type(title, Type.STRONG)
        hint = QLabel(self.tr("Esc closes"), self)
        set_type(hint, Type.LABEL)
        set_ink(hint, "text3")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(hint)
        self._title = title.text()
        self._rows: tuple[WhyRow, ...] = ()
        self._made: list[QWidget] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(measures.S12)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(measures.S16,) * 4)
        column.setSpacing(measures.S12)
        column.addLayout(head)
        column.addLayout(self._body)
        self.setFixedWidth(_WIDTH)
        self.hide()

    @property
    def rows(self) -> tuple[WhyRow, ...]:
        return self._rows

    def start(self, rows: tuple[WhyRow, ...]) -> None:
        """Show itself and take the keyboard: the agent asked for it."""
        self.show_rows(rows)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_rows(self, rows: tuple[WhyRow, ...]) -> None:
        """Show ``rows``; called once a second while it is open."""
        if rows == self._rows:
            return
        self._rows = rows
        for each in self._made:
            self._body.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._made = [self._row(row) for row in rows]
        for each in self._made:
            self._body.addWidget(each)
            each.show()
        spoken = " ".join(f"{row.heading} {row.words} {row.to_do}" for row in rows)
        self.setAccessibleName(f"{self._title} {spoken}")
        self.setFixedHeight(self._wanted_height())
        announce(self, spoken)

    def event(self, event: QEvent) -> bool:
        # Esc is ours while the panel has the keyboard, not the window's shortcut.
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        surface, edge = tokens.colour("surface"), tokens.colour("edge")
        draw_box(smooth(self), QRectF(self.rect()), measures.RADIUS_CARD, surface, edge)

    def _wanted_height(self) -> int:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(_WIDTH)

    def _row(self, row: WhyRow) -> QWidget:
        made = QWidget(self)
        icon_name = "check-circle" if row.is_well else "warning"
        icon = IconLabel(icon_name, made, role="live" if row.is_well else "late")
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, kind, ink in (
            (row.heading, Type.LABEL, "text2"),
            (row.words, Type.STRONG, "text"),
            (row.to_do, Type.BODY, "text"),
        ):
            if text:
                label = QLabel(text, made)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                set_type(label, kind)
                set_ink(label, ink)
                words.addWidget(label)
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(measures.S12)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return made
