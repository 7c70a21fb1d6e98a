"""The tickets with their timelines, steps, promises, callbacks and messages."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from storage.demo_data.dice import Dice, Stamps, id_of, mixed
from storage.demo_data.names import AGENTS
from storage.demo_data.people import People, Person
from storage.demo_data.plan import Calendar, DemoPlan
from storage.demo_data.tables import TableRow
from storage.demo_data.wording import Wording, wordings
from workstation.callbacks import AttemptOutcome, CallbackReason, CallbackState
from workstation.merges import MergeKind
from workstation.messages import MessageState
from workstation.origins import OriginSource
from workstation.promises import PromiseState
from workstation.tickets import Channel, EntryKind, TicketStatus

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_OPEN_SHARE: Final = 0.03
_RECENT_SHARE: Final = 0.25  # open tickets are rather recent than old
_CHANNELS: Final = (
    Channel.PHONE, Channel.EMAIL, Channel.VOICEMAIL, Channel.CHAT, Channel.LETTER,
    Channel.IN_PERSON, Channel.SOCIAL,
)  # fmt: skip
_OPEN_STATES: Final = (TicketStatus.IN_PROGRESS, TicketStatus.WAITING, TicketStatus.NEW)
_MERGED_ONCE_IN: Final = 300
# How the entries of a timeline are spread: few tickets have many. Together as many as there are.
_SPREAD: Final = (1, 2, 1, 3, 2, 4, 1, 3, 2, 9, 1, 2, 5, 3, 2, 7)
_AFTER_OPENED: Final = (
    EntryKind.CALL, EntryKind.NOTE, EntryKind.WRAP_UP, EntryKind.MESSAGE, EntryKind.PROMISE,
    EntryKind.STATUS, EntryKind.NEXT_STEP, EntryKind.CALLBACK, EntryKind.HOLD, EntryKind.ESCALATED,
)  # fmt: skip
_WITH_WORDS: Final = frozenset({EntryKind.CALL, EntryKind.NOTE, EntryKind.MESSAGE})
_TOLD: Final = {
    EntryKind.WRAP_UP: "Wrapped up: follow-up agreed",
    EntryKind.STATUS: "Status: waiting",
    EntryKind.HOLD: "On hold for 2 minutes, 1 check-in",
    EntryKind.ESCALATED: "Passed on",
}
_TICKET, _TICKET_MERGE = 11, 12
_OPENS, _CLOSES = 6 * _HOUR, 18 * _HOUR  # UTC
_THURSDAY, _SATURDAY = 3, 5


@dataclass(frozen=True, slots=True)
class Matter:
    """One ticket as far as its calls need to know it."""

    id: str
    subject: str
    opened_s: int
    customer_id: str | None
    person: Person | None
    owner: str
    is_open: bool


class Matters:
    """The tickets of one plan, in the order in which they were opened."""

    def __init__(self, plan: DemoPlan, people: People, dice: Dice, stamps: Stamps) -> None:
        self._plan = plan
        self._people = people
        self._dice = dice
        self._stamps = stamps
        self._calendar = Calendar(plan)
        self._wordings = wordings(dice, plan.tickets)
        self._spread = _SPREAD[dice.below(len(_SPREAD)) :] + _SPREAD
        self._weights = 0
        self.entries = 0

    def ticket(self, index: int) -> tuple[Matter, list[TableRow]]:
        """Return ticket ``index`` and all its rows; to be asked in rising order, once each."""
        dice, plan = self._dice, self._plan
        at = self._calendar.opened_s(index)
        who = None if dice.is_once_in(25) else int(self._people.count * dice.share() ** 1.5)
        person = None if who is None else self._people.person(who)
        wording = self._wordings[person.language if person else "en"]
        subject = dice.one_of(wording.subjects)
        customer_id = person.id if person else None
        owner = dice.zipf(AGENTS)
        is_open = self._is_open(index)
        matter = Matter(self.ticket_id(index), subject, at, customer_id, person, owner, is_open)
        last = min(plan.end_s - _MINUTE, at + _HOUR + int(9 * _DAY * dice.share() ** 4))
        rows = [self._ticket_row(matter, index, wording, last)]
        rows += self._entries(matter, index, wording, last)
        rows += self._plans_and_steps(matter, wording)
        rows += self._promise(matter, wording)
        rows += self._callback(matter)
        rows += self._message(matter, plan.first_number + index, wording, last)
        rows += self._origin(matter)
        rows += self._merge(matter, index)
        return matter, rows

    def wording_of(self, matter: Matter) -> Wording:
        return self._wordings[matter.person.language if matter.person else "en"]

    def ticket_id(self, index: int) -> str:
        bits = mixed(self._plan.seed * 8 + _TICKET, index) | _TICKET << 64
        return id_of(self._calendar.opened_s(index), bits)

    def _is_open(self, index: int) -> bool:
        place = index / self._plan.tickets
        share = _OPEN_SHARE / _RECENT_SHARE if place > 1 - _RECENT_SHARE else 0.0
        return self._dice.share() < share

    def _ticket_row(self, matter: Matter, index: int, wording: Wording, last: int) -> TableRow:
        dice, stamps, at = self._dice, self._stamps, matter.opened_s
        channel = dice.zipf(_CHANNELS)
        status = dice.zipf(_OPEN_STATES) if matter.is_open else TicketStatus.SOLVED
        words = dice.one_of(wording.own_words)
        if dice.is_once_in(2):
            words = f"{words} {dice.one_of(wording.own_words)}"
        notes = dice.one_of(wording.notes) if dice.share() < 0.8 else ""
        if notes and dice.share() < 0.6:
            notes = f"{notes} {dice.one_of(wording.notes)} {wording.detail()}"
        confirmed = stamps[at + 4 * _MINUTE] if dice.share() < 0.6 else None
        responded = None if status is TicketStatus.NEW else stamps[at + dice.below(_HOUR)]
        update = self._next_update(matter) if matter.is_open else None
        strain = dice.between(1, 3) if dice.is_once_in(12) else 0
        return (
            "tickets",
            (
                matter.id, self._plan.first_number + index, stamps[at], matter.subject,
                matter.customer_id, channel.value, status.value, self._priority(), matter.owner,
                update, words, dice.one_of(wording.understood) if confirmed else "", confirmed,
                notes,
                f"https://social.example/p/{index}" if channel is Channel.SOCIAL else "",
                dice.one_of(wording.own_words) if dice.is_once_in(8) else "",
                dice.one_of(wording.entries) if dice.is_once_in(12) else "",
                dice.one_of(wording.messages) if dice.is_once_in(3) else "",
                dice.zipf(wording.causes) if dice.is_once_in(9) else "",
                dice.one_of(wording.steps) if dice.is_once_in(40) else "",
                strain, responded, self._merged_into(index),
            ),
        )  # fmt: skip

    def _priority(self) -> int:
        share = self._dice.share()
        return 1 if share < 0.8 else 2 if share < 0.92 else 0 if share < 0.985 else 3

    def _next_update(self, matter: Matter) -> str | None:
        if self._dice.is_once_in(12):
            return None
        ahead = int((self._dice.share() - 0.2) * 6 * _DAY)
        return self._stamps[working(max(matter.opened_s + _HOUR, self._plan.end_s + ahead))]

    # --- what happened

    def _entries(self, matter: Matter, index: int, wording: Wording, last: int) -> list[TableRow]:
        dice, at = self._dice, matter.opened_s
        opened = EntryKind.OPENED
        count = self._entry_count(index)
        if not count:
            return []
        rows = [self._entry(matter, at, opened, "Ticket opened", Channel.PHONE.value)]
        step = max(1, (last - at) // count)
        for _ in range(count - 1):
            at = max(at, _in_hours(at + 1 + dice.below(step), self._plan.end_s))
            kind = dice.zipf(_AFTER_OPENED)
            text = dice.one_of(wording.entries) if kind in _WITH_WORDS else _TOLD.get(kind, "")
            if not text:
                text = dice.one_of(wording.promises if kind is EntryKind.PROMISE else wording.steps)
            detail = f"with {matter.owner}, {dice.between(1, 14):02}:{dice.between(0, 59):02}"
            rows.append(self._entry(matter, at, kind, text, detail))
        return rows

    def _entry_count(self, index: int) -> int:
        """Return the number of entries of ticket ``index``; in all just as many as planned."""
        plan = self._plan
        if index == plan.tickets - 1:
            return plan.entry_count - self.entries
        self._weights += self._spread[index % len(_SPREAD)]
        due = self._weights * plan.entry_count * len(_SPREAD)
        count = max(0, min(due // (sum(_SPREAD) * plan.tickets), plan.entry_count) - self.entries)
        self.entries += count
        return count

    def _entry(self, matter: Matter, at: int, kind: EntryKind, text: str, detail: str) -> TableRow:
        entry_id = self._dice.new_id(at)
        row = (entry_id, matter.id, self._stamps[at], kind.value, text, detail, None)
        return "timeline_entries", row

    # --- what is to be done

    def _plans_and_steps(self, matter: Matter, wording: Wording) -> Iterator[TableRow]:
        dice, stamps = self._dice, self._stamps
        done = None if matter.is_open else stamps[matter.opened_s + _DAY]
        if dice.is_once_in(40):
            for place in range(dice.between(2, 4)):
                what, if_not = dice.one_of(wording.steps), dice.one_of(wording.notes)
                stage = (matter.id, place, what, 30 * dice.between(1, 90), if_not,
                         dice.zipf(wording.teams), done)  # fmt: skip
                yield "plan_stages", stage
        for place in range(dice.between(1, 3) if dice.is_once_in(4) else 0):
            who = matter.owner if dice.is_once_in(3) else dice.zipf(wording.teams)
            due = stamps[matter.opened_s + dice.between(1, 14 * 24) * _HOUR]
            yield (
                "next_steps",
                (dice.new_id(matter.opened_s), matter.id, who, dice.one_of(wording.steps), due,
                 stamps[matter.opened_s + 5 * _MINUTE] if dice.is_once_in(2) else None, done,
                 place),
            )  # fmt: skip

    def _promise(self, matter: Matter, wording: Wording) -> Iterator[TableRow]:
        dice, stamps, at = self._dice, self._stamps, matter.opened_s + 6 * _MINUTE
        is_open = matter.is_open and dice.share() < 0.6
        if not is_open and (matter.is_open or dice.share() > 0.3):
            return
        due = min(at + dice.between(2, 5 * 24) * _HOUR, self._plan.end_s - 10 * _MINUTE)
        state, settled = PromiseState.KEPT, max(at + _MINUTE, due - _HOUR)
        if is_open:
            due = working(max(due, self._plan.end_s + int((dice.share() - 0.15) * 4 * _DAY)))
            state, settled = PromiseState.OPEN, 0
        elif dice.is_once_in(9):
            state, settled = PromiseState.BROKEN, due + 9 * _MINUTE
        row = (dice.new_id(at), matter.id, dice.one_of(wording.promises), stamps[due], stamps[at],
               matter.owner, None, state.value, stamps[settled] if settled else None, None,
               "", None)  # fmt: skip
        yield "promises", row

    def _callback(self, matter: Matter) -> Iterator[TableRow]:
        dice, stamps, person, at = self._dice, self._stamps, matter.person, matter.opened_s
        is_open = matter.is_open and dice.is_once_in(4)
        if person is None or not (is_open or dice.is_once_in(12)):
            return
        due = min(at + dice.between(1, 48) * _HOUR, self._plan.end_s - _MINUTE)
        state, reason, priority = CallbackState.DONE, CallbackReason.TICKET, 1
        if is_open:
            due = working(max(due, self._plan.end_s + int((dice.share() - 0.1) * 3 * _DAY)))
            state = CallbackState.OPEN
            # A call dropped on hold is called back within the hour: few are open at a time.
            if self._plan.end_s - at < _DAY and dice.is_once_in(6):
                reason, priority, due = CallbackReason.DROPPED_ON_HOLD, 3, self._plan.end_s
        callback_id = dice.new_id(at)
        zone = "" if person.language == "de" else person.zone
        row = (callback_id, person.number, person.name, stamps[due], stamps[at], reason.value,
               matter.subject, person.id, matter.id, None, priority, matter.owner, zone,
               state.value, None)  # fmt: skip
        yield "callbacks", row
        if not is_open:
            outcome = AttemptOutcome.REACHED.value
            yield "callback_attempts", (callback_id, 0, stamps[due], outcome, None, "")

    # --- what was written and where it is from

    def _message(
        self, matter: Matter, number: int, wording: Wording, last: int
    ) -> Iterator[TableRow]:
        dice, stamps, person = self._dice, self._stamps, matter.person
        if person is None or not dice.is_once_in(6):
            return
        hello, regards, reference = wording.mail
        text = f"{dice.one_of(wording.messages)} {wording.detail()}"
        body = (
            f"{hello.format(name=person.name)}\n\n{text}\n\n{reference.format(number=number)}\n\n"
            f"{regards}\n{matter.owner}"
        )
        state = MessageState.DRAFT if matter.is_open and dice.is_once_in(3) else MessageState.SENT
        sent = None if state is MessageState.DRAFT else stamps[last]
        made = dice.new_id(last)
        row = (made, matter.id, person.id, stamps[last], stamps[last], matter.owner,
               person.language, f"c{number}@post.example", json.dumps(()), matter.subject, body, "",
               "", state.value, f"<{made}@northwind.example>", 0 if sent is None else 1, None, sent,
               "")  # fmt: skip
        yield "messages", row
        if dice.is_once_in(3):
            is_answered = int(sent is not None)
            yield "message_questions", (made, 0, dice.one_of(wording.questions), is_answered)

    def _origin(self, matter: Matter) -> Iterator[TableRow]:
        if self._dice.is_once_in(8):
            at = self._stamps[matter.opened_s]
            source = OriginSource.AGENT.value
            yield "field_origins", (matter.id, "subject", source, "", at, matter.owner)

    def _merged_into(self, index: int) -> str | None:
        """Return the ticket before this one, when the two were found to be one matter."""
        if not self._is_duplicate(index) or self._is_duplicate(index - 1):
            return None
        return self.ticket_id(index - 1)

    def _is_duplicate(self, index: int) -> bool:
        return index > 0 and mixed(self._plan.seed, index) % _MERGED_ONCE_IN == 0

    def _merge(self, matter: Matter, index: int) -> Iterator[TableRow]:
        into = self._merged_into(index)
        if into is not None:
            bits = mixed(self._plan.seed * 8 + _TICKET_MERGE, index) | _TICKET_MERGE << 64
            at = matter.opened_s + _HOUR
            row = (id_of(at, bits), MergeKind.TICKET.value, matter.id, into, self._stamps[at],
                   matter.owner, None)  # fmt: skip
            yield "merges", row


def _in_hours(at: int, latest: int) -> int:
    """Return ``at``, or the next time after it that somebody is at work, but no later."""
    return min(working(at), latest)


def working(at: int) -> int:
    """Return ``at`` or the next time within working hours, at a full five minutes."""
    second = at % _DAY
    if second < _OPENS:
        at += _OPENS
    elif second > _CLOSES:
        at += _DAY - _CLOSES + _OPENS
    weekday = (at // _DAY + _THURSDAY) % 7  # the count of days begins on a Thursday
    if weekday >= _SATURDAY:
        at += (7 - weekday) * _DAY
    return at - at % (5 * _MINUTE)
