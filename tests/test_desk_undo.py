"""What was done on a ticket is taken back and done again, and no timeline loses an entry."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.attachments import SqliteAttachments
from tests.desk_rig import DANIEL, DeskRig
from workstation.desk.history import EDITED, MOST_TURNS, changed_fields
from workstation.plans import PlanStage
from workstation.ports import StorageTrouble
from workstation.tickets import Priority, Ticket, TicketStatus

HOUR = timedelta(hours=1)


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    rig.stores.attachments = SqliteAttachments(rig.db, tmp_path / "kept")
    yield rig
    rig.close()


@pytest.fixture
def ticket(rig: DeskRig) -> Ticket:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.show(ticket.id)
    return ticket


def shown(rig: DeskRig) -> Ticket:
    assert rig.desk.tickets.ticket is not None
    return rig.desk.tickets.ticket


def edit(rig: DeskRig, **values: object) -> None:
    rig.desk.tickets.keep(replace(shown(rig), **values))  # type: ignore[arg-type]


def test_a_choice_is_taken_back_and_made_again(rig: DeskRig, ticket: Ticket) -> None:
    edit(rig, priority=Priority.URGENT)
    turn = rig.desk.undo.undo(ticket.id)
    assert turn is not None
    assert turn.kind == "priority"
    assert rig.stores.tickets.get(ticket.id) == ticket
    assert shown(rig).priority is Priority.NORMAL
    rig.desk.undo.redo(ticket.id)
    assert shown(rig).priority is Priority.URGENT
    assert rig.desk.undo.redo(ticket.id) is None


def test_with_nothing_done_there_is_nothing_to_take_back(rig: DeskRig, ticket: Ticket) -> None:
    assert rig.desk.undo.undo(ticket.id) is None
    assert rig.desk.undo.redo(ticket.id) is None


def test_typing_into_one_field_is_taken_back_as_a_whole(rig: DeskRig, ticket: Ticket) -> None:
    for text in ("M", "Mo", "Mov", "Moving house"):
        edit(rig, subject=text)
    edit(rig, notes="by phone")
    rig.desk.undo.undo(ticket.id)
    assert (shown(rig).subject, shown(rig).notes) == ("Moving house", "")
    rig.desk.undo.undo(ticket.id)
    assert shown(rig).subject == ""


def test_typing_taken_back_in_the_field_leaves_nothing_to_undo(
    rig: DeskRig, ticket: Ticket
) -> None:
    edit(rig, priority=Priority.HIGH)
    edit(rig, notes="wrong")
    edit(rig, notes="")
    turn = rig.desk.undo.undo(ticket.id)
    assert turn is not None
    assert turn.kind == "priority"


def test_something_new_ends_what_could_be_done_again(rig: DeskRig, ticket: Ticket) -> None:
    edit(rig, priority=Priority.HIGH)
    rig.desk.undo.undo(ticket.id)
    edit(rig, subject="Moving house")
    assert rig.desk.undo.to_redo(ticket.id) is None


def test_an_undo_leaves_alone_what_it_is_not_about(rig: DeskRig, ticket: Ticket) -> None:
    edit(rig, priority=Priority.HIGH)
    elsewhere = replace(shown(rig), strain=2, real_need="sleep")
    rig.stores.tickets.save(elsewhere)  # by something that the agent did not do here
    rig.desk.undo.undo(ticket.id)
    assert rig.stores.tickets.get(ticket.id) == replace(elsewhere, priority=Priority.NORMAL)


def test_a_removed_step_comes_back_as_it_was(rig: DeskRig, ticket: Ticket) -> None:
    at = rig.clock.now().at + HOUR
    first = rig.desk.tickets.add_step("Dana", "Call", at)
    second = rig.desk.tickets.add_step("Metering", "Read", at)
    assert first is not None
    before = rig.desk.tickets.steps
    rig.desk.tickets.remove_step(first.id)
    assert rig.desk.tickets.steps == [second]
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.tickets.steps == before
    rig.desk.undo.undo(ticket.id)
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.tickets.steps == []


def test_typing_into_a_step_is_taken_back_as_a_whole(rig: DeskRig, ticket: Ticket) -> None:
    step = rig.desk.tickets.add_step("Dana", "")
    assert step is not None
    for what in ("C", "Ca", "Call"):
        rig.desk.tickets.keep_step(replace(step, what=what))
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.tickets.steps == [step]


def test_confirming_all_steps_is_one_turn(rig: DeskRig, ticket: Ticket) -> None:
    at = rig.clock.now().at + HOUR
    rig.desk.tickets.add_step("Dana", "Call", at)
    rig.desk.tickets.add_step("Metering", "Read", at)
    rig.desk.tickets.confirm_steps(ticket.id)
    rig.desk.undo.undo(ticket.id)
    assert [step.confirmed_at for step in rig.desk.tickets.steps] == [None, None]


def test_a_plan_is_put_back(rig: DeskRig, ticket: Ticket) -> None:
    rig.desk.plans.add()
    rig.desk.plans.edit(0, what="Read the meter")
    rig.desk.plans.add()
    rig.desk.plans.edit(1, what="Correct the bill")
    rig.desk.plans.remove(0)
    assert rig.desk.plans.stages == (PlanStage("Correct the bill"),)
    rig.desk.undo.undo(ticket.id)
    assert [stage.what for stage in rig.desk.plans.stages] == ["Read the meter", "Correct the bill"]
    rig.desk.undo.redo(ticket.id)
    assert rig.desk.plans.stages == (PlanStage("Correct the bill"),)


def test_a_file_taken_off_is_put_back(rig: DeskRig, ticket: Ticket, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"7418")
    kept = rig.desk.attachments.attach(ticket.id, rig.stores.attachments.copy_in(photo))
    rig.desk.attachments.remove(kept.id)
    assert rig.desk.attachments.files == []
    rig.desk.undo.undo(ticket.id)
    assert rig.desk.attachments.files == [kept]
    assert rig.desk.attachments.is_there(kept)
    told = [entry.text for entry in rig.desk.tickets.timeline]
    assert told[:2] == ["File taken off: photo.jpg", "File added: photo.jpg"]


def test_no_entry_is_ever_taken_out_of_the_timeline(rig: DeskRig, ticket: Ticket) -> None:
    edit(rig, status=TicketStatus.SOLVED)
    rig.desk.undo.undo(ticket.id)
    kinds = [entry.text for entry in rig.desk.tickets.timeline]
    assert kinds == ["Status: in progress", "Status: solved", "Ticket opened"]


def test_each_ticket_has_turns_of_its_own(rig: DeskRig, ticket: Ticket) -> None:
    edit(rig, priority=Priority.HIGH)
    other = rig.desk.tickets.open_new(None)
    rig.desk.tickets.show(other.id)
    assert rig.desk.undo.undo(other.id) is None
    rig.desk.undo.undo(ticket.id)
    stored = rig.stores.tickets.get(ticket.id)
    assert stored is not None
    assert stored.priority is Priority.NORMAL


def test_an_undo_that_cannot_be_saved_can_be_tried_again(rig: DeskRig, ticket: Ticket) -> None:
    edit(rig, priority=Priority.HIGH)
    with rig.refusing(), pytest.raises(StorageTrouble):
        rig.desk.undo.undo(ticket.id)
    assert shown(rig).priority is Priority.HIGH
    rig.desk.undo.undo(ticket.id)
    assert shown(rig).priority is Priority.NORMAL


def test_memory_of_turns_has_an_end(rig: DeskRig, ticket: Ticket) -> None:
    for number in range(MOST_TURNS + 5):
        edit(rig, owner=f"Owner {number}")
    taken_back = 0
    while rig.desk.undo.undo(ticket.id):
        taken_back += 1
    assert taken_back == MOST_TURNS


_EDITS = st.one_of(
    st.tuples(st.sampled_from(["subject", "notes", "answer", "owner"]), st.text(max_size=5)),
    st.tuples(st.just("priority"), st.sampled_from(Priority)),
    st.tuples(st.just("status"), st.sampled_from(TicketStatus)),
)


@settings(max_examples=20)  # each opens a database
@given(st.lists(_EDITS, max_size=8))
def test_everything_taken_back_is_as_before_and_done_again_is_as_after(
    edits: list[tuple[str, object]],
) -> None:
    rig = DeskRig()
    start = rig.desk.tickets.open_new(None)
    rig.desk.tickets.show(start.id)
    for name, value in edits:
        edit(rig, **{name: value})
    end = shown(rig)
    while rig.desk.undo.undo(start.id):
        pass
    assert changed_fields(start, shown(rig)) == ()
    while rig.desk.undo.redo(start.id):
        pass
    assert changed_fields(end, shown(rig)) == ()
    rig.close()


def test_every_edited_field_is_one_of_the_ticket(ticket: Ticket) -> None:
    assert all(hasattr(ticket, name) for name in EDITED)
