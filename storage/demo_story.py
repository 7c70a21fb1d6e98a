"""The made-up customers and matters of Northwind Energy, told relative to a given moment.

Told at 14:07 of Thursday 19 November 2026 it is the afternoon of the look pictures. Numbers are of
the ranges that Ofcom keeps free for drama; nobody has them.
"""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Final

from workstation.tickets import Channel, EntryKind, Priority, TicketStatus

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


class Told:
    """Dates and times as seen from ``now``; days and times of day are those of its own zone."""

    def __init__(self, now: datetime) -> None:
        if now.tzinfo is None:
            raise ValueError(f"{now} has no time zone")
        self.now = now.replace(second=0, microsecond=0)

    def ago(self, minutes: int) -> datetime:
        return self.now - timedelta(minutes=minutes)

    def soon(self, minutes: int) -> datetime:
        """Return a time to come, at a full five minutes."""
        at = self.now + timedelta(minutes=minutes)
        return at + timedelta(minutes=5 * round(at.minute / 5) - at.minute)

    def on(self, days: int, clock: str) -> datetime:
        """Return ``clock`` ("12:00") on the day that is ``days`` away."""
        day = self.now.date() + timedelta(days=days)
        return datetime.combine(day, time.fromisoformat(clock), self.now.tzinfo)

    def workday(self, days: int, clock: str) -> datetime:
        """Return ``clock`` ("10:42") on the working day that is ``days`` away, Monday to Friday."""
        day = self.now.date()
        step = 1 if days > 0 else -1
        left = abs(days)
        while left:
            day += timedelta(days=step)
            left -= day.weekday() < 5
        return self.on((day - self.now.date()).days, clock)

    def day(self, days: int) -> str:
        """Return a date as it is written in a note: "3 Nov"."""
        at = self.now + timedelta(days=days)
        return f"{at.day} {_MONTHS[at.month - 1][:3]}"

    def date(self, days: int) -> str:
        """Return a date in full: "30 November"."""
        at = self.now + timedelta(days=days)
        return f"{at.day} {_MONTHS[at.month - 1]}"

    def ordinal(self, days: int) -> str:
        """Return a day of the month as one says it: "24th"."""
        day = (self.now + timedelta(days=days)).day
        ending = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        return f"{day}{ending}"

    @property
    def month(self) -> str:
        return _MONTHS[self.now.month - 1]


@dataclass(frozen=True, slots=True)
class Person:
    """A customer; ``zone`` is empty for the desk's own.

    Shape: ``switchboard`` is a number that they share with others of their organisation.
    """

    name: str
    salutation: str
    number: str
    zone: str = ""
    email: str = ""
    organisation: str = ""
    language: str = "en"
    switchboard: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    who: str
    what: str
    due: datetime | None
    confirmed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    at: datetime
    kind: EntryKind
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """One ticket with all that hangs on it.

    Shape: ``promised`` is what was promised, due when and made when.
    """

    number: int
    who: str
    subject: str
    opened: datetime
    status: TicketStatus = TicketStatus.IN_PROGRESS
    priority: Priority = Priority.NORMAL
    channel: Channel = Channel.PHONE
    next_update: datetime | None = None
    customer_words: str = ""
    understood: str = ""
    confirmed: datetime | None = None
    notes: str = ""
    promised: tuple[str, datetime, datetime] | None = None
    steps: tuple[Step, ...] = ()
    happened: tuple[Happened, ...] = field(default=())


