"""Tells whether the agent is typing: then nothing may move under the hands."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def typed_in() -> QWidget | None:
    """Return the text field that has the focus, if one has it."""
    focus = QApplication.focusWidget()
    is_text = isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit)
    return focus if is_text else None
