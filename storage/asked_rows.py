"""Questions and reminders of one call, as rows of tables of their own."""

from storage.rows import Row, maybe_moment_of, moment_columns, moment_of
from workstation.asked_questions import AskedQuestion, AskResult
from workstation.understanding import UnderstandingCheck


def asked_row(position: int, asked: AskedQuestion) -> Row:
    return {
        "position": position,
        "topic_id": asked.topic_id,
        "topic": asked.topic,
        "question_id": asked.question_id,
        "result": asked.result.value,
        **moment_columns(asked.at, "at", "tick"),
        "left_open": asked.left,
        "has_hint": asked.has_hint,
        "looks_right": asked.looks_right,
    }


def asked_of(row: Row) -> AskedQuestion:
    return AskedQuestion(
        topic_id=row["topic_id"],
        topic=row["topic"],
        question_id=row["question_id"],
        result=AskResult(row["result"]),
        at=moment_of(row),
        left=row["left_open"],
        has_hint=bool(row["has_hint"]),
        looks_right=bool(row["looks_right"]),
    )


def check_row(position: int, check: UnderstandingCheck) -> Row:
    return {
        "position": position,
        **moment_columns(check.due, "at", "tick"),
        **moment_columns(check.asked, "asked_at", "asked_tick"),
        **moment_columns(check.left_out, "left_out_at", "left_out_tick"),
    }


def check_of(row: Row) -> UnderstandingCheck:
    return UnderstandingCheck(
        moment_of(row),
        maybe_moment_of(row, "asked_at", "asked_tick"),
        maybe_moment_of(row, "left_out_at", "left_out_tick"),
    )
