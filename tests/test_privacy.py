"""Access, erasure and storage limitation on real files: what is written, what is left."""

import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtCore import QLockFile

from storage.database import Database, close, keep_copy, open_database
from storage.export import ExportCancelled, ExportFailed, export_person
from storage.privacy import erase_person
from storage.retention import apply_retention
from storage.rows import select
from storage.stores import SqliteStores
from tests.fakes import T0
from workstation.accounts import AccountId
from workstation.callbacks import Attempt, AttemptOutcome, Callback, CallbackReason
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.cli import main
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.hold import HoldOutcome, HoldSpell, Stretch
from workstation.ids import (
    CallbackId,
    CallId,
    CustomerId,
    EntryId,
    MergeId,
    MessageId,
    NextStepId,
    PromiseId,
    TicketId,
)
from workstation.merges import Merge, MergeKind
from workstation.messages import Message, MessageState, Question
from workstation.origins import Origin, OriginSource
from workstation.plans import PlanStage
from workstation.privacy import ERASED_NAME, Erased, ErasureRefused
from workstation.profiles import profile_at
from workstation.promises import Promise
from workstation.retention import Retention
from workstation.search import HitKind
from workstation.tickets import (
    Channel,
    EntryKind,
    NextStep,
    Priority,
    Ticket,
    TicketStatus,
    TimelineEntry,
)
from workstation.wrap_up import Disposition, WrapUp

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


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
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
    stores.callbacks.save(callback("c", NUMBER, customer_id=MIA))
    stores.callbacks.save(callback("nobodys", NUMBER))
    stores.callbacks.save(callback("shared", SHARED, OTHERS))


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
    attempt = Attempt(T0, AttemptOutcome.VOICEMAIL, note=secret("attempt", whose))
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
    wrapped = WrapUp(Disposition.SOLVED, note, cause, started=end, finished=end)
    whole = Conversation(made, customer_id=MIA, ticket_id=METER, holds=(spell,), wrap_up=wrapped)
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


def erase(desk: Desk, customer_id: CustomerId = MIA) -> Erased:
    """Erase as a worker does, on a connection of its own beside the window's."""
    worker = open_database(desk.path)
    try:
        return erase_person(
            worker, customer_id, region="GB", at=T0 + DAY, by="Dana Reyes", reason="asked by letter"
        )
    finally:
        worker.close()


# --- erasure ------------------------------------------------------------------------------------


@pytest.mark.parametrize("record", [MIA, MIA_TWICE])
def test_nothing_of_an_erased_person_is_left_in_any_byte_of_the_database(
    desk: Desk, record: CustomerId
) -> None:
    assert SECRET.encode() in desk.bytes_left()

    erased = erase(desk, record)

    assert erased == Erased(customers=2, tickets=2, messages=2, attachments=2, calls=2, callbacks=2)
    left = desk.bytes_left().lower()
    assert SECRET.encode() not in left
    assert secret("wrapup", OTHERS).encode() in left
    for digits in (b"4960182", b"ms. ", b"europe/madrid"):
        assert digits not in left


def test_what_was_typed_and_shortened_before_leaves_nothing_either(desk: Desk) -> None:
    ticket = desk.stores.tickets.get(METER)
    assert ticket is not None
    for length in (40, 90_000, 2_000, 0, 300_000, 10):
        desk.stores.tickets.save(replace(ticket, notes=" ".join([secret("typed")] * length)))

    erase(desk)

    assert SECRET.encode() not in desk.bytes_left()


def test_what_is_left_of_a_person_is_a_name_that_says_so(desk: Desk) -> None:
    erase(desk)

    for customer_id in (MIA, MIA_TWICE):
        customer = desk.stores.customers.get(customer_id)
        assert customer is not None
        known = replace(customer, merged_into=None)
        assert known == Customer(customer_id, ERASED_NAME, made_at=T0, erased_at=T0 + DAY)
    assert desk.stores.customers.by_number(NUMBER) == []
    assert [c.id for c in desk.stores.customers.by_number(SHARED)] == [JON]
    assert desk.stores.origins.of(MIA) == {}
    assert desk.stores.organisations.by_name(secret("organisation")) is None
    assert desk.stores.organisations.by_name("Northwind") is not None


