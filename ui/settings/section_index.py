"""The names of the sections, beside them: one press shows a section, scrolling marks its name."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ui.panels.scroll_area import ScrollPanel
from ui.settings.section import SettingsSection

_WIDTH: Final = 184
_ROW: Final = 32
_NEAR: Final = 40


class SectionIndex(QListWidget):
    """Leads to the sections of a scrolled page; nothing is hidden by it."""

    def __init__(
        self, sections: Sequence[SettingsSection], panel: ScrollPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sections = tuple(sections)
        self._panel = panel
        self._is_leading = False
        self.setObjectName("section_index")
        self.setAccessibleName(self.tr("Sections"))
        self.setFixedWidth(_WIDTH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in self._sections:
            item = QListWidgetItem(section.heading.text(), self)
            item.setSizeHint(QSize(0, _ROW))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self._on_row)
        self.itemClicked.connect(self._on_clicked)
        panel.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def go_to(self, section: SettingsSection) -> None:
        """Choose a section and show it."""
        self.setCurrentRow(self._sections.index(section))

    def show_section(self, number: int) -> None:
        """Scroll so that a section stands at the top, as far as the page goes."""
        page = self._panel.widget()
        if page is None or not 0 <= number < len(self._sections):
            return
        top = self._sections[number].mapTo(page, QPoint(0, 0)).y()
        self._is_leading = True
        self._panel.verticalScrollBar().setValue(max(0, top - _NEAR // 2))
        self._is_leading = False

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.show_section(row)

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.show_section(self.row(item))

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        page = self._panel.widget()
        if self._is_leading or page is None:
            return
        tops = [section.mapTo(page, QPoint(0, 0)).y() for section in self._sections]
        row = max((n for n, top in enumerate(tops) if top <= value + _NEAR), default=0)
        self.blockSignals(True)
        self.setCurrentRow(row)
        self.blockSignals(False)
