"""The headset on a real sound server: sound through real calls, devices that come and go."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from telephony.audio.choosing import NO_DEVICES
from telephony.audio.levels import level_of
from tests.audio_rig import (
    Child,
    Event,
    PauseProbe,
    child,
    frequency_of,
    phase_jumps,
    quiet_windows,
    read_wav,
    save_wav,
    strength_at,
    tone,
    while_sounding,
)
from tests.sound_server import SoundServer, sound_folder, sound_server

pytestmark = [pytest.mark.pulse]
__all__ = ["sound_folder", "sound_server"]  # fixtures

CUSTOMER_HZ = 1000
AGENT_HZ = 440
LONG_S = 60
SHORT_S = 8
DEVICE_STOCK_S = 0.04  # what the device still has when it asks for more
RECOVERY_S = 0.15
EDGE_S = 0.2  # the far end's start and stop are no part of the running sound


def names(devices: list[Event]) -> set[str]:
    return {device["name"] for device in devices}


@pytest.fixture
def headset(sound_server: SoundServer) -> Iterator[Child]:
    """A headset process that has found the server's devices."""
    with child("tests.headset_process", env=sound_server.environment) as process:
        process.audio(lambda state: names(state["inputs"]) == {"Mic"})
        yield process


def inner(samples: bytes, rate: int) -> bytes:
    edge = int(EDGE_S * rate) * 2
    return samples[edge:-edge]


@dataclass(frozen=True)
class Minute:
    """What was heard and counted in a minute's call."""

    ear: bytes
    far_ear: bytes
    far_rate: int
    media: Event
    before: Event
    after: Event
    pauses_s: list[float]

    @property
    def gaps(self) -> dict[str, list[int]]:
        """The 10 ms windows of each direction in which the tone was not at its loudness."""
        agent, customer = quiet_windows(self.ear), quiet_windows(self.far_ear, rate=self.far_rate)
        return {"agent's ear": agent, "customer's ear": customer}


def talk_for_a_minute(server: SoundServer, folder: Path) -> Minute:
    """Hold a call in which both sides send a tone; two processes and real devices."""
    env = server.environment
    said = save_wav(folder / "customer.wav", tone(CUSTOMER_HZ, LONG_S + 5))
    heard_by_agent, heard_by_customer = folder / "ear.raw", folder / "far.wav"
    with (
        PauseProbe(DEVICE_STOCK_S) as probe,
        child("tests.headset_process", "--sip", env=env) as headset,
        server.recording("headset", heard_by_agent),
        server.speaking("voice", tone(AGENT_HZ, LONG_S + 30)),
    ):
        port = headset.wait_for("sip")["port"]
        headset.audio(lambda state: names(state["inputs"]) == {"Mic"})
        headset.order("set_in_call", on=True)
        # Virtual devices take up to two seconds to wake; the call starts when both run.
        headset.wait_for("levels", lambda level: level["microphone"] > 0.5)
        far_end = ["tests.far_end", f"sip:headset@127.0.0.1:{port}"]
        far_end += ["--play", str(said), "--record", str(heard_by_customer)]
        with child(*far_end, "--seconds", str(LONG_S), env=env) as far:
            far.wait_for("talking")
            headset.order("counters")
            before = headset.wait_for("counters")
            media = far.wait_for("done", within=LONG_S + 20)
            headset.order("counters")
            after = headset.wait_for("counters")
    rate, recorded = read_wav(heard_by_customer)
    return Minute(
        ear=inner(while_sounding(heard_by_agent.read_bytes()), 16_000),
        far_ear=inner(while_sounding(recorded, rate=rate), rate),
        far_rate=rate,
        media=media,
        before=before,
        after=after,
        pauses_s=probe.pauses_s,
    )


