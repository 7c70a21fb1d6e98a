"""Typed text that the database refuses is kept in a plain file and offered again."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rescue import Rescue, RescueFailed
from tests.fakes import T0
from workstation.ports import RescuedText

NOTE = "He says: “£412.60”.\n\nAsk metering."


def test_rescued_text_is_offered_until_it_is_dropped(tmp_path: Path) -> None:
    rescue = Rescue(tmp_path / "rescued")
    assert rescue.waiting() == []

    rescue.keep("notes-t1", "Notes of #48213", "first", T0)
    path = rescue.keep("notes-t1", "Notes of #48213", NOTE, T0 + timedelta(seconds=1))
    rescue.keep("wrap-up-c1", "Wrap-up", "", T0)

    at_next_start = Rescue(tmp_path / "rescued")
    assert at_next_start.waiting() == [
        RescuedText("wrap-up-c1", "Wrap-up", "", T0),
        RescuedText("notes-t1", "Notes of #48213", NOTE, T0 + timedelta(seconds=1)),
    ]
    assert path.stat().st_mode & 0o777 == 0o600
    at_next_start.drop("notes-t1")
    at_next_start.drop("notes-t1")
    assert [one.key for one in rescue.waiting()] == ["wrap-up-c1"]


@given(text=st.text(), title=st.text())
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, title: str
) -> None:
    rescue = Rescue(tmp_path_factory.mktemp("rescue"))
    rescue.keep("k", title, text, T0)

    assert rescue.waiting() == [RescuedText("k", title, text, T0)]


def test_the_next_folder_serves_when_the_first_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    rescue = Rescue(blocked / "rescued", tmp_path / "spare")
    blocked.write_text("a file where a folder should be")
    rescue.keep("notes-t1", "Notes", "spare", T0)
    assert [one.text for one in rescue.waiting()] == ["spare"]

    blocked.unlink()
    rescue.keep("notes-t1", "Notes", "first", T0)
    assert [one.text for one in rescue.waiting()] == ["first"]


def test_when_no_folder_can_be_written_the_text_stays_in_the_window(tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder should be")
    rescue = Rescue(tmp_path / "blocked" / "rescued")

    with pytest.raises(RescueFailed, match="copy the text") as trouble:
        rescue.keep("notes-t1", "Notes of #48213", NOTE, T0)
    assert "Notes of #48213" in str(trouble.value)
    assert "412" not in str(trouble.value)  # no message text in a log


def test_a_file_that_somebody_edited_is_offered_whole(tmp_path: Path) -> None:
    (tmp_path / "notes-t1.txt").write_bytes(b"only text \xff\n\nno head")

    (found,) = Rescue(tmp_path).waiting()
    assert (found.key, found.text) == ("notes-t1", "only text \ufffd\n\nno head")
    assert found.at > datetime(2020, 1, 1, tzinfo=T0.tzinfo)


@pytest.mark.parametrize("key", ["", "../up", "a/b", ".hidden", "x" * 101])
def test_a_key_never_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    with pytest.raises(ValueError, match="not a key"):
        Rescue(tmp_path).keep(key, "", "", T0)
