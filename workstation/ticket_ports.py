"""What the tickets' memory needs from the edges: more stores, the outbox's server, as Protocols."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from workstation.attachments import Attachment, StoredFile
from workstation.calendar_items import CalendarRules, CalendarWords
from workstation.customers import Organisation
from workstation.glossary import GlossaryTerm
from workstation.handing_over import HandedOver, Handing, IsCancelled, Owed, Progress
from workstation.ids import (
    AttachmentId,
    CustomerId,
    FilterId,
    MergeId,
    MessageId,
    OrganisationId,
    PlanId,
    SeriesId,
    TemplateId,
    TermId,
    TicketId,
)
from workstation.mail_account import MailAccount
from workstation.merges import Merge, MergeKind
from workstation.messages import MailFile, Message, MessageTemplate
from workstation.origins import Origin
from workstation.plans import Plan, PlanStage
from workstation.queue_filters import QueueFilter
from workstation.search import Hit
from workstation.series import CallbackSeries, Kept
from workstation.ticket_facts import TicketFact

GoOn = Callable[[int, int], bool]  # told how many bytes of how many; False stops


def always(done: int, total: int) -> bool:
    """Never stop."""
    return True


class Organisations(Protocol):
    """Errors: every method of every store may raise StorageTrouble."""

    def get(self, organisation_id: OrganisationId) -> Organisation | None: ...

    def save(self, organisation: Organisation) -> None: ...

    def by_name(self, name: str) -> Organisation | None:
        """Return the organisation of this name, capitals and spaces aside."""
        ...

    def search(self, text: str, limit: int = 20) -> list[Organisation]: ...


class Series(Protocol):
    """Updates that come back, and which callback stands for which of their days."""

    def get(self, series_id: SeriesId) -> CallbackSeries | None: ...

    def save(self, series: CallbackSeries) -> None: ...

    def of_ticket(self, ticket_id: TicketId) -> list[CallbackSeries]:
        """Return all series of a ticket, the latest made first."""
        ...

    def to_look_at(self, now: datetime, limit: int = 100) -> list[CallbackSeries]:
        """Return running series whose next callback may have to be made.

        These are new ones, those of which a callback was settled or opened again, those whose
        ticket changed its status, and those that asked for it with ``look_again``.
        """
        ...

    def look_again(self, series_id: SeriesId, at: datetime | None) -> None:
        """Let ``to_look_at`` return it from ``at`` on; None is when something changes."""
        ...

    def keep(self, kept: Kept) -> bool:
        """Note which callback stands for a day; False when the day has one already."""
        ...

    def let_go(self, kept: Kept) -> None: ...

    def kept(self, series_id: SeriesId, limit: int = 2) -> list[Kept]:
        """Return the days that have a callback, the latest first."""
        ...


class HandOvers(Protocol):
    """Who owes what, and giving it to others."""

    def owed_by(self, owner: str, limit: int = 20_000) -> list[Owed]:
        """Return the open callbacks and promises of ``owner``, the earliest due first."""
        ...

    def hand(
        self,
        handings: Sequence[Handing],
        at: datetime,
        progress: Progress = ...,
        is_cancelled: IsCancelled = ...,
    ) -> HandedOver:
        """Change the owners in one transaction, and tell each ticket's timeline.

        Errors: HandOverStopped when cancelled; nothing has changed then.
        """
        ...


class CalendarFiles(Protocol):
    """What is owed, as files that calendar programs read."""

    def write_subscribed(
        self,
        target: Path,
        rules: CalendarRules,
        words: CalendarWords,
        owner: str | None,
        now: datetime,
    ) -> int:
        """Write what is open, and what was over lately; returns how many entries it has.

        Errors: StorageTrouble; what was there is then as it was.
        """
        ...


class Origins(Protocol):
    """Where the fields of a customer or ticket come from (A4)."""

    def of(self, subject_id: str) -> Mapping[str, Origin]:
        """Return the origins by field name."""
        ...

    def note(self, subject_id: str, origins: Sequence[Origin]) -> None:
        """Write origins, each in place of what its field had."""
        ...


class Plans(Protocol):
    """A ticket's own resolution plan, and the ones kept for reuse (C4)."""

    def of_ticket(self, ticket_id: TicketId) -> tuple[PlanStage, ...]: ...

    def save_for_ticket(self, ticket_id: TicketId, stages: Sequence[PlanStage]) -> None:
        """Make ``stages`` the ticket's whole plan."""
        ...

    def reusable(self, language: str, day: date) -> list[Plan]: ...

    def all(self) -> list[Plan]:
        """Return every plan for reuse, valid or not, by name."""
        ...

    def save(self, plan: Plan) -> None: ...

    def remove(self, plan_id: PlanId) -> None: ...


