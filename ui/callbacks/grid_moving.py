"""What is being carried in the calendar, by mouse or keys, until it is put down or given up."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

from ui.callbacks.agenda_views import AgendaItemView, ProposedView
from ui.callbacks.grid_frame import STEP
from ui.callbacks.grid_layout import MINUTES

_HOUR: Final = 60


@dataclass(slots=True)
class MovingItem:
    """The item that is carried and where it is; nothing of it is kept anywhere else.

    Units: ``minute`` is from midnight, on the quarters of an hour once it was moved.
    """

    item: AgendaItemView | None = None
    day: int = 0
    minute: int = 0

    @property
    def is_on(self) -> bool:
        return self.item is not None

    @property
    def has_moved(self) -> bool:
        item = self.item
        return item is not None and (self.day, self.minute) != (item.day, item.begin)

    def take_up(self, item: AgendaItemView) -> None:
        self.item, self.day, self.minute = item, item.day, item.begin

    def give_up(self) -> None:
        self.item = None

    def carry_to(self, day: int, minute: int) -> None:
        self.day, self.minute = day, min(MINUTES - STEP, max(0, minute))

    def step(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier, days: int, is_mirrored: bool
    ) -> bool:
        """Carry it on as an arrow says: a quarter, with Shift an hour, or a day; True if it was."""
        by = _HOUR if modifiers & Qt.KeyboardModifier.ShiftModifier else STEP
        if key == Qt.Key.Key_Up:
            # From 15:40 the quarter above is 15:30: what lies between is no quarter.
            self.carry_to(self.day, -(-self.minute // STEP) * STEP - by)
        elif key == Qt.Key.Key_Down:
            self.carry_to(self.day, self.minute // STEP * STEP + by)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) is not is_mirrored
            self.day = min(days - 1, max(0, self.day + (1 if forward else -1)))
        else:
            return False
        return True

    def plain_view(self) -> ProposedView:
        """Return what is drawn when nobody knows more about the time."""
        assert self.item is not None
        clock = f"{self.minute // 60:02}:{self.minute % 60:02}"
        return ProposedView(self.day, self.minute, f"{clock} {self.item.name}?")
