"""A coach's summary and progress over time, as the agent reads, hears and walks through them."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

import resources
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from tests.test_coaching import result
from tests.test_scores import CONFIRMED, GOOD, at
from ui.practice.progress_page import LastCalls, ProgressPage
from ui.practice.score_page import ScorePage
from ui.practice.views import MarkKind
from ui.presenters.practice_progress import progress_view
from ui.presenters.practice_summary import summary_view
from workstation.call_timeline import Heard
from workstation.callers import CallerType
from workstation.desk.practising import CoachedCall, PracticeBook, Practised
from workstation.guidance import load_guidance
from workstation.hold import HoldRules
from workstation.practice_reactions import Mood
from workstation.practice_results import Shares, TrainerNote
from workstation.scores import ScoredCall, score

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)
COACH = load_guidance(resources.path("guidance/en")).content.coach
UTC = timezone.utc
NAMES = {"bill": "Daniel Okafor", "outage": "Mia Lindqvist"}
FOUND = score(
    ScoredCall(GOOD, HoldRules(), at(700), ticket=replace(CONFIRMED, next_update_at=None))
)


def coached(**changes: object) -> CoachedCall:
    """Return a good call in which only C1 was missed."""
    kept = [finding.rule for finding in FOUND.findings if finding.is_kept]
    own = replace(result(9, kept=" ".join(kept), missed="C1"), **changes)  # type: ignore[arg-type]
    return CoachedCall(GOOD, FOUND, own, ())


# --- the summary ------------------------------------------------------------------------------


def test_the_summary_names_one_thing_to_try_and_why() -> None:
    view = summary_view(coached(), COACH, "Daniel Okafor", UTC)
    words = COACH.of("C1")
    assert words is not None
    assert (view.next_try, view.next_why) == (words.try_next, words.why)
    assert "C1 matters most" in view.next_choice
    assert [row.rule for row in view.rows if not row.is_kept] == ["C1"]


def test_a_habit_is_named_as_one() -> None:
    before = (result(1, missed="C1"), result(2, missed="C1"))
    view = summary_view(replace(coached(), before=before), COACH, "Daniel Okafor", UTC)
    assert view.next_choice == "Chosen because C1 was missed in 3 of the last 3 calls."
    assert view.compared == "Last time here: 0 of 1."


def test_times_are_those_of_the_call() -> None:
    view = summary_view(coached(), COACH, "Daniel Okafor", UTC, [Heard(at(9).at, "Hello?")])
    at_of = {row.rule: row.at for row in view.rows}
    assert (at_of["A1"], at_of["A2"]) == ("0:04", "0:07")
    assert "0:09 The customer: “Hello?”" in [mark.words for mark in view.timeline.marks]


def test_the_customers_mood_stands_where_it_changed() -> None:
    felt = [Heard(at(40).at, mood=Mood.WARM)]
    view = summary_view(coached(), COACH, "Daniel Okafor", UTC, felt)
    (mark,) = [mark for mark in view.timeline.marks if mark.kind is MarkKind.MOOD]
    assert (mark.at_s, mark.words) == (40, "0:40 The customer is warm now.")


def test_what_was_measured_is_shown_as_measured() -> None:
    view = summary_view(coached(shares=Shares(0.4, 0.5, 0.08, 0.18)), COACH, "Daniel Okafor", UTC)
    assert view.measured[2] == "Both spoke at once 8 % of the time."


@pytest.fixture
def page(qtbot: QtBot) -> ScorePage:
    page = ScorePage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    return page


def test_what_a_trainer_saw_stands_by_itself(page: ScorePage) -> None:
    notes = (TrainerNote("B1", False, 40, "You spoke into my sentence."),)
    page.show_score(summary_view(coached(), COACH, "Daniel Okafor", UTC))
    assert not page.trainer.isVisibleTo(page)
    page.show_score(summary_view(coached(trainer="Ines", notes=notes), COACH, "Daniel Okafor", UTC))
    assert page.trainer.isVisibleTo(page)
    assert page.trainer.heading.text() == "Your trainer Ines saw"


def test_the_timeline_is_walked_by_keyboard_and_read_out(qtbot: QtBot, page: ScorePage) -> None:
    page.show_score(summary_view(coached(), COACH, "Daniel Okafor", UTC))
    page.show()
    chart = page.timeline.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert page.timeline.words.text() == "0:04 Answered."
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert page.timeline.words.text() == "10:00 The call ended."
    assert chart.accessibleDescription().startswith("10:00 The call ended. The call took 10:00")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == len(chart.points) - 1


# --- progress ---------------------------------------------------------------------------------


@pytest.fixture
def progress(qtbot: QtBot) -> ProgressPage:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    return page


def test_an_empty_progress_says_what_will_come(qtbot: QtBot, progress: ProgressPage) -> None:
    progress.show_progress(progress_view([], NAMES, T0, UTC))
    assert progress.empty.isVisibleTo(progress)
    assert not progress.chart_card.isVisibleTo(progress)
    assert progress.empty.button is not None
    with qtbot.waitSignal(progress.customer_wanted, timeout=0):
        progress.empty.button.click()


def test_one_call_is_a_point(progress: ProgressPage) -> None:
    progress.show_progress(progress_view([result(1, kept="A1", missed="E1")], NAMES, T0, UTC))
    assert progress.summary.text().startswith("One call so far, with 50 % of its rules kept.")
    assert len(progress.chart.points) == 1
    dots = progress.rules.findChildren(LastCalls)
    spoken = {dot.accessibleName().rpartition(": ")[2] for dot in dots}
    assert spoken == {"kept", "missed"}


def test_many_calls_are_walked_from_call_to_call(qtbot: QtBot, progress: ProgressPage) -> None:
    calls = [result(n, kept="A1 " + "E1 " * (n > 25), missed="F1") for n in range(60)]
    view = progress_view(calls, NAMES, T0 + timedelta(days=4), UTC)
    assert len(view.points) == 40
    progress.show_progress(view)
    progress.show()
    progress.chart.setFocus()
    qtbot.keyClick(progress.chart, Qt.Key.Key_Home)
    qtbot.keyClick(progress.chart, Qt.Key.Key_Right)
    assert progress.chart.current == 1
    assert "Daniel Okafor, Anxious: 1 of 2 rules kept." in progress.words.text()
    iface = QAccessible.queryAccessibleInterface(progress.chart)
    assert iface is not None
    assert "50 %" in iface.text(QAccessible.Text.Description)


def test_filters_leave_what_was_asked_for() -> None:
    calls = [result(1, kept="A1"), result(2, kept="A1", scenario="outage")]
    calls.append(replace(result(3, kept="E1"), caller_type=CallerType.ANGRY))
    assert len(progress_view(calls, NAMES, T0, UTC, scenario="bill").points) == 2
    view = progress_view(calls, NAMES, T0, UTC, temper="angry")
    assert [rule.rule for rule in view.rules] == ["E1"]
    nothing = progress_view(calls, NAMES, T0, UTC, temper="hurt")
    assert (nothing.has_any, nothing.points) == (True, ())


# --- kept by the desk -------------------------------------------------------------------------


def test_a_practice_call_is_kept_once_however_often_it_is_looked_at() -> None:
    book = PracticeBook(SqliteStores(empty_database()), lambda conversation: FOUND)
    practised = Practised("bill", CallerType.ANXIOUS, "en", seed=7)
    first = book.finish(GOOD, practised)
    book.add_notes(first, "Ines", [TrainerNote("A2", True)])
    again = book.finish(GOOD, practised)
    assert [one.trainer for one in book.results()] == ["Ines"]
    assert again.result.notes == (TrainerNote("A2", True),)
    assert book.last_of("bill") == again.result
    assert book.last_of("outage") is None
