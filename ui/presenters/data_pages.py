"""Joins what is about the data as a whole with the window: import, backup, export, erasure."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from ui.imports.import_page import ImportPage
from ui.panels.file_dialogs import Taken, ask_for_file, ask_where_to_save
from ui.presenters.data_care import DataCarePresenter
from ui.presenters.desk import DeskPresenter
from ui.presenters.imports import ImportPresenter
from ui.privacy.erase_dialog import EraseDialog
from workstation.data_care import DataCare
from workstation.imports.ports import CallbackImporter, Importer

_IMPORT: Final = "import"
_IMPORT_CALLS: Final = "import_calls"


@dataclass(frozen=True, slots=True)
class DataTools:
    """What works on the data as a whole."""

    care: DataCare
    importer: Importer
    callbacks: CallbackImporter


class DataPages(QObject):
    """Adds the import page to the window and answers what is asked of the data."""

    def __init__(self, desk: DeskPresenter, tools: DataTools, parent: QObject | None = None):
        super().__init__(parent)
        self._presenter = desk
        self._window = desk.window
        page = ImportPage()
        self._window.pages.add_page(_IMPORT, page, is_wide=True)
        self.imports = ImportPresenter(page, tools.importer, self._choose_file, self)
        calls_page = ImportPage(for_calls=True)
        self._window.pages.add_page(_IMPORT_CALLS, calls_page, is_wide=True)
        self.calls = ImportPresenter(
            calls_page,
            tools.callbacks,
            self._choose_calls,
            self,
            calls=tools.callbacks,
            zone=desk.zone,
        )
        self.care = DataCarePresenter(
            desk.desk,
            tools.care,
            desk.notices,
            EraseDialog(self._window),
            self._ask_where,
            self,
        )
        self.imports.left.connect(self._window.show_work)
        self.imports.finished.connect(desk.refresh)
        self.calls.left.connect(self._window.show_work)
        self.calls.finished.connect(desk.refresh)
        self.care.erased.connect(desk.forget_customer)
        desk.people.export_wanted.connect(self.care.export_customer)
        desk.top_bar.own_day.promised.offer_exports()
        desk.top_bar.own_day.export_wanted.connect(self.care.export_promised)
        desk.people.erase_wanted.connect(self._on_erase)

    @Slot()
    def open_import(self) -> None:
        self.imports.open()
        self._window.pages.show_page(_IMPORT)

    @Slot()
    def open_callback_import(self) -> None:
        self.calls.open()
        self._window.pages.show_page(_IMPORT_CALLS)

    def stop(self) -> None:
        """End what is going on; an import that is cut off is taken back."""
        self.imports.work.wait()
        self.calls.work.wait()
        self.care.stop()

    @Slot(str)
    def _on_erase(self, customer_id: str) -> None:
        self._presenter.save_all()  # nothing typed about them may come after
        self.care.erase_customer(customer_id)

    def _choose_file(self, taken: Taken) -> None:
        kinds = self.tr("Customers (*.csv *.tsv *.txt *.vcf *.vcard)")
        ask_for_file(self._window, self.tr("Customers to import"), kinds, taken)

    def _choose_calls(self, taken: Taken) -> None:
        kinds = self.tr("Callbacks (*.csv *.tsv *.txt)")
        ask_for_file(self._window, self.tr("Callbacks to import"), kinds, taken)

    def _ask_where(self, title: str, name: str, taken: Taken) -> None:
        ask_where_to_save(self._window, title, str(Path.home() / name), taken)
