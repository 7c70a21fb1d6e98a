"""Enter on a page: presses the button that has the focus, else the page's main one."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget


class EnterKey(QObject):
    """Binds Return and Enter to ``main_button`` of ``page`` while the page is seen."""

    def __init__(self, page: QWidget, main_button: QAbstractButton) -> None:
        super().__init__(page)
        self._page = page
        self._main_button = main_button
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), page).activated.connect(self._on_enter)

    @Slot()
    def _on_enter(self) -> None:
        focused = QApplication.focusWidget()
        is_here = focused is not None and self._page.isAncestorOf(focused)
        if is_here and isinstance(focused, QAbstractButton):
            focused.click()
        elif not (is_here and isinstance(focused, QComboBox)):
            self._main_button.click()