_HARBOUR: Final = "+442079460900"
PEOPLE: Final = (
    Person("Daniel Okafor", "Mr. Okafor", "+441614960182", email="d.okafor@mail.example"),
    Person("Amira Haddad", "Ms. Haddad", "+441614960417", email="amira.haddad@post.example"),
    Person("Tom Brennan", "Mr. Brennan", "+441174960619", "Europe/Madrid", "tom@brennan.example"),
    Person("Grace Lim", "Ms. Lim", "+441614960238", email="grace.lim@mail.example"),
    Person("Oliver Marsh", "Mr. Marsh", "+441134960275"),
    Person("Fátima El Idrissi", "Ms. El Idrissi", "+447700900345"),
    Person("Hannah Weiss", "Frau Weiss", "+447700900812", "Europe/Berlin", "weiss@post.example",
           language="de"),
    Person("Joseph Adeyemi", "Mr. Adeyemi", "+442079460341", email="joseph@adeyemi-bakery.example",
           organisation="Adeyemi Bakery"),
    Person("Ruth Lindqvist", "Ms. Lindqvist", "+441632960156", email="ruth.l@mail.example"),
    Person("Sofia Virtanen", "Ms. Virtanen", "+447700900627", "Europe/Helsinki"),
    Person("Karine Tremblay", "Ms. Tremblay", "+447700900733", "America/Montreal",
           "karine@harbour-lettings.example", "Harbour Lettings", switchboard=_HARBOUR),
    Person("Riya Patel", "Ms. Patel", "+442079460118", email="riya@harbour-lettings.example",
           organisation="Harbour Lettings", switchboard=_HARBOUR),
    Person("Stepan Novák", "Mr. Novák", "+447700900154", "Europe/Prague"),
    Person("Liam Byrne", "Mr. Byrne", "+441514960221"),
    Person("Alice Stone", "Ms. Stone", "+441214960377"),
    Person("Giulia Moretti", "Ms. Moretti", "+447700900266", "Europe/Rome"),
    Person("Peter Hughes", "Mr. Hughes", "+442920180459"),
    Person("Michael Osei", "Mr. Osei", "+442079460583"),
    Person("Emma Clarke", "Ms. Clarke", "+441134960690"),
    Person("Fiona Reid", "Ms. Reid", "+441314960742"),
    Person("Yuki Tanaka", "Mx. Tanaka", "+447700900871", "Asia/Tokyo"),
    Person("Ciara Doyle", "Ms. Doyle", "+442896496093"),
    Person("Bilal Ahmed", "Mr. Ahmed", "+441214960905"),
    Person("Nuno Silva", "Mr. Silva", "+447700900916", "Europe/Lisbon"),
    Person("Wyn Evans", "Mx. Evans", "+442920180128"),
    Person("Irena Kowalska", "Ms. Kowalska", "+447700900439", "Europe/Warsaw"),
    Person("Olive Grant", "Ms. Grant", "+441514960554"),
)  # fmt: skip


def open_matters(t: Told, agent: str) -> tuple[Matter, ...]:
    """Return what is open on this afternoon, the three full stories first."""
    return (_okafor(t, agent), _lindqvist(t, agent), _brennan(t, agent), *_others(t, agent))


def _okafor(t: Told, agent: str) -> Matter:
    asked, agreed = t.workday(-2, "10:42"), t.workday(-2, "10:58")
    return Matter(
        number=48213,
        who="Daniel Okafor",
        subject=f"{t.month} bill three times the usual amount",
        opened=asked,
        priority=Priority.HIGH,
        next_update=t.soon(93),
        customer_words=(
            "“The bill says £412.60. I normally pay about £140. Nobody has come to read the meter, "
            f"and the debit goes out on the {t.ordinal(5)}.”"
        ),
        understood=(
            f"You want the reading of {t.day(-16)} checked, and £412.60 not collected on "
            f"{t.day(5)} while we check."
        ),
        notes=(
            f"His photo of {t.day(-4)} shows 7 418 kWh, the bill uses 8 417 on {t.day(-16)}. Looks "
            "like an estimate, not a visit. Ask metering which reading was used."
        ),
        promised=("Result of the meter check", t.soon(93), agreed),
        steps=(
            Step("Metering team", f"Compare the reading of {t.day(-16)} with the photo",
                 t.soon(53), agreed),
            Step(agent, "Call with the result of the check", t.soon(93), agreed),
            Step(agent, f"Hold the direct debit of {t.day(5)}", None),
        ),
        happened=(
            Happened(asked, EntryKind.CALL, f"Asked why the {t.month} bill is so high",
                     f"with {agent}, 06:12"),
            Happened(agreed, EntryKind.PROMISE,
                     f"We promised the result of the check by {t.soon(93):%H:%M}"),
            Happened(t.workday(-1, "09:20"), EntryKind.MESSAGE,
                     "We wrote: your meter reading is being checked", "opened"),
        ),
    )  # fmt: skip


