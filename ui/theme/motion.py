"""Says whether anything may move by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle


def is_motion_reduced() -> bool:
    """Return whether the user or the desktop asked for no animation."""
    hints = QApplication.styleHints()  # kept: what it hands out dies with this wrapper
    # Qt tells the desktop's wish from 6.12 on; before, only the style knows.
    preference = getattr(hints.accessibility(), "motionPreference", None)
    if preference is not None and preference() is Qt.MotionPreference.ReducedMotion:
        return True
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) == 0