def test_times_and_outcomes_stay_for_the_statistics(desk: Desk) -> None:
    before = desk.stores.conversations.get(CallId("hers"))
    assert before is not None
    shown = desk.stores.conversations.recent()

    erase(desk)

    after = desk.stores.conversations.get(CallId("hers"))
    assert after is not None
    assert after.call.remote_uri == "sip:anonymous@anonymous.invalid"
    assert after.call.answered == before.call.answered
    assert after.call.ended_at == before.call.ended_at
    assert after.holds == (replace(before.holds[0], reason=""),)
    assert after.wrap_up == replace(before.wrap_up, note="", internal_cause="")
    assert len(desk.stores.conversations.recent()) == len(shown)
    ticket = desk.stores.tickets.get(METER)
    assert ticket == Ticket(
        METER,
        1,
        T0,
        "",
        MIA,
        Channel.EMAIL,
        TicketStatus.SOLVED,
        Priority.HIGH,
        "Dana Reyes",
        strain=2,
        first_response_at=T0,
    )
    kinds = [(e.kind, e.at, e.text) for e in desk.stores.tickets.timeline(METER)]
    assert kinds == [(EntryKind.NOTE, T0, "Erased")]


def test_nothing_is_owed_to_an_erased_person_or_sent_to_them(desk: Desk) -> None:
    erase(desk)

    assert [t.id for t in desk.stores.tickets.open_tickets()] == [JONS]
    assert desk.stores.promises.open_promises() == []
    assert [c.id for c in desk.stores.callbacks.open_callbacks()] == ["shared"]
    assert desk.stores.messages.outbox() == []
    sent = desk.stores.messages.get(MessageId("sent"))
    assert sent is not None
    assert (sent.state, sent.body, sent.recipient, sent.questions) == (
        MessageState.SENT,
        "",
        "",
        (),
    )


def test_others_keep_everything(desk: Desk) -> None:
    erase(desk)

    assert desk.stores.tickets.get(JONS) == Ticket(JONS, 3, T0, "jonsmeter", JON, notes="stays")
    assert [e.text for e in desk.stores.tickets.timeline(JONS)] == ["jonsentry"]
    (letter,) = desk.stores.attachments.of_ticket(JONS)
    assert desk.stores.attachments.path_of(letter).read_bytes() == b"a letter that both have"
    other = desk.stores.conversations.get(CallId("other"))
    assert other is not None
    assert other.call.remote_uri == f"sip:{OTHER_NUMBER}@pbx.example"
    assert [hit.id for hit in desk.stores.search.find("jonsmeter")] == [JONS]


def test_files_go_with_the_last_ticket_that_had_them(desk: Desk) -> None:
    folder = desk.path.parent / "attachments"
    assert len([f for f in folder.glob("*/*") if f.is_file()]) == 2

    erase(desk)

    assert [f.read_bytes() for f in folder.glob("*/*")] == [b"a letter that both have"]


def test_search_finds_nothing_of_them(desk: Desk) -> None:
    hits = desk.stores.search.find(SECRET)
    assert {hit.kind for hit in hits} >= {HitKind.CUSTOMER, HitKind.TICKET, HitKind.MESSAGE}

    erase(desk)

    assert desk.stores.search.find(SECRET) == []
    assert [hit.id for hit in desk.stores.search.find("jonsmeter")] == [JONS]


def test_the_erasure_itself_is_on_record(desk: Desk) -> None:
    erase(desk)

    sql = "select customer_id, at, by, reason from erasures order by customer_id"
    assert [tuple(row.values())[2:] for row in select(desk.db, sql)] == [
        ("Dana Reyes", "asked by letter"),
        ("Dana Reyes", "asked by letter"),
    ]
    with pytest.raises(ErasureRefused, match="erased already"):
        erase(desk)


def test_the_timeline_never_changes_again_after_it(desk: Desk) -> None:
    erase(desk)

    with pytest.raises(Exception, match="never changes"):
        desk.db.execute("update timeline_entries set text = 'other'")


@pytest.mark.parametrize(
    "going_on",
    [
        replace(call("on").call, state=CallState.CONFIRMED, ended_at=None, end=None),
        replace(call("on").call, id=CallId("on")),
    ],
)
def test_nobody_is_erased_in_mid_call_or_before_the_wrap_up(desk: Desk, going_on: Call) -> None:
    desk.stores.conversations.save(call("on", call=going_on, wrap_up=WrapUp()))
    before = list(desk.db.conn.execute("select * from customers order by id"))

    with pytest.raises(ErasureRefused, match="going on or not wrapped up"):
        erase(desk)

    assert list(desk.db.conn.execute("select * from customers order by id")) == before
    ticket = desk.stores.tickets.get(METER)
    assert ticket is not None
    assert ticket.subject == secret("subject")


