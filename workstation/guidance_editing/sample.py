"""A made-up call to look at words in: what is known in it is chosen by whoever writes them."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from workstation.call_flow import CallFlow, Stage, enter
from workstation.callers import CallerType
from workstation.calls import Call, CallState, Direction
from workstation.clock import Moment
from workstation.content_files import read_content
from workstation.conversation import Conversation
from workstation.guidance_content import DayPart, DayPartContent, GuidanceError
from workstation.ids import AccountId, CallId
from workstation.phrases import GuidanceFacts, StepFact

_FALLBACK: Final = "en"
_OF_TICKET: Final = (
    *(
        "next_update",
        "promise",
        "promise_time",
        "delay_reason",
        "callback_time",
        "ticket_number",
        "subject",
    ),
    *("customer_words", "understood"),
)
_OF_HOLD: Final = ("stated_wait", "hold_reason")


@dataclass(frozen=True, slots=True)
class SampleChoices:
    """What is known in the sample call.

    Shape: ``day`` None is today; ``line`` empty is the sample's own.
    """

    is_known_customer: bool = True
    has_ticket: bool = True
    has_hold_reason: bool = True
    caller: CallerType | None = None
    day_part: DayPart = DayPart.AFTERNOON
    day: date | None = None
    line: str = ""
    queue: str = ""


def read_sample(folder: Path, language: str) -> GuidanceFacts:
    """Return everything that may be known in the sample call, in a language.

    A language without a sample of its own has the English one.

    Errors: GuidanceError.
    """
    file = folder / f"{language}.toml"
    if not file.is_file():
        file = folder / f"{_FALLBACK}.toml"
    values, _ = read_content(file, dict[str, Any], GuidanceError)
    steps = tuple(StepFact(**step) for step in values.pop("steps", ()))
    known = {field.name for field in fields(GuidanceFacts)}
    if strange := sorted(values.keys() - known):
        raise GuidanceError(f"{file}: there is no fact called {strange[0]!r}")
    return GuidanceFacts(**values, next_steps=steps)


def facts_of(sample: GuidanceFacts, choices: SampleChoices) -> GuidanceFacts:
    """Return what is known of the sample call as it was chosen."""
    hidden: dict[str, Any] = {}
    if not choices.is_known_customer:
        hidden["customer"] = ""
    if not choices.has_ticket:
        hidden |= dict.fromkeys(_OF_TICKET, "") | {"next_steps": ()}
    if not choices.has_hold_reason:
        hidden |= dict.fromkeys(_OF_HOLD, "")
    line = choices.line or sample.line
    return replace(sample, **hidden, line=line, queue=choices.queue)


def time_of(choices: SampleChoices, parts: tuple[DayPartContent, ...], today: date) -> datetime:
    """Return the moment of the sample call: a minute into the part of the day, on its day."""
    begins = next((p.begins for p in parts if p.part is choices.day_part), "12:00")
    hour, _, minute = begins.partition(":")
    day = choices.day or today
    start = datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=timezone.utc)
    return start + timedelta(minutes=1)


def sample_call(choices: SampleChoices, stage: Stage, at: datetime, line: str) -> Conversation:
    """Return the sample call in ``stage``, answered ten minutes before ``at``."""
    answered = Moment(at - timedelta(minutes=10), 0.0)
    call = Call(
        id=CallId("sample"),
        direction=Direction.INBOUND,
        remote_uri="sip:sample@sample.invalid",
        placed_at=answered.at,
        state=CallState.CONFIRMED,
        account_id=AccountId("sample"),
        line=line,
        answered=answered,
    )
    flow = CallFlow()
    for number, one in enumerate(tuple(Stage)[: tuple(Stage).index(stage) + 1]):
        flow = enter(flow, one, Moment(answered.at + timedelta(minutes=number), 60.0 * number))
    return Conversation(call, flow=flow, caller_type=choices.caller)
