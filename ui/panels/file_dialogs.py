"""The system's file dialogs, opened beside the window's work: they block nothing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Taken = Callable[[Path], None]


def ask_for_file(parent: QWidget, title: str, name_filter: str, taken: Taken) -> None:
    """Ask for one file that is there; nothing is told when the person leaves it."""
    dialog = _dialog(parent, title, name_filter, taken)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_where_to_save(parent: QWidget, title: str, name: str, taken: Taken) -> None:
    """Ask where a new file called ``name`` is to be; the system asks before one is replaced."""
    dialog = _dialog(parent, title, "", taken)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.open()


def ask_for_folder(parent: QWidget, title: str, taken: Taken) -> None:
    """Ask for a folder; nothing is told when the person leaves it."""
    dialog = _dialog(parent, title, "", taken)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _dialog(parent: QWidget, title: str, name_filter: str, taken: Taken) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if name_filter:
        dialog.setNameFilter(name_filter)
    # Not queued: file dialogs live on the window's thread, as do those who ask.
    dialog.fileSelected.connect(lambda name: taken(Path(name)))
    return dialog
