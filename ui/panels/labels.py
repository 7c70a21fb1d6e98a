"""Labels in the look's type and ink, made in one line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.painting import elided, smooth


def label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    role: Type = Type.BODY,
    ink: str = "text",
    wraps: bool = False,
) -> QLabel:
    """Return a plain-text label; one that ``wraps`` is as high as its words need."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_type(made, role)
    set_ink(made, ink)
    if wraps:
        made.setWordWrap(True)
        as_high_as_its_words(made)
    return made


def as_high_as_its_words(widget: QWidget) -> None:
    """Let a widget be as high as what wraps in it needs at its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def show_or_hide(shown: QLabel, text: str) -> None:
    """Show ``text`` in the label, or hide the label when there is none."""
    shown.setText(text)
    shown.setVisible(bool(text))


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where room is short; the tool tip then has it all."""

    def __init__(
        self, parent: QWidget | None = None, *, role: Type = Type.BODY, ink: str = "text"
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_type(self, role)
        set_ink(self, ink)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = elided(QFontMetricsF(self.font()), self.text(), self.width())
        tip = self.text() if shown != self.text() else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, shown)