@pytest.mark.timeout(300)
def test_sound_goes_both_ways_through_a_call_for_a_minute_without_a_gap(
    sound_server: SoundServer, tmp_path: Path
) -> None:
    minute = talk_for_a_minute(sound_server, tmp_path)
    if any(minute.gaps.values()) and minute.pauses_s:
        print(f"once more, for the machine stood still {minute.pauses_s} s: {minute.gaps}")
        minute = talk_for_a_minute(sound_server, tmp_path)
    # Nothing can sound while the whole machine stands still; a pause excuses its own length and
    # what it takes the devices to run again, and no more. Without one, nothing is excused.
    excused = sum(round((pause_s + RECOVERY_S) * 100) for pause_s in minute.pauses_s)
    print(f"pauses of the machine: {minute.pauses_s}, gaps: {minute.gaps}")
    cpu = (minute.after["cpu_s"] - minute.before["cpu_s"]) / LONG_S * 100
    print(f"one call: {cpu:.1f} % of a core, {minute.after['rss_mb']:.0f} MB")
    print(f"microphone: {minute.after['mic']}\near: {minute.after['ear']}")

    for sound, hertz, at in (
        (minute.ear, CUSTOMER_HZ, 16_000),
        (minute.far_ear, AGENT_HZ, minute.far_rate),
    ):
        assert len(sound) / 2 / at > LONG_S - 2
        assert frequency_of(sound, rate=at) == pytest.approx(hertz, rel=0.005 if excused else 0.001)
    assert max(map(len, minute.gaps.values())) <= excused, minute.gaps
    jumps = phase_jumps(minute.ear, CUSTOMER_HZ)
    assert len(jumps) <= 2 + excused, "the tone stays in step"
    assert minute.media["received"] > LONG_S * 45
    assert minute.media["sent"] > LONG_S * 45
    for way in ("mic", "ear"):
        drop_outs = minute.after[way]["drop_outs"] - minute.before[way]["drop_outs"]
        assert drop_outs <= 2 * len(minute.pauses_s)


def test_the_meters_show_both_directions_of_a_call(
    sound_server: SoundServer, tmp_path: Path
) -> None:
    env = sound_server.environment
    said = save_wav(tmp_path / "customer.wav", tone(CUSTOMER_HZ, SHORT_S + 5, peak=16_000))
    near, far = (level_of(20 * math.log10(peak / 32_768) - 3.01) for peak in (4000, 16_000))
    with child("tests.headset_process", "--sip", env=env) as headset:
        port = headset.wait_for("sip")["port"]
        headset.audio(lambda state: names(state["inputs"]) == {"Mic"})
        headset.order("set_in_call", on=True)
        with sound_server.speaking("voice", tone(AGENT_HZ, 30, peak=4000)):
            headset.wait_for("levels", lambda level: level["microphone"] > near - 0.05)
            far_end = ["tests.far_end", f"sip:headset@127.0.0.1:{port}", "--play", str(said)]
            with child(*far_end, "--seconds", str(SHORT_S), env=env):
                # A tone may begin in the middle of a measure; a later one hears it whole.
                level = headset.wait_for("levels", lambda level: level["speaker"] > far - 0.05)
    assert level["microphone"] == pytest.approx(near, abs=0.05)
    assert level["speaker"] == pytest.approx(far, abs=0.05)


def test_nothing_is_open_before_a_call_and_the_monitors_are_no_microphones(
    sound_server: SoundServer, headset: Child
) -> None:
    headset.order("use")
    assert sound_server.pactl("list", "short", "sink-inputs") == ""
    headset.order("measure", on=True)
    headset.wait_for("levels")
    assert sound_server.pactl("list", "short", "sink-inputs") == ""
    assert sound_server.pactl("list", "short", "source-outputs") != ""


def test_the_ring_is_heard_on_the_ringer_and_not_in_the_headset(
    sound_server: SoundServer, headset: Child, tmp_path: Path
) -> None:
    room, ear = tmp_path / "room.raw", tmp_path / "ear.raw"
    headset.order("use", ringer_id="room")
    headset.audio(lambda state: state["ringer_in_use"] == "Room")
    with sound_server.recording("room", room), sound_server.recording("headset", ear):
        headset.order("ring", on=True)
        sound_server.wait_for_sound(room, above=500)
        headset.order("ring", on=False)
    assert while_sounding(room.read_bytes())
    assert not while_sounding(ear.read_bytes())


def test_an_alert_is_heard_in_the_headset(
    sound_server: SoundServer, headset: Child, tmp_path: Path
) -> None:
    alert = save_wav(tmp_path / "alert.wav", tone(700, 4.0))
    ear = tmp_path / "ear.raw"
    with sound_server.recording("headset", ear):
        headset.order("play", path=str(alert), target="headset")
        sound_server.wait_for_sound(ear, above=500, seconds=1.0)
    heard = while_sounding(ear.read_bytes())
    assert strength_at(heard[3200:32_000], 700) > 0.95


