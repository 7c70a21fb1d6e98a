"""Keeps the field that is typed in where it is while what stands above it comes and goes."""

from PySide6.QtCore import QEvent, QObject, QPoint, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QTextEdit, QWidget


class FieldAnchor(QObject):
    """Scrolls a page so that the field with the caret stays under the eyes.

    Only the person scrolls the field away: by the wheel, or by going to another one.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._bar = area.verticalScrollBar()
        self._field: QWidget | None = None
        self._watched: list[QWidget] = []
        self._top = 0
        self._is_moving = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self._bar.valueChanged.connect(self._on_scrolled)
        self._bar.rangeChanged.connect(self._hold)

    @Slot()
    def _on_focus_changed(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        field, page = QApplication.focusWidget(), self._area.widget()
        is_typed = isinstance(field, QLineEdit | QTextEdit) and self._area.isAncestorOf(field)
        self._field = field if is_typed else None
        part: QWidget | None = self._field
        while part is not None and part is not page:  # the page itself moves as it is scrolled
            self._watched.append(part)
            part.installEventFilter(self)
            part = part.parentWidget()
        self._note()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Move:
            self._hold()
        return False

    def _seen_top(self) -> int:
        assert self._field is not None
        return self._field.mapTo(self._area, QPoint()).y()

    def _note(self) -> None:
        if self._field is not None:
            self._top = self._seen_top()

    @Slot()
    def _on_scrolled(self) -> None:
        if not self._is_moving:
            self._note()

    @Slot()
    def _hold(self) -> None:
        """Scroll by as much as the field was moved; also when the range has room for it now."""
        if self._field is None or self._is_moving:
            return
        moved = self._seen_top() - self._top
        if moved:
            self._is_moving = True
            self._bar.setValue(self._bar.value() + moved)
            self._is_moving = False
