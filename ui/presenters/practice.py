"""Practice as the agent sees it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.desk import DeskPresenter
from workstation.conversation import Conversation
from workstation.practice import Scenario
from workstation.scores import Score


class PracticePresenter(QObject):
    customer_wanted = Signal(str)

    def __init__(
        self,
        desk: DeskPresenter,
        scenarios: Mapping[str, Scenario],
        score_of: Callable[[Conversation], Score],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)

    def show_chooser(self) -> None: ...

    def begin(self, persona: str) -> None: ...

    @Slot(str, str)
    def on_said(self, line: str, text: str) -> None: ...

    @Slot(str)
    def on_customer_ended(self, trouble: str) -> None: ...
