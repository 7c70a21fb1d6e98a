"""Hold as a conversation: permission, check-ins, overdue, offer to call back (E1–E5)."""

import enum
import math
from dataclasses import dataclass, replace

from workstation.clock import Moment


class HoldOutcome(enum.Enum):
    """How a hold spell ended."""

    RESUMED = "resumed"
    CALLBACK = "callback"
    CUSTOMER_LEFT = "customer_left"


class HoldDue(enum.Enum):
    """What the hold coach asks for now."""

    NOTHING = "nothing"
    CHECK_IN = "check_in"
    OVERDUE = "overdue"


_ORDER = tuple(HoldDue)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The agent came back to a caller on hold."""

    at: Moment
    phrase_id: str
    gap_s: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """Uninterrupted time on hold; contact with the customer at both ends.

    Shape: ``told`` is the latest that the agent was prompted for in it, so that no prompt comes
    twice, whatever becomes of desk and clock.
    """

    started: Moment
    ended: Moment | None = None
    told: HoldDue = HoldDue.NOTHING

    def length_s(self, now: Moment) -> float:
        """Return how long it lasted, up to ``now`` while it is open."""
        return _seconds(self.started, self.ended or now)


@dataclass(frozen=True, slots=True)
class HoldIntent:
    """What was said and heard before a hold (E1).

    Shape: ``reason`` are words that begin with "to", ``reason_id`` is that of the content, so
    that holds for one reason can be compared; ``phrase_id`` is the question that was asked.
    """

    asked_permission: bool = False
    stated_wait_s: int | None = None
    reason: str = ""
    reason_id: str = ""
    agreed: bool = False
    phrase_id: str = ""


@dataclass(frozen=True, slots=True)
class DeclinedHold:
    """The customer was asked and said no: there was no hold (E1)."""

    at: Moment
    stated_wait_s: int | None = None
    reason: str = ""
    reason_id: str = ""


@dataclass(frozen=True, slots=True)
class HoldSpell:
    """One stretch of waiting for the customer, check-ins included, until talk goes on or ends.

    Shape: ``stretches`` is never empty, oldest first; only the last may be open. Between two
    stretches lies a check-in. ``ended`` and ``outcome`` are set together. ``agreed`` is the
    customer's yes to the question; ``back_phrase_id`` is what was to be said at the end of it.
    Units: ``stated_wait_s`` in seconds, None when the agent named none (E1).
    """

    stretches: tuple[Stretch, ...]
    asked_permission: bool = False
    stated_wait_s: int | None = None
    reason: str = ""
    check_ins: tuple[CheckIn, ...] = ()
    ended: Moment | None = None
    outcome: HoldOutcome | None = None
    reason_id: str = ""
    agreed: bool = False
    back_phrase_id: str = ""

    @property
    def started(self) -> Moment:
        return self.stretches[0].started

    @property
    def is_waiting(self) -> bool:
        """Tell whether the customer waits right now: not ended, and no check-in under way."""
        return self.ended is None and self.stretches[-1].ended is None

    @property
    def is_checking_in(self) -> bool:
        """Tell whether agent and customer talk between two stretches."""
        return self.ended is None and self.stretches[-1].ended is not None

    def held_s(self, now: Moment) -> float:
        """Return the seconds on hold so far, the talk of the check-ins left out."""
        return sum(stretch.length_s(now) for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class HoldRules:
    """The intervals that the organisation set.

    Units: seconds. Errors: ValueError unless 30 <= check_in_after_s <= 120 and
    overdue_after_s is no earlier than that.
    """

    check_in_after_s: int = 90
    overdue_after_s: int = 120
    offer_callback_after_s: int = 180
    ask_permission_first: bool = True

    def __post_init__(self) -> None:
        if not 30 <= self.check_in_after_s <= 120:
            raise ValueError(f"check-in interval {self.check_in_after_s} s is not 30–120 s")
        if self.overdue_after_s < self.check_in_after_s:
            raise ValueError(
                f"overdue after {self.overdue_after_s} s is before the check-in is due"
                f" at {self.check_in_after_s} s"
            )


class IllegalHold(RuntimeError):
    """A hold spell was asked for a step that does not follow from where it is: a bug."""


# --- what the agent or the customer does ------------------------------------------------------


def start_hold(
    now: Moment,
    *,
    asked_permission: bool = False,
    stated_wait_s: int | None = None,
    reason: str = "",
) -> HoldSpell:
    """Return a new spell: the customer waits from ``now`` on (E1)."""
    return HoldSpell((Stretch(now),), asked_permission, stated_wait_s, reason)


def hold_as_agreed(intent: HoldIntent, now: Moment) -> HoldSpell:
    """Return a new spell with what was said and heard before it (E1)."""
    return HoldSpell(
        (Stretch(now),),
        intent.asked_permission,
        intent.stated_wait_s,
        intent.reason,
        reason_id=intent.reason_id,
        agreed=intent.agreed,
    )


def check_in(spell: HoldSpell, phrase_id: str, now: Moment) -> HoldSpell:
    """Return the spell with the agent back in the audio: the stretch ends, the spell does not.

    Errors: IllegalHold unless the customer is waiting.
    """
    if not spell.is_waiting:
        raise IllegalHold("a check-in needs a customer who is waiting")
    gap_s = spell.stretches[-1].length_s(now)
    made = CheckIn(now, phrase_id, gap_s)
    return replace(_stretch_ended(spell, now), check_ins=(*spell.check_ins, made))


def hold_again(spell: HoldSpell, now: Moment, *, stated_wait_s: int | None = None) -> HoldSpell:
    """Return the spell with the next stretch begun, after a check-in.

    Errors: IllegalHold unless a check-in is under way.
    """
    if not spell.is_checking_in:
        raise IllegalHold("holding again needs a check-in that is under way")
    wait_s = spell.stated_wait_s if stated_wait_s is None else stated_wait_s
    return replace(spell, stretches=(*spell.stretches, Stretch(now)), stated_wait_s=wait_s)


def resume(spell: HoldSpell, now: Moment) -> HoldSpell:
    """Return the ended spell: agent and customer talk on. Errors: IllegalHold if it had ended."""
    return _ended(spell, HoldOutcome.RESUMED, now)


def customer_left(spell: HoldSpell, now: Moment) -> HoldSpell:
    """Return the ended spell: the call ended in it (E5). Errors: IllegalHold if it had ended."""
    return _ended(spell, HoldOutcome.CUSTOMER_LEFT, now)


def callback_instead(spell: HoldSpell, now: Moment) -> HoldSpell:
    """Return the ended spell: a callback was agreed (E4). Errors: IllegalHold if it had ended."""
    return _ended(spell, HoldOutcome.CALLBACK, now)


def _ended(spell: HoldSpell, outcome: HoldOutcome, now: Moment) -> HoldSpell:
    if spell.ended is not None:
        raise IllegalHold(f"this hold has ended already, as {spell.outcome}")
    return replace(_stretch_ended(spell, now), ended=now, outcome=outcome)


def _stretch_ended(spell: HoldSpell, now: Moment) -> HoldSpell:
    last = spell.stretches[-1]
    if last.ended is not None:
        return spell
    return replace(spell, stretches=(*spell.stretches[:-1], replace(last, ended=now)))


# --- what is due ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HoldAdvice:
    """What the hold coach says at one moment of a call.

    Shape: ``is_waiting`` is False before, between and after holds; then nothing is due.
    ``ring_share`` is 0 to 1, full when the check-in is due. ``check_in_number`` is that of the
    check-in that comes next in this spell, from 1.
    Units: seconds. ``held_total_s`` counts all holds of the call. ``overdue_in_s`` is negative
    once overdue. ``next_change_s`` is when ``due`` or ``offer_callback`` will next be different,
    None when time alone changes nothing more.
    """

    due: HoldDue = HoldDue.NOTHING
    is_waiting: bool = False
    ring_share: float = 0.0
    since_contact_s: float = 0.0
    held_total_s: float = 0.0
    check_in_number: int = 1
    offer_callback: bool = False
    due_in_s: float | None = None
    overdue_in_s: float | None = None
    next_change_s: float | None = None


def advise(holds: tuple[HoldSpell, ...], rules: HoldRules, now: Moment) -> HoldAdvice:
    """Return what is due now in a call with these hold spells (E2–E4).

    A check-in is due ``check_in_after_s`` after the last contact and overdue
    ``overdue_after_s`` after it. The callback is offered from the spell's second check-in on,
    counted when it is made or comes due, or once the call's holds add up to
    ``offer_callback_after_s``. Everything follows from the stored spells and ``now``, so a
    restarted desk gives the same advice.
    """
    total_s = sum(spell.held_s(now) for spell in holds)
    if not holds or holds[-1].ended is not None:
        return HoldAdvice(held_total_s=total_s)
    spell = holds[-1]
    number = len(spell.check_ins) + 1
    offer_in_s = _offer_in_s(spell, total_s, rules, now)
    if not spell.is_waiting:
        offer = offer_in_s <= 0
        return HoldAdvice(held_total_s=total_s, check_in_number=number, offer_callback=offer)
    since_s = spell.stretches[-1].length_s(now)
    due_in_s = rules.check_in_after_s - since_s
    overdue_in_s = rules.overdue_after_s - since_s
    changes = [in_s for in_s in (due_in_s, overdue_in_s, offer_in_s) if in_s > 0]
    return HoldAdvice(
        due=_due(due_in_s, overdue_in_s),
        is_waiting=True,
        ring_share=min(1.0, since_s / rules.check_in_after_s),
        since_contact_s=since_s,
        held_total_s=total_s,
        check_in_number=number,
        offer_callback=offer_in_s <= 0,
        due_in_s=due_in_s,
        overdue_in_s=overdue_in_s,
        next_change_s=min(changes, default=None),
    )


def prompt_due(holds: tuple[HoldSpell, ...], rules: HoldRules, now: Moment) -> HoldDue | None:
    """Return what the agent is to be prompted for now, None when there is nothing new to say.

    Each stretch has one prompt when the check-in falls due and one when it is overdue (E2, E3).
    When both fell due unseen, while the computer slept say, only the second is given.
    """
    advice = advise(holds, rules, now)
    if not advice.is_waiting:
        return None
    told = holds[-1].stretches[-1].told
    return advice.due if _ORDER.index(advice.due) > _ORDER.index(told) else None


def prompted(spell: HoldSpell, due: HoldDue) -> HoldSpell:
    """Return the spell with ``due`` told in its open stretch."""
    last = replace(spell.stretches[-1], told=due)
    return replace(spell, stretches=(*spell.stretches[:-1], last))


def _due(due_in_s: float, overdue_in_s: float) -> HoldDue:
    if overdue_in_s <= 0:
        return HoldDue.OVERDUE
    return HoldDue.CHECK_IN if due_in_s <= 0 else HoldDue.NOTHING


def _offer_in_s(spell: HoldSpell, total_s: float, rules: HoldRules, now: Moment) -> float:
    """Return the seconds on hold until the callback is offered, zero or less when it is."""
    interval_s = rules.check_in_after_s
    checked_in = spell.stretches[: len(spell.check_ins)]
    past_due = sum(max(1, math.floor(s.length_s(now) / interval_s)) for s in checked_in)
    rest = spell.stretches[len(spell.check_ins) :]
    since_s = rest[0].length_s(now) if rest else 0.0
    second_due_in_s = max(0, 2 - past_due) * interval_s - since_s
    return min(second_due_in_s, rules.offer_callback_after_s - total_s)


def callback_was_due(holds: tuple[HoldSpell, ...], rules: HoldRules, now: Moment) -> bool:
    """Tell whether the callback was to be offered at any time in these holds (E4)."""
    total_s = sum(spell.held_s(now) for spell in holds)
    return any(_offer_in_s(spell, total_s, rules, now) <= 0 for spell in holds)


# --- what is kept on the record ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HoldFigures:
    """How the check-ins of one or more hold spells went (E2, E3).

    ``check_ins_due``: a stretch up to ``overdue_after_s`` long has one if it lasted
    ``check_in_after_s`` or ended in a check-in (an early one answers what would have come due),
    else none. A longer one has one for every full ``check_in_after_s`` without contact. While
    a stretch is open, its first counts only from overdue on: until then it may yet be on time.
    ``check_ins_on_time``: those of the stretches that the agent ended, by check-in, resume or
    callback, no later than ``overdue_after_s`` after the last contact. So 300 s without contact
    are three due and none on time, and a customer who leaves makes none on time.
    ``longest_gap_s``: the longest stretch, from contact to contact or up to ``now``.
    """

    check_ins_due: int = 0
    check_ins_on_time: int = 0
    longest_gap_s: float = 0.0

    def __add__(self, other: "HoldFigures") -> "HoldFigures":
        return HoldFigures(
            self.check_ins_due + other.check_ins_due,
            self.check_ins_on_time + other.check_ins_on_time,
            max(self.longest_gap_s, other.longest_gap_s),
        )


def hold_figures(spell: HoldSpell, rules: HoldRules, now: Moment) -> HoldFigures:
    """Return the figures of one spell as they stand at ``now``."""
    figures = HoldFigures()
    for index, stretch in enumerate(spell.stretches):
        is_checked_in = index < len(spell.check_ins)
        was_left = spell.outcome is HoldOutcome.CUSTOMER_LEFT and not is_checked_in
        figures += _stretch_figures(stretch, is_checked_in, was_left, rules, now)
    return figures


def _stretch_figures(
    stretch: Stretch, is_checked_in: bool, was_left: bool, rules: HoldRules, now: Moment
) -> HoldFigures:
    length_s = stretch.length_s(now)
    due = math.floor(length_s / rules.check_in_after_s)
    if stretch.ended is None:
        is_overdue = length_s > rules.overdue_after_s
        return HoldFigures(due if is_overdue else 0, 0, length_s)
    if length_s > rules.overdue_after_s:
        return HoldFigures(due, 0, length_s)
    due = 1 if is_checked_in else min(due, 1)
    return HoldFigures(due, 0 if was_left else due, length_s)


def _seconds(earlier: Moment, later: Moment) -> float:
    """Return the seconds between two moments by the steady clock.

    A reboot between them sets the steady clock back; then the wall clock has the word.
    """
    passed_s = later.since(earlier)
    if passed_s >= 0:
        return passed_s
    return max(0.0, (later.at - earlier.at).total_seconds())
