"""A matter goes to somebody who decides, in one step, with all that there is to know (C7)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.desk_rig import DANIEL, NUMBER, SETTINGS, DeskRig
from workstation.callbacks import CallbackState
from workstation.colleagues import Colleague
from workstation.desk.escalation import Escalation, EscalationIncomplete
from workstation.origins import OriginSource
from workstation.tickets import EntryKind, Priority, Ticket

HOUR = timedelta(hours=1)
TEAM = (
    Colleague("Tom Brennan"),
    Colleague("Ruth Okoye", number="+441614960100", takes_escalations=True),
    Colleague("Dana Reyes", takes_escalations=True),
)


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig(settings=replace(SETTINGS, colleagues=TEAM))
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


@pytest.fixture
def ticket(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    full = replace(
        ticket,
        subject="November bill",
        understood="You want the reading checked.",
        real_need="Enough money for the rent",
    )
    rig.desk.tickets.keep(full)
    return full


def shown(rig: DeskRig) -> Ticket:
    assert rig.desk.tickets.ticket is not None
    return rig.desk.tickets.ticket


def test_those_who_take_escalations_come_first_and_nobody_escalates_to_themselves(
    rig: DeskRig,
) -> None:
    assert [c.name for c in rig.desk.escalation.colleagues] == ["Ruth Okoye", "Tom Brennan"]


def test_handing_over_changes_the_owner_and_tells_all_there_is_to_know(
    rig: DeskRig, ticket: Ticket
) -> None:
    at = rig.clock.now().at + HOUR
    rig.desk.tickets.keep(replace(ticket, next_update_at=at))
    rig.desk.tickets.add_step("Metering", "Read the meter", at)
    rig.promise("Call with the result", at, None)

    rig.desk.escalation.escalate(Escalation("Ruth Okoye", "A refund beyond my limit"))

    assert (shown(rig).owner, shown(rig).next_update_at) == ("Ruth Okoye", at)
    entry = rig.timeline(ticket.id)[-1]
    assert entry.kind is EntryKind.ESCALATED
    assert entry.text == "Escalated to Ruth Okoye: A refund beyond my limit"
    assert entry.detail.splitlines() == [
        "November bill",
        "You want the reading checked.",
        "Behind it: Enough money for the rent",
        "Next: Metering: Read the meter, by 2026-03-02 15:00 UTC",
        "Promised: Call with the result, by 2026-03-02 15:00 UTC",
    ]
    assert rig.stores.callbacks.of_ticket(ticket.id) == []


def test_a_callback_by_the_new_owner_is_owed_at_the_time_that_was_said(
    rig: DeskRig, ticket: Ticket
) -> None:
    at = rig.clock.now().at + HOUR
    rig.desk.escalation.escalate(Escalation("Ruth Okoye", "Policy", at))
    (owed,) = rig.stores.callbacks.of_ticket(ticket.id)
    assert (owed.owner, owed.due_at, owed.number) == ("Ruth Okoye", at, NUMBER)
    assert (owed.name, owed.subject) == ("Daniel Okafor", "November bill")
    assert owed.priority is Priority.HIGH
    assert shown(rig).next_update_at == at
    assert rig.stores.origins.of(ticket.id)["next_update_at"].source is OriginSource.SUGGESTED


def test_in_a_call_the_number_of_the_call_is_called_back(rig: DeskRig) -> None:
    call_id = rig.talk("sip:+441514960200@pbx.example")
    rig.desk.tickets.show(rig.ticket_of(call_id))
    rig.desk.escalation.escalate(Escalation("Ruth Okoye", "", rig.clock.now().at + HOUR))
    (owed,) = rig.stores.callbacks.of_ticket(rig.ticket_of(call_id))
    assert owed.number == "+441514960200"


def test_an_escalation_is_taken_back_as_a_whole_and_the_timeline_says_so(
    rig: DeskRig, ticket: Ticket
) -> None:
    rig.desk.escalation.escalate(Escalation("Ruth Okoye", "Policy", rig.clock.now().at + HOUR))
    rig.desk.undo.undo(ticket.id)
    assert (shown(rig).owner, shown(rig).next_update_at) == ("Dana Reyes", None)
    (owed,) = rig.stores.callbacks.of_ticket(ticket.id)
    assert owed.state is CallbackState.CANCELLED
    escalated = [e.text for e in rig.timeline(ticket.id) if e.kind is EntryKind.ESCALATED]
    assert escalated == ["Escalated to Ruth Okoye: Policy", "Escalation to Ruth Okoye taken back"]

    rig.desk.undo.redo(ticket.id)
    (owed,) = rig.stores.callbacks.of_ticket(ticket.id)
    assert owed.state is CallbackState.OPEN
    assert shown(rig).owner == "Ruth Okoye"
    assert rig.timeline(ticket.id)[-1].text == "Escalated to Ruth Okoye: Policy"


@pytest.mark.parametrize("to", ["", "  "])
def test_without_a_name_nothing_is_changed(rig: DeskRig, ticket: Ticket, to: str) -> None:
    before = rig.timeline(ticket.id)
    with pytest.raises(EscalationIncomplete, match="who takes over"):
        rig.desk.escalation.escalate(Escalation(to, "Policy"))
    assert shown(rig) == ticket
    assert rig.timeline(ticket.id) == before


def test_without_a_number_no_callback_is_owed_and_nothing_is_changed(rig: DeskRig) -> None:
    ticket = rig.desk.tickets.open_new(None)
    rig.desk.tickets.show(ticket.id)
    wanted = Escalation("Ruth Okoye", "Policy", rig.clock.now().at + HOUR)
    with pytest.raises(EscalationIncomplete, match="no number to call back"):
        rig.desk.escalation.escalate(wanted)
    assert shown(rig) == ticket


def test_an_escalation_that_cannot_be_saved_leaves_everything_as_it_was(
    rig: DeskRig, ticket: Ticket
) -> None:
    wanted = Escalation("Ruth Okoye", "Policy", rig.clock.now().at + HOUR)
    with rig.refusing(), pytest.raises(Exception, match="may not write"):
        rig.desk.escalation.escalate(wanted)
    assert rig.stores.tickets.get(ticket.id) == ticket
    assert rig.stores.callbacks.of_ticket(ticket.id) == []
    turn = rig.desk.undo.to_undo(ticket.id)
    assert turn is None or turn.kind != "escalation"
