"""Whose a callback is: chosen from a list, and taken by key where it is anyone's."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.pick_box import PickBox
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Who may call, and who does; ``can_take`` where nobody does yet."""

    id: str
    people: tuple[Choice, ...] = ()
    owner: str = ""
    can_take: bool = False


class OwnerPart(QWidget):
    """Stands in the panel of a callback that is owed.

    Signals: each starts with the callback's id.
        owner_wanted: the key of who is to call. take_wanted: the agent at the desk does.
    """

    owner_wanted = Signal(str, str)
    take_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = OwnerView("")
        self.owner = PickBox(self.tr("Who calls"), self)
        self.take_button = Button(self.tr("Take it"), self, icon_name="hand", key_hint="T")
        row = QHBoxLayout()
        row.setSpacing(measures.S8)
        row.addWidget(self.owner, stretch=1)
        row.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S4)
        caption = label(self.tr("Who calls"), self, role=Type.LABEL_STRONG, ink="text2")
        column.addWidget(caption)
        column.addLayout(row)
        self.owner.wanted.connect(self._on_owner)
        self.take_button.clicked.connect(self._on_take)
        self.hide()

    def show_owner(self, view: OwnerView) -> None:
        self._view = view
        self.owner.show_choices(view.people, view.owner)
        self.take_button.setVisible(view.can_take)
        self.setVisible(bool(view.people))

    @Slot(str)
    def _on_owner(self, key: str) -> None:
        self.owner_wanted.emit(self._view.id, key)

    @Slot()
    def _on_take(self) -> None:
        self.take_wanted.emit(self._view.id)
