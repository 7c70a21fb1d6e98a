"""A call promised "between ten and twelve" is due from the begin and late after the end (C2)."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from ui.presenters.callback_view import row_view
from ui.presenters.nearness import due_tone
from ui.presenters.work_view import callback_row, callbacks_view
from ui.theme.tokens import Tone
from workstation.callbacks import Callback, CallbackReason, left_of
from workstation.ids import CallbackId, TicketId
from workstation.queue import work_queue
from workstation.tickets import Ticket

UTC = timezone.utc
LONDON = ZoneInfo("Europe/London")
DAY = datetime(2026, 12, 8, tzinfo=UTC)


def at(hour: int, minute: int = 0) -> datetime:
    return DAY.replace(hour=hour, minute=minute)


WINDOW = Callback(
    CallbackId("w"),
    "+441632960123",
    "Tom Brennan",
    at(10),
    at(8),
    CallbackReason.TICKET,
    "The meter",
    time_zone="Europe/Madrid",
    until=at(12),
)


def test_it_is_due_from_the_begin_and_late_after_the_end() -> None:
    assert left_of(WINDOW, at(9, 30)) == timedelta(minutes=30)
    assert left_of(WINDOW, at(11)) == timedelta()
    assert left_of(WINDOW, at(12, 8)) == timedelta(minutes=-8)


def test_tone_is_due_within_and_late_after() -> None:
    tones = [due_tone(at(8), at(10), at(h), at(12)) for h in (9, 10, 12)]
    assert tones == [Tone.NEUTRAL, Tone.DUE, Tone.DUE]
    assert due_tone(at(8), at(10), at(12, 1), at(12)) is Tone.LATE


def test_list_says_the_window_here_and_there() -> None:
    row = row_view(WINDOW, at(11), LONDON)
    assert (row.due, row.left) == ("10:00–12:00", "now")
    assert row.there == "11:00–13:00 in Madrid"
    late = row_view(WINDOW, at(12, 8), LONDON)
    assert (late.left, late.tone) == ("8 min late", Tone.LATE)


def test_work_column_says_the_window_until_it_is_late() -> None:
    assert callback_row(WINDOW, at(9), LONDON).time_text == "10:00–12:00"
    assert callback_row(WINDOW, at(12, 8), LONDON).time_text == "8 min late"
    assert callbacks_view([WINDOW], at(11), LONDON).sections[0].title == "Today"


def test_queue_calls_it_late_after_the_end_and_another_due_time_still_is_late() -> None:
    (alone,) = work_queue([], [WINDOW], [], at(11))
    assert not alone.is_late(at(11))
    assert alone.left(at(11)) == timedelta()
    assert alone.is_late(at(12, 1))
    ticket = Ticket(TicketId("t"), 1, at(7), "The meter", next_update_at=at(10, 30))
    of_ticket = Callback(
        CallbackId("w"), "1", "T", at(10), at(8), CallbackReason.TICKET,
        ticket_id=ticket.id, until=at(12),
    )  # fmt: skip
    (both,) = work_queue([ticket], [of_ticket], [], at(11))
    assert both.is_late(at(11)), "its next update was promised for half past ten"
