"""A stack of pages by name, each at most as wide as text reads well."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import measures


class _ReadingWidth(QWidget):
    """Keeps a page in the middle and no wider than text reads well, on wide screens."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = side_margin(self.width())
        layout = self.layout()
        if layout is not None and layout.contentsMargins().left() != side:
            layout.setContentsMargins(QMargins(side, 0, side, 0))
        super().resizeEvent(event)


def side_margin(width: int) -> int:
    """Return the empty room at each side of a column of ``width``."""
    widest = measures.TEXT_MAX_WIDTH + 2 * measures.S20
    return max(0, (width - widest) // 2)


class PageStack(QStackedWidget):
    """Pages by name; one is seen.

    Signals:
        page_changed: the name of the page that is seen now.
    """

    page_changed = Signal(str)

    def __init__(self, ground: QPalette.ColorRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, tuple[QWidget, QWidget]] = {}
        self.setBackgroundRole(ground)
        self.setAutoFillBackground(True)

    @property
    def current_name(self) -> str:
        """Return the name of the page that is seen; empty when there is none."""
        for name, (_, holder) in self._pages.items():
            if holder is self.currentWidget():
                return name
        return ""

    def add_page(self, name: str, page: QWidget, *, is_wide: bool = False) -> None:
        """Add ``page``; a wide one (a calendar) uses all the room there is.

        Errors: ValueError when there is a page of that name: a bug.
        """
        if name in self._pages:
            raise ValueError(f"there is a page {name!r} already")
        holder = page if is_wide else _ReadingWidth(page)
        self._pages[name] = (page, holder)
        self.addWidget(holder)

    def has_page(self, name: str) -> bool:
        return name in self._pages

    def page(self, name: str) -> QWidget:
        """Return the page called ``name``.

        Errors: KeyError when there is none: a bug.
        """
        return self._pages[name][0]

    def show_page(self, name: str) -> None:
        """Show the page called ``name``; the focus moves only when it was on the page before.

        Errors: KeyError when there is none: a bug.
        """
        page, holder = self._pages[name]
        if holder is self.currentWidget():
            return
        self.setCurrentWidget(holder)
        focus = QApplication.focusWidget()
        if focus is not None and holder.isAncestorOf(focus):
            # Qt lights the first button of the page, as if it had been chosen.
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_changed.emit(name)