class TicketFacts(Protocol):
    """What customers answered when asked, on their tickets (A4, B4)."""

    def of_ticket(self, ticket_id: TicketId) -> list[TicketFact]:
        """Return the ticket's facts, the earliest first; merged tickets' are its own too."""
        ...

    def of_customer(
        self, customer_id: CustomerId, names: Collection[str]
    ) -> Mapping[str, TicketFact]:
        """Return the latest fact of each name on any ticket of the customer, by name."""
        ...

    def save(self, fact: TicketFact) -> None:
        """Write ``fact`` in place of the ticket's earlier one of this name."""
        ...

    def remove(self, ticket_id: TicketId, name: str) -> None: ...


class AttachmentGone(LookupError):
    """The file's content is not where it was put; one plain sentence."""


class Attachments(Protocol):
    """Files of tickets, copied into the data folder and named by their content.

    Thread: ``copy_in`` and ``lay_out`` touch files alone and may be called from any thread; the
    rest belongs to the thread of the database.
    """

    def of_ticket(self, ticket_id: TicketId) -> list[Attachment]: ...

    def copy_in(self, file: Path, go_on: GoOn = always) -> StoredFile:
        """Copy a file's content into the data folder.

        Errors: StorageTrouble when the file cannot be read or the copy not be written, or when it
        is too large; CopyCancelled when ``go_on`` says no.
        """
        ...

    def attach(
        self, ticket_id: TicketId, stored: StoredFile, at: datetime, by: str
    ) -> Attachment: ...

    def add(self, ticket_id: TicketId, file: Path, at: datetime, by: str) -> Attachment:
        """Copy ``file`` and note it.

        Errors: StorageTrouble when the file cannot be read or the copy not be written.
        """
        ...

    def is_there(self, attachment: Attachment) -> bool:
        """Tell at a glance whether the content is there; ``path_of`` looks into it."""
        ...

    def path_of(self, attachment: Attachment) -> Path:
        """Return where the content lies.

        Errors: AttachmentGone when it is not there or is not what it was.
        """
        ...

    def lay_out(self, attachment: Attachment, folder: Path, go_on: GoOn = always) -> Path:
        """Put a copy that may only be read into ``folder``, under the file's own name.

        Errors: AttachmentGone; StorageTrouble; CopyCancelled.
        """
        ...

    def remove(self, attachment_id: AttachmentId) -> None:
        """Take the file off its ticket; its content stays until the next ``sweep``."""
        ...

    def restore(self, attachment: Attachment) -> None:
        """Put a file that was removed back on its ticket."""
        ...

    def sweep(self, min_age_s: float = 3600.0) -> int:
        """Delete content that no ticket has any more, and return how much there was.

        What is younger than ``min_age_s`` stays: somebody may be adding it just now.
        """
        ...


class Messages(Protocol):
    """Follow-up messages in every state."""

    def get(self, message_id: MessageId) -> Message | None: ...

    def save(self, message: Message) -> None: ...

    def of_ticket(self, ticket_id: TicketId) -> list[Message]:
        """Return a ticket's messages, the latest first."""
        ...

    def outbox(self) -> list[Message]:
        """Return what is queued, being sent, unsure or refused, the oldest first."""
        ...


