"""Practice customers: who calls, about what, how patient they are, and what they say."""

import enum
import re
from collections.abc import Mapping, Set
from typing import Final, TypeVar

import msgspec

from workstation.callers import CallerType
from workstation.practice_reactions import Mood, Reaction

_S = TypeVar("_S")


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
    OWN = "own"  # a line of this scenario alone, said by one of its reactions


def kind_of(line: str) -> LineKind:
    """Return what kind of line has this name."""
    try:
        return LineKind(line)
    except ValueError:
        return LineKind.OWN


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
    ANSWER_ELSE = "answer_else"  # to what came up at "anything else?"
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
SCENARIO_AGENT_LINES: Final = OWN_AGENT_LINES | {AgentLine.ANSWER_ELSE}
STANDARD_LINES: Final = frozenset(kind.value for kind in LineKind) - {LineKind.OWN.value}
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to say.

    Shape: ``text`` as shown; ``spoken`` as recorded, empty when it is the same; ``mood`` limits
    the wording to these moods, empty for all.
    """

    text: str
    spoken: str = ""
    mood: tuple[Mood, ...] = ()

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
    """How the recordings are made; see tools/render_voices.py.

    Shape: ``speaker`` is a voice of the model, or several with weights ("a:0.6+b:0.4");
    ``effects`` are further words for sox's chain of effects.
    Units: ``speed`` above 1 speaks faster.
    """

    speaker: str = ""
    speed: float = 1.0
    pitch_cents: int = 0
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
    disposition: str  # its id
    wrap_up_note: str
    internal_cause: str
    lines: Mapping[AgentLine, Wording]

    def __post_init__(self) -> None:
        _require(self.lines, OWN_AGENT_LINES, {AgentLine.ANSWER_ELSE})


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One practice call, complete.

    Shape: ``name`` is the folder's or the file's and stands in no file; ``language`` is a code as
    "en". ``lines`` has every LineKind but OWN, and the lines that only ``reactions`` say.
    ``agent`` is None when nobody wrote the agent's part: then it cannot run unattended.
    Units: ``difficulty`` 1 (for a first day) to 3.
    Errors: ValueError when a line is missing or has no wording.
    """

    language: str
    title: str
    difficulty: int
    trains: tuple[str, ...]
    persona: Persona
    concern: Concern
    patience: Patience
    lines: Mapping[str, tuple[Wording, ...]]
    agent: AgentPart | None = None
    voice: Voice = Voice()
    mood: Mood = Mood.OPEN
    reactions: tuple[Reaction, ...] = ()
    name: str = ""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z]{2,3}", self.language):
            raise ValueError(f'language "{self.language}" is no code like en or de')
        if not self.title.strip():
            raise ValueError("the title is empty")
        if self.difficulty not in (1, 2, 3):
            raise ValueError("difficulty is not 1, 2 or 3")
        if not 1 <= len(self.trains) <= 4:
            raise ValueError("trains needs one to four short sentences")
        for name in self.lines:
            if not _NAME.fullmatch(name):
                raise ValueError(f'"{name}" is no name for a line: small letters, figures and _')
        said = {line for one in self.reactions for line in (one.say, one.then) if line}
        _require(self.lines, STANDARD_LINES | said, self.lines.keys())

    @property
    def caller_type(self) -> CallerType:
        return self.persona.caller_type


class AgentLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the agent says to every practice customer alike, and in whose name."""

    organisation: str
    agent: str
    lines: Mapping[AgentLine, Wording]
    voice: Voice = Voice()

    def __post_init__(self) -> None:
        _require(self.lines, frozenset(AgentLine) - SCENARIO_AGENT_LINES)


def customer_recording(line: str, variant: int) -> str:
    """Return the file name of a customer's line, beside its scenario; variants count from 1."""
    return f"{line}-{variant}.wav"


def agent_recording(line: AgentLine, scenario: str) -> str:
    """Return the resource's name of an agent's line below the folder of its language."""
    if line in SCENARIO_AGENT_LINES:
        return f"{scenario}/agent-{line.value}.wav"
    return f"agent/{line.value}.wav"


def _require(given: Mapping[_S, object], wanted: Set[_S], also: Set[_S] = frozenset()) -> None:
    missing = sorted(str(getattr(one, "value", one)) for one in wanted - given.keys())
    if missing:
        raise ValueError(f"missing lines: {', '.join(missing)}")
    extra = sorted(str(getattr(one, "value", one)) for one in given.keys() - wanted - also)
    if extra:
        raise ValueError(f"lines that nobody says: {', '.join(extra)}")
    empty = sorted(str(getattr(one, "value", one)) for one, said in given.items() if said == ())
    if empty:
        raise ValueError(f"lines without a wording: {', '.join(empty)}")
