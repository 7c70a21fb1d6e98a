"""Labels in the look's type and ink, made in one line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type


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
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def show_or_hide(shown: QLabel, text: str) -> None:
    """Show ``text`` in the label, or hide the label when there is none."""
    shown.setText(text)
    shown.setVisible(bool(text))
