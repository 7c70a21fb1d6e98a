"""Outcomes of calls in the database: those of the fixed list before, and those of the content."""

from pathlib import Path

import pytest
import sqlite_utils

from storage.database import close, open_database
from storage.migrations import SCHEMA
from storage.stores import SqliteStores
from tests.desk_rig import DeskRig
from workstation.ids import CallId
from workstation.wrap_up import Disposition, WrapUp

OLD_CALL = (
    "insert into calls (id, direction, remote_uri, placed_at, state, progress, account_id, line,"
    " remote_name, asserted_uri, held_by_them, muted, recording, dtmf_received, disposition)"
    " values (?, 'inbound', 'sip:a@b', '2026-03-02T14:00:00.000000+00:00', 'disconnected', 4, 'a',"
    " '', '', '', 0, 0, 0, '', ?)"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("solved", Disposition("solved", "Solved", "solved", closes_ticket=True)),
        (
            "follow_up",
            Disposition(
                "follow_up", "Follow-up agreed", "follow-up agreed", expects_follow_up=True
            ),
        ),
        (
            "wrong_number",
            Disposition("wrong_number", "Wrong number", "wrong number", is_wrong_number=True),
        ),
        (None, None),
    ],
)
def test_outcome_of_an_older_database_keeps_its_words_and_meaning(
    tmp_path: Path, old: str | None, new: Disposition | None
) -> None:
    path = tmp_path / "workstation.db"
    db = open_database(path)
    close(db)
    path.unlink()

    older = sqlite_utils.Database(path)
    SCHEMA.apply(older, stop_before="m063_topics_and_outcomes")
    with older.atomic():
        older.execute(OLD_CALL, ["c1", old])
    older.close()
    db = open_database(path)
    found = SqliteStores(db).conversations.get(CallId("c1"))
    close(db)
    assert found is not None
    assert found.wrap_up.disposition == new
    assert [topic.number for topic in found.topics] == [1]


def test_outcome_that_the_content_has_no_longer_is_told_by_its_stored_words() -> None:
    rig = DeskRig()
    call_id = rig.talk()
    rig.end(call_id)
    gone = Disposition("visit_booked", "Visit booked", "a visit was booked")
    rig.desk.wrap_up.draft(call_id, WrapUp(gone))
    rig.desk.wrap_up.finish(call_id)
    rig.restart()
    kept = rig.stored(call_id).wrap_up.disposition
    assert kept is not None
    assert (kept.label, kept.words) == ("Visit booked", "a visit was booked")
    rig.close()
