"""A list that gets the keyboard shows where in it the keyboard is."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView


def light_first(view: QAbstractItemView) -> None:
    """Make the first entry that can be chosen the current one, where there is none; select nothing.

    For ``focusInEvent``: after the rows were made anew, the focus would not be seen anywhere.
    """
    model, selection = view.model(), view.selectionModel()
    if model is None or selection is None or view.currentIndex().isValid():
        return
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            return
