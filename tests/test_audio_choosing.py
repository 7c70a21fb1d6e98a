"""Which device is used, and what is said about it."""

from telephony.audio.choosing import (
    NO_DEVICES,
    NO_MICROPHONE,
    NO_SPEAKER,
    devices_to_use,
    state_of,
)
from telephony.audio.system import FoundDevices
from workstation.phone import AudioDevice, DeviceChoices

LAPTOP_MIC = AudioDevice(id="in-1", name="Laptop microphone", is_default=True)
HEADSET_MIC = AudioDevice(id="in-2", name="Headset microphone")
LAPTOP = AudioDevice(id="out-1", name="Laptop speaker", is_default=True)
HEADSET = AudioDevice(id="out-2", name="Headset")
ALL = FoundDevices(inputs=(LAPTOP_MIC, HEADSET_MIC), outputs=(LAPTOP, HEADSET))
UNPLUGGED = FoundDevices(inputs=(LAPTOP_MIC,), outputs=(LAPTOP,))
NAMES = {device.id: device.name for device in ALL.inputs + ALL.outputs}
CHOSEN = DeviceChoices(input_id="in-2", output_id="out-2", ringer_id="out-1")


def test_without_a_choice_the_defaults_are_used() -> None:
    use = devices_to_use(DeviceChoices(), ALL)
    assert (use.input, use.output, use.ringer) == (LAPTOP_MIC, LAPTOP, LAPTOP)


def test_each_purpose_has_its_own_device() -> None:
    use = devices_to_use(CHOSEN, ALL)
    assert (use.input, use.output, use.ringer) == (HEADSET_MIC, HEADSET, LAPTOP)


def test_a_chosen_device_that_is_gone_is_replaced_by_the_default_and_said() -> None:
    state = state_of(CHOSEN, UNPLUGGED, names=NAMES)
    assert state.input_in_use == "Laptop microphone"
    assert state.output_in_use == "Laptop speaker"
    assert state.chosen == CHOSEN, "the choice stays, for when it is back"
    assert "“Headset microphone” is not connected" in state.trouble
    assert "“Laptop microphone” is used until it is back" in state.trouble


def test_a_chosen_device_that_is_back_is_used_again() -> None:
    state = state_of(CHOSEN, ALL, names=NAMES)
    assert state.input_in_use == "Headset microphone"
    assert state.trouble == ""


def test_a_chosen_device_never_seen_is_spoken_of_without_a_name() -> None:
    state = state_of(DeviceChoices(ringer_id="old"), ALL, names=NAMES)
    assert state.trouble.startswith("The chosen ringer is not connected")


def test_without_a_default_the_first_device_is_used() -> None:
    only = FoundDevices(inputs=(HEADSET_MIC,), outputs=(HEADSET,))
    assert devices_to_use(DeviceChoices(), only).output == HEADSET


def test_no_device_at_all_is_a_state_with_a_plain_sentence() -> None:
    state = state_of(CHOSEN, FoundDevices(), names=NAMES)
    assert (state.input_in_use, state.output_in_use, state.ringer_in_use) == ("", "", "")
    assert state.trouble == NO_DEVICES


def test_half_a_headset_is_said_too() -> None:
    deaf = FoundDevices(outputs=(LAPTOP,))
    mute = FoundDevices(inputs=(LAPTOP_MIC,))
    assert state_of(DeviceChoices(), deaf, names={}).trouble == NO_MICROPHONE
    assert state_of(DeviceChoices(), mute, names={}).trouble == NO_SPEAKER


def test_a_device_that_does_not_open_is_said_before_all_else() -> None:
    state = state_of(CHOSEN, UNPLUGGED, names=NAMES, broken="The microphone is busy.")
    assert state.trouble == "The microphone is busy."
