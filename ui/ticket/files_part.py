"""The files of the ticket: added, opened, taken off, and those that are being copied."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.panels.labels import ElidedLabel
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.theme import tokens_now
from ui.ticket.views import FileView
from ui.widgets.button import Button, Look, Size
from ui.widgets.lit_row import light_first
from ui.widgets.painting import draw_box, draw_focus, elided

_ROW = 32
_ICON = 16
_VIEW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class _FilesModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.files: tuple[FileView, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.files)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        file = self.files[index.row()]
        if role == _VIEW_ROLE:
            return file
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{file.name}, {file.detail}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return file.name
        return None

    def show_files(self, files: tuple[FileView, ...]) -> None:
        if files != self.files:
            self.beginResetModel()
            self.files = files
            self.endResetModel()


class _FilesDelegate(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = tokens_now()
        file: FileView = index.data(_VIEW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, area, measures.RADIUS_CONTROL, tokens.colour("hover"), None)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, area, measures.RADIUS_CONTROL - 1, tokens.colour("focus"))
        area = area.adjusted(measures.S8, 0, -measures.S8, 0)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        ink = tokens.colour("late_text" if file.is_gone else "text2")
        left = area.right() - _ICON if is_mirrored else area.left()
        icon = QRectF(left, area.center().y() - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, icon, "warning-circle" if file.is_gone else file.icon, ink)
        room = _ICON + measures.S8
        words = area.adjusted(0, 0, -room, 0) if is_mirrored else area.adjusted(room, 0, 0, 0)
        font = font_for(Type.BODY, QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        name = elided(metrics, file.name, words.width() * 0.6)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(tokens.colour("text"))
        painter.drawText(words, flags, name)
        used = metrics.horizontalAdvance(name) + measures.S12
        rest = words.adjusted(0, 0, -used, 0) if is_mirrored else words.adjusted(used, 0, 0, 0)
        painter.setFont(font_for(Type.LABEL))
        painter.setPen(ink)
        painter.drawText(
            rest, flags, elided(QFontMetricsF(painter.font()), file.detail, rest.width())
        )
        painter.restore()


class FilesList(QListView):
    """A list as high as its rows; Enter opens a file, Delete takes it off.

    Signals:
        open_wanted, removal_wanted: the file's id.
    """

    open_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = _FilesModel(self)
        self.setModel(self.files)
        self.setItemDelegate(_FilesDelegate(self))
        self.setAccessibleName(self.tr("Files"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(0)
        self.row_menu = QMenu(self)
        self.row_menu.addAction(self.tr("Open\tEnter")).triggered.connect(self._on_open)
        self.row_menu.addAction(self.tr("Take off\tDelete")).triggered.connect(self._on_removal)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_open)

    def show_files(self, files: tuple[FileView, ...]) -> None:
        self.files.show_files(files)
        self.setFixedHeight(_ROW * len(files))
        self.setVisible(bool(files))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_open()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_removal()
        else:
            super().keyPressEvent(event)

    def _current(self) -> str:
        index = self.currentIndex()
        return self.files.files[index.row()].id if index.isValid() else ""

    @Slot()
    def _on_open(self) -> None:
        if self._current():
            self.open_wanted.emit(self._current())

    @Slot()
    def _on_removal(self) -> None:
        if self._current():
            self.removal_wanted.emit(self._current())

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.row_menu.popup(self.viewport().mapToGlobal(place))


class FilesPart(QWidget):
    """The list with its button, and how far a copy is.

    Signals:
        add_wanted: choose files to add.
        cancel_wanted: stop the copy.
    """

    add_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = FilesList(self)
        self.add_button = Button(
            self.tr("Add a file …"), self, look=Look.LINK, icon_name="paperclip"
        )
        self.add_button.setToolTip(self.tr("Or drop files on the ticket. At most 100 MB each."))
        self.copying = QWidget(self)
        self.copied = ElidedLabel(self.copying, role=Type.LABEL, ink="text2")
        self.bar = QProgressBar(self.copying)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 6)
        self.bar.setAccessibleName(self.tr("Copying"))
        self.cancel_button = Button(
            self.tr("Cancel"), self.copying, look=Look.QUIET, size=Size.SMALL
        )
        row = QHBoxLayout(self.copying)
        row.setContentsMargins(measures.S8, 0, 0, 0)
        row.setSpacing(measures.S12)
        row.addWidget(self.copied, stretch=1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addWidget(self.copying)
        column.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.copying.hide()
        self.add_button.clicked.connect(self.add_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)

    def show_files(self, files: tuple[FileView, ...]) -> None:
        self.list.show_files(files)

    def show_copying(self, words: str, percent: int) -> None:
        """Tell how far a copy is; no words for none."""
        self.copying.setVisible(bool(words))
        self.copied.setText(words)
        self.bar.setValue(percent)
