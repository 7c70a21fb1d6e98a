"""Which device is used for what: the agent's choice while it is there, else the default."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from telephony.audio.system import FoundDevices
from workstation.phone import AudioDevice, AudioState, DeviceChoices

NO_DEVICES = (
    "No microphone and no speaker were found, so a call cannot be heard. "
    "Plug in a headset: it is used at once, also in a running call."
)
NO_MICROPHONE = (
    "No microphone was found, so the customer cannot hear you. "
    "Plug in a headset: it is used at once, also in a running call."
)
NO_SPEAKER = (
    "No speaker was found, so you cannot hear the customer. "
    "Plug in a headset: it is used at once, also in a running call."
)


@dataclass(frozen=True, slots=True)
class DevicesToUse:
    """The device for each of the three purposes, None where there is none at all."""

    input: AudioDevice | None = None
    output: AudioDevice | None = None
    ringer: AudioDevice | None = None


def _pick(wanted_id: str, there: Sequence[AudioDevice]) -> AudioDevice | None:
    for device in there:
        if device.id == wanted_id:
            return device
    for device in there:
        if device.is_default:
            return device
    return there[0] if there else None


def devices_to_use(chosen: DeviceChoices, found: FoundDevices) -> DevicesToUse:
    """Return the chosen devices, and the system's default for each that is not there."""
    return DevicesToUse(
        input=_pick(chosen.input_id, found.inputs),
        output=_pick(chosen.output_id, found.outputs),
        ringer=_pick(chosen.ringer_id, found.outputs),
    )


def _replaced(what: str, wanted_id: str, used: AudioDevice | None, names: Mapping[str, str]) -> str:
    if not wanted_id or used is None or used.id == wanted_id:
        return ""
    name = f" “{names[wanted_id]}”" if wanted_id in names else ""
    return (
        f"The chosen {what}{name} is not connected; “{used.name}” is used until it is back. "
        "You can plug it in again or choose another in the settings."
    )


def _missing(found: FoundDevices) -> str:
    if not found.inputs and not found.outputs:
        return NO_DEVICES
    if not found.inputs:
        return NO_MICROPHONE
    return "" if found.outputs else NO_SPEAKER


def state_of(
    chosen: DeviceChoices,
    found: FoundDevices,
    *,
    names: Mapping[str, str],
    broken: str = "",
) -> AudioState:
    """Say how things stand, with the gravest trouble there is.

    ``names`` are those of all devices ever seen; ``broken`` is the trouble of an open stream.
    """
    use = devices_to_use(chosen, found)
    troubles = (
        broken,
        _missing(found),
        _replaced("microphone", chosen.input_id, use.input, names),
        _replaced("speaker", chosen.output_id, use.output, names),
        _replaced("ringer", chosen.ringer_id, use.ringer, names),
    )
    return AudioState(
        inputs=found.inputs,
        outputs=found.outputs,
        chosen=chosen,
        input_in_use=use.input.name if use.input else "",
        output_in_use=use.output.name if use.output else "",
        ringer_in_use=use.ringer.name if use.ringer else "",
        trouble=next((words for words in troubles if words), ""),
    )
