"""A desk with three people in every table there is, for the tests of privacy."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from storage.database import Database, close, open_database
from storage.stores import SqliteStores
from tests.dispositions import SOLVED
from tests.fakes import T0
from workstation.callbacks import Attempt, AttemptOutcome, Because, Callback, CallbackReason
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.hold import DeclinedHold, HoldOutcome, HoldSpell, Stretch
from workstation.ids import (
    AccountId,
    CallbackId,
    CallId,
    CustomerId,
    EntryId,
    MergeId,
    MessageId,
    NextStepId,
    PromiseId,
    SeriesId,
    TicketId,
)
from workstation.merges import Merge, MergeKind
from workstation.messages import Message, MessageState, Question
from workstation.origins import Origin, OriginSource
from workstation.plans import PlanStage
from workstation.promises import Promise
from workstation.series import CallbackSeries
from workstation.ticket_facts import TicketFact
from workstation.tickets import (
    Channel,
    EntryKind,
    NextStep,
    Priority,
    Ticket,
    TicketStatus,
    TimelineEntry,
)
from workstation.topics import Topic
from workstation.wrap_up import WrapUp

NUMBER, SHARED, OTHER_NUMBER = "+441614960182", "+441614960100", "+447700900555"
MIA, MIA_TWICE, JON = CustomerId("mia"), CustomerId("mia2"), CustomerId("jon")
METER, BILL, JONS = TicketId("meter"), TicketId("bill"), TicketId("jons")
DAY = timedelta(days=1)
# Every word of hers begins so, in whatever field it stands; so nothing is forgotten here.
SECRET = "zq"


OTHERS = "wv"  # so begin the words of somebody else, which stay


def secret(name: str, whose: str = SECRET) -> str:
    return f"{whose}{name}"


@dataclass
class Desk:
    """A database file with the stores over it, as a window has them open."""

    path: Path
    db: Database
    stores: SqliteStores

    def bytes_left(self) -> bytes:
        """Return all that the database's files hold."""
        files = sorted(self.path.parent.glob(f"{self.path.name}*"))
        return b"".join(file.read_bytes() for file in files)


