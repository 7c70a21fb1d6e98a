"""Practice customers: who calls, about what, how patient they are, and what they say."""

import enum
import re
import sys
from collections.abc import Mapping
from typing import Final, TypeVar

import msgspec

from workstation.callers import CallerType
from workstation.wrap_up import Disposition

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_S = TypeVar("_S")


class BadPracticeFile(ValueError):
    """A practice file is not as it should be; the message names file, line and what to change."""


class LineKind(enum.Enum):
    """What a practice customer can say; the value names the recording."""

    HELLO = "hello"  # no greeting came
    OPENING = "opening"  # the concern
    CONFIRMS = "confirms"  # after the agent said it back
    AGREES_TO_WAIT = "agrees_to_wait"
    ASKS_HOW_LONG = "asks_how_long"
    THANKS_FOR_CHECK_IN = "thanks_for_check_in"
    LEFT_WAITING = "left_waiting"  # the agent came back too late
    HELD_UNASKED = "held_unasked"
    WANTS_CALLBACK = "wants_callback"
    QUESTION = "question"
    ACKNOWLEDGES = "acknowledges"
    SATISFIED = "satisfied"
    NOTHING_ELSE = "nothing_else"
    CONFIRMS_SUMMARY = "confirms_summary"
    GOODBYE = "goodbye"
    STILL_THERE = "still_there"


class AgentLine(enum.Enum):
    """What the agent says in an unattended run; the value names the recording."""

    GREETING = "greeting"
    HERE = "here"
    RESTATE = "restate"
    HOLD_PERMISSION = "hold_permission"
    HOLD_WAIT = "hold_wait"
    CHECK_IN_1 = "check_in_1"
    CHECK_IN_2 = "check_in_2"
    CHECK_IN_3 = "check_in_3"
    CHECK_IN_4 = "check_in_4"
    BACK = "back"
    RESOLUTION = "resolution"
    NEXT_STEP = "next_step"
    QUESTIONS_ANSWERED = "questions_answered"
    ANYTHING_ELSE = "anything_else"
    SUMMARY = "summary"
    GOODBYE = "goodbye"


CHECK_IN_LINES: Final = (
    AgentLine.CHECK_IN_1,
    AgentLine.CHECK_IN_2,
    AgentLine.CHECK_IN_3,
    AgentLine.CHECK_IN_4,
)
OWN_AGENT_LINES: Final = frozenset(
    {
        AgentLine.RESTATE,
        AgentLine.HOLD_PERMISSION,
        AgentLine.RESOLUTION,
        AgentLine.NEXT_STEP,
        AgentLine.SUMMARY,
    }
)


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to say: ``text`` as shown; ``spoken`` as recorded, empty when it is the same."""

    text: str
    spoken: str = ""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("the text of a line is empty")

    @property
    def words(self) -> str:
        """Return what the recording says."""
        return self.spoken or self.text


class Persona(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who calls. Units: ``number`` is E.164."""

    name: str
    address_as: str
    number: str
    caller_type: CallerType

    def __post_init__(self) -> None:
        if not re.fullmatch(r"\+[1-9]\d{6,14}", self.number):
            raise ValueError(f"number {self.number!r} is not + and 7 to 15 digits")


