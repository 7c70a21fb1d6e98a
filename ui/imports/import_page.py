"""Customers from a file: which file, what its columns mean, what was found, and then all of it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.imports.views import ColumnView, ImportStep, ImportView
from ui.panels.choices import ChipRow
from ui.panels.labels import ElidedLabel, label, show_or_hide
from ui.panels.layouts import centred_body, remove_widgets
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look
from ui.widgets.card import Card

_WIDTH = 920
_ROWS_SHOWN = 8
_CUSTOMER_COLUMNS = (
    QT_TRANSLATE_NOOP("ImportPage", "Name"),
    QT_TRANSLATE_NOOP("ImportPage", "Organisation"),
    QT_TRANSLATE_NOOP("ImportPage", "Numbers"),
    QT_TRANSLATE_NOOP("ImportPage", "E-mail"),
)
_CALL_COLUMNS = (
    QT_TRANSLATE_NOOP("ImportPage", "Whom to call"),
    QT_TRANSLATE_NOOP("ImportPage", "Number"),
    QT_TRANSLATE_NOOP("ImportPage", "Due"),
    QT_TRANSLATE_NOOP("ImportPage", "What about"),
)


class ImportPage(ScrollPanel):
    """Shows an import from the choice of the file to what came of it; decides nothing.

    Signals:
        file_wanted: choose another file.
        meaning_wanted: a column's header and what it is to mean, empty for nothing.
        duplicates_wanted: the key of what to do with people who are known already.
        act_wanted: the main button: take them in, or go back when it is done.
        cancel_wanted: stop; nothing is kept.
        back_wanted: back to work.
        undo_wanted: take back what was taken in.
    """

    file_wanted = Signal()
    meaning_wanted = Signal(str, str)
    duplicates_wanted = Signal(str)
    act_wanted = Signal()
    cancel_wanted = Signal()
    back_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, for_calls: bool = False) -> None:
        super().__init__(parent)
        self._title = self.tr("Import callbacks") if for_calls else self.tr("Import customers")
        self._files = (
            self.tr("A CSV file (.csv): number and due, perhaps name, subject, owner, time zone")
            if for_calls
            else self.tr("A CSV or vCard file (.csv, .vcf)")
        )
        self.setAccessibleName(self._title)
        self._columns: dict[str, PickBox] = {}
        self._said = ""
        page = QWidget(self)
        self.back_button = Button(
            self.tr("Back"), page, icon_name="arrow-u-up-left", key_hint="Esc"
        )
        self.file_name = ElidedLabel(page, role=Type.BODY)
        self.file_button = Button(self.tr("Choose a file …"), page, icon_name="file-text")
        self.trouble = label("", page, ink="late_text", wraps=True)
        self.columns_card = Card(page)
        self.columns_grid = QGridLayout()
        self.found_card = Card(page)
        self.facts = label("", page, wraps=True)
        self.preview = (
            _preview(page, self.tr("The first callbacks in the file"), _CALL_COLUMNS)
            if for_calls
            else _preview(page, self.tr("The first customers in the file"), _CUSTOMER_COLUMNS)
        )
        self.duplicates_card = Card(page)
        self.duplicate_choice = ChipRow(self.tr("What to do with people known already"), page)
        self.duplicates = label("", page, role=Type.LABEL, ink="text2", wraps=True)
        self.problems_card = Card(page)
        self.problems = label("", page, role=Type.LABEL, ink="text2", wraps=True)
        self._make_foot(page)
        self._lay_out(page)
        self.show_page(page)
        self._connect()

    def _make_foot(self, page: QWidget) -> None:
        self.progress = label("", page, ink="text2")
        self.cancel_button = Button(self.tr("Cancel"), page)
        self.undo_button = Button("", page, look=Look.LINK, icon_name="arrow-u-up-left")
        self.act_button = Button("", page, look=Look.MAIN, key_hint="Ctrl+Enter")

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_wanted)
        self.file_button.clicked.connect(self.file_wanted)
        self.duplicate_choice.wanted.connect(self.duplicates_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.act_button.clicked.connect(self.act_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_button.click)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.act_button.click)

    def show_import(self, view: ImportView) -> None:
        self.file_name.setText(view.file or self._files)
        show_or_hide(self.trouble, view.trouble)
        self._show_columns(view)
        self.found_card.setVisible(bool(view.facts))
        self.facts.setText("\n".join(view.facts))
        self.preview.setVisible(bool(view.rows))
        _fill(self.preview, view.rows)
        self.duplicates_card.setVisible(bool(view.duplicates))
        self.duplicate_choice.show_choices(view.duplicate_choices, view.duplicate_choice)
        self.duplicates.setText("\n".join(view.duplicates))
        self.problems_card.setVisible(bool(view.problems))
        self.problems.setText("\n".join(view.problems))
        is_busy = view.step in (ImportStep.LOOKING, ImportStep.RUNNING)
        self.progress.setText(view.progress)
        self.progress.setVisible(is_busy)
        self.cancel_button.setVisible(is_busy)
        self.undo_button.show_as(view.undo, "")
        self.undo_button.setVisible(bool(view.undo))
        self.act_button.show_as(view.action, "")
        self.act_button.setVisible(bool(view.action))
        self.act_button.setEnabled(view.can_act)
        self.file_button.setEnabled(view.step is not ImportStep.RUNNING)
        self._say(view)

    def _say(self, view: ImportView) -> None:
        """Tell a screen reader what has changed: the trouble, else what was found or done."""
        words = view.trouble or ". ".join(view.facts)
        if words and words != self._said:
            announce(self, words)
        self._said = words

    def _show_columns(self, view: ImportView) -> None:
        self.columns_card.setVisible(bool(view.columns))
        if [column.header for column in view.columns] != list(self._columns):
            self._rebuild(view.columns)
        for column in view.columns:
            box = self._columns[column.header]
            box.show_choices(view.meanings, column.meaning)
            box.setEnabled(view.step is not ImportStep.RUNNING)

    def _rebuild(self, columns: tuple[ColumnView, ...]) -> None:
        remove_widgets(self.columns_grid)
        self._columns = {}
        for row, column in enumerate(columns):
            name = ElidedLabel(self.columns_card, role=Type.STRONG)
            name.setText(column.header)
            sample = ElidedLabel(self.columns_card, role=Type.LABEL, ink="text2")
            sample.setText(column.sample)
            box = PickBox(self.tr("Meaning of {column}").format(column=column.header))
            box.setProperty("column", column.header)
            box.wanted.connect(self._on_meaning)
            self.columns_grid.addWidget(name, row, 0)
            self.columns_grid.addWidget(sample, row, 1)
            self.columns_grid.addWidget(box, row, 2)
            self._columns[column.header] = box

    def _on_meaning(self, key: str) -> None:
        box = self.sender()
        assert isinstance(box, PickBox)
        self.meaning_wanted.emit(str(box.property("column")), key)

    def _lay_out(self, page: QWidget) -> None:
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(measures.S20, measures.S16, measures.S20, measures.S24)
        column.setSpacing(measures.S16)
        top = QHBoxLayout()
        top.addWidget(label(self._title, page, role=Type.H1), stretch=1)
        top.addWidget(self.back_button)
        column.addLayout(top)
        file_row = QHBoxLayout()
        file_row.setSpacing(measures.S12)
        file_row.addWidget(self.file_button)
        file_row.addWidget(self.file_name, stretch=1)
        column.addLayout(file_row)
        column.addWidget(self.trouble)
        self._fill_cards()
        for card in (
            self.columns_card,
            self.found_card,
            self.duplicates_card,
            self.problems_card,
        ):
            column.addWidget(card)
        foot = QHBoxLayout()
        foot.setSpacing(measures.S12)
        foot.addWidget(self.progress, stretch=1)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.undo_button)
        foot.addWidget(self.act_button)
        column.addLayout(foot)
        column.addStretch(1)

    def _fill_cards(self) -> None:
        heading = label(self.tr("What the columns mean"), self, role=Type.SECTION)
        self.columns_card.column.addWidget(heading)
        self.columns_grid.setHorizontalSpacing(measures.S16)
        self.columns_grid.setColumnStretch(0, 2)
        self.columns_grid.setColumnStretch(1, 3)
        self.columns_grid.setColumnStretch(2, 2)
        self.columns_card.column.addLayout(self.columns_grid)
        self.found_card.column.addWidget(self.facts)
        self.found_card.column.addWidget(self.preview)
        words = label(self.tr("Known already"), self, role=Type.SECTION)
        self.duplicates_card.column.addWidget(words)
        self.duplicates_card.column.addWidget(self.duplicate_choice)
        self.duplicates_card.column.addWidget(self.duplicates)
        words = label(self.tr("To look at"), self, role=Type.SECTION)
        self.problems_card.column.addWidget(words)
        self.problems_card.column.addWidget(self.problems)


def _preview(page: QWidget, name: str, columns: tuple[object, ...]) -> QTableWidget:
    table = QTableWidget(0, 4, page)
    table.setAccessibleName(name)
    table.setObjectName("preview")
    table.setHorizontalHeaderLabels([_tr(str(column)) for column in columns])
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return table


def _fill(table: QTableWidget, rows: tuple[tuple[str, str, str, str], ...]) -> None:
    table.setRowCount(len(rows))
    for n, row in enumerate(rows):
        for place, text in enumerate(row):
            table.setItem(n, place, QTableWidgetItem(text))
    height = table.verticalHeader().defaultSectionSize() * min(len(rows), _ROWS_SHOWN)
    table.setFixedHeight(height + table.horizontalHeader().sizeHint().height() + 4)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ImportPage", text)
