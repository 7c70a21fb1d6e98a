"""All use cases of one desk, joined: the one thing that presenters are given."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import tzinfo

from workstation.clock import Clock
from workstation.desk.agent import AgentDesk
from workstation.desk.attachments import AttachmentDesk
from workstation.desk.book import ConversationBook
from workstation.desk.bulk_delay import BulkDelayDesk, MakeBulkDelays
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.calls import CallDesk
from workstation.desk.changes import Changes
from workstation.desk.closing import ClosingDesk
from workstation.desk.customers import CustomerDesk
from workstation.desk.delay_drafts import DelayDrafts
from workstation.desk.delays import DelayDesk
from workstation.desk.escalation import EscalationDesk
from workstation.desk.flow import FlowDesk
from workstation.desk.greetings import GreetingDesk
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.hand_over import HandOverDesk
from workstation.desk.hold import HoldDesk
from workstation.desk.holidays import HolidayDesk
from workstation.desk.line import LineDesk
from workstation.desk.merging import MergeDesk
from workstation.desk.messages import MessageDesk
from workstation.desk.of_calls import OfCalls, join_calls, take_up
from workstation.desk.outbox import OutboxDesk
from workstation.desk.own_day import OwnDayDesk
from workstation.desk.plans import PlanDesk
from workstation.desk.promises import PromiseDesk
from workstation.desk.questions import QuestionDesk
from workstation.desk.reminders import ReminderDesk
from workstation.desk.series import SeriesDesk
from workstation.desk.settings import SettingsDesk
from workstation.desk.sources import Sources
from workstation.desk.tickets import TicketDesk
from workstation.desk.topics import TopicDesk
from workstation.desk.undo import UndoDesk
from workstation.desk.wording import WordingDesk
from workstation.desk.wrap_up import WrapUpDesk
from workstation.guidance_library import GuidanceLibrary
from workstation.language_check.library import LanguageLibrary
from workstation.message_templates import MessageLibrary
from workstation.phone import AnyEvent
from workstation.ports import Phone, StorageTrouble, Stores
from workstation.ticket_ports import MailFormats


@dataclass(frozen=True, slots=True)
class Desk:
    """What the agent can do and see; every part announces its own changes."""

    clock: Clock
    phone: Phone
    stores: Stores
    settings: SettingsDesk
    book: ConversationBook
    agent: AgentDesk
    line: LineDesk
    tickets: TicketDesk
    calls: CallDesk
    flow: FlowDesk
    hold: HoldDesk
    closing: ClosingDesk
    wrap_up: WrapUpDesk
    topics: TopicDesk
    promises: PromiseDesk
    callbacks: CallbackDesk
    sources: Sources
    series: SeriesDesk
    holidays: HolidayDesk
    hand_over: HandOverDesk
    reminders: ReminderDesk
    messages: MessageDesk
    delays: DelayDesk
    outbox: OutboxDesk
    undo: UndoDesk
    plans: PlanDesk
    escalation: EscalationDesk
    attachments: AttachmentDesk
    customers: CustomerDesk
    merging: MergeDesk
    wording: WordingDesk
    guidance: GuidanceDesk
    questions: QuestionDesk
    greetings: GreetingDesk
    own_day: OwnDayDesk
    is_practice: bool = False

    def on_event(self, event: AnyEvent) -> None:
        """Take in what the phone reports.

        Errors: StorageTrouble when something could not be saved; it is kept and tried again.
        """
        self.line.on_event(event)
        self.hold.on_event(event)
        self.calls.on_event(event)
        self.greetings.on_event(event)
        self.sources.on_event(event)

    @property
    def all_changes(self) -> tuple[Changes, ...]:
        """Return the announcements of every part that makes some."""
        parts = (getattr(self, each.name) for each in fields(self))
        found = (getattr(part, "changes", None) for part in parts)
        return tuple(changes for changes in found if isinstance(changes, Changes))

    def take_in(self, events: Iterable[AnyEvent]) -> None:
        """Take in many events, a journal say: all of them, whatever the store refuses.

        Errors: StorageTrouble, the first there was, after the last event.
        """
        first: StorageTrouble | None = None
        for event in events:
            try:
                self.on_event(event)
            except StorageTrouble as trouble:
                first = first or trouble
        if first is not None:
            raise first


@dataclass(frozen=True, slots=True)
class _Writing:
    """What a message is written with."""

    library: MessageLibrary
    mail: MailFormats | None
    zone: tzinfo | None
    language: LanguageLibrary | None

    def desk_of(
        self, stores: Stores, clock: Clock, tickets: TicketDesk, settings: SettingsDesk
    ) -> MessageDesk:
        library, zone = self.library, self.zone
        return MessageDesk(
            stores, clock, tickets, settings, library, self.mail, zone=zone, language=self.language
        )


def make_desk(
    phone: Phone,
    stores: Stores,
    clock: Clock,
    settings: SettingsDesk,
    *,
    zone: tzinfo | None = None,
    is_practice: bool = False,
    library: MessageLibrary | None = None,
    mail: MailFormats | None = None,
    language: LanguageLibrary | None = None,
    guidance: GuidanceLibrary | None = None,
) -> Desk:
    """Join the use cases, with what an earlier run left unfinished taken up again."""
    holidays = HolidayDesk(stores, clock, settings, zone)  # before whoever asks for the hours
    of = join_calls(
        phone, stores, clock, settings, guidance, language, zone=zone, is_practice=is_practice
    )
    take_up(of)
    writing = _Writing(library or MessageLibrary(), mail, zone, language)
    return _joined(phone, stores, clock, settings, of, holidays, writing, is_practice=is_practice)


def _joined(
    phone: Phone,
    stores: Stores,
    clock: Clock,
    settings: SettingsDesk,
    of: OfCalls,
    holidays: HolidayDesk,
    writing: _Writing,
    *,
    is_practice: bool,
) -> Desk:
    book, tickets, callbacks = of.book, of.tickets, of.callbacks
    messages = writing.desk_of(stores, clock, tickets, settings)
    return Desk(
        clock=clock,
        phone=phone,
        stores=stores,
        settings=settings,
        book=book,
        agent=AgentDesk(stores.agent_states, book, clock),
        line=LineDesk(),
        tickets=tickets,
        calls=of.calls,
        flow=of.flow,
        hold=of.hold,
        closing=of.closing,
        wrap_up=of.wrap_up,
        topics=of.topics,
        promises=of.promises,
        callbacks=callbacks,
        hand_over=HandOverDesk(stores, tickets, callbacks, clock),
        sources=of.sources,
        holidays=holidays,
        series=_series_taken_up(SeriesDesk(stores, tickets, callbacks, clock, settings)),
        reminders=ReminderDesk(stores, clock, settings, writing.zone, of.promises.kinds),
        messages=messages,
        delays=_delays_taken_up(stores, of, messages, writing, settings),
        outbox=_outbox_taken_up(stores, clock, tickets, messages),
        undo=UndoDesk(stores, tickets, callbacks),
        plans=PlanDesk(stores, tickets, clock),
        escalation=EscalationDesk(stores, tickets, callbacks, book, clock, settings),
        attachments=AttachmentDesk(stores, tickets, clock),
        customers=CustomerDesk(stores, book, tickets, of.calls, clock, settings),
        merging=MergeDesk(stores, tickets, clock, of.sources.folding),
        wording=WordingDesk(stores, clock, writing.library, writing.zone),
        questions=QuestionDesk(stores, book, tickets, clock),
        guidance=of.guidance,
        greetings=of.greetings,
        own_day=of.own_day,
        is_practice=is_practice,
    )


def _delays_taken_up(
    stores: Stores, of: OfCalls, messages: MessageDesk, writing: _Writing, settings: SettingsDesk
) -> DelayDesk:
    clock = of.promises.clock
    many = functools.partial(_bulk_delays, of, writing, clock, settings)
    delays = DelayDesk(stores, of.tickets, of.callbacks, of.promises, messages, clock, many)
    delays.catch_up()
    return delays


def _bulk_delays(
    of: OfCalls, writing: _Writing, clock: Clock, settings: SettingsDesk
) -> MakeBulkDelays:
    """Return what joins a bulk delay over a worker's stores. Thread: ask on the desk's."""
    content, owner = of.promises.kinds.content, of.tickets.owner

    def make(stores: Stores, zone: tzinfo) -> BulkDelayDesk:
        tickets = TicketDesk(stores, clock, owner)
        promises = PromiseDesk(stores, tickets, clock, lambda: content)
        messages = writing.desk_of(stores, clock, tickets, settings)
        drafts = DelayDrafts(stores, promises, messages, clock)
        return BulkDelayDesk(stores, drafts, clock, settings, zone)

    return make


def _outbox_taken_up(
    stores: Stores, clock: Clock, tickets: TicketDesk, messages: MessageDesk
) -> OutboxDesk:
    outbox = OutboxDesk(stores, clock, tickets, messages.changes.announce)
    outbox.take_up()
    return outbox


def _series_taken_up(series: SeriesDesk) -> SeriesDesk:
    series.look()
    return series
