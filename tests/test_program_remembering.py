"""The whole program remembers: callers, tickets, notes, imports, backups, and that it forgot."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.database import open_database
from storage.stores import SqliteStores
from tests.desk_driver import CALLER
from tests.desk_rig import NUMBER
from tests.disks import disk_of
from tests.driven_desk import PROFILE, DrivenDesk, State, Workplace
from tests.peers import PeerPhone
from tests.program import run
from tests.test_program_crash import is_talking
from workstation.attachments import Attachment
from workstation.clock import SystemClock
from workstation.customers import Customer
from workstation.ids import CustomerId, TicketId, new_id
from workstation.profiles import profile_at
from workstation.tickets import Ticket, TicketStatus

pytestmark = [pytest.mark.desktop, pytest.mark.sip]

ANA = Customer(CustomerId("ana"), "Ana Ruiz", numbers=(NUMBER,), emails=("ana@mail.example",))
NOTE = "The scanner at gate 3 stops at noon. "
NOT_RESPONDING_MS = 5000  # from then on desktops call a window dead
# A mark that turns the reading round, one that ends it, a bell, a zero byte and half a character.
NASTY = "\u202eabc\u2066 \u0007\u0000\u2028 שלום \U0001f642 \ud83d"
CSV = (
    "Name,Phone,E-mail\r\nMia Brandt,0161 496 0701,mia@brandt.example\r\n"
    "Ole Dahl,0161 496 0702,\r\n"
)

Open = Callable[..., tuple[Workplace, DrivenDesk]]


@pytest.fixture
def customer(qtbot: QtBot) -> Iterator[PeerPhone]:
    peer = PeerPhone(qtbot, user=NUMBER, name="")
    yield peer
    peer.close()


@pytest.fixture
def places(qtbot: QtBot) -> Iterator[list[Workplace]]:
    made: list[Workplace] = []
    yield made
    for place in made:
        place.close()


@pytest.fixture
def place(qtbot: QtBot, data_dir: Path, places: list[Workplace]) -> Workplace:
    """A workplace without a telephone peer."""
    places.append(Workplace(qtbot, data_dir, customer_port=5060))
    return places[-1]


@pytest.fixture
def phone_place(
    qtbot: QtBot, data_dir: Path, places: list[Workplace], customer: PeerPhone
) -> Workplace:
    places.append(Workplace(qtbot, data_dir, customer.port))
    return places[-1]


def introduce(place: Workplace, *people: Customer) -> TicketId:
    """Write customers, and an open ticket of the last of them; return its id."""
    with place.stores() as stores:
        for person in people:
            stores.customers.save(person)
        now = SystemClock().now().at
        ticket = Ticket(
            TicketId(new_id()),
            stores.tickets.next_number(),
            now,
            subject="Scanner at gate 3",
            customer_id=people[-1].id,
            status=TicketStatus.IN_PROGRESS,
            owner="Dana Reyes",
            next_update_at=now,
        )
        stores.tickets.save(ticket)
        return ticket.id


def ring(desk: DrivenDesk, customer: PeerPhone) -> State:
    port = next(said["port"] for said in desk.said if said["event"] == "ready")
    customer.call(f"sip:agent@127.0.0.1:{port}")
    return desk.wait_until(lambda s: s["ringing"])


def kept_ticket(place: Workplace, ticket_id: str) -> Ticket:
    with place.stores() as stores:
        ticket = stores.tickets.get(TicketId(ticket_id))
        assert ticket is not None
        return ticket


def open_note(desk: DrivenDesk, ticket_id: str) -> State:
    desk.tell(do="open ticket", id=ticket_id)
    desk.wait_until(lambda s: s["ticket_id"] == ticket_id)
    desk.press("F2")
    return desk.wait_until(lambda s: s["is_typing"])


def words_of(state: State) -> str:
    return " ".join(words for words, _ in state["notices"])


# --- who calls


def test_a_shared_number_is_a_maybe_until_one_is_picked_and_a_restart_keeps_it(
    phone_place: Workplace, customer: PeerPhone
) -> None:
    ticket_id = introduce(phone_place, CALLER, ANA)
    desk = phone_place.open()
    state = ring(desk, customer)
    assert (state["maybe"], state["caller"]) == (True, "")

    desk.press("Shift+F2")
    desk.wait_until(lambda s: s["caller"] == ANA.name)
    desk.press("F9")
    state = desk.wait_until(is_talking)
    if state["ticket_id"] != ticket_id:
        desk.wait_until(lambda s: "Scanner at gate 3" in s["offer"])
        desk.press("Shift+F5")
    desk.wait_until(lambda s: s["ticket_id"] == ticket_id)

    desk.kill()
    state = phone_place.open().wait_until(is_talking)
    assert (state["caller"], state["ticket_id"]) == (ANA.name, ticket_id)


def test_a_new_caller_is_named_in_mid_call_and_known_after_a_restart(
    qtbot: QtBot, data_dir: Path, places: list[Workplace]
) -> None:
    stranger = PeerPhone(qtbot, user="+441614960999", name="")
    try:
        place = Workplace(qtbot, data_dir, stranger.port)
        places.append(place)
        desk = place.open()
        ring(desk, stranger)
        desk.press("F9")
        desk.wait_until(is_talking)
        desk.press("Shift+F4")
        desk.wait_until(lambda s: s["naming"])
        desk.type("Lena Novak")
        desk.press("Ctrl+Return")
        state = desk.wait_until(lambda s: s["caller"] == "Lena Novak")
        assert state["call"]["state"] == "confirmed"

        desk.kill()
        state = place.open().wait_until(is_talking)
        assert (state["caller"], state["bar"][1]) == ("Lena Novak", "Lena Novak")
        with place.stores() as stores:
            (known,) = stores.customers.by_number("+441614960999")
        assert known.name == "Lena Novak"
    finally:
        stranger.close()


# --- what was typed


def test_notes_are_there_after_a_power_cut_and_can_be_taken_back(
    qtbot: QtBot, place: Workplace
) -> None:
    ticket_id = introduce(place, ANA)
    desk = place.open()
    open_note(desk, ticket_id)
    desk.type(NOTE)
    qtbot.waitUntil(lambda: kept_ticket(place, ticket_id).notes == NOTE, timeout=5000)
    desk.kill()

    desk = place.open()
    assert open_note(desk, ticket_id)["note"] == NOTE
    desk.type("More.")
    desk.press("Ctrl+Z")
    desk.wait_until(lambda s: "More" not in s["note"])
    qtbot.waitUntil(lambda: "More" not in kept_ticket(place, ticket_id).notes, timeout=5000)
    desk.press("Ctrl+Shift+Z")
    desk.wait_until(lambda s: s["note"] == NOTE + "More.")


def test_database_locked_by_another_program_loses_nothing(qtbot: QtBot, place: Workplace) -> None:
    ticket_id = introduce(place, ANA)
    desk = place.open()
    open_note(desk, ticket_id)
    with contextlib.closing(sqlite3.connect(place.profile.database_file, timeout=10)) as other:
        other.execute("begin immediate")
        desk.type(NOTE)
        state = desk.wait_until(lambda s: bool(s["notices"]))
        assert (state["note"], state["is_typing"]) == (NOTE, True)
        assert "Traceback" not in words_of(state)
        assert words_of(state).endswith(".")
        other.rollback()
    desk.type("Went on.")
    text = NOTE + "Went on."
    qtbot.waitUntil(lambda: kept_ticket(place, ticket_id).notes == text, timeout=10000)


def test_ten_megabytes_pasted_leave_the_window_alive(place: Workplace) -> None:
    ticket_id = introduce(place, ANA)
    desk = place.open()
    open_note(desk, ticket_id)
    blocks = {}
    for name, goes_there in (("note", ()), ("message", ("Ctrl+M",))):
        desk.press(*goes_there)
        if goes_there:
            desk.wait_until(lambda s: s["page"] == "message" and bool(s["message"]))
            desk.wait_until(lambda s: s["is_typing"])
        desk.tell(do="begin pulse")
        desk.tell(do="paste", text="0123456789 ", times=1_000_000)
        desk.tell(do="tell pulse", of=name)
        blocks[name] = desk.wait_for(event="pulse", of=name, timeout=30000)["longest_ms"]
    assert max(blocks.values()) < NOT_RESPONDING_MS, blocks
    desk.press("Escape")
    state = desk.wait_until(lambda s: s["page"] == "ticket")
    assert state["note"].startswith("0123456789")
    assert state["dialogs"] == []


def test_nasty_characters_in_every_field_break_nothing(qtbot: QtBot, place: Workplace) -> None:
    ticket_id = introduce(place, ANA)
    with place.stores() as stores:
        whole = stores.customers.get(ANA.id)
        assert whole is not None
        nasty = "\u202eabc\u2066 שלום"
        stores.customers.save(replace(whole, name=nasty, organisation=nasty, salutation=nasty))
        ticket = kept_ticket(place, ticket_id)
        said = replace(ticket, subject=nasty, customer_words=nasty, understood=nasty, notes=nasty)
        stores.tickets.save(replace(said, real_need=nasty, answer=nasty, link=nasty))
    desk = place.open()
    open_note(desk, ticket_id)
    desk.tell(do="paste", text=NASTY)
    desk.wait_until(lambda s: "שלום 🙂" in s["note"])
    desk.press("F3")
    desk.tell(do="paste", text=NASTY)
    desk.tell(do="open customer", id=ANA.id)
    desk.wait_until(lambda s: s["page"] == "customer")
    desk.tell(do="open ticket", id=ticket_id)
    desk.press("Ctrl+M")
    desk.wait_until(lambda s: bool(s["message"]) or bool(s["dialogs"]))
    assert desk.state["dialogs"] == [], place.log
    qtbot.waitUntil(lambda: "🙂" in kept_ticket(place, ticket_id).notes, timeout=5000)
    kept = kept_ticket(place, ticket_id)
    assert "\x00" not in kept.notes + kept.customer_words


# --- files


def attachment_of(place: Workplace, ticket_id: str) -> tuple[Attachment, Path]:
    with place.stores() as stores:
        (attachment,) = stores.attachments.of_ticket(TicketId(ticket_id))
        return attachment, stores.attachments.path_of(attachment)


def test_file_that_vanished_from_the_data_folder_is_told(tmp_path: Path, place: Workplace) -> None:
    ticket_id = introduce(place, ANA)
    source = tmp_path / "meter.txt"
    source.write_text("7418 kWh")
    desk = place.open()
    open_note(desk, ticket_id)
    desk.tell(do="add file", path=str(source))
    desk.wait_until(lambda s: s["files"] == 1)
    source.unlink()
    _, content = attachment_of(place, ticket_id)
    assert content.read_text() == "7418 kWh"  # a copy of its own

    content.unlink()
    desk.tell(do="open file")
    state = desk.wait_until(lambda s: "meter.txt" in words_of(s))
    assert words_of(state).endswith(".")
    assert state["files"] == 1


def test_full_disk_keeps_what_was_typed_and_takes_no_half_file(
    qtbot: QtBot, tmp_path: Path, places: list[Workplace]
) -> None:
    with disk_of(16, tmp_path / "small") as small:
        place = Workplace(qtbot, small, customer_port=5060)
        places.append(place)
        ticket_id = introduce(place, ANA)
        big = tmp_path / "film.bin"
        big.write_bytes(os.urandom(40 * 1024 * 1024))
        desk = place.open()
        open_note(desk, ticket_id)
        desk.tell(do="add file", path=str(big))
        state = desk.wait_until(lambda s: "film.bin" in words_of(s))
        assert state["files"] == 0

        filler = small / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        desk.type(NOTE)
        state = desk.wait_until(lambda s: bool(s["notices"]) and s["note"] == NOTE)
        filler.unlink()
        desk.type("And on.")
        text = NOTE + "And on."
        qtbot.waitUntil(lambda: kept_ticket(place, ticket_id).notes == text, timeout=15000)
        place.close()
        places.remove(place)


# --- import, backup, restore


def test_imported_customers_survive_a_backup_while_open_and_a_restore(
    qtbot: QtBot, tmp_path: Path, data_dir: Path, place: Workplace
) -> None:
    ticket_id = introduce(place, ANA)
    file, source = tmp_path / "customers.csv", tmp_path / "meter.txt"
    file.write_text(CSV, encoding="utf-8")
    source.write_text("7418 kWh")
    desk = place.open()
    open_note(desk, ticket_id)
    desk.type(NOTE)
    desk.tell(do="add file", path=str(source))
    desk.wait_until(lambda s: s["files"] == 1)
    desk.tell(do="open import")
    desk.tell(do="look at file", path=str(file))
    desk.wait_until(lambda s: "2 new" in s["import"][1])
    desk.tell(do="import")
    desk.wait_until(lambda s: s["import"][1].startswith("2 added"))
    qtbot.waitUntil(lambda: kept_ticket(place, ticket_id).notes == NOTE, timeout=5000)

    archive = tmp_path / "all.zip"
    words = ("--data-dir", str(data_dir))
    made = run(*words, "--profile", PROFILE, "backup", str(archive))
    assert made.code == 0, made.err
    desk.wait_until(lambda s: s["title"] != "")  # it works on
    fresh = run(*words, "--profile", "fresh", "restore", str(archive))
    assert fresh.code == 0, fresh.err

    db = open_database(profile_at("fresh", data_dir).database_file)
    with contextlib.closing(db):
        stores = SqliteStores(db)
        (mia,) = stores.customers.by_number("+441614960701")
        assert (mia.name, mia.emails) == ("Mia Brandt", ("mia@brandt.example",))
        ticket = stores.tickets.get(ticket_id)
        assert ticket is not None
        assert ticket.notes == NOTE
        (kept,) = stores.attachments.of_ticket(ticket_id)
        assert stores.attachments.path_of(kept).read_text() == "7418 kWh"


# --- forgetting


def test_an_erased_customer_leaves_no_trace_although_ticket_and_draft_were_open(
    place: Workplace,
) -> None:
    person = replace(ANA, name="Zebulon Quagmire", emails=("zq@quagmire.example",))
    ticket_id = introduce(place, person)
    desk = place.open()
    open_note(desk, ticket_id)
    desk.type("Quagmire called about the scanner. ")
    desk.press("Ctrl+M")
    desk.wait_until(lambda s: s["page"] == "message" and bool(s["message"]))
    desk.type("Dear Zebulon Quagmire")
    desk.tell(do="erase", id=person.id, why="asked for by letter")
    desk.wait_until(lambda s: "rased" in words_of(s))
    desk.tell(do="leave")
    desk.process.wait(15)

    second = place.open()
    second.tell(do="open ticket", id=ticket_id)
    state = second.wait_until(lambda s: s["ticket_id"] == ticket_id)
    assert "Quagmire" not in str(state)
    second.tell(do="leave")
    second.process.wait(15)
    traces = [
        file.name
        for file in place.profile.data_dir.rglob("*")
        if file.is_file() and b"quagmire" in file.read_bytes().lower()
    ]
    assert traces == []
