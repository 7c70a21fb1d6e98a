"""Joins the escalation strip with the escalation desk (C7)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from ui.panels.views import Choice
from ui.presenters.telling import Tell, telling
from ui.presenters.when import WhenContext, when_view
from ui.ticket.ticket_pane import TicketPane
from ui.ticket.views import EscalationForm, EscalationView
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.desk.escalation import Escalation, EscalationIncomplete
from workstation.texts import LONGEST_LINE, plain_text


class EscalationPresenter(QObject):
    """Opens the strip with the names that there are, and does what it says with one press."""

    def __init__(
        self,
        pane: TicketPane,
        desk: Desk,
        save: Callable[[], None],
        tell: Tell,
        context: Callable[[], WhenContext],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._desk = desk
        self._save = save
        self._tell = tell
        self._context = context
        pane.escalation_opened.connect(self.open)
        pane.escalation.escalation_wanted.connect(self.escalate)

    @Slot()
    def open(self) -> None:
        if self._desk.tickets.ticket is None:
            return
        names = tuple(
            Choice(
                each.name,
                self.tr("{name} (takes escalations)").format(name=each.name)
                if each.takes_escalations
                else each.name,
            )
            for each in self._desk.escalation.colleagues
        )
        self._pane.verticalScrollBar().setValue(0)
        self._pane.escalation.open(EscalationView(names, when_view(self._context())))

    @Slot(object)
    def escalate(self, form: EscalationForm) -> None:
        self._save()
        why = plain_text(form.why, LONGEST_LINE).replace("\n", " ")
        wanted = Escalation(plain_text(form.to, LONGEST_LINE), why, form.callback_at)
        strip = self._pane.escalation
        with telling(self._tell):
            try:
                self._desk.escalation.escalate(replace(wanted, to=wanted.to.strip()))
            except EscalationIncomplete as trouble:
                strip.show_error(in_window_language(trouble))
                return
            self._pane.close_escalation()
            words = self.tr("Escalated to {name}").format(name=wanted.to.strip())
            self._pane.toast.tell(words, can_undo=True)
