"""The customer's page as a widget: what it shows, what it reports, what it never overwrites."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.customers.customer_page import CustomerPage
from ui.customers.page_views import (
    CustomerPageView,
    MergedView,
    MergeView,
    RecordsView,
    RecordView,
    SideView,
    ValueView,
)
from ui.customers.views import LikelyView
from ui.panels.views import Choice
from ui.presenters.customer_view import language_choices
from ui.theme.theme import ThemeName, apply_theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints", extend=True)

VIEW = CustomerPageView(
    id="cu1",
    name=ValueView("Daniel Okafor", "customers.csv, Sat 31 Jan"),
    salutation=ValueView("Mr. Okafor"),
    numbers=(ValueView("+44 161 496 0182", "from the call, Wed 14:00"), ValueView()),
    emails=(ValueView(),),
    sip_addresses=(ValueView(),),
    language="en",
    languages=(Choice("de", "German"), Choice("en", "English")),
    tickets=RecordsView(
        (RecordView("Wed 14:00", "#48213  November bill", "In progress", ticket_id="t1"),),
        "and 2 more",
    ),
    contacts=RecordsView((), empty="No contact yet."),
)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> CustomerPage:
    apply_theme(qapp, ThemeName.LIGHT)
    page = CustomerPage()
    qtbot.addWidget(page)
    page.resize(716, 700)
    page.show_customer(VIEW)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_every_value_is_shown_with_where_it_comes_from(page: CustomerPage) -> None:
    assert page.lines["name"].line.text() == "Daniel Okafor"
    assert page.lines["name"].origin.text() == "customers.csv, Sat 31 Jan"
    numbers = page.lists["numbers"].lines
    assert numbers[0].origin.text() == "from the call, Wed 14:00"
    assert not numbers[1].origin.isVisible()
    assert page.language.currentText() == "English"


def test_every_field_has_a_name_and_the_mouse_is_never_needed(page: CustomerPage) -> None:
    lines = [*page.lines.values(), *(line for v in page.lists.values() for line in v.lines)]
    assert all(line.line.accessibleName() for line in lines)
    assert page.menu_button.accessibleName()
    assert page.tickets.rows[0].accessibleName() == "Wed 14:00, #48213  November bill, In progress"


def test_typing_is_reported_by_field_and_number(qtbot: QtBot, page: CustomerPage) -> None:
    with qtbot.waitSignal(page.edited, timeout=1000) as edited:
        qtbot.keyClicks(page.lists["numbers"].lines[1].line, "0")
    assert edited.args == ["numbers", 1, "0"]
    with qtbot.waitSignal(page.finished, timeout=1000) as finished:
        page.lists["numbers"].lines[1].line.editingFinished.emit()
    assert finished.args == ["numbers", 1]


def test_what_is_typed_stays_while_other_things_change(qtbot: QtBot, page: CustomerPage) -> None:
    line = page.lists["numbers"].lines[1].line
    qtbot.keyClicks(line, "020 79")
    page.show_customer(replace(VIEW, saved="Saved 14:07"))
    assert line.text() == "020 79"
    own = ValueView("+44 20 7946 0555", revision=1)
    page.show_customer(replace(VIEW, numbers=(VIEW.numbers[0], own, ValueView())))
    assert line.text() == "+44 20 7946 0555"
    assert page.lists["numbers"].lines[2].isVisible()


def test_another_customer_never_gets_what_was_typed_on_this_one(
    qtbot: QtBot, page: CustomerPage
) -> None:
    qtbot.keyClicks(page.lists["numbers"].lines[1].line, "020 79")
    page.show_customer(replace(VIEW, id="cu2", name=ValueView("Ada Okafor")))
    assert page.lists["numbers"].lines[1].line.text() == ""
    assert page.lines["name"].line.text() == "Ada Okafor"


def test_bad_value_is_told_below_its_line(page: CustomerPage) -> None:
    sentence = "This is not a whole telephone number: check its area code and digits."
    wrong = ValueView("020 79", error=sentence)
    page.show_customer(replace(VIEW, numbers=(VIEW.numbers[0], wrong)))
    line = page.lists["numbers"].lines[1]
    assert line.error.text() == sentence
    assert line.error.isVisible()
    assert line.line.accessibleDescription() == sentence
    page.show_customer(VIEW)
    assert not line.error.isVisible()


def test_record_leads_to_its_ticket_and_lists_say_when_they_are_empty(
    qtbot: QtBot, page: CustomerPage
) -> None:
    with qtbot.waitSignal(page.ticket_wanted, timeout=1000) as wanted:
        page.tickets.rows[0].click()
    assert wanted.args == ["t1"]
    assert page.tickets.more.text() == "and 2 more"
    assert page.contacts.empty.text() == "No contact yet."
    assert not page.promises.isVisible()


def test_suggested_zone_is_offered_only_while_there_is_one(
    qtbot: QtBot, page: CustomerPage
) -> None:
    assert not page.zone_button.isVisible()
    page.show_customer(replace(VIEW, suggested_zone="Europe/Madrid", zone_hint="Suggested"))
    assert page.zone_button.text() == "Europe/Madrid"
    with qtbot.waitSignal(page.zone_taken, timeout=1000):
        page.zone_button.click()


def test_likely_duplicates_and_merges_are_rows_with_one_button_each(
    qtbot: QtBot, page: CustomerPage
) -> None:
    page.show_customer(
        replace(
            VIEW,
            duplicates=(LikelyView("cu2", "Dan Okafor", "+44 20 7946 0555"),),
            merged=(MergedView("m1", "Merged from D. Okafor, today 14:02"),),
        )
    )
    likely, merged = page.strips.strips
    assert likely.text.text() == "The same person? Dan Okafor · +44 20 7946 0555"
    with qtbot.waitSignal(page.compare_wanted, timeout=1000) as compared:
        likely.button.click()
    assert compared.args == ["cu2"]
    with qtbot.waitSignal(page.merge_undo_wanted, timeout=1000) as undone:
        merged.button.click()
    assert undone.args == ["m1"]


def test_merge_panel_shows_both_and_what_stays_is_what_the_next_view_says(
    qtbot: QtBot, page: CustomerPage
) -> None:
    one = SideView("cu1", "Daniel Okafor", ("+44 161 496 0182", "2 tickets, 1 open"))
    other = SideView("cu2", "Dan Okafor", ("0 tickets, 0 open",))
    view = MergeView(one, other, stays="cu1", outcome="Daniel Okafor stands for both.")
    page.merge.show_merge(view)
    page.show_merge_panel(True)
    assert page.merge.one.stay_button.isChecked()
    assert page.merge.one.lines.text() == "+44 161 496 0182\n2 tickets, 1 open"
    with qtbot.waitSignal(page.merge.stays_wanted, timeout=1000) as wanted:
        page.merge.other.stay_button.click()
    assert wanted.args == ["cu2"]
    assert page.merge.one.stay_button.isChecked()
    page.merge.show_merge(replace(view, stays="cu2"))
    assert page.merge.other.stay_button.isChecked()


def test_languages_have_names_and_the_customers_own_is_always_among_them() -> None:
    names = {choice.key: choice.label for choice in language_choices("cy")}
    assert names["en"] == "English"
    assert names["de"] == "German"
    assert names["cy"] == "Welsh"
    assert list(names.values()) == sorted(names.values())
