"""Takes pictures of the window at the moments of a practice call that are worth seeing."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.presenters import centre
from ui.presenters.desk import DeskPresenter
from ui.presenters.guidance import HoldPrompt
from ui.presenters.scripted import ScriptedPlayer
from workstation.call_flow import Stage
from workstation.hold import HoldDue
from workstation.practice_agent_acts import (
    AskItem,
    AskToHold,
    ConfirmUnderstood,
    FinishWrapUp,
    MarkCaller,
    PressEnd,
    WriteWrapUp,
)

log = logging.getLogger(__name__)

_LOOK_MS = 30
_SLIDE_MS = 60  # the card has come in by then, also where a minute passes in two seconds
_LAYOUT_ROUNDS = 8  # a row that grows moves what holds it, and so on up to the window
_ACTS = {
    MarkCaller: "caller-type",
    ConfirmUnderstood: "confirmed",
    AskToHold: "hold-permission",
    PressEnd: "checklist",
    WriteWrapUp: "wrap-up",
    FinishWrapUp: "finished",
}


class ScreenTaker(QObject):
    """Saves NAME.png into a folder, each name once."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._taken: set[str] = set()
        self._presenter: DeskPresenter | None = None
        self._stage: Stage | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def watch(self, presenter: DeskPresenter, player: ScriptedPlayer) -> None:
        self._presenter = presenter
        presenter.calls.rang.connect(self._on_rang)
        presenter.calls.answered.connect(self._on_answered)
        presenter.guidance.prompted.connect(self._on_prompted)
        player.acted.connect(self._on_acted)
        presenter.desk.book.changes.listen(self._on_changed)
        self._timer.start(_LOOK_MS)

    def take(self, name: str) -> None:
        """Save the window as it is now, unless this name was taken before."""
        if name in self._taken:
            return
        self._taken.add(name)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._settle()
        file = self._folder / f"{name}.png"
        if not self._window.grab().save(str(file)):
            log.error("the picture %s could not be written", file)

    def _settle(self) -> None:
        """Do at once what waits for a later turn of the loop: at speed, that turn is too late."""
        if self._presenter is not None:
            self._presenter.refresh()
        for _ in range(_LAYOUT_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def take_callbacks(self, presenter: DeskPresenter) -> None:
        presenter.centre.show_page(centre.CALLBACKS)
        self.take("callbacks")

    @Slot(str, str, str)
    def _on_rang(self, call_id: str, name: str, number: str) -> None:
        QTimer.singleShot(_SLIDE_MS, self, self._on_ringing)

    @Slot()
    def _on_ringing(self) -> None:
        self.take("ringing")

    @Slot(str)
    def _on_answered(self, call_id: str) -> None:
        """Show the greeting before it is said and ticked."""
        QTimer.singleShot(0, self, lambda: self.take("greeting"))

    def _on_changed(self) -> None:
        """Show each stage of the call as it begins, once the window has taken it in."""
        current = self._presenter.desk.book.current if self._presenter else None
        stage = current.flow.stage if current else None
        if stage is None or stage is self._stage:
            return
        self._stage = stage
        QTimer.singleShot(0, self, lambda: self.take(f"stage-{stage.value.replace('_', '-')}"))

    @Slot(object)
    def _on_prompted(self, prompt: HoldPrompt) -> None:
        name = "check-in-overdue" if prompt.due is HoldDue.OVERDUE else "check-in-due"
        QTimer.singleShot(0, self, lambda: self.take(name))

    @Slot(object)
    def _on_acted(self, act: object) -> None:
        name = _ACTS.get(type(act), "")
        if isinstance(act, AskItem):
            name = f"checklist-{act.item}"
        if name:
            self.take(name)

    @Slot()
    def _look(self) -> None:
        """Watch for the middle of the first hold."""
        if self._presenter is None:
            return
        current = self._presenter.desk.book.current
        advice = self._presenter.desk.hold.advice(current) if current else None
        if advice is not None and advice.is_waiting and advice.ring_share >= 0.5:
            self.take("hold")
            self._timer.stop()
