"""The recorded greeting at the desk: made once, played where it fits, said when it was heard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.audio_rig import save_wav, tone
from tests.desk_rig import DANIEL, SETTINGS, DeskRig
from tests.fake_phone import ACCOUNT_ID
from workstation.call_flow import Stage
from workstation.ids import AccountId, CallId
from workstation.phone import Answer, CommandRefused, PlayForAgent, StopRecording
from workstation.recorded_greetings import ALL_LINES, GreetingEnd, Outdated, why_outdated

OTHER_LINE = AccountId("other")


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[DeskRig]:
    rig = DeskRig(tmp_path / "data" / "desk.db", settings=SETTINGS)
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def record(rig: DeskRig, account_id: AccountId = ALL_LINES) -> None:
    """Record four seconds and keep them."""
    greetings = rig.desk.greetings
    greetings.record(account_id)
    assert greetings.take is not None
    path = save_wav_at(greetings.take.path)
    rig.phone.recorded(str(path))
    rig.phone.recorded(str(path), 4.0)
    rig.hear()
    assert greetings.take.is_done
    greetings.keep()


def save_wav_at(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return save_wav(path, tone(440, 0.2))


def answer(rig: DeskRig) -> CallId:
    call_id = rig.ring()
    path, _ = rig.desk.greetings.for_answer(rig.conversation(call_id).call)
    rig.desk.calls.answer(call_id, path)
    rig.hear()
    return call_id


def test_a_kept_recording_is_played_at_the_answer_and_said_when_it_has_ended(rig: DeskRig) -> None:
    record(rig)
    call_id = answer(rig)
    (command,) = [one for one in rig.phone.done if isinstance(one, Answer)]
    assert Path(command.greeting).read_bytes()[:4] == b"RIFF"
    assert rig.conversation(call_id).greeting_said is None
    rig.clock.advance(4)
    rig.phone.end_greeting(call_id, GreetingEnd.PLAYED)
    rig.hear()
    said = rig.conversation(call_id)
    assert said.greeting_said == said.call.greeting.ended  # type: ignore[union-attr]
    assert said.flow.stage is Stage.LISTENING


@pytest.mark.parametrize(
    "end", [GreetingEnd.SKIPPED, GreetingEnd.CUSTOMER_SPOKE, GreetingEnd.HELD, GreetingEnd.FAILED]
)
def test_a_greeting_that_was_not_heard_to_its_end_is_not_said(
    rig: DeskRig, end: GreetingEnd
) -> None:
    record(rig)
    call_id = answer(rig)
    rig.phone.end_greeting(call_id, end)
    rig.hear()
    assert rig.conversation(call_id).greeting_said is None
    assert rig.conversation(call_id).flow.stage is Stage.OPENING


def test_the_key_to_speak_ends_the_greeting(rig: DeskRig) -> None:
    record(rig)
    call_id = answer(rig)
    rig.desk.calls.speak_now(call_id)
    rig.hear()
    greeting = rig.conversation(call_id).call.greeting
    assert greeting is not None
    assert greeting.end is GreetingEnd.SKIPPED


def test_a_line_can_have_its_own_greeting_or_none(rig: DeskRig) -> None:
    record(rig)
    greetings = rig.desk.greetings
    general = greetings.in_use(ACCOUNT_ID)
    greetings.switch(ACCOUNT_ID, False)
    assert greetings.in_use(ACCOUNT_ID) is None
    assert greetings.in_use(OTHER_LINE) == general
    greetings.switch(ACCOUNT_ID, True)
    assert greetings.in_use(ACCOUNT_ID) == general
    record(rig, ACCOUNT_ID)
    own = greetings.in_use(ACCOUNT_ID)
    assert own is not None
    assert own != general
    greetings.switch(ACCOUNT_ID, False)
    assert greetings.in_use(ACCOUNT_ID) is None
    greetings.delete(ACCOUNT_ID)
    assert greetings.in_use(ACCOUNT_ID) == general


def test_a_recording_outlives_a_crash_and_a_file_that_was_lost(rig: DeskRig) -> None:
    record(rig)
    kept = rig.desk.greetings.in_use(ACCOUNT_ID)
    assert kept is not None
    path = rig.stores.greetings.path_of(kept)
    sound = path.read_bytes()
    path.unlink()
    rig.restart()
    again = rig.desk.greetings.in_use(ACCOUNT_ID)
    assert again == kept
    assert rig.stores.greetings.path_of(kept).read_bytes() == sound


def test_recording_anew_and_deleting_leave_no_sound_behind(rig: DeskRig, tmp_path: Path) -> None:
    record(rig)
    record(rig)
    folder = tmp_path / "data" / "greetings"
    assert len(list(folder.iterdir())) == 1
    rig.desk.greetings.delete(ALL_LINES)
    assert list(folder.iterdir()) == []


def test_a_greeting_with_another_name_is_flagged_and_never_played(rig: DeskRig) -> None:
    record(rig)
    settings = rig.desk.settings
    settings.change(replace(settings.value, agent_name="Someone Else"))
    call = rig.conversation(rig.ring()).call
    assert rig.desk.greetings.for_answer(call) == ("", Outdated.AGENT)


def test_what_a_recording_names_is_compared_with_what_holds_now(rig: DeskRig) -> None:
    record(rig)
    kept = rig.desk.greetings.in_use(ACCOUNT_ID)
    assert kept is not None
    now = (kept.agent, kept.organisation, kept.line, frozenset({kept.phrase_id}))
    assert why_outdated(kept, *now) is None
    assert why_outdated(replace(kept, organisation="Other"), *now) is Outdated.ORGANISATION
    assert why_outdated(replace(kept, line="Other"), *now) is Outdated.LINE
    assert why_outdated(replace(kept, phrase_id="en/gone"), *now) is Outdated.WORDS


def test_what_is_read_out_is_right_at_any_time_of_day(rig: DeskRig) -> None:
    morning = rig.desk.greetings.words_for(ALL_LINES)
    rig.clock.advance(timedelta(hours=9).total_seconds())
    assert rig.desk.greetings.words_for(ALL_LINES) == morning
    assert SETTINGS.agent_name in morning.text


def test_a_recording_that_comes_to_nothing_says_why_and_keeps_the_old_one(rig: DeskRig) -> None:
    record(rig)
    before = rig.desk.greetings.in_use(ACCOUNT_ID)
    greetings = rig.desk.greetings
    greetings.record(ALL_LINES)
    assert greetings.take is not None
    rig.phone.recorded(str(greetings.take.path), trouble="Nobody could be heard.")
    rig.hear()
    assert greetings.take is None
    assert greetings.trouble == "Nobody could be heard."
    greetings.record(ALL_LINES)
    rig.desk.on_event(CommandRefused(command="RecordMicrophone", reason="A call is on."))
    assert greetings.trouble == "A call is on."
    assert greetings.in_use(ACCOUNT_ID) == before


def test_a_take_can_be_heard_before_it_is_kept_and_thrown_away(rig: DeskRig) -> None:
    greetings = rig.desk.greetings
    greetings.record(ALL_LINES)
    take = greetings.take
    assert take is not None
    greetings.stop()
    assert rig.phone.done[-1] == StopRecording()
    path = save_wav_at(take.path)
    rig.phone.recorded(str(path), 2.0)
    rig.hear()
    greetings.listen(ALL_LINES)
    assert rig.phone.done[-1] == PlayForAgent(path=str(path))
    greetings.drop()
    assert greetings.take is None
    assert not path.exists()
    assert greetings.in_use(ACCOUNT_ID) is None
