"""The fields of each stage: as they stand on the ticket, one press away, never typed twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import T0
from tests.window_rig import WindowRig
from ui.guidance.field_rows import FieldRows
from ui.guidance.views import FieldRow
from ui.presenters import stage_fields_view as fields
from ui.presenters.stage_fields_view import Known, field_rows
from ui.theme.tokens import Tone
from workstation.call_flow import Stage
from workstation.calls import Call, CallState, Direction
from workstation.conversation import Conversation
from workstation.ids import AccountId, CallId, NextStepId, TicketId
from workstation.phrases import GuidanceFacts
from workstation.tickets import NextStep, Ticket

TICKET = Ticket(TicketId("t1"), 48213, T0)
CALL = Call(
    CallId("c1"), Direction.INBOUND, "sip:x@pbx.example", T0, CallState.CONFIRMED, AccountId("a1")
)
DUE = T0 + timedelta(hours=1)


def _known(ticket: Ticket = TICKET, *steps: NextStep, customer: str = "") -> Known:
    facts = GuidanceFacts(customer=customer)
    return Known(Conversation(CALL), facts, ticket, steps, T0, timezone.utc)


def _step(what: str, due: bool = True, yes: bool = False) -> NextStep:
    at = DUE if due else None
    return NextStep(NextStepId(what), TICKET.id, "Dana", what, at, DUE if yes else None)


def test_the_opening_asks_only_who_is_not_known() -> None:
    caller = field_rows(Stage.OPENING, _known())[0]
    assert (caller.is_noted, caller.value, caller.key) == (False, "", "Shift+F4")
    known = field_rows(Stage.OPENING, _known(customer="Mr. Okafor"))[0]
    assert (known.is_noted, known.value) == (True, "Mr. Okafor")


def test_a_stage_shows_its_own_fields_as_they_stand_on_the_ticket() -> None:
    ticket = replace(TICKET, customer_words="The bill\nis wrong", understood="Check it")
    (said,) = field_rows(Stage.LISTENING, _known(ticket))
    assert (said.value, said.is_noted) == ("“The bill is wrong”", True)
    understood, yes = field_rows(Stage.CONFIRMING, _known(ticket))
    assert (understood.value, yes.is_noted, yes.key) == ("Check it", False, "Alt+Y")


def test_the_yes_is_there_when_given_or_not_needed() -> None:
    said = field_rows(Stage.CONFIRMING, _known(replace(TICKET, confirmed_at=T0)))[1]
    assert (said.is_noted, said.value) == (True, "14:00")
    known = _known()
    clear = replace(known, conversation=replace(known.conversation, was_already_clear=True))
    assert field_rows(Stage.CONFIRMING, clear)[1].value == "was already clear"


def test_a_missing_time_of_the_next_update_is_amber() -> None:
    missing = field_rows(Stage.RESOLVING, _known())[-1]
    assert (missing.id, missing.tone) == (fields.NEXT_UPDATE, Tone.DUE)
    there = field_rows(Stage.RESOLVING, _known(replace(TICKET, next_update_at=DUE)))[-1]
    assert (there.value, there.tone, there.is_noted) == ("Today 15:00", Tone.NEUTRAL, True)


def test_steps_are_rows_with_time_and_yes() -> None:
    rows = field_rows(Stage.NEXT_STEPS, _known(TICKET, _step("Check", due=False), _step("Call")))
    assert [(row.label, row.tone) for row in rows[:2]] == [
        ("Dana: Check", Tone.DUE),
        ("Dana: Call", Tone.NEUTRAL),
    ]
    assert (rows[2].id, rows[2].value) == (fields.AGREED, "times first")
    agreed = field_rows(Stage.NEXT_STEPS, _known(TICKET, _step("Call", yes=True)))
    assert [(row.label, row.value, row.is_noted) for row in agreed] == [("Steps agreed", "1", True)]
    (empty,) = field_rows(Stage.NEXT_STEPS, _known())
    assert (empty.id, empty.key) == (fields.ADD_STEP, "Alt+S")


def test_many_steps_stay_few_rows() -> None:
    steps = [_step(f"step {n}", yes=n > 7) for n in range(9)]
    rows = field_rows(Stage.NEXT_STEPS, _known(TICKET, *steps))
    assert [row.label for row in rows[3:]] == ["and 5 more", "Steps agreed", "Customer’s yes"]


def test_a_row_says_to_a_screen_reader_whether_it_is_noted(qtbot: QtBot) -> None:
    rows = FieldRows()
    qtbot.addWidget(rows)
    rows.show_rows((FieldRow("a", "Their words", key="F3"), FieldRow("b", "Caller", "Mia", True)))
    assert rows.lines["a"].accessibleName() == "Their words: not noted yet"
    assert rows.lines["a"].accessibleDescription() == "Key F3"
    assert rows.lines["b"].accessibleName() == "Caller: noted, Mia"


# --- in the whole window ------------------------------------------------------------------------


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


@pytest.mark.parametrize(
    ("stage", "field"),
    [
        (Stage.LISTENING, fields.CUSTOMER_WORDS),
        (Stage.CONFIRMING, fields.UNDERSTOOD),
        (Stage.RESOLVING, fields.ANSWER),
        (Stage.RESOLVING, fields.REAL_NEED),
    ],
)
def test_a_press_puts_the_caret_into_the_tickets_own_field(
    rig: WindowRig, stage: Stage, field: str
) -> None:
    rig.talk()
    rig.presenter.guidance.go_to(stage)
    pane = rig.presenter.pane
    wanted = {
        fields.CUSTOMER_WORDS: pane.words.customer_words,
        fields.UNDERSTOOD: pane.words.understood,
        fields.ANSWER: pane.customer.answer.text,
        fields.REAL_NEED: pane.words.team.real_need.text,
    }[field]
    rig.presenter.column.stage_card.fields.lines[field].click()
    assert rig.focus is wanted


def test_the_row_follows_what_is_typed_in_the_ticket(rig: WindowRig) -> None:
    rig.talk()
    rig.presenter.guidance.go_to(Stage.LISTENING)
    lines = rig.presenter.column.stage_card.fields.lines
    assert not lines[fields.CUSTOMER_WORDS].row.is_noted
    rig.presenter.ticket.type_customer_words("The bill is too high")
    rig.presenter.ticket.save()
    assert lines[fields.CUSTOMER_WORDS].row.value == "“The bill is too high”"


def test_alt_y_notes_the_customers_yes_and_leads_on(rig: WindowRig) -> None:
    rig.talk()
    rig.presenter.guidance.go_to(Stage.CONFIRMING)
    rig.press("Alt+Y")
    ticket, conversation = rig.desk.tickets.ticket, rig.desk.book.current
    assert ticket is not None
    assert ticket.confirmed_at is not None
    assert conversation is not None
    assert conversation.flow.stage is Stage.RESOLVING


def test_alt_y_confirms_the_steps_where_they_are_agreed(rig: WindowRig) -> None:
    rig.talk()
    rig.desk.tickets.add_step("Dana", "Call", DUE)
    rig.presenter.guidance.go_to(Stage.NEXT_STEPS)
    rig.press("Alt+Y")
    assert all(step.confirmed_at is not None for step in rig.desk.tickets.steps)


def test_a_stage_that_moves_by_itself_leaves_the_caret_where_it_is(rig: WindowRig) -> None:
    rig.talk()
    notes = rig.presenter.pane.words.notes
    notes.setFocus()
    for stage in Stage:
        rig.presenter.guidance.go_to(stage)
        assert rig.focus is notes
