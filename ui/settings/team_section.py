"""The colleagues: owners to choose from, and whom to escalate to."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.panels.labels import label
from ui.settings.section import SettingsSection
from ui.settings.views import ColleagueView
from ui.theme import measures
from ui.theme.fonts import Type, font_for
from ui.theme.theme import tokens_now
from ui.widgets.button import Button, Look
from ui.widgets.lit_row import light_first
from ui.widgets.painting import draw_focus

_ROW: Final = 32
_EMAIL: Final = 2
_ESCALATIONS: Final = 3
_WIDTHS: Final = (152, 140)
_EDITABLE: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable
_TICKED: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable


class TeamTable(QTableWidget):
    """Rows to type in; Space ticks, Delete removes, Tab leaves.

    Signals:
        edited: the whole team as it stands in the table.
    """

    edited = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        tr = self.tr
        self.setObjectName("team_table")
        self.setAccessibleName(tr("Colleagues"))
        self.setHorizontalHeaderLabels(
            [tr("Name"), tr("Number"), tr("E-mail"), tr("Takes escalations")]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_EMAIL, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_ESCALATIONS, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self._shown: tuple[ColleagueView, ...] | None = None
        self.itemChanged.connect(self._on_changed)

    def show_team(self, team: tuple[ColleagueView, ...]) -> None:
        """Show ``team``; while a cell is edited, and for a row not yet named, nothing moves."""
        if team == self._shown or team == self.team:
            self._shown = team
            return
        if self.state() is QAbstractItemView.State.EditingState:
            return
        self._shown = team
        self.blockSignals(True)
        self.setRowCount(0)
        for colleague in team:
            self._append(colleague)
        self.blockSignals(False)
        self._fit()

    @property
    def team(self) -> tuple[ColleagueView, ...]:
        """Return the rows that have a name."""
        rows = [
            ColleagueView(
                self._text(row, 0),
                self._text(row, 1),
                self._text(row, 2),
                self._is_ticked(row),
            )
            for row in range(self.rowCount())
        ]
        return tuple(each for each in rows if each.name)

    @Slot()
    def add(self) -> None:
        """Begin a new row, with the keyboard on its name."""
        self.blockSignals(True)
        self._append(ColleagueView(""))
        self.blockSignals(False)
        self._fit()
        self.setCurrentCell(self.rowCount() - 1, 0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self._fit()
            self.edited.emit(self.team)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        light_first(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rowCount():
            return
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        if self.hasFocus():
            colour = tokens_now().colour("focus")
            draw_focus(painter, QRectF(area), measures.RADIUS_CONTROL - 1, colour)
        painter.setFont(font_for(Type.BODY))
        painter.setPen(tokens_now().colour("text3"))
        inside = area.adjusted(measures.S8, 0, -measures.S8, 0)
        words = self.tr("Nobody yet: add the people who can own a ticket.")
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)

    def _append(self, colleague: ColleagueView) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, text in enumerate((colleague.name, colleague.number, colleague.email)):
            item = QTableWidgetItem(text)
            item.setFlags(_EDITABLE)
            self.setItem(row, column, item)
        tick = QTableWidgetItem()
        tick.setFlags(_TICKED)
        on = colleague.takes_escalations
        tick.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        tick.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Takes escalations"))
        self.setItem(row, _ESCALATIONS, tick)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, _ESCALATIONS)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _fit(self) -> None:
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + _ROW * max(1, self.rowCount()) + 2)

    @Slot()
    def _on_changed(self) -> None:
        self.edited.emit(self.team)


class TeamSection(SettingsSection):
    """The table, and a way to add somebody.

    Signals:
        team_edited: all colleagues, as ColleagueViews.
    """

    team_edited = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self.heading.setText(tr("Colleagues"))
        self.table = TeamTable(self)
        self.add_button = Button(tr("Add a colleague"), self, look=Look.LINK, icon_name="plus")
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        words = tr("Owners to choose from. Delete removes a row.")
        row.addWidget(label(words, foot, role=Type.LABEL, ink="text3"))
        row.addStretch(1)
        row.addWidget(self.add_button)
        self.add_wide(self.table)
        self.add_wide(foot)
        self.table.edited.connect(self.team_edited)
        self.add_button.clicked.connect(self.table.add)

    def show_team(self, team: tuple[ColleagueView, ...]) -> None:
        self.table.show_team(team)
