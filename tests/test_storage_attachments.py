"""Files of tickets: copied whole, named by content, gone or changed ones told, names harmless."""

import hashlib
import os
import stat
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import storage.attachments as module
from storage.attachments import FileTooLarge, FileUnreadable, FolderUnwritable, SqliteAttachments
from storage.database import close
from storage.stores import SqliteStores
from tests.databases import empty_database
from workstation.attachments import CopyCancelled, could_run, safe_name
from workstation.ids import TicketId
from workstation.ticket_ports import AttachmentGone
from workstation.tickets import Ticket, TicketNotFound

NOW = datetime(2026, 11, 19, 14, 12, tzinfo=timezone.utc)
T1, T2 = TicketId("t1"), TicketId("t2")


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[SqliteStores]:
    db = empty_database()
    stores = SqliteStores(db, "Dana", tmp_path / "kept")
    stores.tickets.save(Ticket(T1, 1, NOW))
    stores.tickets.save(Ticket(T2, 2, NOW))
    yield stores
    close(db)


@pytest.fixture
def files(stores: SqliteStores) -> SqliteAttachments:
    return stores.attachments


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "meter photo.jpg"
    path.write_bytes(b"7418 kWh" * 400_000)
    return path


def contents(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_copied_and_named_by_what_is_in_it(
    files: SqliteAttachments, photo: Path, tmp_path: Path
) -> None:
    kept = files.add(T1, photo, NOW, "Dana")

    digest = hashlib.sha256(photo.read_bytes()).hexdigest()
    assert (kept.name, kept.size, kept.sha256) == ("meter photo.jpg", 3_200_000, digest)
    assert (kept.media_type, kept.added_by) == ("image/jpeg", "Dana")
    assert files.path_of(kept) == tmp_path / "kept" / digest[:2] / digest[2:]
    assert files.path_of(kept).read_bytes() == photo.read_bytes()
    assert files.of_ticket(T1) == [kept]
    assert files.of_ticket(T2) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX")
def test_nobody_else_can_read_the_copy(files: SqliteAttachments, photo: Path) -> None:
    place = files.path_of(files.add(T1, photo, NOW, ""))
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_equal_files_lie_there_once(files: SqliteAttachments, photo: Path, tmp_path: Path) -> None:
    again = tmp_path / "the same.jpg"
    again.write_bytes(photo.read_bytes())
    files.add(T1, photo, NOW, "")
    files.add(T2, again, NOW, "")
    assert len(contents(tmp_path / "kept")) == 1


def test_removed_content_stays_until_it_is_swept(
    files: SqliteAttachments, photo: Path, tmp_path: Path
) -> None:
    kept = files.add(T1, photo, NOW, "")
    files.remove(kept.id)
    assert files.of_ticket(T1) == []
    assert files.sweep() == 0  # young: somebody may be putting it back

    files.restore(kept)
    assert files.of_ticket(T1) == [kept]
    assert files.sweep(min_age_s=0) == 0
    assert files.path_of(kept).read_bytes() == photo.read_bytes()

    files.remove(kept.id)
    assert files.sweep(min_age_s=0) == 1
    assert contents(tmp_path / "kept") == []


def test_content_of_another_ticket_survives_the_sweep(
    files: SqliteAttachments, photo: Path
) -> None:
    first, second = files.add(T1, photo, NOW, ""), files.add(T2, photo, NOW, "")
    files.remove(first.id)
    assert files.sweep(min_age_s=0) == 0
    assert files.is_there(second)


def test_vanished_content_is_told(files: SqliteAttachments, photo: Path, tmp_path: Path) -> None:
    kept = files.add(T1, photo, NOW, "")
    files.path_of(kept).unlink()
    assert not files.is_there(kept)
    with pytest.raises(AttachmentGone, match="no longer in the workstation’s folder"):
        files.path_of(kept)
    with pytest.raises(AttachmentGone, match="its entry on the ticket is kept"):
        files.lay_out(kept, tmp_path / "out")


def test_changed_content_is_told_and_never_handed_out(
    files: SqliteAttachments, photo: Path, tmp_path: Path
) -> None:
    kept = files.add(T1, photo, NOW, "")
    files.path_of(kept).write_bytes(b"8417 kWh" * 400_000)
    assert files.is_there(kept)  # as large as before
    with pytest.raises(AttachmentGone, match="is not what was added"):
        files.path_of(kept)
    with pytest.raises(AttachmentGone, match="is not what was added"):
        files.lay_out(kept, tmp_path / "out")
    assert contents(tmp_path / "out") == []
    files.add(T2, photo, NOW, "")  # the same file once more mends it
    assert files.path_of(kept).read_bytes() == photo.read_bytes()


def test_a_file_is_laid_out_under_its_name_and_read_only(
    files: SqliteAttachments, photo: Path, tmp_path: Path
) -> None:
    kept = files.add(T1, photo, NOW, "")
    first = files.lay_out(kept, tmp_path / "out")
    second = files.lay_out(kept, tmp_path / "out")
    assert first.name == second.name == "meter photo.jpg"
    assert first != second
    assert first.read_bytes() == photo.read_bytes()
    assert not first.stat().st_mode & stat.S_IWUSR


def test_a_copy_that_is_cancelled_leaves_nothing(
    files: SqliteAttachments, photo: Path, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        seen.append((done, total))
        return len(seen) < 2

    with pytest.raises(CopyCancelled):
        files.copy_in(photo, stop)
    assert seen == [(1 << 20, 3_200_000), (2 << 20, 3_200_000)]
    assert contents(tmp_path / "kept") == []


def test_a_file_that_is_too_large_is_refused(files: SqliteAttachments, tmp_path: Path) -> None:
    large = tmp_path / "film.mov"
    with large.open("wb") as file:
        file.truncate(module.MOST_BYTES + 1)
    with pytest.raises(FileTooLarge, match="larger than 100 MB, so it was not added"):
        files.copy_in(large)
    assert contents(tmp_path / "kept") == []


def test_what_is_no_file_is_refused(files: SqliteAttachments, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="cannot be read"):
        files.copy_in(tmp_path / "not there.txt")
    with pytest.raises(FileUnreadable):
        files.copy_in(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(FileUnreadable, match="is no file"):
            files.copy_in(tmp_path / "pipe")


def test_a_folder_that_cannot_be_written_is_told(photo: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "in the way"
    in_the_way.write_text("a file where the folder should be")
    db = empty_database()
    files = SqliteAttachments(db, in_the_way)
    with pytest.raises(FolderUnwritable, match="was not copied; the file itself is untouched"):
        files.copy_in(photo)
    close(db)


def test_a_file_for_a_ticket_that_is_not_there_is_a_bug(
    files: SqliteAttachments, photo: Path
) -> None:
    with pytest.raises(TicketNotFound):
        files.add(TicketId("gone"), photo, NOW, "")


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("photo.jpg", "photo.jpg"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\temp\\x.txt", "C temp x.txt"),
        ("invoice\u202egpj.exe", "invoicegpj.exe"),  # reads "invoiceexe.jpg" else
        ("a\x00b\nc\u200b.txt", "abc.txt"),
        (".hidden", "hidden"),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_of_strangers_are_made_harmless(given_name: str, name: str) -> None:
    assert safe_name(given_name) == name


@given(st.text(st.characters()))
def test_no_name_leads_elsewhere_or_turns_the_direction(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe) <= 120
    assert safe == safe_name(safe)
    assert Path(safe).name == safe
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\x00\n\r\t/\\") & set(safe)


@pytest.mark.parametrize(
    ("name", "runs"), [("a.EXE", True), ("a.desktop", True), ("a.pdf", False), ("exe", False)]
)
def test_what_could_start_a_program_is_known(name: str, runs: bool) -> None:
    assert could_run(name) is runs