def _lindqvist(t: Told, agent: str) -> Matter:
    agreed = t.ago(10)
    return Matter(
        number=48197,
        who="Ruth Lindqvist",
        subject=f"Final reading when moving out on {t.date(11)}",
        opened=t.ago(16),
        next_update=t.soon(173),
        customer_words=(
            f"“We hand over the keys on the {t.ordinal(11)}. I do not want to pay for the next "
            "tenant’s heating.”"
        ),
        understood=(
            f"Your contract ends with the reading of {t.day(11)}, and the final bill goes to your "
            "new address in York."
        ),
        confirmed=t.ago(13),
        notes=(
            f"A photo of the meter on {t.day(11)} is enough for the final reading. New address "
            f"from {t.day(12)}: 8 Orchard Lane, York. Send her the link for the photo on the "
            "morning of the move."
        ),
        promised=("Link for the photo", t.soon(173), agreed),
        steps=(
            Step("Ruth Lindqvist", "Send a photo of the meter", t.on(11, "12:00"), agreed),
            Step(agent, "Send her the link for the photo", t.soon(173), agreed),
            Step("Billing team", "Final bill to the new address", t.on(18, "12:00"), agreed),
        ),
        happened=(
            Happened(t.workday(-266, "10:15"), EntryKind.CALL,
                     "Moved in and gave the first reading", "with J. Park, 04:05"),
            Happened(t.workday(-13, "09:00"), EntryKind.MESSAGE,
                     "We wrote: yearly statement", "opened"),
            Happened(t.ago(16), EntryKind.CALL, "Asked how to end the contract",
                     f"with {agent}, 06:40"),
            Happened(agreed, EntryKind.PROMISE,
                     f"We promised the link for the photo by {t.soon(173):%H:%M}"),
        ),
    )  # fmt: skip


def _brennan(t: Told, agent: str) -> Matter:
    opened = t.workday(-2, "16:30")
    return Matter(
        number=48176,
        who="Tom Brennan",
        subject="Smart meter shows no data",
        opened=opened,
        next_update=t.soon(23),
        customer_words="“The display has been empty since the weekend, and I am abroad.”",
        understood="You want to know whether the meter will be exchanged while you are in Madrid.",
        confirmed=t.workday(-2, "16:36"),
        notes="The engineer was there this morning. The neighbour has the key.",
        promised=("Whether the meter will be exchanged", t.soon(23), opened),
        steps=(
            Step("Engineer", "Report on the visit of this morning", t.soon(53), opened),
            Step(agent, "Call him with the report", t.soon(23), opened),
        ),
        happened=(
            Happened(opened, EntryKind.CALL, "Reported an empty display", f"with {agent}, 08:03"),
            Happened(t.ago(280), EntryKind.MESSAGE, "We wrote: the engineer is on the way",
                     "opened"),
        ),
    )  # fmt: skip


def _others(t: Told, agent: str) -> tuple[Matter, ...]:
    called = EntryKind.CALL
    return (
        Matter(48209, "Amira Haddad", "Compensation after the power cut", t.ago(9),
               priority=Priority.HIGH, next_update=t.soon(5),
               customer_words="“Two days without power, and my freezer is lost.”",
               happened=(Happened(t.ago(9), called, "Call dropped on hold",
                                  f"with {agent}, 07:55"),)),
        Matter(48201, "Grace Lim", "Move the direct debit to the 1st", t.ago(120),
               status=TicketStatus.NEW, priority=Priority.HIGH, channel=Channel.EMAIL,
               happened=(Happened(t.ago(120), EntryKind.OPENED, "Asked by e-mail"),)),
        Matter(48188, "Oliver Marsh", "Solar export payment missing", t.workday(-1, "11:52"),
               next_update=t.soon(68),
               promised=("When the export payment arrives", t.soon(68), t.workday(-1, "12:01")),
               happened=(Happened(t.workday(-1, "11:52"), called, "Asked for the payment of £96.30",
                                  f"with {agent}, 05:18"),)),
        Matter(48204, "Fátima El Idrissi", "Asks when the fixed tariff ends", t.ago(26),
               status=TicketStatus.NEW, channel=Channel.VOICEMAIL,
               happened=(Happened(t.ago(26), EntryKind.MISSED_CALL, "Left a voice message",
                                  "0:34"),)),
        Matter(48164, "Hannah Weiss", "Refund of £86.20 not received", t.workday(-3, "16:15"),
               customer_words="„Die Gutschrift über 86,20 £ ist immer noch nicht da.“",
               understood="The refund has not reached her account in Berlin.",
               status=TicketStatus.WAITING, next_update=t.soon(113),
               happened=(Happened(t.workday(-3, "16:15"), called, "Asked for the refund",
                                  f"with {agent}, 04:47"),)),
        Matter(48170, "Joseph Adeyemi", "Meter exchange, new appointment",
               t.workday(-3, "17:00"), next_update=t.soon(143),
               happened=(Happened(t.workday(-3, "17:00"), called, "Nobody came, twice",
                                  f"with {agent}, 11:26"),)),
        Matter(48181, "Sofia Virtanen", "Second home, new meter", t.workday(-1, "10:05"),
               channel=Channel.SOCIAL,
               next_update=t.workday(1, "14:00")),
        Matter(48183, "Karine Tremblay", "Landlord, three open bills", t.workday(-1, "15:10"),
               channel=Channel.LETTER,
               next_update=t.workday(1, "16:00")),
    )  # fmt: skip
