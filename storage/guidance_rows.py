"""What the agent did in a call, as columns of ``calls``: all of a conversation but its lists."""

from typing import Final

from storage.rows import Row, maybe_moment_of, moment_columns
from workstation.callers import CallerType
from workstation.conversation import Conversation
from workstation.phone import MediaQuality
from workstation.wrap_up import Disposition, SelfReview, WrapUp

_NOTHING_CHOSEN: Final = Disposition("", "")


def guidance_row(conversation: Conversation) -> Row:
    caller_type = conversation.caller_type
    return {
        "customer_id": conversation.customer_id,
        "ticket_id": conversation.ticket_id,
        "callback_id": conversation.callback_id,
        **moment_columns(conversation.greeting_said, "greeting_said_at", "greeting_said_tick"),
        "was_already_clear": conversation.was_already_clear,
        "caller_type": caller_type.value if caller_type else None,
        **moment_columns(
            conversation.checklist.opened, "checklist_opened_at", "checklist_opened_tick"
        ),
        **_wrap_up_columns(conversation.wrap_up),
        **_quality_columns(conversation.quality),
        "is_practice": conversation.is_practice,
        "language": conversation.language,
    }


def _wrap_up_columns(wrap_up: WrapUp) -> Row:
    return {
        **_disposition_columns(wrap_up.disposition),
        "note": wrap_up.note,
        "internal_cause": wrap_up.internal_cause,
        "review": wrap_up.review.value if wrap_up.review else None,
        **moment_columns(wrap_up.started, "wrap_up_started_at", "wrap_up_started_tick"),
        **moment_columns(wrap_up.finished, "wrap_up_finished_at", "wrap_up_finished_tick"),
    }


def _disposition_columns(disposition: Disposition | None) -> Row:
    chosen = disposition or _NOTHING_CHOSEN
    return {
        "disposition": disposition.id if disposition else None,
        "disposition_label": chosen.label,
        "disposition_inside": chosen.inside,
        "closes_ticket": chosen.closes_ticket,
        "expects_follow_up": chosen.expects_follow_up,
        "is_wrong_number": chosen.is_wrong_number,
    }


def _disposition_of(row: Row) -> Disposition | None:
    if row["disposition"] is None:
        return None
    return Disposition(
        id=row["disposition"],
        label=row["disposition_label"],
        inside=row["disposition_inside"],
        closes_ticket=bool(row["closes_ticket"]),
        expects_follow_up=bool(row["expects_follow_up"]),
        is_wrong_number=bool(row["is_wrong_number"]),
    )


def _quality_columns(quality: MediaQuality) -> Row:
    return {
        "codec": quality.codec,
        "rtp_sent": quality.rtp_sent,
        "rtp_received": quality.rtp_received,
        "lost": quality.lost,
        "jitter_ms": quality.jitter_ms,
        "round_trip_ms": quality.round_trip_ms,
        "mos": quality.mos,
    }


def caller_type_of(row: Row) -> CallerType | None:
    return None if row["caller_type"] is None else CallerType(row["caller_type"])


def wrap_up_of(row: Row) -> WrapUp:
    return WrapUp(
        disposition=_disposition_of(row),
        note=row["note"],
        internal_cause=row["internal_cause"],
        review=None if row["review"] is None else SelfReview(row["review"]),
        started=maybe_moment_of(row, "wrap_up_started_at", "wrap_up_started_tick"),
        finished=maybe_moment_of(row, "wrap_up_finished_at", "wrap_up_finished_tick"),
    )


def quality_of(row: Row) -> MediaQuality:
    return MediaQuality(
        codec=row["codec"],
        rtp_sent=row["rtp_sent"],
        rtp_received=row["rtp_received"],
        lost=row["lost"],
        jitter_ms=row["jitter_ms"],
        round_trip_ms=row["round_trip_ms"],
        mos=row["mos"],
    )
