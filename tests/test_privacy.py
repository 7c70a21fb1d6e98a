"""Access and erasure on real files: what is written, and what is left."""

import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from storage.database import open_database
from storage.export import ExportCancelled, ExportFailed, export_person
from storage.privacy import erase_person
from storage.rows import select
from tests.fakes import T0
from tests.privacy_rig import (
    DAY,
    JON,
    JONS,
    METER,
    MIA,
    MIA_TWICE,
    NUMBER,
    OTHER_NUMBER,
    OTHERS,
    SECRET,
    SHARED,
    Desk,
    call,
    filled_desk,
    message,
    secret,
)
from workstation.calls import Call, CallState
from workstation.customers import Customer
from workstation.ids import (
    CallId,
    CustomerId,
    MessageId,
    TicketId,
)
from workstation.messages import MessageState
from workstation.privacy import ERASED_NAME, Erased, ErasureRefused
from workstation.search import HitKind
from workstation.tickets import (
    Channel,
    EntryKind,
    Priority,
    Ticket,
    TicketStatus,
)
from workstation.wrap_up import WrapUp


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with filled_desk(tmp_path) as desk:
        yield desk


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
