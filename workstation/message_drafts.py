"""A message filled from the ticket: the right language, the right recipient, no fact invented."""

from dataclasses import dataclass
from datetime import datetime

from workstation.ids import MessageId, new_id
from workstation.mail_account import MailAccount
from workstation.message_facts import FactSource, facts_for
from workstation.message_templates import MessageContent
from workstation.messages import Message, MessageTemplate, clean_line


@dataclass(frozen=True, slots=True)
class DraftIds:
    """What names a draft: ours, its Message-ID header, and since when; None is now."""

    id: MessageId
    message_id: str
    made_at: datetime | None = None


def new_draft_ids(account: MailAccount) -> DraftIds:
    """Return a fresh identity; the Message-ID is of the account's domain where there is one."""
    domain = account.from_address.rpartition("@")[2]
    is_plain = domain.isascii() and domain.replace(".", "").replace("-", "").isalnum()
    return DraftIds(
        MessageId(new_id()), f"<{new_id()}@{domain if is_plain else 'workstation.invalid'}>"
    )


def draft_of(
    source: FactSource, template: MessageTemplate, content: MessageContent, ids: DraftIds
) -> Message:
    """Return ``template`` filled with the facts of ``source``.

    What is not known leaves a placeholder in brackets, for the agent to fill and the language
    check to find.

    Errors: BadTemplate when the template itself cannot be used; no fact can cause that.
    """
    facts = facts_for(source, content.dates)
    body = content.fill(template.body, facts)
    customer = source.customer
    return Message(
        id=ids.id,
        ticket_id=source.ticket.id,
        made_at=ids.made_at or source.now,
        changed_at=source.now,
        message_id=ids.message_id,
        owner=source.agent,
        customer_id=customer.id if customer else None,
        language=template.language,
        recipient=clean_line(customer.email) if customer else "",
        subject=clean_line(content.fill(template.subject, facts))[:250],
        body=body,
        template_id=template.id,
        filled=body,
        questions=source.questions,
    )
