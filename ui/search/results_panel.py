"""The panel below the find field: groups of results, or a sentence when there are none."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.search.result_delegate import HEADING, ROW, ROW_OF_ONE, VIEW_ROLE, ResultDelegate
from ui.search.view import ResultsView, ResultView
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type

_WIDTH = 560
_NARROWEST = 280
_EDGE = 8
_BELOW_FIELD = 4


class ResultsPanel(QFrame):
    """Shows a ResultsView; never takes the focus, the field above keeps it.

    Signals:
        chosen: the id of the result that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("hanging_panel")
        self.setAccessibleName(self.tr("Search results"))
        self._view = ResultsView("")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._on_clicked)
        self.title = QLabel(self)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        set_type(self.title, Type.STRONG)
        set_type(self.sentence, Type.BODY)
        set_ink(self.sentence, "text2")
        for label in (self.title, self.sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addWidget(self.list)
        self.hide()

    @property
    def view(self) -> ResultsView:
        return self._view

    @property
    def current(self) -> ResultView | None:
        """Return what Enter would open."""
        item = self.list.currentItem()
        return None if item is None else _result_of(item)

    def show_results(self, view: ResultsView) -> None:
        """Show ``view``; the first result is the one that Enter opens."""
        self._view = view
        self.list.clear()
        for group in view.groups:
            heading = QListWidgetItem(group.title, self.list)
            heading.setData(VIEW_ROLE, group.title)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for result in group.results:
                item = QListWidgetItem(result.spoken, self.list)
                item.setData(VIEW_ROLE, result)
        self.title.setText(view.title)
        self.sentence.setText(view.sentence)
        self.title.setVisible(bool(view.title))
        self.sentence.setVisible(bool(view.sentence))
        self.list.setVisible(bool(view.groups))
        if view.groups:
            self.list.setCurrentRow(1)

    def move_current(self, step: int) -> None:
        """Go ``step`` results on, round from the last to the first, past the headings."""
        places = [row for row in range(self.list.count()) if _result_of(self.list.item(row))]
        if places:
            at = places.index(self.list.currentRow()) if self.list.currentRow() in places else -step
            row = places[(at + step) % len(places)]
            self.list.setCurrentRow(row)
            if row == 1:
                self.list.scrollToTop()  # with its heading

    def place_below(self, field: QWidget) -> None:
        """Lie below ``field``, as wide as fits and no higher than the window."""
        window = self._window
        corner = field.mapTo(window, QPoint(0, field.height() + _BELOW_FIELD))
        width = max(min(_WIDTH, window.width() - 2 * _EDGE), min(_NARROWEST, window.width()))
        left = corner.x()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = corner.x() + field.width() - width
        left = max(_EDGE, min(left, window.width() - width - _EDGE))
        self.setGeometry(QRect(left, corner.y(), width, 100))
        room = window.height() - corner.y() - 2 * _EDGE
        self.resize(width, min(room, self._height(width)))
        self.raise_()

    def _height(self, width: int) -> int:
        height = 2 * _EDGE + 2
        for label in (self.title, self.sentence):
            if not label.isHidden():
                height += label.heightForWidth(width - 2 * _EDGE - 2) + 4
        for group in self._view.groups:
            height += HEADING
            height += sum(ROW if r.who.text or r.detail.text else ROW_OF_ONE for r in group.results)
        return height

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        result = _result_of(item)
        if result is not None:
            self.chosen.emit(result.id)


def _result_of(item: QListWidgetItem) -> ResultView | None:
    view = item.data(VIEW_ROLE)
    return view if isinstance(view, ResultView) else None
