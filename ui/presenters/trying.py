"""Templates filled away from the window's thread: the newest wins, an older one is dropped.

A template is for people to write, so it may be slow to read, or made to be.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.errands import Errands, Tell
from workstation.desk.wording import Filled, WordingDesk
from workstation.messages import MessageTemplate
from workstation.shipped_wording import ShippedWording


@dataclass(frozen=True, slots=True)
class Tried:
    """What a template gave; ``is_to_save`` when it was tried in order to be kept."""

    number: int
    key: str
    template: MessageTemplate
    filled: Filled
    is_to_save: bool = False


class Trying(QObject):
    """Reads what comes with the program and fills templates, on one thread of its own.

    Thread: the GUI thread. The work itself runs on a pool of one thread.

    Signals:
        tried: a Tried.
        read: a ShippedWording.
    """

    tried = Signal(object)
    read = Signal(object)

    def __init__(self, desk: WordingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._newest = 0
        self._errands = Errands(self)
        self._errands.told.connect(self._on_told)

    def read_shipped(self) -> None:
        """Read what comes with the program; ``read`` tells it."""
        desk = self._desk
        self._errands.start(lambda tell: tell(desk.shipped()))

    def fill(self, key: str, template: MessageTemplate, *, is_to_save: bool = False) -> None:
        """Fill ``template``; a look that is under way is dropped, never one that is to save."""
        self._newest += 1
        number = self._newest
        self._errands.start(lambda tell: self._fill(number, key, template, is_to_save, tell))

    def stop(self) -> None:
        """Drop what is under way and wait for the thread to be free."""
        self._newest += 1
        self._errands.stop()

    def _fill(
        self,
        number: int,
        key: str,
        template: MessageTemplate,
        is_to_save: bool,
        tell: Tell,
    ) -> None:
        """On the pool's thread."""
        if is_to_save or number == self._newest:
            filled = self._desk.fill(template)
            tell(Tried(number, key, template, filled, is_to_save))

    @Slot(object)
    def _on_told(self, value: Tried | ShippedWording) -> None:
        if isinstance(value, ShippedWording):
            self.read.emit(value)
        elif value.is_to_save or value.number == self._newest:
            self.tried.emit(value)