def test_nobody_is_erased_while_a_message_leaves(desk: Desk) -> None:
    desk.stores.messages.save(message("now", METER, state=MessageState.SENDING))

    with pytest.raises(ErasureRefused, match="being sent"):
        erase(desk)


def test_an_unknown_customer_is_named(desk: Desk) -> None:
    with pytest.raises(ErasureRefused, match="no such customer"):
        erase(desk, CustomerId("nobody"))


def test_a_file_that_cannot_be_deleted_is_named(desk: Desk) -> None:
    (photo,) = desk.stores.attachments.of_ticket(METER)
    place = desk.stores.attachments.path_of(photo)
    place.unlink()
    (place / "in the way").mkdir(parents=True)

    assert erase(desk).stuck == (str(place),)


def test_a_log_that_is_being_read_is_told_and_emptied_later(desk: Desk) -> None:
    desk.db.execute("begin")
    select(desk.db, "select count(*) from customers")

    assert not erase(desk).is_settled

    desk.db.execute("commit")
    desk.db.execute("pragma wal_checkpoint(truncate)")
    assert secret("subject").encode() not in desk.bytes_left()


# fmt: off
WORDS = [
    "mia", "fenn", "organisation", "second", "twice", "file.csv", "subject", "words",
    "understood", "notes", "link", "need", "next", "answer", "cause", "extra", "bill", "stage",
    "contact", "entry", "detail", "who", "what", "promise", "copy", "mailsubject", "body",
    "filled", "question", "name", "callback", "attempt", "phonename", "hold", "wrapup", "why",
]
# fmt: on

# --- export -------------------------------------------------------------------------------------


