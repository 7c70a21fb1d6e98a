"""Customers from CSV and vCard: read as other programs write them, all of it or nothing."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLockFile

from storage.database import Database, close, open_database
from storage.import_worker import ImportWorker
from storage.imports import CustomerImports
from storage.stores import SqliteStores
from tests.fakes import T0
from workstation.cli import main
from workstation.customers import Customer
from workstation.ids import CustomerId, TicketId
from workstation.imports.customers import filled, parsed
from workstation.imports.reading import guessed, look_at, records
from workstation.imports.values import (
    Duplicates,
    FileKind,
    ImportField,
    ImportReport,
    ImportUnreadable,
    Record,
)
from workstation.origins import OriginSource
from workstation.ports import StorageTrouble
from workstation.profiles import profile_at
from workstation.tickets import Ticket

HEADER = "Name,Company,Phone,E-mail\r\n"
ANA = "Ana Ruiz,Acme,0161 496 0182,ana@acme.example\r\n"
GRACE = "Grace Lim,,+44 20 7946 0002,grace@lim.example\r\n"


def never() -> bool:
    return False


def nothing(_: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_database(tmp_path / "workstation.db")
    yield db
    close(db)


@pytest.fixture
def stores(db: Database) -> SqliteStores:
    return SqliteStores(db, "Dana Reyes")


def write(tmp_path: Path, text: str, name: str = "customers.csv", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def worker(tmp_path: Path, region: str = "GB") -> ImportWorker:
    return ImportWorker(
        tmp_path / "workstation.db", lambda: region, lambda: "Dana Reyes", lambda: T0
    )


def take_in(
    tmp_path: Path,
    file: Path,
    duplicates: Duplicates = Duplicates.FILL,
    is_cancelled: Callable[[], bool] = never,
) -> ImportReport:
    at_work = worker(tmp_path)
    source, mapped = at_work.look_at(file)
    return at_work.run(source, mapped, duplicates, nothing, is_cancelled)


def names(stores: SqliteStores) -> list[str]:
    return sorted(row["name"] for row in stores._db.query("select name from customers"))


# --- reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_csv_is_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [["Name", "Firma", "Telefon"], ["Jörg Müller", "Größe & Söhne GmbH", "030 901820"]]
    rows += [["Zoë Strauß", "Übermut AG", "0161 496 0182"]] * 3
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    source = look_at(write(tmp_path, out.getvalue(), encoding=encoding))

    assert (source.kind, source.columns) == (FileKind.CSV, ("Name", "Firma", "Telefon"))
    first, *_ = records(source, guessed(source.columns))
    assert dict(first.values) == {
        ImportField.NAME: "Jörg Müller",
        ImportField.ORGANISATION: "Größe & Söhne GmbH",
        ImportField.NUMBER: "030 901820",
    }


def test_columns_say_what_they_mean_in_english_and_german() -> None:
    columns = ("Vorname", "Nachname", "Firma", "Telefon (mobil)", "E-Mail", "Kundennr", "Sprache")
    assert guessed(columns) == {
        "Vorname": ImportField.FIRST_NAME,
        "Nachname": ImportField.LAST_NAME,
        "Firma": ImportField.ORGANISATION,
        "Telefon (mobil)": ImportField.NUMBER,
        "E-Mail": ImportField.EMAIL,
        "Sprache": ImportField.LANGUAGE,
    }
    references = ("Customer ID", "Kundennummer", "customer_no", "Account number", "Kunden-Nr.")
    assert guessed(references) == {}
    assert guessed(("Contact",)) == {"Contact": ImportField.NAME}


def test_vcards_of_every_version_are_read(tmp_path: Path) -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
        "TEL;HOME;VOICE:+49 30 901820\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nN:Ruiz;Ana;;;\r\nORG:Acme;Sales\r\n"
        "TEL;TYPE=CELL:0161 496 0182\r\nTEL:+44 161 496 0183\r\nEMAIL:ana@acme.example\r\n"
        "END:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Grace Lim\r\nTEL;VALUE=uri:tel:+44-20-7946-0002\r\n"
        "IMPP:sip:grace@lim.example\r\nTZ:Europe/London\r\nLANG:en-GB\r\nEND:VCARD\r\n"
    )
    source = look_at(write(tmp_path, text, "contacts.vcf"))
    found = [parsed(record, "GB").customer for record in records(source, {})]

    assert source.kind is FileKind.VCARD
    assert [(c.name, c.numbers) for c in found if c] == [
        ("Jörg Müller", ("+4930901820",)),
        ("Ana Ruiz", ("+441614960182", "+441614960183")),
        ("Grace Lim", ("+442079460002",)),
    ]
    assert found[2] is not None
    assert (found[2].sip_addresses, found[2].time_zone) == (("grace@lim.example",), "Europe/London")


def test_a_broken_card_spoils_no_other(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nN:;;;;\r\nEND:VCARD\r\n"
    broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half\r\n"
    nonsense = "BEGIN:VCARD\r\n;;;=\r\nEND:VCARD\r\n"
    text = card.format("First") + nonsense + broken + card.format("Last") + broken
    source = look_at(write(tmp_path, text, "contacts.vcf"))
    found = [parsed(record, "GB") for record in records(source, {})]

    assert [(p.line, p.customer.name if p.customer else None) for p in found] == [
        (1, "First"),
        (6, None),
        (9, None),
        (12, "Last"),
        (17, None),
    ]
    assert found[2].problems == ("Line 9 is left out: the card has no end.",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"   \r\n ", "is empty"),
        (b"\x00\x01\x02\x03PK", "binary data"),
        (b",,,\r\n1,2,3\r\n", "no header"),
        (b",".join(b"c%d" % n for n in range(600)) + b"\r\n", "600 columns"),
    ],
)
def test_what_is_no_customer_file_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(data)
    with pytest.raises(ImportUnreadable, match=words) as refusal:
        look_at(path)
    assert "nothing was taken in" in str(refusal.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportUnreadable, match=r"gone\.csv cannot be read"):
        look_at(tmp_path / "gone.csv")


def test_what_is_wrong_in_a_row_is_said_and_the_rest_is_taken() -> None:
    record = Record(
        7,
        (
            (ImportField.NAME, "  Ana\u202e\x07 Ruiz\n"),
            (ImportField.NUMBER, "0161 496 0182 / none"),
            (ImportField.EMAIL, "ana@acme.example; not an address"),
            (ImportField.TIME_ZONE, "Mars/Olympus"),
        ),
    )
    made = parsed(record, "GB")

    assert made.customer is not None
    assert (made.customer.name, made.customer.numbers) == ("Ana Ruiz", ("+441614960182",))
    assert made.customer.emails == ("ana@acme.example",)
    assert [p for p in made.problems if "telephone" in p] == [
        "Line 7: “none” is no telephone number."
    ]
    assert any("time zone" in p for p in made.problems)


def test_a_row_without_a_name_takes_the_organisation_or_is_left_out() -> None:
    company = parsed(Record(2, ((ImportField.ORGANISATION, "Acme"),)), "GB").customer
    assert company is not None
    assert company.name == "Acme"
    nobody = parsed(Record(3, ((ImportField.NUMBER, "0161 496 0182"),)), "GB")
    assert nobody.customer is None
    assert nobody.problems == ("Line 3 is left out: it has neither a name nor an organisation.",)


_TEXT = st.text(max_size=40)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(ImportField), _TEXT), max_size=8))
def test_no_row_breaks_the_import(values: list[tuple[ImportField, str]]) -> None:
    made = parsed(Record(1, tuple(values)), "DE")
    assert made.customer is not None or made.problems
    if made.customer is not None:
        assert made.customer.name.strip() == made.customer.name != ""
        assert all(number.startswith("+") for number in made.customer.numbers)


_CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(_CELL, _CELL).filter(lambda r: any(c.strip() for c in r)), max_size=20),
    st.sampled_from([",", ";", "\t"]),
)
def test_every_written_row_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], delimiter: str
) -> None:
    path = tmp_path_factory.mktemp("csv") / "file.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([("Full name", "Firm"), *rows])
    source = look_at(path)
    mapped = {"Full name": ImportField.NAME, "Firm": ImportField.ORGANISATION}
    read = [dict(record.values) for record in records(source, mapped)]
    assert [
        (row.get(ImportField.NAME, ""), row.get(ImportField.ORGANISATION, "")) for row in read
    ] == [(name.strip(), firm.strip()) for name, firm in rows]


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reading(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "file.csv"
    for start in (b"", b"Name,Phone\r\n", b"BEGIN:VCARD\r\n"):
        path.write_bytes(start + data)
        try:
            source = look_at(path)
        except ImportUnreadable:
            continue
        for record in records(source, guessed(source.columns)):
            made = parsed(record, "GB")
            assert made.customer is not None or made.problems


# --- taking in


def test_customers_come_in_with_their_origin(tmp_path: Path, stores: SqliteStores) -> None:
    report = take_in(tmp_path, write(tmp_path, HEADER + ANA + GRACE))

    assert (report.records, report.added, report.left_out) == (2, 2, 0)
    (ana,) = stores.customers.by_number("+441614960182")
    assert (ana.name, ana.organisation, ana.emails) == ("Ana Ruiz", "Acme", ("ana@acme.example",))
    origin = stores.origins.of(ana.id)["numbers"]
    assert (origin.source, origin.detail, origin.by) == (
        OriginSource.IMPORT,
        "customers.csv",
        "Dana Reyes",
    )


def test_looking_changes_nothing_and_says_what_would_happen(
    tmp_path: Path, stores: SqliteStores
) -> None:
    known = Customer(CustomerId("k"), "A. Ruiz", numbers=("+441614960182",))
    stores.customers.save(known)
    at_work = worker(tmp_path)
    file = write(tmp_path, HEADER + ANA + GRACE + ",,1,\r\n")
    source, mapped = at_work.look_at(file)
    report = at_work.check(source, mapped, nothing, never)

    assert (report.records, report.left_out, report.duplicate_count) == (3, 1, 1)
    ((line, new, found),) = report.duplicates
    assert (line, new.name, found) == (2, "Ana Ruiz", known)
    assert [problem.line for problem in report.problems] == [4]
    assert names(stores) == ["A. Ruiz"]


@pytest.mark.parametrize(
    ("duplicates", "expected", "emails"),
    [
        (Duplicates.FILL, ["A. Ruiz"], ("ana@acme.example",)),
        (Duplicates.SKIP, ["A. Ruiz"], ()),
        (Duplicates.ADD, ["A. Ruiz", "Ana Ruiz"], ()),
    ],
)
def test_somebody_known_is_treated_as_asked(
    tmp_path: Path,
    stores: SqliteStores,
    duplicates: Duplicates,
    expected: list[str],
    emails: tuple[str, ...],
) -> None:
    known = Customer(CustomerId("k"), "A. Ruiz", numbers=("+441614960182",))
    stores.customers.save(known)
    take_in(tmp_path, write(tmp_path, HEADER + ANA), duplicates)

    assert names(stores) == expected
    found = stores.customers.get(known.id)
    assert found is not None
    assert (found.name, found.emails) == ("A. Ruiz", emails)


def test_columns_are_remembered_for_the_next_file(tmp_path: Path, db: Database) -> None:
    at_work = worker(tmp_path)
    source, mapped = at_work.look_at(write(tmp_path, "A,B\r\nAna Ruiz,0161 496 0182\r\n"))
    assert mapped == {}
    chosen = {"A": ImportField.NAME, "B": ImportField.NUMBER}
    at_work.run(source, chosen, Duplicates.FILL, nothing, never)

    _, again = at_work.look_at(write(tmp_path, "A,B\r\nGrace Lim,1\r\n", "next.csv"))
    assert again == chosen


def snapshot(db: Database) -> dict[str, list[tuple[object, ...]]]:
    tables = ("customers", "customer_numbers", "customer_emails", "field_origins")
    return {
        name: sorted(
            tuple(v for k, v in row.items() if k not in ("row", "organisation_id"))
            for row in db.query(f"select * from {name}")
        )
        for name in tables
    }


def test_a_cancelled_import_leaves_nothing_half_done(
    tmp_path: Path, db: Database, stores: SqliteStores
) -> None:
    stores.customers.save(Customer(CustomerId("k"), "A. Ruiz", numbers=("+441614960182",)))
    before = snapshot(db)
    many = "".join(f"Person {n},,020 7946 {n:04},\r\n" for n in range(450))
    looks = iter([False, False, True])
    report = take_in(
        tmp_path, write(tmp_path, HEADER + ANA + many), is_cancelled=lambda: next(looks)
    )

    assert report.was_cancelled
    assert report.records == 300
    assert snapshot(db) == before


def test_an_import_that_dies_is_taken_back_at_the_next_start(
    tmp_path: Path, db: Database, stores: SqliteStores
) -> None:
    stores.customers.save(Customer(CustomerId("k"), "A. Ruiz", numbers=("+441614960182",)))
    before = snapshot(db)

    class Died(BaseException):
        """The computer was switched off."""

    class Dying(CustomerImports):
        def undo(self, import_id: str) -> int:
            raise Died

    def is_cancelled() -> bool:
        raise Died

    source = look_at(write(tmp_path, HEADER + ANA + GRACE))
    rows = (parsed(record, "GB") for record in records(source, guessed(source.columns)))
    with pytest.raises(Died):
        Dying(db).run(rows, "customers.csv", Duplicates.FILL, T0, nothing, is_cancelled)
    assert snapshot(db) != before

    assert worker(tmp_path).undo_unfinished() == 1
    assert snapshot(db) == before
    assert worker(tmp_path).undo_unfinished() == 0


def test_somebody_who_has_a_ticket_by_now_stays_when_an_import_is_taken_back(
    tmp_path: Path, db: Database, stores: SqliteStores
) -> None:
    take_in(tmp_path, write(tmp_path, HEADER + ANA + GRACE))
    (ana,) = stores.customers.by_number("+441614960182")
    stores.tickets.save(Ticket(TicketId("t"), 1, T0, customer_id=ana.id))
    (row,) = db.query("select id from imports")

    assert CustomerImports(db).undo(row["id"]) == 1
    assert names(stores) == ["Ana Ruiz"]


def test_a_file_that_vanishes_in_the_middle_leaves_nothing(
    tmp_path: Path, db: Database, stores: SqliteStores
) -> None:
    source = look_at(write(tmp_path, HEADER + ANA))
    source.path.unlink()
    at_work = worker(tmp_path)
    with pytest.raises(ImportUnreadable):
        at_work.run(source, {"Name": ImportField.NAME}, Duplicates.FILL, nothing, never)
    assert names(stores) == []


def test_a_database_that_refuses_is_said_so_and_nothing_is_kept(
    tmp_path: Path, db: Database, stores: SqliteStores
) -> None:
    source = look_at(write(tmp_path, HEADER + ANA))
    rows = (parsed(record, "GB") for record in records(source, guessed(source.columns)))
    db.execute("pragma query_only = on")
    with pytest.raises(StorageTrouble):
        CustomerImports(db).run(rows, "c.csv", Duplicates.FILL, T0, nothing, never)
    db.execute("pragma query_only = off")
    assert names(stores) == []


def test_two_million_rows_are_read_one_after_the_other_and_can_be_left(
    tmp_path: Path, db: Database
) -> None:
    path = tmp_path / "huge.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("Name,Phone\r\n")
        for _ in range(200):
            file.write("A Person,0161 496 0182\r\n" * 10_000)
    at_work = worker(tmp_path)
    source, mapped = at_work.look_at(path)
    seen: list[int] = []
    report = at_work.check(source, mapped, seen.append, lambda: len(seen) >= 5)
    assert report.was_cancelled
    assert report.records == 500
    counted = sum(1 for _ in records(source, {}))
    assert counted == 2_000_000


def test_wrong_encoding_is_told_by_line(tmp_path: Path) -> None:
    data = codecs.BOM_UTF8 + b"Name,Phone\r\n" + b"J\xf6rg,1\r\nAna,2\r\n"
    path = tmp_path / "mixed.csv"
    path.write_bytes(data)
    source = look_at(path)
    first, second = records(source, guessed(source.columns))
    assert first.broken == "it has characters that its encoding does not know"
    assert (second.broken, second.line) == ("", 3)


def test_filling_in_never_changes_what_is_known() -> None:
    known = Customer(
        CustomerId("k"), "A. Ruiz", numbers=("+441614960182",), emails=("A@b.example",)
    )
    new = Customer(
        CustomerId("n"), "Ana Ruiz", "Ms. Ruiz", "Acme", ("+441614960183",), emails=("a@B.example",)
    )
    both = filled(known, new)
    assert both == replace(
        known,
        salutation="Ms. Ruiz",
        organisation="Acme",
        numbers=("+441614960182", "+441614960183"),
    )


# --- the command


def command(tmp_path: Path, *arguments: str) -> Result:
    begin = ["--data-dir", str(tmp_path / "desk"), "import-customers"]
    return CliRunner().invoke(main, [*begin, *arguments])


def test_command_takes_customers_in_and_says_what_it_did(tmp_path: Path) -> None:
    file = write(tmp_path, HEADER + ANA + GRACE + ",,5,\r\n")
    looked = command(tmp_path, str(file), "--dry-run")
    assert looked.exit_code == 0
    assert "3 rows: 2 new, 0 known already, 1 would be left out" in looked.output

    done = command(tmp_path, str(file))
    assert "3 rows: 2 added, 0 filled in, 0 as they were, 1 left out." in done.output
    assert "Line 4 is left out" in done.output
    again = command(tmp_path, str(file))
    assert "0 added, 0 filled in, 2 as they were" in again.output


def test_command_refuses_while_a_desk_is_open(tmp_path: Path) -> None:
    file = write(tmp_path, HEADER + ANA)
    profile = profile_at(data_dir=tmp_path / "desk")
    profile.make_folders()
    lock = QLockFile(str(profile.runtime_dir / "desk.lock"))
    assert lock.tryLock(0)
    refused = command(tmp_path, str(file))
    lock.unlock()
    assert refused.exit_code == 1
    assert "The workstation is open; nothing was taken in" in refused.output


def test_command_asks_for_columns_that_say_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, "A,B\r\nAna Ruiz,0161 496 0182\r\n")
    assert "There are: A, B." in command(tmp_path, str(file)).output
    assert "write HEADER=FIELD" in command(tmp_path, str(file), "--column", "A=age").output
    done = command(tmp_path, str(file), "--column", "A=name", "--column", "B=number")
    assert "1 added" in done.output
