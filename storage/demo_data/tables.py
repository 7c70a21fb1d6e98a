"""Which columns are written, in which order: those that the stores write."""

from typing import Final, TypeAlias

TableRow: TypeAlias = tuple[str, tuple[object, ...]]

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "organisations": ("id", "name", "key", "email_domain", "notes"),
    "customers": (
        *("id", "name", "salutation", "organisation", "email", "time_zone", "language"),
        *("organisation_id", "merged_into", "made_at"),
    ),
    "customer_numbers": ("customer_id", "position", "number"),
    "customer_emails": ("customer_id", "position", "email"),
    "customer_sip_addresses": ("customer_id", "position", "address"),
    "merges": ("id", "kind", "from_id", "into_id", "at", "by", "undone_at"),
    "tickets": (
        *("id", "number", "opened_at", "subject", "customer_id", "channel", "status", "priority"),
        *("owner", "next_update_at", "customer_words", "understood", "confirmed_at", "notes"),
        *("link", "real_need", "may_come_next", "answer", "internal_cause", "extra", "strain"),
        *("first_response_at", "merged_into"),
    ),
    "timeline_entries": ("id", "ticket_id", "at", "kind", "text", "detail", "call_id"),
    "next_steps": (
        *("id", "ticket_id", "who", "what", "due_at", "confirmed_at", "done_at", "position"),
    ),
    "plan_stages": (
        *("ticket_id", "position", "what", "takes_min", "what_if", "contact", "done_at"),
    ),
    "promises": (
        *("id", "ticket_id", "what", "due_at", "made_at", "owner", "call_id", "state"),
        *("settled_at", "moved_from", "move_reason", "told_by"),
    ),
    "callbacks": (
        *("id", "number", "name", "due_at", "made_at", "reason", "subject", "customer_id"),
        *("ticket_id", "call_id", "priority", "owner", "time_zone", "state", "until"),
    ),
    "callback_attempts": ("callback_id", "position", "at", "outcome", "call_id", "note"),
    "messages": (
        *("id", "ticket_id", "customer_id", "made_at", "changed_at", "owner", "language"),
        *("recipient", "copies", "subject", "body", "template_id", "filled", "state"),
        *("message_id", "attempts", "next_try_at", "settled_at", "trouble"),
    ),
    "message_questions": ("message_id", "position", "question", "is_answered"),
    "field_origins": ("subject_id", "field", "source", "detail", "at", "by"),
}