def test_the_chosen_speaker_is_replaced_when_unplugged_and_used_again_when_back(
    sound_server: SoundServer, headset: Child
) -> None:
    usb = sound_server.add_speaker("usb")
    headset.audio(lambda state: "Usb" in names(state["outputs"]))
    headset.order("use", output_id="usb")
    headset.audio(lambda state: state["output_in_use"] == "Usb")
    headset.order("set_in_call", on=True)
    sound_server.wait_for_player_on("usb")

    sound_server.unplug(usb)
    state = headset.audio(lambda state: state["output_in_use"] == "Headset")
    assert "“Usb” is not connected; “Headset” is used until it is back" in state["trouble"]
    sound_server.wait_for_player_on("headset")

    sound_server.add_speaker("usb")
    state = headset.audio(lambda state: state["output_in_use"] == "Usb")
    assert state["trouble"] == ""
    sound_server.wait_for_player_on("usb")


def test_a_new_default_is_followed_where_no_device_was_chosen(
    sound_server: SoundServer, headset: Child
) -> None:
    headset.order("set_in_call", on=True)
    sound_server.wait_for_player_on("headset")
    sound_server.pactl("set-default-sink", "room")
    headset.audio(lambda state: state["output_in_use"] == "Room")
    sound_server.wait_for_player_on("room")


def test_sound_comes_back_by_itself_after_the_server_restarted_in_a_call(
    sound_server: SoundServer, headset: Child
) -> None:
    headset.order("set_in_call", on=True)
    with sound_server.speaking("voice", tone(AGENT_HZ, 20)):
        headset.wait_for("levels", lambda level: level["microphone"] > 0.5)
        sound_server.stop()
    assert headset.audio(lambda state: state["trouble"])["trouble"] == NO_DEVICES
    sound_server.start()
    headset.audio(lambda state: state["trouble"] == "")
    with sound_server.speaking("voice", tone(AGENT_HZ, 20)):
        headset.wait_for("levels", lambda level: level["microphone"] > 0.5)
    sound_server.wait_for_player_on("headset")


def test_a_server_restart_too_quick_to_see_is_noticed_by_the_silence(
    sound_server: SoundServer, headset: Child
) -> None:
    headset.order("set_in_call", on=True)
    with sound_server.speaking("voice", tone(AGENT_HZ, 30)):
        headset.wait_for("levels", lambda level: level["microphone"] > 0.5)
    sound_server.stop()
    sound_server.start()
    with sound_server.speaking("voice", tone(AGENT_HZ, 30)):
        headset.wait_for("levels", lambda level: level["microphone"] > 0.5)


def test_without_a_server_the_program_runs_and_says_so_and_finds_one_that_starts_later(
    sound_server: SoundServer,
) -> None:
    sound_server.stop()
    with child("tests.headset_process", env=sound_server.environment) as headset:
        state = headset.audio(lambda state: True)
        assert state["trouble"] == NO_DEVICES
        assert state["inputs"] == state["outputs"] == []
        headset.order("set_in_call", on=True)
        headset.order("ring", on=True)
        headset.order("counters")
        headset.wait_for("counters")
        sound_server.start()
        state = headset.audio(lambda state: state["trouble"] == "")
        assert state["input_in_use"] == "Mic"
        sound_server.wait_for_player_on("headset")


def test_without_any_sound_library_the_program_runs_and_says_that_there_are_no_devices(
    sound_server: SoundServer,
) -> None:
    libraries = sound_server.folder / "lib"
    libraries.mkdir()
    for name in ("libpulse.so.0", "libasound.so.2"):
        (libraries / name).write_text("not a library: as good as not installed")
    env = sound_server.environment | {"LD_LIBRARY_PATH": str(libraries)}
    with child("tests.headset_process", env=env) as headset:
        assert headset.audio(lambda state: True)["trouble"] == NO_DEVICES
        headset.order("set_in_call", on=True)
        headset.order("counters")
        headset.wait_for("counters")


def test_a_hundred_calls_leave_no_connection_to_the_server_behind(
    sound_server: SoundServer, headset: Child
) -> None:
    headset.order("counters")
    before = headset.wait_for("counters")["files"]
    for _ in range(100):
        headset.order("set_in_call", on=True)
        headset.order("set_in_call", on=False)
    headset.order("measure", on=True)
    headset.wait_for("levels")
    headset.order("measure", on=False)
    headset.order("counters")
    assert headset.wait_for("counters")["files"] <= before + 12
    assert headset.close() == 0