def test_an_export_holds_all_of_one_person_and_nothing_of_others(
    desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "mia.zip"
    told: list[tuple[int, int]] = []

    exported = export_person(
        desk.db,
        MIA_TWICE,
        target,
        region="GB",
        at=T0,
        progress=lambda done, total: told.append((done, total)),
    )

    assert (exported.records, exported.tickets, exported.calls, exported.files) == (2, 2, 2, 2)
    assert exported.missing == ()
    assert told == [(0, 2), (1, 2), (2, 2)]
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        text = archive.read("data.json").decode("utf-8")
        data = json.loads(text)
        files = {name: archive.read(name) for name in archive.namelist() if name != "data.json"}
    assert files == {
        "files/1-1-zqphoto.jpg": b"zq picture of hers",
        "files/2-1-letter.pdf": b"a letter that both have",
    }
    for name in ("jonsmeter", "jonsentry", "Jon Fenn", OTHER_NUMBER):
        assert name not in text
    assert data["tickets"][0]["attachments"][0]["file"] == "files/1-1-zqphoto.jpg"
    assert data["records"][0]["numbers"] == [NUMBER, SHARED]
    assert data["records"][0]["origins"][0]["detail"] == secret("file.csv")


def test_every_word_of_theirs_that_is_kept_is_in_the_export(desk: Desk, tmp_path: Path) -> None:
    export_person(desk.db, MIA, tmp_path / "mia.zip", region="GB", at=T0)

    with zipfile.ZipFile(tmp_path / "mia.zip") as archive:
        text = archive.read("data.json").decode("utf-8")
    for name in WORDS:
        assert secret(name) in text, name
    assert "4829" in text


def test_an_export_keeps_the_signs_of_every_script(desk: Desk, tmp_path: Path) -> None:
    words = "Ünïcode — سلام \u202e weird \x07 “x”"
    desk.stores.tickets.save(Ticket(TicketId("odd"), 9, T0, words, MIA))

    export_person(desk.db, MIA, tmp_path / "mia.zip", region="GB", at=T0)

    with zipfile.ZipFile(tmp_path / "mia.zip") as archive:
        data = json.loads(archive.read("data.json"))
    assert data["tickets"][-1]["subject"] == words


def test_a_file_that_vanished_is_named_and_the_rest_is_exported(desk: Desk, tmp_path: Path) -> None:
    (photo,) = desk.stores.attachments.of_ticket(METER)
    desk.stores.attachments.path_of(photo).unlink()

    exported = export_person(desk.db, MIA, tmp_path / "mia.zip", region="GB", at=T0)

    assert exported.missing == ("zqphoto.jpg",)
    assert exported.files == 1


def test_a_cancelled_export_leaves_what_was_there(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()
    (place / "mia.zip").write_bytes(b"earlier")

    with pytest.raises(ExportCancelled):
        export_person(
            desk.db, MIA, place / "mia.zip", region="GB", at=T0, is_cancelled=lambda: True
        )

    assert [f.read_bytes() for f in place.iterdir()] == [b"earlier"]


def test_an_export_that_cannot_be_written_says_so(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="could not be written"):
        export_person(desk.db, MIA, tmp_path / "none" / "mia.zip", region="GB", at=T0)
    with pytest.raises(LookupError):
        export_person(desk.db, CustomerId("none"), tmp_path / "x.zip", region="GB", at=T0)
    assert list(tmp_path.glob("*.zip")) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of files as on Unix")
def test_an_export_is_for_this_user_alone(desk: Desk, tmp_path: Path) -> None:
    export_person(desk.db, MIA, tmp_path / "mia.zip", region="GB", at=T0)

    assert (tmp_path / "mia.zip").stat().st_mode & 0o077 == 0


# --- retention ----------------------------------------------------------------------------------


def kept(desk: Desk, retention: Retention, days: int, *, cancel: bool = False) -> Erased:
    return apply_retention(desk.db, retention, now=T0 + days * DAY, is_cancelled=lambda: cancel)


def test_nothing_goes_while_nothing_is_set(desk: Desk) -> None:
    assert kept(desk, Retention(), 10_000) == Erased()
    assert kept(desk, Retention(1, 1, 1, 1), 10_000, cancel=True) == Erased()
    assert SECRET.encode() in desk.bytes_left()


def test_texts_of_tickets_solved_long_ago_go_and_the_customer_stays(desk: Desk) -> None:
    thirty = Retention(solved_tickets_days=30)
    assert kept(desk, thirty, 30) == Erased()

    assert kept(desk, thirty, 31) == Erased(tickets=1)

    ticket, bill = desk.stores.tickets.get(METER), desk.stores.tickets.get(BILL)
    assert ticket is not None
    assert bill is not None
    assert (ticket.subject, ticket.notes, bill.subject) == ("", "", secret("bill"))
    customer = desk.stores.customers.get(MIA)
    assert customer is not None
    assert customer.numbers == (NUMBER, SHARED)
    assert kept(desk, thirty, 31) == Erased()


def test_a_ticket_opened_again_gets_texts_that_go_again(desk: Desk) -> None:
    thirty = Retention(solved_tickets_days=30)
    kept(desk, thirty, 31)
    again = Ticket(METER, 1, T0, "again", MIA)
    desk.stores.tickets.save(again)
    desk.stores.tickets.save(replace(again, status=TicketStatus.SOLVED))

    assert kept(desk, thirty, 31) == Erased(tickets=1)


def test_what_happened_lately_keeps_a_ticket(desk: Desk) -> None:
    entry = TimelineEntry(EntryId("late"), METER, T0 + 20 * DAY, EntryKind.NOTE, "Asked again")
    desk.stores.tickets.add_entry(entry)

    assert kept(desk, Retention(solved_tickets_days=30), 40) == Erased()
    assert kept(desk, Retention(solved_tickets_days=30), 51) == Erased(tickets=1)


def test_messages_that_left_and_files_of_solved_tickets_go(desk: Desk) -> None:
    erased = kept(desk, Retention(messages_days=7, attachments_days=7), 8)

    assert erased == Erased(messages=1, attachments=1)
    queued = desk.stores.messages.get(MessageId("queued"))
    assert queued is not None
    assert (queued.state, queued.body) == (MessageState.QUEUED, secret("body"))
    assert desk.stores.attachments.of_ticket(METER) == []
    assert len(desk.stores.attachments.of_ticket(BILL)) == 1


def test_customers_without_contact_go_and_unknown_callers_too(desk: Desk) -> None:
    year = Retention(customers_days=365)
    assert kept(desk, year, 366) == Erased(calls=2)  # of nobody's; the others have open tickets
    for ticket_id in (BILL, JONS):
        ticket = desk.stores.tickets.get(ticket_id)
        assert ticket is not None
        desk.stores.tickets.save(replace(ticket, status=TicketStatus.SOLVED))
    one = desk.stores.callbacks.get(CallbackId("c"))
    assert one is not None

    assert kept(desk, year, 366) == Erased(customers=1, tickets=1, attachments=1)

    jon, mia = desk.stores.customers.get(JON), desk.stores.customers.get(MIA)
    assert jon is not None
    assert mia is not None
    assert (jon.name, mia.name[:2]) == (ERASED_NAME, SECRET)  # she is still owed a call
    (row,) = select(desk.db, "select by, reason from erasures")
    assert row == {"by": "", "reason": "kept as long as the settings say"}


def test_progress_is_told_up_to_the_end(desk: Desk) -> None:
    told: list[tuple[int, int]] = []

    apply_retention(
        desk.db,
        Retention(7, 7, 7, 7),
        now=T0 + 8 * DAY,
        progress=lambda done, total: told.append((done, total)),
    )

    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)


# --- commands -----------------------------------------------------------------------------------


@pytest.fixture
def place(desk: Desk, tmp_path: Path) -> Path:
    """A folder for ``--data-dir`` with the people above in it."""
    profile = profile_at("default", tmp_path / "desk")
    profile.make_folders()
    keep_copy(desk.db, profile.database_file)
    shutil.copytree(desk.path.parent / "attachments", profile.data_dir / "attachments")
    return tmp_path / "desk"


def ran(place: Path, *words: str, typed: str = "") -> Result:
    begin = ["--data-dir", str(place), "privacy"]
    return CliRunner().invoke(main, [*begin, *words], input=typed)


def erased_at(place: Path) -> list[object]:
    db = open_database(profile_at("default", place).database_file)
    found = [row["erased_at"] for row in select(db, "select erased_at from customers order by id")]
    close(db)
    return found


@pytest.mark.parametrize("who", ["mia", "mia2", "0161 496 0182", "ZQSECOND@fenn.example"])
def test_a_customer_is_exported_by_number_address_or_id(
    place: Path, tmp_path: Path, who: str
) -> None:
    target = tmp_path / "mia.zip"

    result = ran(place, "export", who, "--out", str(target))

    assert result.exit_code == 0, result.output
    assert "2 tickets, 2 calls, 2 files" in result.output
    with zipfile.ZipFile(target) as archive:
        assert len(archive.namelist()) == 3
    again = ran(place, "export", who, "--out", str(target))
    assert again.exit_code == 1
    assert "is there already" in again.output
    assert ran(place, "export", who, "--out", str(target), "--force").exit_code == 0


def test_several_with_one_number_are_listed_and_nothing_is_done(place: Path) -> None:
    result = ran(place, "erase", SHARED, "--reason", "asked", "--yes")

    assert result.exit_code == 1
    assert "2 customers have" in result.output
    assert "jon  Jon Fenn" in result.output
    assert "mia  zqmia Fenn" in result.output
    assert erased_at(place) == [None, None, None]


def test_nobody_of_that_name_is_said(place: Path) -> None:
    for who in ("nobody", "no@body.example", "+44 20 7946 0000"):
        result = ran(place, "erase", who, "--reason", "asked", "--yes")
        assert result.exit_code == 1
        assert "Nobody here has" in result.output
    empty = ran(place / "other", "erase", "mia", "--reason", "asked", "--yes")
    assert empty.exit_code == 1
    assert "holds no data" in empty.output


def test_erasing_asks_first(place: Path) -> None:
    refused = ran(place, "erase", "mia", "--reason", "asked", typed="n\n")
    assert refused.exit_code == 1
    assert "zqmia Fenn" in refused.output
    assert erased_at(place) == [None, None, None]

    result = ran(place, "erase", "mia", "--reason", "asked", typed="y\n")

    assert result.exit_code == 0, result.output
    assert "Erased: 2 records, 2 tickets, 2 messages, 2 files, 2 calls, 2 callbacks" in (
        result.output
    )
    assert [at is None for at in erased_at(place)] == [True, False, False]
    again = ran(place, "erase", "mia", "--reason", "asked", "--yes")
    assert "erased already" in again.output


def test_erasing_waits_until_the_window_is_closed(place: Path) -> None:
    lock = QLockFile(str(profile_at("default", place).runtime_dir / "desk.lock"))
    assert lock.tryLock(0)

    result = ran(place, "erase", "mia", "--reason", "asked", "--yes")

    lock.unlock()
    assert result.exit_code == 1
    assert "The workstation is open" in result.output
    assert erased_at(place) == [None, None, None]