@contextlib.contextmanager
def filled_desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a desk that knows Mia by two records, Jon, and an unknown caller."""
    path = tmp_path / "data" / "workstation.db"
    db = open_database(path)
    desk = Desk(path, db, SqliteStores(db, "Dana Reyes"))
    write_people(desk.stores)
    write_matters(desk.stores)
    write_calls(desk.stores)
    write_files(desk.stores, tmp_path)
    yield desk
    close(db)


def write_people(stores: SqliteStores) -> None:
    mia = Customer(
        MIA,
        f"{secret('mia')} Fenn",
        f"Ms. {secret('fenn')}",
        secret("organisation"),
        (NUMBER, SHARED),
        (f"{secret('mia')}@pbx.example",),
        (f"{secret('mia')}@fenn.example", f"{secret('second')}@fenn.example"),
        "Europe/Madrid",
        "de",
        made_at=T0,
    )
    stores.customers.save(mia)
    again = Customer(MIA_TWICE, secret("twice"), organisation="Northwind", made_at=T0)
    stores.customers.save(again)
    jon = Customer(JON, "Jon Fenn", organisation="Northwind", numbers=(SHARED,), made_at=T0)
    stores.customers.save(jon)
    stores.merges.merge(Merge(MergeId("m"), MergeKind.CUSTOMER, MIA_TWICE, MIA, T0))
    stores.origins.note(
        MIA, [Origin("name", OriginSource.IMPORT, T0, "Dana Reyes", secret("file.csv"))]
    )


def write_matters(stores: SqliteStores) -> None:
    full = Ticket(
        METER,
        1,
        T0,
        secret("subject"),
        MIA,
        Channel.EMAIL,
        TicketStatus.SOLVED,
        Priority.HIGH,
        "Dana Reyes",
        customer_words=secret("words"),
        understood=secret("understood"),
        notes=secret("notes"),
        link=secret("link"),
        real_need=secret("need"),
        may_come_next=secret("next"),
        answer=secret("answer"),
        internal_cause=secret("cause"),
        extra=secret("extra"),
        strain=2,
        first_response_at=T0,
    )
    stores.tickets.save(replace(full, notes=secret("draft") * 3000))  # as it was typed before
    stores.tickets.save(full)
    stores.tickets.save(Ticket(BILL, 2, T0, secret("bill"), MIA_TWICE, next_update_at=T0 + DAY))
    stores.tickets.save(Ticket(JONS, 3, T0, "jonsmeter", JON, notes="stays"))
    stores.plans.save_for_ticket(METER, [PlanStage(secret("stage"), contact=secret("contact"))])
    stores.facts.save(TicketFact(METER, "reading", "Meter reading", secret("reading"), T0))
    entry = TimelineEntry(
        EntryId("e"), METER, T0, EntryKind.NOTE, secret("entry"), secret("detail")
    )
    stores.tickets.add_entry(entry)
    stores.tickets.add_entry(
        TimelineEntry(EntryId("j"), JONS, T0, EntryKind.NOTE, "jonsentry", "stays")
    )
    stores.tickets.save_next_step(NextStep(NextStepId("n"), METER, secret("who"), secret("what")))
    stores.promises.save(Promise(PromiseId("p"), BILL, secret("promise"), T0 + DAY, T0))
    stores.messages.save(message("sent", METER, state=MessageState.SENT))
    stores.messages.save(message("queued", BILL, state=MessageState.QUEUED))
    folded = Because(
        CallbackReason.MISSED_CALL,
        T0,
        secret("because"),
        number=NUMBER,
        name=secret("becausename"),
        customer_id=MIA_TWICE,
    )
    stores.callbacks.save(callback("c", NUMBER, customer_id=MIA, also=(folded,)))
    stores.callbacks.save(callback("nobodys", NUMBER))
    stores.callbacks.save(callback("shared", SHARED, OTHERS))
    for name, customer_id, ticket_id in (("s", MIA, BILL), ("nobodys", None, None)):
        stores.series.save(
            CallbackSeries(
                SeriesId(name),
                NUMBER,
                secret("seriesname"),
                "FREQ=WEEKLY",
                T0.date(),
                T0.time(),
                "Europe/London",
                T0,
                subject=secret("series"),
                customer_id=customer_id,
                ticket_id=ticket_id,
            )
        )


def message(name: str, ticket_id: TicketId, **changes: object) -> Message:
    made = Message(
        MessageId(name),
        ticket_id,
        T0,
        T0,
        f"<{name}@desk.example>",
        recipient=f"{secret('mia')}@fenn.example",
        copies=(f"{secret('copy')}@fenn.example",),
        subject=secret("mailsubject"),
        body=secret("body"),
        filled=secret("filled"),
        questions=(Question(secret("question")),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def callback(name: str, number: str, whose: str = SECRET, **changes: object) -> Callback:
    attempt = Attempt(
        T0,
        AttemptOutcome.VOICEMAIL,
        note=secret("attempt", whose),
        number=secret("dialled", whose),
    )
    made = Callback(
        CallbackId(name), number, secret("name", whose), T0 + DAY, T0, CallbackReason.TICKET
    )
    full = replace(made, subject=secret("callback", whose), attempts=(attempt,))
    return replace(full, **changes)  # type: ignore[arg-type]


def call(name: str, whose: str = SECRET, **changes: object) -> Conversation:
    made = Call(
        CallId(name),
        Direction.INBOUND,
        f"sip:{NUMBER}@pbx.example",
        T0,
        CallState.DISCONNECTED,
        AccountId("a"),
        "Support",
        secret("phonename", whose),
        ended_at=T0 + timedelta(minutes=6),
        end=CallEnd(EndedBy.CUSTOMER),
        answered=Moment(T0, 0.0),
        dtmf_received="4829",
    )
    end = Moment(T0 + timedelta(minutes=2), 120.0)
    stretch = Stretch(Moment(T0, 0.0), end)
    hold = secret("hold", whose)
    spell = HoldSpell((stretch,), True, 120, hold, ended=end, outcome=HoldOutcome.RESUMED)
    note, cause = secret("wrapup", whose), secret("why", whose)
    wrapped = WrapUp(SOLVED, note, cause, started=end, finished=end)
    declined = DeclinedHold(end, 60, hold, "team")
    concern = Topic(2, None, note=secret("concern", whose), started=end)
    whole = Conversation(
        made,
        customer_id=MIA,
        ticket_id=METER,
        holds=(spell,),
        declined_holds=(declined,),
        wrap_up=wrapped,
        other_topics=(concern,),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def write_calls(stores: SqliteStores) -> None:
    stores.conversations.save(call("hers"))
    unknown = call("unknown", customer_id=None, ticket_id=None)
    national = replace(unknown.call, remote_uri="sip:01614960182@pbx.example")
    stores.conversations.save(replace(unknown, call=national))
    other = call("other", OTHERS, customer_id=None, ticket_id=None)
    others = replace(other.call, remote_uri=f"sip:{OTHER_NUMBER}@pbx.example")
    stores.conversations.save(replace(other, call=others))


def write_files(stores: SqliteStores, folder: Path) -> None:
    photo, letter = folder / "zqphoto.jpg", folder / "letter.pdf"
    photo.write_bytes(b"zq picture of hers")
    letter.write_bytes(b"a letter that both have")
    stores.attachments.add(METER, photo, T0, "Dana Reyes")
    stores.attachments.add(BILL, letter, T0, "Dana Reyes")
    stores.attachments.add(JONS, letter, T0, "Dana Reyes")