class MessageTemplates(Protocol):
    """Templates that this organisation made itself, beside those of the content files."""

    def valid_on(self, day: date, language: str) -> list[MessageTemplate]: ...

    def all(self) -> list[MessageTemplate]:
        """Return every template, valid or not, by name."""
        ...

    def save(self, template: MessageTemplate) -> None: ...

    def remove(self, template_id: TemplateId) -> None: ...


class Glossary(Protocol):
    """Terms that this organisation added itself, beside those of the content files."""

    def valid_on(self, day: date, language: str) -> list[GlossaryTerm]: ...

    def all(self) -> list[GlossaryTerm]:
        """Return every term, valid or not, by term."""
        ...

    def save(self, term: GlossaryTerm) -> None: ...

    def remove(self, term_id: TermId) -> None: ...


class Merges(Protocol):
    """Merged customers and tickets; nothing moves, so undoing is exact."""

    def merge(self, merge: Merge) -> None:
        """Let ``into_id`` stand for ``from_id``.

        Errors: MergeImpossible when either is unknown or erased, they are the same, ``from_id``
        is merged already, or it would go round in a circle.
        """
        ...

    def get(self, merge_id: MergeId) -> Merge | None: ...

    def take_over_update(self, merge_id: MergeId, update_at: datetime | None) -> None:
        """Note which next update time the surviving ticket has from this merge."""
        ...

    def undo(self, merge_id: MergeId, at: datetime) -> None:
        """Errors: MergeImpossible when there is none or it is undone already."""
        ...

    def into(self, kind: MergeKind, into_id: str) -> list[Merge]:
        """Return merges into this one that are not undone, the latest first."""
        ...

    def surviving(self, kind: MergeKind, record_id: str) -> str:
        """Return the id that stands for ``record_id``, itself when it is not merged."""
        ...


class QueueFilters(Protocol):
    """Saved choices of the work queue, in the agent's order."""

    def all(self) -> list[QueueFilter]: ...

    def save(self, choice: QueueFilter) -> None: ...

    def remove(self, filter_id: FilterId) -> None: ...


class Search(Protocol):
    """Full-text search over everything that is kept."""

    def find(self, text: str, limit: int = 30) -> list[Hit]:
        """Return the best hits; customers first, then tickets, then what stands in them.

        Shape: each word of ``text`` is the beginning of a word; digits match a number anywhere;
        a name with a typing error is found too and marked so.
        Errors: SearchStopped when ``stop`` was called meanwhile; StorageTrouble.
        """
        ...

    def read_ahead(self) -> None:
        """Make the next search quick, when nobody waits for one; ``stop`` ends that too.

        Errors: StorageTrouble.
        """
        ...

    def stop(self) -> None:
        """End the search that is going on, if there is one.

        Thread: any.
        """
        ...

    def on_its_own(self) -> "Search | None":
        """Return the same search with means of its own, for one other thread; None if impossible.

        Errors: StorageTrouble.
        """
        ...

    def close(self) -> None:
        """Let go of what ``on_its_own`` took; only for what that returned."""
        ...


class MailServer(Protocol):
    """Hands one message to the server of the mail account; blocks.

    Thread: any but the GUI's.
    """

    def send(self, message: Message, account: MailAccount) -> None:
        """Errors: MessageNotSent, MessageRefused, MessageUnsure."""
        ...


class MailFormats(Protocol):
    """Puts a message into the forms in which a mail program takes it."""

    def mailto(self, message: Message) -> str | None:
        """Return a link that opens the mail program; None when it would be too long for one."""
        ...

    def eml(self, message: Message, account: MailAccount, files: Sequence[MailFile] = ()) -> bytes:
        """Return a mail file that mail programs open as a draft.

        Errors: OSError when a file cannot be read.
        """
        ...
