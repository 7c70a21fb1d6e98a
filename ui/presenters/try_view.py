"""Says what tries to call back came to, when the customer is best reached, and what is next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ui.callbacks.views import TriedView
from ui.panels.views import Choice, WhenView
from ui.presenters.labels import OUTCOME, label
from ui.window_language import times
from workstation.best_hours import BestHours
from workstation.callbacks import Attempt, AttemptOutcome, Callback
from workstation.desk.desk import Desk
from workstation.desk.tries import KnownNumber, TryDesk
from workstation.guidance_content import CallbacksContent
from workstation.numbers import shown
from workstation.tries import WayOn, tries_of

# What a call that was answered may have come to; nothing else can be corrected into it then.
OF_ANSWERED: Final = (
    AttemptOutcome.REACHED,
    AttemptOutcome.VOICEMAIL,
    AttemptOutcome.WRONG_NUMBER,
)


@dataclass(frozen=True, slots=True)
class TryScene:
    """A callback and what is known of its tries.

    Shape: ``way`` is None when nothing is next; ``left`` is how often it is still tried by itself.
    """

    callback: Callback
    now: datetime
    zone: tzinfo
    content: CallbacksContent | None = None
    way: WayOn | None = None
    left: int | None = None
    best: BestHours | None = None
    numbers: tuple[KnownNumber, ...] = ()
    again: WhenView | None = None

    @property
    def number(self) -> KnownNumber | None:
        """Return what is known of the number that is called."""
        return next((n for n in self.numbers if n.number == self.callback.number), None)


def try_scene(desk: Desk, callback: Callback, zone: tzinfo) -> TryScene:
    """Gather what the stores and the content tell of a callback's tries."""
    tries, now = desk.callbacks.tries, desk.clock.now().at
    return TryScene(
        callback,
        now,
        zone,
        content=tries.content,
        way=tries.way_on(callback),
        left=tries.tries_left(callback),
        best=tries.best_hours(callback, now),
        numbers=tries.numbers(callback),
    )


def outcome_choices(
    content: CallbacksContent | None, outcomes: Iterable[AttemptOutcome] = AttemptOutcome
) -> tuple[Choice, ...]:
    """Return outcomes to choose from, in the words of the content."""
    if content is None:
        return tuple(Choice(each.value, label(OUTCOME[each])) for each in outcomes)
    found = (content.outcome(each) for each in outcomes)
    return tuple(Choice(o.outcome.value, o.label, o.key, hint=o.hint) for o in found)


def outcome_words(outcome: AttemptOutcome, content: CallbacksContent | None) -> str:
    return label(OUTCOME[outcome]) if content is None else content.outcome(outcome).label


def best_words(scene: TryScene) -> str:
    """Return when the customer is best reached ("9–11, 4 of 5"), empty while that is unknown."""
    best = scene.best
    if best is None:
        return ""
    words = _tr("{begin}–{end}, {reached} of {tries}")
    if _is_elsewhere(scene):
        words = _tr("{begin}–{end} their time, {reached} of {tries}")
    return words.format(begin=best.begin, end=best.end, reached=best.reached, tries=best.tries)


def _is_elsewhere(scene: TryScene) -> bool:
    """Tell whether the customer's clock shows another time than ours."""
    if not scene.callback.time_zone:
        return False
    there = scene.now.astimezone(ZoneInfo(scene.callback.time_zone))
    return there.utcoffset() != scene.now.astimezone(scene.zone).utcoffset()


def try_rows(
    attempts: Iterable[Attempt], content: CallbacksContent | None, now: datetime, zone: tzinfo
) -> tuple[tuple[str, str], ...]:
    """Return time and outcome of each try, the oldest first."""
    return tuple((times.past(each.at, now, zone), _row_words(each, content)) for each in attempts)


def _row_words(attempt: Attempt, content: CallbacksContent | None) -> str:
    words = outcome_words(attempt.outcome, content)
    told_as = attempt.told_as
    if attempt.corrected_by and told_as is not None and told_as is not attempt.outcome:
        first = outcome_words(told_as, content)
        return _tr("{outcome} (the phone noted: {first})").format(outcome=words, first=first)
    return words


