"""Moves a promised call openly, from its panel and from the calendar (C2, F4)."""

from datetime import tzinfo

from PySide6.QtCore import QObject

from ui.callbacks.callback_panel import CallbackPanel
from ui.presenters.moving import MovingPresenter, ProposedMove
from workstation.callbacks import Callback
from workstation.desk.desk import Desk
from workstation.ids import CallbackId

__all__ = ["CallbackMovingPresenter", "ProposedMove"]


class CallbackMovingPresenter(MovingPresenter):
    """Moves callbacks with the card of their panel."""

    def __init__(
        self, panel: CallbackPanel, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        def find(owed_id: str) -> Callback | None:
            return desk.callbacks.find(CallbackId(owed_id))

        super().__init__(panel.delay_card, desk, zone, find, parent)
        panel.move_wanted.connect(self.open_or_close)
