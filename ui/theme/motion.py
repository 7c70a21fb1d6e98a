"""Says whether anything may move by itself."""

from PySide6.QtWidgets import QApplication, QStyle


def is_motion_reduced() -> bool:
    """Return whether the user or the desktop asked for no animation.

    The style knows what the desktop's settings say. Qt 6.12 and later can also ask the desktop
    itself (``QAccessibilityHints.motionPreference``).
    """
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return QApplication.style().styleHint(hint) == 0
