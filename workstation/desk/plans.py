"""The resolution plan of the ticket on the screen (C4): its stages, and plans kept for reuse."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from workstation.clock import Clock
from workstation.desk.history import Edit, PlanOf
from workstation.desk.tickets import TicketDesk
from workstation.ids import PlanId, TicketId, new_id
from workstation.origins import Origin, OriginSource
from workstation.plans import Plan, PlanStage
from workstation.ports import Stores
from workstation.tickets import EntryKind

PLAN_FIELD = "plan"  # the name under which a plan's origin stands


class PlanDesk:
    """Edits the plan; each change is saved at once and can be taken back.

    Shape: a stage is named by its place in the plan, from 0; a place where there is none changes
    nothing.
    """

    def __init__(self, stores: Stores, tickets: TicketDesk, clock: Clock) -> None:
        self._stores = stores
        self._tickets = tickets
        self._clock = clock

    @property
    def stages(self) -> tuple[PlanStage, ...]:
        ticket = self._tickets.ticket
        return self._stores.plans.of_ticket(ticket.id) if ticket else ()

    def add(self, after: int | None = None) -> int:
        """Add an empty stage behind ``after``, None for the end; return its place."""
        stages = list(self.stages)
        place = len(stages) if after is None else min(after + 1, len(stages))
        stages.insert(place, PlanStage(""))
        self._keep(stages)
        return place

    def edit(
        self,
        place: int,
        *,
        what: str | None = None,
        takes: timedelta | None = None,
        what_if: str | None = None,
        contact: str | None = None,
    ) -> None:
        """Change what is given of a stage; a ``takes`` of zero takes the time away."""
        stages = list(self.stages)
        if not 0 <= place < len(stages):
            return
        old = stages[place]
        stages[place] = PlanStage(
            old.what if what is None else what,
            old.takes if takes is None else takes or None,
            old.what_if if what_if is None else what_if,
            old.contact if contact is None else contact,
            old.done_at,
        )
        given = {"what": what, "takes": takes, "what_if": what_if, "contact": contact}
        names = [name for name, value in given.items() if value is not None]
        self._keep(stages, merges=f"{place} {names}")

    def tick(self, place: int, on: bool) -> None:
        """Note that a stage is done, or not done after all."""
        stages = list(self.stages)
        ticket = self._tickets.ticket
        if ticket is None or not 0 <= place < len(stages):
            return
        at = self._clock.now().at if on else None
        stages[place] = replace(stages[place], done_at=at)
        self._keep(stages)
        if on:
            self._tickets.note(ticket.id, EntryKind.PLAN, f"Done: {stages[place].what}")

    def move(self, place: int, by: int) -> int:
        """Move a stage up or down; return where it stands now."""
        stages = list(self.stages)
        to = place + by
        if not (0 <= place < len(stages) and 0 <= to < len(stages)):
            return place
        stages.insert(to, stages.pop(place))
        self._keep(stages)
        return to

    def remove(self, place: int) -> None:
        stages = list(self.stages)
        if 0 <= place < len(stages):
            del stages[place]
            self._keep(stages)

    # --- plans for reuse

    def kept(self, language: str, day: date) -> list[Plan]:
        """Return the plans that this organisation kept."""
        return self._stores.plans.reusable(language, day)

    def use(self, plan: Plan) -> None:
        """Put a plan's stages behind what the ticket's plan has already."""
        ticket = self._tickets.ticket
        if ticket is None:
            return
        with self._stores.as_one():
            self._keep([*self.stages, *plan.stages], OriginSource.SUGGESTED, plan.name)
            self._tickets.note(ticket.id, EntryKind.PLAN, f"Plan: {plan.name}")

    def keep_for_others(self, name: str, language: str) -> Plan | None:
        """Keep the ticket's plan for use on other tickets, with nothing of it done yet."""
        stages = tuple(replace(stage, done_at=None) for stage in self.stages if stage.what.strip())
        if not stages or not name.strip():
            return None
        same = (p for p in self.kept(language, self._today) if p.name == name.strip())
        old = next(same, None)
        plan = Plan(old.id if old else PlanId(new_id()), name.strip(), language, stages)
        self._stores.plans.save(plan)
        return plan

    @property
    def _today(self) -> date:
        return self._clock.now().at.date()

    def _keep(
        self,
        stages: Sequence[PlanStage],
        source: OriginSource = OriginSource.AGENT,
        detail: str = "",
        *,
        merges: str = "",
    ) -> None:
        ticket = self._tickets.ticket
        if ticket is None:
            return
        before = self.stages
        with self._stores.as_one():
            self._stores.plans.save_for_ticket(ticket.id, stages)
            self._note_origin(ticket.id, source, detail)
        edit = Edit(PlanOf(ticket.id, before), PlanOf(ticket.id, tuple(stages)))
        self._tickets.history.note(ticket.id, "plan", edit, f"plan {merges}" if merges else "")
        self._tickets.changes.announce()

    def _note_origin(self, ticket_id: TicketId, source: OriginSource, detail: str) -> None:
        """Note where the plan comes from; editing a plan that was filled in leaves that."""
        known = self._stores.origins.of(ticket_id).get(PLAN_FIELD)
        if known is None or source is OriginSource.SUGGESTED:
            now = self._clock.now().at
            origin = Origin(PLAN_FIELD, source, now, self._tickets.owner, detail)
            self._stores.origins.note(ticket_id, [origin])


def plans_to_use(content: Sequence[Plan], kept: Sequence[Plan], day: date) -> list[Plan]:
    """Return what the agent can choose from: the organisation's own, then those of the content.

    A plan of the organisation stands for one of the same name in the content.
    """
    own = {plan.name for plan in kept}
    return [*kept, *(p for p in content if p.is_valid(day) and p.name not in own)]
