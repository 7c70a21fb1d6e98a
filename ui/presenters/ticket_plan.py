"""Joins the plan on the ticket pane with the plan desk (C4)."""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Slot

import resources
from ui.panels.views import Choice
from ui.presenters.telling import Tell, telling
from ui.presenters.ticket_words import takes_of
from ui.ticket.customer_part import CustomerPart
from workstation.desk.desk import Desk
from workstation.desk.plans import plans_to_use
from workstation.guidance_content import GuidanceError
from workstation.plans import Plan
from workstation.plans_content import read_plans
from workstation.texts import LONGEST_LINE, plain_text

_FOLDER: Final = "writing"

log = logging.getLogger(__name__)


class PlanPresenter(QObject):
    """Takes the agent's edits of the plan; each is saved at once."""

    def __init__(
        self,
        part: CustomerPart,
        desk: Desk,
        save: Callable[[], None],
        tell: Tell,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._desk = desk
        self._save = save
        self._tell = tell
        self._content: tuple[str, tuple[Plan, ...]] = ("", ())
        self._plans: dict[str, Plan] = {}
        table = part.plan.table
        part.plan.stage_wanted.connect(self.add)
        part.plan.plan_wanted.connect(self.use)
        part.plan.keep_wanted.connect(self.keep)
        table.stage_edited.connect(self._on_edited)
        table.stage_ticked.connect(self._on_ticked)
        table.stage_move_wanted.connect(self._on_moved)
        table.stage_removal_wanted.connect(self._on_removal)
        desk.settings.changes.listen(self.look_for_plans)
        desk.wording.changes.listen(self._on_wording)
        self.look_for_plans()

    @property
    def choices(self) -> tuple[Choice, ...]:
        return tuple(Choice(plan.id, plan.name) for plan in self._plans.values())

    def look_for_plans(self) -> None:
        """Gather the plans that can be used in the agent's language."""
        language = self._desk.settings.value.language
        if self._content[0] != language:
            self._content = (language, self._read(language))
        today = self._desk.clock.now().at.date()
        with telling(self._tell):
            kept = self._desk.plans.kept(language, today)
            plans = plans_to_use(self._content[1], kept, today)
            self._plans = {plan.id: plan for plan in plans}

    def _read(self, language: str) -> tuple[Plan, ...]:
        try:
            return read_plans(resources.path(f"{_FOLDER}/{language}"))
        except FileNotFoundError:
            return ()  # a language without texts of its own
        except GuidanceError as trouble:
            log.warning("plans cannot be used: %s", trouble)
            self._tell(self.tr("The plans that come with the program cannot be read."))
            return ()

    def _on_wording(self) -> None:
        self.look_for_plans()
        self._desk.tickets.changes.announce()

    @Slot(int)
    def add(self, after: int) -> None:
        self._save()
        with telling(self._tell):
            place = self._desk.plans.add(after if after >= 0 else None)
            self._part.start_plan()
            self._part.plan.table.start_typing(place)

    @Slot(str)
    def use(self, plan_id: str) -> None:
        plan = self._plans.get(plan_id)
        if plan is not None:
            self._save()
            with telling(self._tell):
                self._desk.plans.use(plan)

    @Slot(str)
    def keep(self, name: str) -> None:
        """Keep this plan for other tickets."""
        with telling(self._tell):
            self._desk.plans.keep_for_others(name, self._desk.settings.value.language)
            self.look_for_plans()
            self._desk.tickets.changes.announce()

    @Slot(int, str, str)
    def _on_edited(self, place: int, name: str, text: str) -> None:
        with telling(self._tell):
            if name == "takes":
                takes: timedelta | None = takes_of(text)
                if takes is not None:  # else it is not typed to its end yet
                    self._desk.plans.edit(place, takes=takes)
                return
            plain = plain_text(text, LONGEST_LINE).replace("\n", " ")
            edits = {"what": plain} if name == "what" else {name: plain}
            self._desk.plans.edit(place, **edits)  # type: ignore[arg-type]

    @Slot(int, bool)
    def _on_ticked(self, place: int, on: bool) -> None:
        with telling(self._tell):
            self._desk.plans.tick(place, on)

    @Slot(int, int)
    def _on_moved(self, place: int, by: int) -> None:
        with telling(self._tell):
            self._part.plan.table.go_to(self._desk.plans.move(place, by))

    @Slot(int)
    def _on_removal(self, place: int) -> None:
        with telling(self._tell):
            self._desk.plans.remove(place)
