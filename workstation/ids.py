"""Identities of everything we keep: UUIDv7 text, sortable by age and fit to merge several desks."""

from typing import NewType

import uuid6

AccountId = NewType("AccountId", str)
AttachmentId = NewType("AttachmentId", str)
BatchId = NewType("BatchId", str)
CallId = NewType("CallId", str)
CallbackId = NewType("CallbackId", str)
CustomerId = NewType("CustomerId", str)
DelayId = NewType("DelayId", str)
EntryId = NewType("EntryId", str)
EventId = NewType("EventId", str)
FilterId = NewType("FilterId", str)
MergeId = NewType("MergeId", str)
MessageId = NewType("MessageId", str)
NextStepId = NewType("NextStepId", str)
OrganisationId = NewType("OrganisationId", str)
PlanId = NewType("PlanId", str)
PromiseId = NewType("PromiseId", str)
SeriesId = NewType("SeriesId", str)
TemplateId = NewType("TemplateId", str)
TermId = NewType("TermId", str)
TicketId = NewType("TicketId", str)


def new_id() -> str:
    """Return a fresh UUIDv7 as lower-case text; later ids sort after earlier ones."""
    return str(uuid6.uuid7())
