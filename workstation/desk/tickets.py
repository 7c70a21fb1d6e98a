"""The ticket on the screen: opened, edited, saved as typed, with its steps and its timeline."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from workstation.clock import Clock, Moment
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.desk.call_entries import entries_of, missing_entries
from workstation.desk.changes import Changes
from workstation.desk.history import TYPED, Edit, History, changed_fields
from workstation.ids import CallId, CustomerId, EntryId, NextStepId, TicketId, new_id
from workstation.origins import Origin, OriginSource
from workstation.ports import Stores
from workstation.promises import Promise
from workstation.tickets import (
    Channel,
    EntryKind,
    NextStep,
    Ticket,
    TicketNotFound,
    TicketStatus,
    TimelineEntry,
)

# Where a field comes from is written once in so long a time, not with each save of one typing.
_SAME_TYPING: Final = timedelta(minutes=1)
_BY_PHONE: Final = (Channel.PHONE, Channel.VOICEMAIL)


class TicketDesk:
    """Holds the ticket that the agent sees and writes every change of it.

    Every change that the agent makes goes into ``history``, and where each field comes from
    stands in the store of origins (A4).

    Errors: TicketNotFound for an unknown id; StorageTrouble when the store refuses.
    """

    def __init__(self, stores: Stores, clock: Clock, owner: str) -> None:
        self._stores = stores
        self._clock = clock
        self.owner = owner
        self.changes = Changes()
        self.history = History()
        self._noted: dict[tuple[str, str], Origin] = {}
        self.ticket: Ticket | None = None
        self.customer: Customer | None = None

    @property
    def steps(self) -> list[NextStep]:
        return self._stores.tickets.next_steps(self.ticket.id) if self.ticket else []

    @property
    def timeline(self) -> list[TimelineEntry]:
        return self._stores.tickets.timeline(self.ticket.id) if self.ticket else []

    @property
    def promises(self) -> list[Promise]:
        return self._stores.promises.of_ticket(self.ticket.id) if self.ticket else []

    def show(self, ticket_id: TicketId) -> None:
        self.ticket = self.existing(ticket_id)
        self.customer = self._standing(self.ticket.customer_id)
        self.changes.announce()

    def show_nothing(self) -> None:
        self.ticket = self.customer = None
        self.changes.announce()

    def open_new(
        self,
        customer_id: CustomerId | None,
        channel: Channel = Channel.PHONE,
        *,
        at: datetime | None = None,
    ) -> Ticket:
        """Make an empty ticket, owned by the agent (C1), and return it; ``at`` None is now."""
        opened_at = at or self._clock.now().at
        with self._stores.as_one():
            return self._opened(customer_id, channel, opened_at)

    def _opened(self, customer_id: CustomerId | None, channel: Channel, at: datetime) -> Ticket:
        ticket = Ticket(
            id=TicketId(new_id()),
            number=self._stores.tickets.next_number(),
            opened_at=at,
            customer_id=customer_id,
            channel=channel,
            status=TicketStatus.IN_PROGRESS,
            owner=self.owner,
        )
        self._stores.tickets.save(ticket)
        reached_by = OriginSource.CALL if channel in _BY_PHONE else OriginSource.AGENT
        self._note_origins(ticket.id, ["channel"], reached_by, "", at)
        self._note_origins(ticket.id, ["owner"], OriginSource.AGENT, "", at)
        self.note(ticket.id, EntryKind.OPENED, "Ticket opened", detail=channel.value, at=at)
        return ticket

    def keep(
        self, ticket: Ticket, source: OriginSource = OriginSource.AGENT, detail: str = ""
    ) -> None:
        """Save an edited ticket; it need not be the one on the screen any more.

        ``source`` and ``detail`` say where what is new in it comes from.
        """
        before = self.existing(ticket.id)
        ticket = replace(ticket, strain=before.strain)  # nobody types it, so no draft knows it
        now = self._clock.now().at
        changed = [name for name in changed_fields(before, ticket) if name != "status"]
        with self._stores.as_one():
            self._stores.tickets.save(ticket)
            if before.status is not ticket.status:
                words = ticket.status.value.replace("_", " ")
                self.note(ticket.id, EntryKind.STATUS, f"Status: {words}", detail=self.owner)
            if "confirmed_at" in changed:
                changed.remove("confirmed_at")
                said = OriginSource.CUSTOMER if ticket.confirmed_at else OriginSource.AGENT
                self._note_origins(ticket.id, ["understood"], said, "", now)
            self._note_origins(ticket.id, changed, source, detail, now)
        self.history.note_ticket(before, ticket)
        if self.ticket is not None and self.ticket.id == ticket.id:
            self.ticket = ticket
            customer_id = ticket.customer_id
            if customer_id != before.customer_id:
                self.customer = self._standing(customer_id)
        self.changes.announce()

    def confirm_understood(self, on: bool = True) -> None:
        """Note the customer's yes to what the agent said back (B2), or take it back."""
        if self.ticket is not None:
            at = self._clock.now().at if on else None
            self.keep(replace(self.ticket, confirmed_at=at))

    def add_step(self, who: str, what: str, due_at: datetime | None = None) -> NextStep | None:
        """Add a next step to the ticket on the screen (C3) and return it."""
        if self.ticket is None:
            return None
        step = NextStep(
            NextStepId(new_id()), self.ticket.id, who, what, due_at, position=len(self.steps)
        )
        self.keep_step(step)
        return step

    def keep_step(self, step: NextStep) -> None:
        steps = self._stores.tickets.next_steps(step.ticket_id)
        before = next((each for each in steps if each.id == step.id), None)
        self._stores.tickets.save_next_step(step)
        self.history.note(step.ticket_id, "step", Edit(before, step), _typing_of(before, step))
        self.changes.announce()

    def remove_step(self, step_id: NextStepId) -> None:
        step = next((each for each in self.steps if each.id == step_id), None)
        self._stores.tickets.remove_next_step(step_id)
        if step is not None:
            self.history.note(step.ticket_id, "step", Edit(step, None))
        self.changes.announce()

    def confirm_steps(self, ticket_id: TicketId) -> None:
        """Note that the customer said yes to every step that names who, what and when (C3)."""
        now = self._clock.now().at
        with self.history.together(ticket_id, "step"):
            for step in self._stores.tickets.next_steps(ticket_id):
                if step.what and step.due_at is not None and step.confirmed_at is None:
                    confirmed = replace(step, confirmed_at=now)
                    self._stores.tickets.save_next_step(confirmed)
                    self.history.note(ticket_id, "step", Edit(step, confirmed))
        self.changes.announce()

    def name_customer(self, name: str, number: str, sip_address: str) -> Customer:
        """Make a customer of an unknown caller and put the ticket on the screen in their name."""
        customer = Customer(
            CustomerId(new_id()),
            name.strip(),
            numbers=(number,) if number else (),
            sip_addresses=(sip_address,) if sip_address and not number else (),
        )
        with self._stores.as_one():
            self._stores.customers.save(customer)
            now = self._clock.now().at
            self._note_origins(customer.id, ["name"], OriginSource.AGENT, "", now)
            known = ["numbers"] if customer.numbers else ["sip_addresses"]
            self._note_origins(customer.id, known, OriginSource.CALL, number, now)
            if self.ticket is not None:
                self.keep(replace(self.ticket, customer_id=customer.id))
        return customer

    def note(
        self,
        ticket_id: TicketId,
        kind: EntryKind,
        text: str,
        *,
        detail: str = "",
        call_id: CallId | None = None,
        at: datetime | None = None,
    ) -> None:
        """Append to a ticket's timeline; ``at`` None is now."""
        when = at or self._clock.now().at
        entry = TimelineEntry(EntryId(new_id()), ticket_id, when, kind, text, detail, call_id)
        self._stores.tickets.add_entry(entry)
        if self.ticket is not None and self.ticket.id == ticket_id:
            self.changes.announce()

    def be_owner(self, name: str) -> None:
        """Sign what follows with the agent's name as it is now."""
        self.owner = name

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Write calls and check-ins on the timeline; a step of CallDesk. Twice does no harm."""
        for ticket_id in now.ticket_ids:
            entries = entries_of(now, self.owner, ticket_id)
            timeline = self._stores.tickets.timeline(ticket_id) if entries else []
            for each in missing_entries(entries, timeline, now.id):
                self.note(
                    ticket_id, each.kind, each.text, detail=each.detail, call_id=now.id, at=each.at
                )
        return now

    def leave_empty(self, ticket_id: TicketId, call_id: CallId, for_id: TicketId) -> None:
        """Close the ticket that a call leaves for another, if the call was all there was to it."""
        ticket = self._stores.tickets.get(ticket_id)
        if ticket is None or not ticket.is_open or self._is_used(ticket, call_id):
            return
        number = self.existing(for_id).number
        with self._stores.as_one():
            self.keep(replace(ticket, status=TicketStatus.SOLVED))
            self.note(ticket_id, EntryKind.NOTE, f"The call went on under #{number}")

    def _is_used(self, ticket: Ticket, call_id: CallId) -> bool:
        """Tell whether anybody wrote, promised or did anything here but in this call."""
        stores = self._stores
        timeline = stores.tickets.timeline(ticket.id)
        return (
            any(getattr(ticket, name) for name in TYPED)
            or any(e.call_id != call_id for e in timeline if e.kind is not EntryKind.OPENED)
            or ticket.next_update_at is not None
            or bool(stores.tickets.next_steps(ticket.id))
            or bool(stores.promises.of_ticket(ticket.id))
            or bool(stores.callbacks.of_ticket(ticket.id))
            or bool(stores.plans.of_ticket(ticket.id))
            or bool(stores.attachments.of_ticket(ticket.id))
        )

    def _note_origins(
        self, subject_id: str, names: Iterable[str], source: OriginSource, detail: str, at: datetime
    ) -> None:
        """Write where fields come from (A4), unless that is what stands there already."""
        fresh = [Origin(name, source, at, self.owner, detail) for name in names]
        fresh = [new for new in fresh if not self._is_noted(subject_id, new)]
        if fresh:
            self._stores.origins.note(subject_id, fresh)
            self._noted |= {(subject_id, new.field): new for new in fresh}

    def _is_noted(self, subject_id: str, new: Origin) -> bool:
        old = self._noted.get((subject_id, new.field))
        return (
            old is not None
            and (old.source, old.by, old.detail) == (new.source, new.by, new.detail)
            and new.at - old.at < _SAME_TYPING
        )

    def _standing(self, customer_id: CustomerId | None) -> Customer | None:
        return self._stores.customers.standing(customer_id) if customer_id else None

    def existing(self, ticket_id: TicketId) -> Ticket:
        """Return a ticket by its id. Errors: TicketNotFound."""
        ticket = self._stores.tickets.get(ticket_id)
        if ticket is None:
            raise TicketNotFound(ticket_id)
        return ticket


def _typing_of(before: NextStep | None, after: NextStep) -> str:
    """Return the mark of typing into one cell, which is taken back as a whole; else nothing."""
    if before is None:
        return ""
    for name, same in (("who", "what"), ("what", "who")):
        rest = replace(after, **{name: getattr(before, name)})
        if rest == before and getattr(after, same) == getattr(before, same):
            return f"{after.id} {name}"
    return ""