def tried_tag(tries: TryDesk, callback: Callback) -> str:
    """Say in a word or two what tries came to, or what needs a decision; empty when untried."""
    if not callback.attempts or not callback.is_open:
        return ""
    content, way = tries.content, tries.way_on(callback)
    if way not in (None, WayOn.RETRY) and content is not None:
        return content.way(way).label
    last = outcome_words(callback.attempts[-1].outcome, content)
    return _tr("{outcome}, tried {n}×").format(outcome=last, n=len(callback.attempts))


def tried_view(scene: TryScene) -> TriedView | None:
    """Return the last try with the ways on; None while nothing was tried."""
    callback = scene.callback
    if not callback.attempts:
        return None
    last = callback.attempts[-1]
    offers = callback.is_open and last.outcome is not AttemptOutcome.REACHED
    has_ticket = callback.ticket_id is not None
    is_stuck = offers and scene.way not in (None, WayOn.RETRY)
    others = tuple(each for each in scene.numbers if each.number != callback.number)
    offers_numbers = offers and bool(others) and _has_no_good_number(scene)
    return TriedView(
        outcomes=outcome_choices(scene.content),
        outcome=last.outcome.value,
        noted=_noted(last, scene.now, scene.zone),
        way=way_words(scene) if offers else "",
        again=scene.again if offers else None,
        numbers=_number_choices(scene, others) if offers_numbers else (),
        number=callback.number,
        write_label=_label(scene, WayOn.WRITE) if is_stuck and has_ticket else "",
        owner_label=_label(scene, WayOn.ASK_OWNER) if _is_way(scene, WayOn.ASK_OWNER) else "",
        close_label=_label(scene, WayOn.CLOSE) if is_stuck else "",
    )


def _is_way(scene: TryScene, way: WayOn) -> bool:
    return scene.way is way and scene.callback.ticket_id is not None


def _has_no_good_number(scene: TryScene) -> bool:
    """Tell whether the number called is known as wrong, or nothing is tried there any more."""
    own = scene.number
    return scene.way not in (None, WayOn.RETRY) or (own is not None and own.wrong_since is not None)


def _number_choices(scene: TryScene, others: tuple[KnownNumber, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(each.number, number_words(each, scene.now, scene.zone)) for each in others)


def number_words(number: KnownNumber, now: datetime, zone: tzinfo) -> str:
    """Return a number, with since when it is known as wrong."""
    if number.wrong_since is None:
        return shown(number.number)
    since = times.past_inside(number.wrong_since, now, zone)
    return _tr("{number}, wrong since {time}").format(number=shown(number.number), time=since)


def _noted(attempt: Attempt, now: datetime, zone: tzinfo) -> str:
    at = times.past_inside(attempt.at, now, zone)
    if attempt.corrected_by:
        return _tr("Tried {time}; put right by {name}").format(time=at, name=attempt.corrected_by)
    if attempt.told_as is not None:
        return _tr("Tried {time}; noted by the phone").format(time=at)
    return _tr("Tried {time}").format(time=at)


def way_words(scene: TryScene) -> str:
    """Say what is next, and how often it was tried."""
    last = scene.callback.attempts[-1].outcome
    if scene.way is WayOn.RETRY and scene.left is not None:
        count = tries_of(scene.callback.attempts, last)
        words = _tr("{outcome}, {n} of {most}: it falls due again by itself.")
        outcome = outcome_words(last, scene.content)
        return words.format(outcome=outcome, n=count, most=count + scene.left)
    if last is AttemptOutcome.WRONG_NUMBER and scene.way is None:
        return _tr("The other number is in place: call now.")
    if scene.way is None or scene.content is None:
        return ""
    return scene.content.way(scene.way).words


def _label(scene: TryScene, way: WayOn) -> str:
    return scene.content.way(way).label if scene.content is not None else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TryView", text)
