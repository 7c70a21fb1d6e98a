"""Who calls, said by keys in the whole window; the customer's page, typed, undone and merged."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.conftest import ExpectedLog
from tests.desk_rig import DANIEL, DANIEL_URI
from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.presenters.people import CALLER
from workstation.calls import EndedBy
from workstation.customers import Customer
from workstation.ids import CustomerId
from workstation.origins import OriginSource
from workstation.tickets import TicketStatus

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

STRANGER = "sip:+442079460555@pbx.example"
STRANGERS_NUMBER = "+442079460555"
ADA = Customer(CustomerId("cu2"), "Ada Okafor", numbers=DANIEL.numbers, organisation="Okafor Ltd")


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def customer_of_number(rig: WindowRig, number: str) -> Customer:
    (found,) = rig.rig.stores.customers.by_number(number)
    return found


def ticket_customer(rig: WindowRig) -> str | None:
    assert rig.desk.tickets.ticket is not None
    return rig.desk.tickets.ticket.customer_id


# --- while it rings


def test_unknown_caller_is_named_on_the_ringing_card_by_key_and_enter(rig: WindowRig) -> None:
    rig.ring(STRANGER)
    assert rig.window.ringing.maybe.name_button.isVisible()
    rig.press("Shift+F4")
    assert rig.focus is rig.window.ringing.form.name
    assert "from the call" in rig.window.ringing.form.known.text()
    rig.type("Mia Wong")
    rig.press_enter()

    made = customer_of_number(rig, STRANGERS_NUMBER)
    assert made.name == "Mia Wong"
    assert rig.window.ringing.caller.name.text() == "Mia Wong"
    assert not rig.window.ringing.form.isVisible()
    rig.press("F9")
    assert ticket_customer(rig) == made.id


def test_form_takes_the_focus_only_when_the_agent_asks_and_gives_it_back(rig: WindowRig) -> None:
    rig.talk()
    rig.press("F2")
    rig.type("She paid ")
    note = rig.focus
    rig.ring(STRANGER)
    assert rig.focus is note
    rig.press("Shift+F4")
    assert rig.focus is rig.window.ringing.form.name
    rig.press("Esc")
    assert rig.focus is note
    assert rig.window.ringing.isVisible()
    rig.type("on the 3rd.")
    assert rig.presenter.pane.words.notes.toPlainText() == "She paid on the 3rd."


def test_name_half_typed_when_the_call_is_answered_goes_on_in_the_right_column(
    rig: WindowRig,
) -> None:
    rig.ring(STRANGER)
    rig.press("Shift+F4")
    rig.type("Mia ")
    rig.press("F9")
    form = rig.presenter.people.caller_form
    assert rig.window.guidance.current_name == CALLER
    assert form.name.text() == "Mia "
    assert rig.focus is form.name
    rig.press("End")
    rig.type("Wong")
    rig.press_enter()
    assert customer_of_number(rig, STRANGERS_NUMBER).name == "Mia Wong"
    assert rig.window.guidance.current_name != CALLER


def test_name_half_typed_when_the_caller_hangs_up_is_kept(rig: WindowRig) -> None:
    call_id = rig.ring(STRANGER)
    rig.press("Shift+F4")
    rig.type("Mia Wong")
    rig.leave(call_id)
    assert rig.presenter.people.caller_form.name.text() == "Mia Wong"
    rig.press_enter()
    assert customer_of_number(rig, STRANGERS_NUMBER).name == "Mia Wong"


def test_one_of_two_who_share_the_number_is_picked_by_key(rig: WindowRig) -> None:
    rig.rig.stores.customers.save(ADA)
    call_id = rig.ring(DANIEL_URI)
    card = rig.window.ringing
    assert card.caller.name.text() == "Maybe Daniel Okafor or Ada Okafor"
    shown = [row.view for row in card.maybe.likely.rows if row.isVisible()]
    assert [view.name for view in shown] == ["Daniel Okafor", "Ada Okafor"]
    assert shown[1].detail == "Okafor Ltd · has this number"
    rig.press("Shift+F2")
    assert card.caller.name.text() == "Ada Okafor"
    assert rig.rig.conversation(call_id).customer_id == ADA.id
    assert rig.focus is not card


def test_caller_who_is_left_open_is_named_maybe_in_the_call_and_picked_there(
    rig: WindowRig,
) -> None:
    rig.rig.stores.customers.save(ADA)
    rig.talk(DANIEL_URI)
    assert rig.window.call_bar.view.name.startswith("Maybe ")
    assert rig.window.call_bar.view.is_maybe
    rig.press("Shift+F1")
    assert rig.window.call_bar.view.name == DANIEL.name
    assert not rig.window.call_bar.view.is_maybe
    assert ticket_customer(rig) == DANIEL.id


# --- in the call, and after it


def test_withheld_caller_is_named_in_mid_call_and_asked_for_a_number_only_then(
    rig: WindowRig,
) -> None:
    rig.talk("sip:anonymous@anonymous.invalid")
    rig.press("Shift+F4")
    form = rig.presenter.people.caller_form
    assert form.number.isVisible()
    rig.type("Mia Wong")
    form.number.setFocus()
    rig.type("020 794")
    rig.press_enter()
    assert "telephone number" in form.trouble.text()
    assert form.number.text() == "020 794"
    rig.press("End")
    rig.type("6 0555")
    rig.press_enter()
    assert customer_of_number(rig, STRANGERS_NUMBER).name == "Mia Wong"


def test_customer_of_that_name_is_offered_and_takes_the_number_over(rig: WindowRig) -> None:
    rig.talk(STRANGER)
    rig.press("Shift+F4")
    rig.type("dani")
    form = rig.presenter.people.caller_form
    assert form.likely.rows[0].view.name == DANIEL.name
    rig.press("Down")
    assert rig.focus is form.likely.rows[0]
    rig.press_enter()
    assert customer_of_number(rig, STRANGERS_NUMBER).id == DANIEL.id
    assert rig.window.call_bar.view.name == DANIEL.name


def test_somebody_else_is_said_in_mid_call_and_everything_follows(rig: WindowRig) -> None:
    rig.talk(DANIEL_URI)
    rig.press("Shift+F4")
    assert rig.presenter.people.caller_form.title.text() == "It is somebody else"
    rig.type("Mia Wong")
    rig.press_enter()
    assert rig.window.call_bar.view.name == "Mia Wong"
    assert ticket_customer(rig) != DANIEL.id


def test_caller_is_named_in_the_wrap_up_without_leaving_it(rig: WindowRig) -> None:
    call_id = rig.talk(STRANGER)
    rig.leave(call_id, EndedBy.CUSTOMER)
    rig.presenter.centre.show_page(centre.WRAP_UP)
    rig.press("Shift+F4")
    rig.type("Mia Wong")
    rig.press_enter()
    assert rig.page == centre.WRAP_UP
    assert customer_of_number(rig, STRANGERS_NUMBER).name == "Mia Wong"


def test_name_that_cannot_be_saved_stays_with_a_sentence(
    rig: WindowRig, expected_log: ExpectedLog
) -> None:
    rig.talk(STRANGER)
    rig.press("Shift+F4")
    rig.type("Mia Wong")
    with rig.rig.refusing():
        rig.press_enter()
        form = rig.presenter.people.caller_form
        assert form.trouble.text().endswith(".")
        assert form.name.text() == "Mia Wong"
    rig.press_enter()
    assert customer_of_number(rig, STRANGERS_NUMBER).name == "Mia Wong"


# --- which matter


def test_open_tickets_are_chosen_by_key_and_another_matter_makes_a_new_one(
    rig: WindowRig,
) -> None:
    first = rig.desk.tickets.open_new(DANIEL.id)
    rig.clock.advance(60)
    second = rig.desk.tickets.open_new(DANIEL.id)
    rig.clock.advance(60)
    call_id = rig.talk()
    assert rig.rig.ticket_of(call_id) == second.id
    rig.press("Shift+F5")
    assert rig.rig.ticket_of(call_id) == first.id
    rig.leave(call_id)
    rig.presenter.open_wrap_up(call_id)
    other = rig.talk()
    rig.press("Shift+F8")
    assert rig.rig.ticket_of(other) not in (first.id, second.id)


# --- the page


def open_page(rig: WindowRig, customer: Customer = DANIEL) -> None:
    rig.presenter.people.open_customer(customer.id)
    assert rig.page == centre.CUSTOMER


def stored(rig: WindowRig, customer: Customer = DANIEL) -> Customer:
    found = rig.rig.stores.customers.get(customer.id)
    assert found is not None
    return found


def test_customer_page_opens_by_key_from_the_ticket_and_esc_leads_back(rig: WindowRig) -> None:
    rig.talk()
    rig.press("Ctrl+I")
    assert rig.page == centre.CUSTOMER
    page = rig.presenter.people.page
    assert page.lines["name"].line.text() == DANIEL.name
    assert page.lists["numbers"].lines[0].line.text() == "+44 161 496 0182"
    rig.press("Esc")
    assert rig.page == centre.TICKET


def test_name_is_saved_while_it_is_typed_and_shown_everywhere(rig: WindowRig) -> None:
    rig.talk()
    open_page(rig)
    line = rig.presenter.people.page.lines["name"].line
    line.setFocus()
    rig.press("End")
    rig.type(" Jr")
    rig.until(lambda: stored(rig).name == "Daniel Okafor Jr")
    assert line.text() == "Daniel Okafor Jr"
    assert rig.window.call_bar.view.name == "Daniel Okafor Jr"
    assert "typed by Dana Reyes" in rig.presenter.people.page.lines["name"].origin.text()


def test_number_in_any_spelling_is_shown_in_its_own_and_bad_ones_stay_with_a_sentence(
    rig: WindowRig,
) -> None:
    open_page(rig)
    numbers = rig.presenter.people.page.lists["numbers"]
    numbers.lines[1].line.setFocus()
    rig.type("(020) 794")
    rig.press_enter()
    assert numbers.lines[1].error.text().endswith(".")
    assert numbers.lines[1].line.text() == "(020) 794"
    assert stored(rig).numbers == DANIEL.numbers
    numbers.lines[1].line.setFocus()
    rig.press("End")
    rig.type("60555")
    rig.press_enter()
    assert stored(rig).numbers == (*DANIEL.numbers, STRANGERS_NUMBER)
    assert numbers.lines[1].line.text() == "+44 20 7946 0555"
    assert not numbers.lines[1].error.isVisible()
    assert rig.focus is numbers.lines[2].line


def test_emptied_number_is_taken_out_and_undo_brings_it_back(rig: WindowRig) -> None:
    open_page(rig)
    page = rig.presenter.people.page
    page.lists["numbers"].lines[0].line.setFocus()
    rig.press("Ctrl+A", "Backspace")
    rig.press_enter()
    assert stored(rig).numbers == ()
    page.undo_button.click()
    assert stored(rig).numbers == DANIEL.numbers
    assert page.lists["numbers"].lines[0].line.text() == "+44 161 496 0182"


def test_time_zone_abroad_is_suggested_and_taken_by_a_press(rig: WindowRig) -> None:
    rig.rig.stores.customers.save(replace(DANIEL, numbers=("+34912345678",)))
    open_page(rig)
    page = rig.presenter.people.page
    assert page.zone_button.text() == "Europe/Madrid"
    page.zone_button.click()
    assert stored(rig).time_zone == "Europe/Madrid"
    assert page.lines["time_zone"].line.text() == "Europe/Madrid"
    assert page.lines["time_zone"].origin.text() == "suggested"


def test_what_is_typed_is_saved_when_the_page_is_left(rig: WindowRig) -> None:
    rig.talk()
    open_page(rig)
    emails = rig.presenter.people.page.lists["emails"]
    emails.lines[0].line.setFocus()
    rig.type("d@example.com")
    rig.press("Esc")
    assert rig.page == centre.TICKET
    assert stored(rig).emails == ("d@example.com",)


def test_customer_that_cannot_be_saved_keeps_what_was_typed(
    rig: WindowRig, expected_log: ExpectedLog
) -> None:
    expected_log("could not be saved")
    open_page(rig)
    line = rig.presenter.people.page.lines["salutation"].line
    line.setFocus()
    with rig.rig.refusing():
        rig.press("End")
        rig.type(" sen.")
        rig.until(lambda: bool(rig.notices))
        assert line.text() == "Mr. Okafor sen."
    rig.presenter.save_all()
    assert stored(rig).salutation == "Mr. Okafor sen."


# --- merging


def test_likely_duplicate_is_compared_merged_and_undone_from_the_page(rig: WindowRig) -> None:
    rig.rig.stores.customers.save(ADA)
    ticket = rig.desk.tickets.open_new(ADA.id)
    open_page(rig)
    page = rig.presenter.people.page
    (strip,) = page.strips.strips
    assert "Ada Okafor" in strip.text.text()
    strip.button.click()
    assert page.merge.isVisible()
    assert page.merge.other.stay_button.isChecked()
    page.merge.one.stay_button.click()
    assert page.merge.one.stay_button.isChecked()
    rig.press("Ctrl+Return")

    assert stored(rig, ADA).merged_into == DANIEL.id
    assert not page.merge.isVisible()
    assert [t.id for t in rig.rig.stores.tickets.of_customer(DANIEL.id)] == [ticket.id]
    (strip,) = page.strips.strips
    assert strip.text.text().startswith("Merged from Ada Okafor")
    strip.button.click()
    assert stored(rig, ADA).merged_into is None
    assert rig.rig.stores.tickets.of_customer(DANIEL.id) == []


def test_page_shows_who_stands_for_both_when_its_own_record_goes(rig: WindowRig) -> None:
    rig.rig.stores.customers.save(ADA)
    open_page(rig)
    page = rig.presenter.people.page
    page.strips.strips[0].button.click()
    page.merge.other.stay_button.click()
    page.merge.merge_button.click()
    assert page.lines["name"].line.text() == "Ada Okafor"
    assert stored(rig).merged_into == ADA.id


def test_other_record_is_found_by_name_and_esc_leaves_the_panel(rig: WindowRig) -> None:
    rig.rig.stores.customers.save(replace(ADA, numbers=(), name="Zoe Quist"))
    open_page(rig)
    page = rig.presenter.people.page
    page.compare_wanted.emit("")
    assert rig.focus is page.merge.search_line
    rig.type("zoe")
    assert page.merge.found.rows[0].view.name == "Zoe Quist"
    page.merge.found.rows[0].click()
    assert page.merge.other.name.text() == "Zoe Quist"
    rig.qtbot.keyClick(page.merge.merge_button, Qt.Key.Key_Escape)
    assert not page.merge.isVisible()
    assert rig.page == centre.CUSTOMER


def test_export_and_erasure_are_wished_for_by_the_menu(rig: WindowRig) -> None:
    open_page(rig)
    people = rig.presenter.people
    wished: list[str] = []
    people.export_wanted.connect(wished.append)
    people.erase_wanted.connect(wished.append)
    actions = {action.text(): action for action in people.page.menu.actions()}
    actions["Export this customer’s data …"].trigger()
    actions["Erase …"].trigger()
    assert wished == [DANIEL.id, DANIEL.id]


# --- in the ticket pane


def test_call_on_an_earlier_ticket_can_be_about_another_matter_by_one_key(rig: WindowRig) -> None:
    earlier = rig.desk.tickets.open_new(DANIEL.id)
    rig.clock.advance(3600)
    call_id = rig.talk()
    assert rig.rig.ticket_of(call_id) == earlier.id
    rig.press("Shift+F8")
    assert rig.rig.ticket_of(call_id) != earlier.id
    assert ticket_customer(rig) == DANIEL.id
    left = rig.rig.stores.tickets.get(earlier.id)
    assert left is not None


def test_tickets_that_are_offered_stay_so_that_no_field_moves(rig: WindowRig) -> None:
    rig.desk.tickets.open_new(DANIEL.id)
    rig.clock.advance(60)
    rig.desk.tickets.open_new(DANIEL.id)
    call_id = rig.talk()
    rig.press("F2")
    notes = rig.presenter.pane.words.notes
    place = notes.mapToGlobal(notes.rect().topLeft())
    for _ in range(3):
        rig.press("Alt+Right")
    assert notes.mapToGlobal(notes.rect().topLeft()) == place
    rig.leave(call_id)
    assert rig.presenter.pane.offer.isVisibleTo(rig.presenter.pane)


def test_strip_of_the_ticket_offers_those_it_may_be_and_a_press_settles_it(
    rig: WindowRig,
) -> None:
    rig.rig.stores.customers.save(ADA)
    rig.talk(DANIEL_URI)
    strip = rig.presenter.pane.unknown_caller
    assert [b.text() for b in strip.likely_buttons if b.isVisible()] == [
        "Daniel Okafor",
        "Ada Okafor",
    ]
    assert not strip.name.isVisible()
    strip.likely_buttons[1].click()
    assert rig.window.call_bar.view.name == "Ada Okafor"
    assert not strip.isVisible()


def test_name_typed_in_the_strip_is_kept_with_its_origin(rig: WindowRig) -> None:
    rig.talk(STRANGER)
    strip = rig.presenter.pane.unknown_caller
    strip.name.setFocus()
    rig.type("Mia Wong")
    rig.press_enter()
    made = customer_of_number(rig, STRANGERS_NUMBER)
    origins = rig.rig.stores.origins.of(made.id)
    assert origins[f"numbers:{STRANGERS_NUMBER}"].source is OriginSource.CALL


def test_two_tickets_of_one_matter_are_merged_and_undone_in_the_pane(rig: WindowRig) -> None:
    first = rig.desk.tickets.open_new(DANIEL.id)
    second = rig.desk.tickets.open_new(DANIEL.id)
    rig.presenter.open_ticket(first.id)
    people, strip = rig.presenter.people, rig.presenter.pane.merge
    actions = {action.text(): action for action in rig.presenter.pane.header.more_menu.actions()}
    actions["Merge with another ticket …"].trigger()
    assert rig.focus is strip.search_line
    assert strip.found.rows[0].view.id == second.id
    strip.found.rows[0].click()
    assert f"#{first.number} becomes a part of #{second.number}" in strip.outcome.text()
    strip.merge_button.click()

    merged = rig.rig.stores.tickets.get(first.id)
    assert merged is not None
    assert merged.merged_into == second.id
    assert rig.desk.tickets.ticket is not None
    assert rig.desk.tickets.ticket.id == second.id
    (row,) = strip.merged.strips
    assert row.text.text().startswith(f"Merged from #{first.number}")
    row.button.click()
    undone = rig.rig.stores.tickets.get(first.id)
    assert undone is not None
    assert undone.merged_into is None
    assert people.ticket_merge is not None
    assert not people.ticket_merge.is_open


def test_merge_that_cannot_be_is_told_in_the_strip_and_esc_leaves_it(rig: WindowRig) -> None:
    first = rig.desk.tickets.open_new(DANIEL.id)
    solved = rig.desk.tickets.open_new(DANIEL.id)
    rig.desk.tickets.keep(replace(solved, status=TicketStatus.SOLVED))
    rig.presenter.open_ticket(first.id)
    merge, strip = rig.presenter.people.ticket_merge, rig.presenter.pane.merge
    assert merge is not None
    merge.open()
    merge.choose(solved.id)
    strip.merge_button.click()
    assert "solved" in strip.trouble.text()
    strip.swap_button.click()
    assert strip.outcome.text().startswith(f"#{solved.number} becomes a part of #{first.number}")
    rig.press("Esc")
    assert not strip.isVisible()
    assert rig.page == centre.TICKET
