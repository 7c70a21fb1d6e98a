"""The schema of the database, as a list of steps that only grows.

A step imports nothing of ours and is never changed once released, so that it means the same in
five years. Steps are plain SQL, because the strict tables need checks, triggers and partial
indexes that stand more clearly in SQL than in calls of ``table.create``.

Shape: each table with full-text search has ``row integer primary key``, because SQLite may
renumber a hidden rowid on VACUUM and would so tear the index from its rows.
Source: https://www.sqlite.org/lang_vacuum.html, https://www.sqlite.org/fts5.html section 4.4.3.
"""

# isort: off
# The steps are taken in the order of this line, not of the alphabet: a new module comes last.
from storage.migrations import first_call, remembering, work, work_queue, callers, search, imports
from storage.migrations import practice
from storage.migrations import questions
from storage.migrations import hold_talks
from storage.migrations import voices
from storage.migrations import guided_calls
from storage.migrations import closing
from storage.migrations import promised
from storage.migrations import series
from storage.migrations import reminding
from storage.migrations import agenda
from storage.migrations import figures
from storage.migrations import sources
from storage.migrations import ledger
from storage.migrations import tries
from storage.migrations import holidays

# isort: on
from storage.migrations.schema import SCHEMA

__all__ = [
    "SCHEMA",
    "first_call",
    "remembering",
    "work",
    "work_queue",
    "callers",
    "search",
    "imports",
    "practice",
    "questions",
    "hold_talks",
    "voices",
    "guided_calls",
    "closing",
    "promised",
    "series",
    "reminding",
    "agenda",
    "figures",
    "sources",
    "ledger",
    "tries",
    "holidays",
]
