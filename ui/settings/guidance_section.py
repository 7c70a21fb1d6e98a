"""Where the organisation's own guidance lies, and what in it cannot be used."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ui.panels.labels import label, show_or_hide
from ui.settings.section import SettingsSection
from ui.widgets.button import Button, Look

_WIDTH = 160


class GuidanceSection(SettingsSection):
    """A folder to choose; without one, what comes with the program is said.

    Signals:
        folder_wanted: the folder's path, empty for none.
    """

    folder_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self.heading.setText(tr("What you say"))
        self.folder = QLineEdit(self)
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(tr("Folder of our own guidance"))
        self.folder.setPlaceholderText(tr("none: as it comes with the program"))
        self.folder.setMinimumWidth(_WIDTH)
        self.choose_button = Button(tr("Choose a folder …"), self, icon_name="folder-open")
        self.remove_button = Button(tr("Use none"), self, look=Look.LINK)
        self.troubles = label("", self, ink="due_text", wraps=True)
        self.add_row(tr("Our own guidance"), self.folder, self.choose_button, self.remove_button)
        self.add_wide(
            label(
                tr(
                    "Each file in it stands in place of the built-in one of its name. It is read "
                    "again as soon as a file changes, also during a call."
                ),
                self,
                ink="text3",
                wraps=True,
            )
        )
        self.add_wide(self.troubles)
        self._dialog = QFileDialog(self, tr("Choose the folder of our own guidance"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._dialog.fileSelected.connect(self.folder_wanted)
        self.choose_button.clicked.connect(self._dialog.open)
        self.remove_button.clicked.connect(self._on_none)

    def show_folder(self, folder: str, troubles: tuple[str, ...]) -> None:
        """Show the folder, and one sentence for each file that cannot be used."""
        if self.folder.text() != folder:
            self.folder.setText(folder)
            self.folder.setToolTip(folder)
        self.remove_button.setVisible(bool(folder))
        show_or_hide(self.troubles, "\n".join(troubles))

    @Slot()
    def _on_none(self) -> None:
        self.choose_button.setFocus()
        self.folder_wanted.emit("")