class Concern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the call is about, as an agent would write it down."""

    line: str
    subject: str
    customers_words: str
    understood: str
    real_need: str
    facts: tuple[str, ...]


class Patience(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long this customer bears what.

    Units: seconds of persona time. ``greeting_s`` and ``silence_s`` until a first "hello?" or
    "are you still there?", which repeat; ``hold_s`` is the longest gap without a check-in that
    passes without a word; each ``…leaves_s`` ends the call.
    Errors: ValueError when a limit is not above zero or leaving comes before complaining.
    """

    ring_s: float
    greeting_s: float
    greeting_leaves_s: float
    silence_s: float
    silence_leaves_s: float
    hold_s: float
    hold_leaves_s: float
    hold_in_all_s: float
    after_goodbye_s: float
    asks_how_long_chance: float

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if name != "asks_how_long_chance" and getattr(self, name) <= 0:
                raise ValueError(f"{name} is not above zero")
        if not 0 <= self.asks_how_long_chance <= 1:
            raise ValueError("asks_how_long_chance is not between 0 and 1")
        for first, last in (
            ("greeting_s", "greeting_leaves_s"),
            ("silence_s", "silence_leaves_s"),
            ("hold_s", "hold_leaves_s"),
        ):
            if getattr(self, first) >= getattr(self, last):
                raise ValueError(f"{last} is not longer than {first}")


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the recordings are made from the one voice there is; see tools/render_voices.py.

    Shape: ``effects`` are further words for sox's chain of effects.
    Units: ``length_scale`` above 1 speaks slower; ``liveliness`` 0–1, how much the melody varies.
    """

    length_scale: float = 1.0
    liveliness: float = 0.667
    pitch_cents: int = 0
    tempo: float = 1.0
    gain_db: float = 0.0
    effects: tuple[str, ...] = ()


class AgentPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the agent writes, promises and says to this customer in an unattended run.

    Units: ``promise_in_s`` seconds of persona time from the moment of promising.
    Errors: ValueError when ``lines`` are not exactly those that every scenario has of its own.
    """

    hold_reason: str
    stated_wait_s: int
    real_note: str
    next_step_owner: str
    next_step: str
    promise: str
    promise_in_s: float
    disposition: Disposition
    wrap_up_note: str
    internal_cause: str
    lines: Mapping[AgentLine, Wording]

    def __post_init__(self) -> None:
        _require(self.lines, OWN_AGENT_LINES)


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One practice call, complete.

    Shape: every LineKind has at least one wording.
    Errors: ValueError when a kind of line is missing or has no wording.
    """

    persona: Persona
    concern: Concern
    patience: Patience
    lines: Mapping[LineKind, tuple[Wording, ...]]
    agent: AgentPart
    voice: Voice = Voice()

    def __post_init__(self) -> None:
        _require(self.lines, frozenset(LineKind))
        for kind, wordings in self.lines.items():
            if not wordings:
                raise ValueError(f"lines.{kind.value} has no wording")

    @property
    def name(self) -> str:
        """Return the name by which the scenario is chosen: its caller's type."""
        return self.persona.caller_type.value


class AgentLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the agent says to every practice customer alike, and in whose name."""

    organisation: str
    agent: str
    lines: Mapping[AgentLine, Wording]
    voice: Voice = Voice()

    def __post_init__(self) -> None:
        _require(self.lines, frozenset(AgentLine) - OWN_AGENT_LINES)


def scenario_from(text: str, *, source: str) -> Scenario:
    """Read one scenario from TOML. Errors: BadPracticeFile."""
    return _read(text, source, Scenario)


def agent_lines_from(text: str, *, source: str) -> AgentLines:
    """Read the agent's common lines from TOML. Errors: BadPracticeFile."""
    return _read(text, source, AgentLines)


def customer_recording(kind: LineKind, variant: int) -> str:
    """Return the file name of a customer's line, beside its scenario; variants count from 1."""
    return f"{kind.value}-{variant}.wav"


def agent_recording(line: AgentLine, persona: str) -> str:
    """Return the file name of an agent's line, in the folder of the agent's recordings."""
    return f"{persona}-{line.value}.wav" if line in OWN_AGENT_LINES else f"{line.value}.wav"


def _require(given: Mapping[_S, object], wanted: frozenset[_S]) -> None:
    missing = sorted(str(getattr(one, "value", one)) for one in wanted - given.keys())
    if missing:
        raise ValueError(f"missing lines: {', '.join(missing)}")
    extra = sorted(str(getattr(one, "value", one)) for one in given.keys() - wanted)
    if extra:
        raise ValueError(f"lines that do not belong here: {', '.join(extra)}")


def _read(text: str, source: str, kind: type[_S]) -> _S:
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadPracticeFile(f"{source}: {error}") from error
    try:
        return msgspec.convert(plain, kind)
    except msgspec.ValidationError as error:
        words, _, path = str(error).partition(" - at ")
        keys = re.findall(r"[A-Za-z_]\w*", path[path.find("$") :])
        named = re.search(r"[`']([\w-]+)[`']$", words)
        line = _line_of(text, keys + ([named[1]] if named else []))
        raise BadPracticeFile(f"{source}, line {line}: {words} (at {path or 'the top'})") from error


def _line_of(text: str, keys: list[str]) -> int:
    """Return the line that sets ``keys``, or the nearest heading above it; 1 for the whole."""
    best, depth = 1, 0
    heading: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if found := re.match(r"\s*\[+\s*([\w.\"-]+)\s*\]+", line):
            heading = [part.strip('"') for part in found[1].split(".")]
            path = heading
        elif found := re.match(r"\s*([\w-]+)\s*=", line):
            path = [*heading, found[1]]
        else:
            continue
        if len(path) > depth and path == keys[: len(path)]:
            best, depth = number, len(path)
    return best
