"""A quiet button that shows what is chosen and opens a menu of the choices."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.panels.views import Choice
from ui.widgets.button import Button, Look, Size


class ChoiceMenu(Button):
    """Language, theme and the like, at the edge of a page.

    Signals:
        wanted: the key that the person picked.
    """

    wanted = Signal(str)

    def __init__(self, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            "", parent, look=Look.QUIET, size=Size.SMALL, icon_name=icon_name, accessible_name=name
        )
        self.opens_menu = True
        self._name = name
        self._choices: tuple[Choice, ...] = ()
        self.choices_menu = QMenu(self)
        self.clicked.connect(self._on_clicked)
        self.choices_menu.triggered.connect(self._on_triggered)

    def show_choices(self, choices: tuple[Choice, ...], chosen: str) -> None:
        if choices != self._choices:
            self._choices = choices
            self.choices_menu.clear()
            for choice in choices:
                self.choices_menu.addAction(choice.label).setData(choice.key)
        labels = {choice.key: choice.label for choice in choices}
        self.show_as(labels.get(chosen, ""), self.icon_name)
        self.setAccessibleName(f"{self._name}: {labels.get(chosen, '')}")

    @Slot()
    def _on_clicked(self) -> None:
        self.choices_menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))
