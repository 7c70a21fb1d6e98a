"""The files of the ticket: added, opened, taken off, and those that are being copied."""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from ui.panels.labels import ElidedLabel
from ui.panels.quiet_list import QuietDelegate, QuietList
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.icons import draw_icon
from ui.theme.tokens import Tokens
from ui.ticket.views import FileView
from ui.widgets.button import Button, Look, Size
from ui.widgets.painting import elided

_ROW = 32
_ICON = 16


class _FilesDelegate(QuietDelegate[FileView]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_ROW, parent)

    def words(self, row: FileView) -> str:
        return f"{row.name}, {row.detail}"

    def tip(self, row: FileView) -> str:
        return row.name

    def draw(
        self, painter: QPainter, area: QRectF, row: FileView, tokens: Tokens, *, is_mirrored: bool
    ) -> None:
        ink = tokens.colour("late_text" if row.is_gone else "text2")
        left = area.right() - _ICON if is_mirrored else area.left()
        icon = QRectF(left, area.center().y() - _ICON / 2, _ICON, _ICON)
        draw_icon(painter, icon, "warning-circle" if row.is_gone else row.icon, ink)
        room = _ICON + measures.S8
        words = area.adjusted(0, 0, -room, 0) if is_mirrored else area.adjusted(room, 0, 0, 0)
        font = font_for(Type.BODY, QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        name = elided(metrics, row.name, words.width() * 0.6)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(tokens.colour("text"))
        painter.drawText(words, flags, name)
        used = metrics.horizontalAdvance(name) + measures.S12
        rest = words.adjusted(0, 0, -used, 0) if is_mirrored else words.adjusted(used, 0, 0, 0)
        painter.setFont(font_for(Type.LABEL))
        painter.setPen(ink)
        painter.drawText(
            rest, flags, elided(QFontMetricsF(painter.font()), row.detail, rest.width())
        )


class FilesList(QuietList[FileView]):
    """Enter opens a file, Delete takes it off.

    Signals:
        open_wanted, removal_wanted: the file's id.
    """

    open_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("FilesList", "Files")
        super().__init__(name, _FilesDelegate(), parent)
        self.setMouseTracking(True)
        self.row_menu = QMenu(self)
        self.row_menu.addAction(self.tr("Open\tEnter")).triggered.connect(self._on_open)
        self.row_menu.addAction(self.tr("Take off\tDelete")).triggered.connect(self._on_removal)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_open()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_removal()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_open(self) -> None:
        if self.current is not None:
            self.open_wanted.emit(self.current.id)

    @Slot()
    def _on_removal(self) -> None:
        if self.current is not None:
            self.removal_wanted.emit(self.current.id)

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
        self.list.show_rows(files)
        self.list.setVisible(bool(files))

    def show_copying(self, words: str, percent: int) -> None:
        """Tell how far a copy is; no words for none."""
        self.copying.setVisible(bool(words))
        self.copied.setText(words)
        self.bar.setValue(percent)
