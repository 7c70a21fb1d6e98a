"""The use cases of a call, from the first ring to the end of its wrap-up, joined together."""

from dataclasses import dataclass
from datetime import tzinfo

from workstation.clock import Clock
from workstation.desk.book import ConversationBook
from workstation.desk.callbacks import CallbackDesk
from workstation.desk.calls import CallDesk
from workstation.desk.closing import ClosingDesk
from workstation.desk.flow import FlowDesk
from workstation.desk.greetings import GreetingDesk
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.hold import HoldDesk
from workstation.desk.own_day import OwnDayDesk
from workstation.desk.own_items import OwnItems
from workstation.desk.promises import PromiseDesk
from workstation.desk.settings import SettingsDesk
from workstation.desk.sources import Sources, make_sources
from workstation.desk.strain import StrainDesk
from workstation.desk.tickets import TicketDesk
from workstation.desk.topics import TopicDesk
from workstation.desk.wrap_up import WrapUpDesk
from workstation.guidance_content import PromisesContent
from workstation.guidance_library import GuidanceLibrary
from workstation.language_check.library import LanguageLibrary
from workstation.ports import Phone, Stores


@dataclass(frozen=True, slots=True)
class OfCalls:
    """Everything that follows a call."""

    book: ConversationBook
    guidance: GuidanceDesk
    greetings: GreetingDesk
    own_day: OwnDayDesk
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


def join_calls(
    phone: Phone,
    stores: Stores,
    clock: Clock,
    settings: SettingsDesk,
    library: GuidanceLibrary | None,
    language: LanguageLibrary | None,
    *,
    zone: tzinfo | None = None,
    is_practice: bool = False,
) -> OfCalls:
    """Join the use cases of calls; nothing is taken up yet."""
    book = ConversationBook(stores.conversations)
    guidance = GuidanceDesk(library or GuidanceLibrary(), stores, book, settings)
    own = OwnItems(guidance, settings)
    tickets = TicketDesk(stores, clock, settings.value.agent_name)
    hold = HoldDesk(phone, book, clock, settings, stores.conversations)
    promises = PromiseDesk(stores, tickets, clock, lambda: _promises_of(guidance))
    callbacks = CallbackDesk(stores, tickets, clock, settings, promises, guidance, zone)
    calls = CallDesk(
        phone, stores, book, tickets, clock, settings, zone=zone, is_practice=is_practice
    )
    strain = StrainDesk(stores)
    greetings = GreetingDesk(phone, stores, clock, settings, guidance, zone)
    sources = make_sources(
        stores, tickets, callbacks, clock, settings, zone, is_practice=is_practice
    )
    parts = (own, hold, greetings, tickets, callbacks, sources.missed, strain)
    calls.steps = [part.follow for part in parts]
    settings.changes.listen(lambda: tickets.be_owner(settings.value.agent_name))
    return OfCalls(
        book=book,
        guidance=guidance,
        greetings=greetings,
        own_day=OwnDayDesk(stores, clock, settings, zone, is_practice=is_practice),
        tickets=tickets,
        calls=calls,
        flow=FlowDesk(book, tickets, own, settings, stores.conversations, clock),
        hold=hold,
        closing=ClosingDesk(
            phone, stores, book, tickets, own, guidance, language or LanguageLibrary(), clock
        ),
        wrap_up=WrapUpDesk(stores, book, tickets, clock),
        topics=TopicDesk(book, tickets, own, clock),
        promises=promises,
        callbacks=callbacks,
        sources=sources,
    )


def _promises_of(guidance: GuidanceDesk) -> PromisesContent | None:
    """Return what the desk's own language says of promises; None where there is no guidance."""
    return guidance.of().content.promises if guidance.languages else None


def take_up(of_calls: OfCalls) -> None:
    """Go on with what an earlier run left unfinished."""
    of_calls.book.reload()
    of_calls.flow.forget_marks()
    of_calls.calls.catch_up()
    of_calls.sources.look()
