"""Offers text that an earlier run could keep in a plain file only."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import QObject, QTimer, Slot

from ui.presenters.notices import NoticesPresenter
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.desk.history import EDITED, TYPED
from workstation.ids import TicketId
from workstation.ports import Rescue, RescuedText, StorageTrouble
from workstation.tickets import TicketNotFound

TICKET_KEY: Final = "ticket-"


def rescued_text(typed: Mapping[str, Any]) -> str:
    """Return what was typed into a ticket as one text that people can read in a file."""
    texts = [str(typed[name]) for name in EDITED if name in TYPED and typed.get(name)]
    return "\n\n".join(texts)


class RescueOffers(QObject):
    """Tells of the texts of one kind that wait in files, and puts back those the agent wants.

    Shape: ``KIND`` begins the keys of the texts.
    """

    KIND: ClassVar[str] = ""

    def __init__(
        self,
        notices: NoticesPresenter,
        desk: Desk,
        rescue: Rescue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._rescue = rescue
        QTimer.singleShot(0, self, self.offer)

    def question(self) -> str:
        """Return what to ask; it names the {title}."""
        raise NotImplementedError

    def put_back(self, rescued: RescuedText) -> None:
        """Write the text where it belongs; the file goes only when that is saved."""
        raise NotImplementedError

    @Slot()
    def offer(self) -> None:
        """Tell of each text that waits, until it is put back."""
        for rescued in self._rescue.waiting():
            if not rescued.key.startswith(self.KIND):
                continue
            self._notices.tell(
                rescued.key,
                self.question().format(title=rescued.title),
                Tone.DUE,
                action=self.tr("Put it back"),
                act=partial(self.put_back, rescued),
                lasts=True,
            )


class RescuedPresenter(RescueOffers):
    """Puts rescued text back into its ticket's notes when the agent says so."""

    KIND = TICKET_KEY

    def question(self) -> str:
        return self.tr(
            "{title}: text could not be saved last time and was kept in a file. "
            "Put it back into the notes?"
        )

    def put_back(self, rescued: RescuedText) -> None:
        """Add the text to its ticket's notes; the file goes only when that is saved."""
        tickets = self._desk.tickets
        try:
            tickets.show(TicketId(rescued.key.removeprefix(TICKET_KEY)))
            ticket = tickets.ticket
            assert ticket is not None
            if rescued.text not in ticket.notes:
                notes = f"{ticket.notes}\n\n{rescued.text}".strip()
                tickets.keep(replace(ticket, notes=notes))
        except (StorageTrouble, TicketNotFound) as trouble:
            self._notices.tell(rescued.key, in_window_language(trouble), Tone.LATE)
            return
        self._rescue.drop(rescued.key)
