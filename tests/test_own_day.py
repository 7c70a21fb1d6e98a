"""The agent's own day: what is counted, what a hard call is, and moods that stay private."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import SETTINGS, DeskRig
from tests.window_rig import WindowRig
from ui.own_day.own_day_dialog import OwnDayDialog
from workstation.agents import AgentActivity, NotReadyReason
from workstation.callers import CallerType
from workstation.calls import EndedBy
from workstation.desk.own_day import KEPT_DAYS
from workstation.hard_calls import was_hard
from workstation.ids import CallId, PromiseId
from workstation.moods import LONGEST_NOTE, Mood, MoodNote
from workstation.phone import MediaQuality, QualityMeasured
from workstation.promises import Promise, PromiseState
from workstation.voice_activity import VoiceFigures

TALK = VoiceFigures(60, 90, 3, 30, 6, 20, 1)
ARGUMENT = VoiceFigures(100, 100, 50, 10, 4, 30, 6)


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    yield rig
    rig.close()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def had_call(rig: DeskRig, voice: VoiceFigures = TALK, seconds: float = 180) -> CallId:
    """Hold a call with these voices and let the customer end it."""
    call_id = rig.talk()
    rig.clock.advance(seconds)
    rig.desk.on_event(QualityMeasured(call_id=call_id, quality=MediaQuality(), voice=voice))
    rig.phone.keep_voice(call_id, voice)
    rig.phone.end(call_id, EndedBy.CUSTOMER)
    rig.hear()
    return call_id


def test_the_day_counts_calls_waits_talk_and_voices(rig: DeskRig) -> None:
    had_call(rig)
    had_call(rig, seconds=60)
    missed = rig.ring()
    rig.clock.advance(20)
    rig.phone.end(missed, EndedBy.CUSTOMER)
    rig.hear()
    day = rig.desk.own_day.figures()
    assert (day.figures.calls, day.missed) == (2, 1)
    assert day.answer_s == pytest.approx(5)
    assert day.talk_s == pytest.approx(240)
    assert day.voice == TALK + TALK


def test_the_week_ends_today_and_has_every_day(rig: DeskRig) -> None:
    had_call(rig)
    rig.clock.advance(timedelta(days=2).total_seconds())
    had_call(rig)
    had_call(rig)
    week = rig.desk.own_day.week()
    assert [count.calls for count in week] == [0, 0, 0, 0, 1, 0, 2]
    assert week[-1].day == rig.desk.own_day.today
    assert week[-1].talk_over_share == pytest.approx(3 / 147)
    assert week[0].talk_over_share is None


def test_an_angry_or_hurt_caller_and_a_long_talk_over_make_a_hard_call(rig: DeskRig) -> None:
    calm = rig.conversation(had_call(rig))
    assert not was_hard(calm)
    for hard in (CallerType.ANGRY, CallerType.HURT):
        assert was_hard(replace(calm, caller_type=hard))
    for easy in (CallerType.ANXIOUS, CallerType.RATIONAL, None):
        assert not was_hard(replace(calm, caller_type=easy))
    argued = rig.conversation(had_call(rig, ARGUMENT))
    assert was_hard(argued)
    assert not was_hard(replace(argued, is_practice=True))


def test_a_mood_is_kept_changed_and_deleted(rig: DeskRig) -> None:
    own = rig.desk.own_day
    assert own.mood() is None
    own.note_mood(Mood.GOOD, "calm")
    own.note_mood(Mood.TIRED, "too long")
    kept = own.mood()
    assert kept is not None
    assert (kept.mood, kept.note) == (Mood.TIRED, "too long")
    assert own.moods_of_week() == {own.today: Mood.TIRED}
    own.forget_mood()
    assert own.mood() is None


def test_nothing_is_stored_once_moods_are_switched_off(rig: DeskRig) -> None:
    own, settings = rig.desk.own_day, rig.desk.settings
    own.note_mood(Mood.GOOD)
    settings.change(replace(settings.value, mood_notes=False))
    own.note_mood(Mood.TIRED)
    assert own.mood() is None
    settings.change(replace(settings.value, mood_notes=True))
    assert own.mood() is None
    assert own.moods_of_week() == {}


def test_moods_go_after_ninety_days(rig: DeskRig) -> None:
    own = rig.desk.own_day
    own.note_mood(Mood.GOOD)
    first = own.today
    rig.clock.advance(timedelta(days=KEPT_DAYS + 1).total_seconds())
    own.note_mood(Mood.EVEN)
    assert [n.mood for n in rig.stores.moods.between(first, own.today)] == [Mood.EVEN]


def test_a_mood_is_one_line(rig: DeskRig) -> None:
    today, now = rig.desk.own_day.today, rig.clock.now().at
    for note in ("two\nlines", "x" * (LONGEST_NOTE + 1)):
        with pytest.raises(ValueError, match="one line"):
            MoodNote(today, now, Mood.GOOD, note)


# --- in the window ----------------------------------------------------------------------------


def open_day(window: WindowRig) -> OwnDayDialog:
    window.presenter.top_bar.own_day.open()
    (dialog,) = window.window.findChildren(OwnDayDialog)
    return dialog


def test_the_day_opens_by_its_key_and_shows_no_mood_that_is_switched_off(
    window: WindowRig,
) -> None:
    window.talk()
    window.press("Ctrl+T")
    (dialog,) = window.window.findChildren(OwnDayDialog)
    assert dialog.isVisible()
    assert dialog.mood_card.isVisible()
    settings = window.desk.settings
    settings.change(replace(settings.value, mood_notes=False))
    assert not dialog.mood_card.isVisible()
    dialog.close()


def test_what_was_promised_is_counted_with_its_definition_beside(window: WindowRig) -> None:
    desk, now = window.desk, window.desk.clock.now().at
    window.talk()
    ticket = desk.tickets.ticket
    assert ticket is not None
    owner = desk.settings.value.agent_name
    late = Promise(PromiseId("late"), ticket.id, "Call", now, now - timedelta(hours=2), owner)
    kept = replace(late, id=PromiseId("kept"), state=PromiseState.KEPT, settled_at=now)
    others = replace(kept, id=PromiseId("others"), owner="Somebody Else")
    for promise in (late, kept, others):
        desk.stores.promises.save(promise)
    window.pass_time(1)
    dialog = open_day(window)

    def shown() -> dict[str, tuple[str, ...]]:
        return {row.words: (row.today, row.week) for row in dialog.promised.rows}

    window.qtbot.waitUntil(lambda: bool(shown()))
    assert shown()["Promises kept"] == ("1 of 2", "1 of 2")
    assert shown()["Broken"] == ("1", "1")
    assert shown()["Wait for the first try"] == ("–", "–")
    dialog.close()


def test_lists_are_offered_where_they_can_be_written(window: WindowRig) -> None:
    dialog = open_day(window)
    assert dialog.promised.export_buttons == {}
    window.presenter.top_bar.own_day.promised.offer_exports()
    with window.qtbot.waitSignal(window.presenter.top_bar.own_day.export_wanted) as asked:
        dialog.promised.export_buttons["promises"].click()
    assert asked.args == ["promises"]
    dialog.close()


def test_a_mood_is_noted_by_one_press_and_taken_back_by_another(window: WindowRig) -> None:
    dialog = open_day(window)
    assert not dialog.note.isEnabled()
    dialog.chips["good"].click()
    known = window.desk.own_day.mood()
    assert known is not None
    assert known.mood is Mood.GOOD
    dialog.note.setFocus()
    dialog.note.setText("long but kind")
    dialog.note.textEdited.emit("long but kind")
    noted = window.desk.own_day.mood()
    assert noted is not None
    assert noted.note == "long but kind"
    dialog.chips["good"].click()
    assert window.desk.own_day.mood() is None
    assert not dialog.chips["good"].isChecked()
    dialog.close()


def test_after_a_hard_call_one_key_takes_the_break_and_its_time_is_logged(
    window: WindowRig,
) -> None:
    call_id = window.talk()
    window.presenter.guidance.mark_caller(CallerType.ANGRY.value)
    window.pass_time(120)
    window.leave(call_id)
    assert any("hard call" in words for words in window.notices)
    window.press("Ctrl+B")
    state = window.desk.agent.state
    assert (state.activity, state.reason) == (AgentActivity.NOT_READY, NotReadyReason.CALM_DOWN)
    assert window.rig.stores.agent_states.latest() == state
    assert not any("hard call" in words for words in window.notices)


def test_an_easy_call_offers_no_break_and_the_key_then_does_nothing(window: WindowRig) -> None:
    call_id = window.talk()
    window.pass_time(60)
    window.leave(call_id)
    assert not any("hard call" in words for words in window.notices)
    window.press("Ctrl+B")
    assert window.desk.agent.wish is None


def test_the_next_call_takes_the_offer_away(window: WindowRig) -> None:
    call_id = window.talk()
    window.presenter.guidance.mark_caller(CallerType.HURT.value)
    window.leave(call_id)
    assert any("hard call" in words for words in window.notices)
    window.talk()
    assert not any("hard call" in words for words in window.notices)


def test_moods_are_on_until_switched_off() -> None:
    assert SETTINGS.mood_notes
