"""How the phone itself stands: the last word on each account, the devices and the engine."""

from dataclasses import replace

import pytest

from tests.desk_rig import ACCOUNT, SETTINGS
from tests.fakes import T0
from workstation.accounts import Registration, RegistrationState
from workstation.desk.line import LineDesk
from workstation.desk.settings import SettingsDesk
from workstation.phone import (
    AudioChanged,
    AudioState,
    PhoneLink,
    PhoneLinkChanged,
    RegistrationChanged,
    Snapshot,
)
from workstation.ports import StorageTrouble
from workstation.settings import Settings

REGISTERED = Registration(ACCOUNT.id, RegistrationState.REGISTERED, T0)
CONNECTED = PhoneLinkChanged(link=PhoneLink.CONNECTED)


def test_line_can_be_used_once_engine_and_registrar_agree() -> None:
    line = LineDesk()
    assert not line.is_usable(ACCOUNT)
    line.on_event(CONNECTED)
    assert not line.is_usable(ACCOUNT)
    line.on_event(RegistrationChanged(registration=REGISTERED))
    assert line.is_usable(ACCOUNT)
    failed = replace(REGISTERED, state=RegistrationState.FAILED)
    line.on_event(RegistrationChanged(registration=failed))
    assert not line.is_usable(ACCOUNT)


def test_line_that_does_not_register_needs_the_engine_alone() -> None:
    line = LineDesk()
    practice = replace(ACCOUNT, registers=False)
    assert not line.is_usable(practice)
    line.on_event(CONNECTED)
    assert line.is_usable(practice)


def test_engine_that_is_lost_takes_the_registrations_along() -> None:
    line = LineDesk()
    line.on_event(CONNECTED)
    line.on_event(RegistrationChanged(registration=REGISTERED))
    line.on_event(PhoneLinkChanged(link=PhoneLink.LOST, words="The phone stopped."))
    assert (line.registrations, line.link_words) == ({}, "The phone stopped.")


def test_snapshot_tells_all_at_once_and_each_change_is_announced() -> None:
    line, heard = LineDesk(), []
    line.changes.listen(lambda: heard.append(line.sip_port))
    audio = AudioState(trouble="There is no microphone.")
    line.on_event(
        Snapshot(
            engine_id="e",
            pid=1,
            version="1",
            started_at=T0,
            registrations=(REGISTERED,),
            audio=audio,
            sip_port=5062,
        )
    )
    assert (line.registrations, line.audio) == ({ACCOUNT.id: REGISTERED}, audio)
    line.on_event(AudioChanged(audio=AudioState()))
    assert (line.audio, heard) == (AudioState(), [5062, 5062])


def test_setting_is_changed_when_it_is_saved_and_not_before() -> None:
    saved: list[Settings] = []
    desk, heard = SettingsDesk(SETTINGS, saved.append), []
    desk.changes.listen(lambda: heard.append(desk.value.agent_name))
    desk.change(SETTINGS)
    desk.change(replace(SETTINGS, agent_name="Ana"))
    assert ([s.agent_name for s in saved], heard) == (["Ana"], ["Ana"])

    def refuse(settings: Settings) -> None:
        raise StorageTrouble("The disk is full.")

    refusing = SettingsDesk(SETTINGS, refuse)
    with pytest.raises(StorageTrouble):
        refusing.change(replace(SETTINGS, agent_name="Ana"))
    assert refusing.value == SETTINGS
