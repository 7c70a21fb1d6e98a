"""A list that is read once stays true: whoever writes, and however it ends."""

from datetime import datetime, timezone
from pathlib import Path

import pytest

from storage.database import close, open_database
from storage.stores import SqliteStores
from workstation.callbacks import Callback, CallbackReason
from workstation.ids import CallbackId

AT = datetime(2026, 11, 19, 14, 12, tzinfo=timezone.utc)


def callback(number: int) -> Callback:
    return Callback(
        CallbackId(f"c{number}"), "+441614960182", "Daniel", AT, AT, CallbackReason.WRAP_UP
    )


def open_ids(stores: SqliteStores) -> list[str]:
    return [each.id for each in stores.callbacks.open_callbacks()]


def test_a_write_of_another_window_is_seen(tmp_path: Path) -> None:
    ours, theirs = (open_database(tmp_path / "w.db") for _ in range(2))
    mine, others = SqliteStores(ours), SqliteStores(theirs)
    mine.callbacks.save(callback(1))
    assert open_ids(mine) == ["c1"]
    others.callbacks.save(callback(2))
    assert open_ids(mine) == ["c1", "c2"]
    close(ours)
    close(theirs)


def test_what_is_rolled_back_is_not_remembered(tmp_path: Path) -> None:
    db = open_database(tmp_path / "w.db")
    stores = SqliteStores(db)
    assert open_ids(stores) == []

    def write_and_fail() -> None:
        with stores.as_one():
            stores.callbacks.save(callback(1))
            assert open_ids(stores) == ["c1"]
            raise ArithmeticError

    with pytest.raises(ArithmeticError):
        write_and_fail()
    assert open_ids(stores) == []
    close(db)


def test_a_caller_may_change_the_list_it_was_given(tmp_path: Path) -> None:
    db = open_database(tmp_path / "w.db")
    stores = SqliteStores(db)
    stores.callbacks.save(callback(1))
    stores.callbacks.open_callbacks().clear()
    assert open_ids(stores) == ["c1"]
    close(db)
