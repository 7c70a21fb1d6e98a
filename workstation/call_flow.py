"""The stages of a guided call, from opening to closing, and the way through them."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workstation.clock import Moment


class Stage(enum.Enum):
    """Where the conversation stands."""

    OPENING = "opening"
    LISTENING = "listening"
    CONFIRMING = "confirming"
    RESOLVING = "resolving"
    NEXT_STEPS = "next_steps"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class StageEntry:
    """When a stage was entered; a stage may be entered more than once."""

    stage: Stage
    at: Moment


@dataclass(frozen=True, slots=True)
class CallFlow:
    """The way through the stages so far; ``entries`` is oldest first, empty before the answer."""

    entries: tuple[StageEntry, ...] = ()

    @property
    def stage(self) -> Stage | None:
        return self.entries[-1].stage if self.entries else None

    def entered(self, stage: Stage) -> Moment | None:
        """Return when ``stage`` was first entered, None if it never was."""
        return next((entry.at for entry in self.entries if entry.stage is stage), None)


class Happening(enum.Enum):
    """Something in the call that moves the flow forward by itself."""

    ANSWERED = "answered"
    GREETING_SAID = "greeting_said"
    UNDERSTOOD_CONFIRMED = "understood_confirmed"
    WAS_ALREADY_CLEAR = "was_already_clear"  # B3, in place of the restatement
    FIRST_STEP_SAVED = "first_step_saved"
    END_PRESSED = "end_pressed"


_ORDER: Final = tuple(Stage)
_LEADS_TO: Final[Mapping[Happening, Stage]] = {
    Happening.ANSWERED: Stage.OPENING,
    Happening.GREETING_SAID: Stage.LISTENING,
    Happening.UNDERSTOOD_CONFIRMED: Stage.RESOLVING,
    Happening.WAS_ALREADY_CLEAR: Stage.RESOLVING,
    Happening.FIRST_STEP_SAVED: Stage.NEXT_STEPS,
    Happening.END_PRESSED: Stage.CLOSING,
}


def enter(flow: CallFlow, stage: Stage, now: Moment) -> CallFlow:
    """Return the flow in ``stage``, wherever it was; the agent may go anywhere at any time."""
    if flow.stage is stage:
        return flow
    return CallFlow((*flow.entries, StageEntry(stage, now)))


def next_stage(flow: CallFlow, now: Moment) -> CallFlow:
    """Return the flow one stage on; the last stage stays."""
    return enter(flow, _ORDER[min(_place(flow) + 1, len(_ORDER) - 1)], now)


def previous_stage(flow: CallFlow, now: Moment) -> CallFlow:
    """Return the flow one stage back; the first stage stays."""
    return enter(flow, _ORDER[max(_place(flow) - 1, 0)], now)


def happened(flow: CallFlow, happening: Happening, now: Moment) -> CallFlow:
    """Return the flow after ``happening``; it moves forward only, so a late tick moves nothing."""
    stage = _LEADS_TO[happening]
    return enter(flow, stage, now) if _ORDER.index(stage) > _place(flow) else flow


def go_back_to_call(flow: CallFlow, now: Moment) -> CallFlow:
    """Return the flow in the stage before closing, when the agent leaves the checklist."""
    if flow.stage is not Stage.CLOSING:
        return flow
    before = [entry.stage for entry in flow.entries if entry.stage is not Stage.CLOSING]
    return enter(flow, before[-1], now) if before else flow


def time_per_stage(flow: CallFlow, until: Moment) -> dict[Stage, float]:
    """Return the seconds spent in each stage that was entered, visits added up."""
    times: dict[Stage, float] = {}
    ends = [*(entry.at for entry in flow.entries[1:]), until]
    for entry, end in zip(flow.entries, ends, strict=False):
        times[entry.stage] = times.get(entry.stage, 0.0) + max(0.0, end.since(entry.at))
    return times


def _place(flow: CallFlow) -> int:
    """Return the present stage's place in the order, -1 before the answer."""
    return _ORDER.index(flow.stage) if flow.stage else -1
