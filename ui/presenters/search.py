"""Joins the find field with the search: results grouped and marked, and what a choice opens."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal, Slot

from ui.presenters.searching import Searching
from ui.search.view import GroupView, MarkedText, ResultsView, ResultView
from ui.top_bar.find_field import FindField
from ui.window_language import times
from workstation.clock import Clock
from workstation.search import Excerpt, Hit, HitKind
from workstation.ticket_ports import Search

_CONTEXT: Final = "Search"
_ISOLATED: Final = "\u2068{}\u2069"  # keeps foreign text from turning what is around it
_KINDS: Final = {
    HitKind.CUSTOMER: QT_TRANSLATE_NOOP("Search", "Customer"),
    HitKind.TICKET: QT_TRANSLATE_NOOP("Search", "Ticket"),
    HitKind.ENTRY: QT_TRANSLATE_NOOP("Search", "On the timeline"),
    HitKind.MESSAGE: QT_TRANSLATE_NOOP("Search", "Message"),
    HitKind.CALL: QT_TRANSLATE_NOOP("Search", "Note of a call"),
}
_ICONS: Final = {
    HitKind.CUSTOMER: "user",
    HitKind.TICKET: "ticket",
    HitKind.ENTRY: "note",
    HitKind.MESSAGE: "envelope-simple",
    HitKind.CALL: "phone",
}
_GROUPS: Final = (
    (QT_TRANSLATE_NOOP("Search", "Customers"), (HitKind.CUSTOMER,)),
    (QT_TRANSLATE_NOOP("Search", "Tickets"), (HitKind.TICKET,)),
    (
        QT_TRANSLATE_NOOP("Search", "Timelines, messages and calls"),
        (HitKind.ENTRY, HitKind.MESSAGE, HitKind.CALL),
    ),
)


class SearchPresenter(QObject):
    """Shows what is found while one types.

    Signals:
        customer_wanted: the id of a customer that was chosen.
        ticket_wanted: the id of a ticket that was chosen, or that holds what was chosen.
    """

    customer_wanted = Signal(str)
    ticket_wanted = Signal(str)

    def __init__(
        self,
        field: FindField,
        search: Search,
        clock: Clock,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._clock = clock
        self._zone = zone
        self._searching = Searching(search, self)
        self._searching.found.connect(self._on_found)
        self._searching.failed.connect(self._on_failed)
        field.find_wanted.connect(self._on_wanted)
        field.found_chosen.connect(self._on_chosen)

    def close(self) -> None:
        """End a running search; the program ends."""
        self._searching.close()

    @Slot(str)
    def _on_wanted(self, text: str) -> None:
        if text:
            self._searching.look_for(text)
        else:
            self._searching.give_up()

    @Slot(str, object)
    def _on_found(self, text: str, hits: tuple[Hit, ...]) -> None:
        self._field.show_results(results_view(text, hits, self._clock.now().at, self._zone))

    @Slot(str, str)
    def _on_failed(self, text: str, sentence: str) -> None:
        title = _tr("The search did not work")
        self._field.show_results(
            ResultsView(text, title=title, sentence=sentence, spoken=f"{title}. {sentence}")
        )

    @Slot(str)
    def _on_chosen(self, found_id: str) -> None:
        kind, _, thing = found_id.partition(":")
        if kind == "customer":
            self.customer_wanted.emit(thing)
        else:
            self.ticket_wanted.emit(thing)


def results_view(text: str, hits: Sequence[Hit], now: datetime, zone: tzinfo) -> ResultsView:
    """Return ``hits`` in their groups, ready to print; what can be found where there are none."""
    if not hits:
        title = _tr("Nothing found for “{text}”").format(text=_isolated(text))
        return ResultsView(
            text,
            title=title,
            sentence=_tr(
                "Try part of a name, organisation or e-mail, any part of a phone number, a "
                "ticket number, or words from a ticket, its timeline, a message or a note."
            ),
            spoken=title,
        )
    groups: list[GroupView] = []
    for heading, kinds in _GROUPS:
        results = tuple(_result(hit, now, zone) for hit in hits if hit.kind in kinds)
        if results:
            groups.append(GroupView(_tr(heading), results))
    if all(hit.is_near for hit in hits if hit.kind is HitKind.CUSTOMER):
        # A name that is only like what was typed comes after what has the very word.
        groups.sort(key=lambda group: group.title == _tr(_GROUPS[0][0]))
    counts = ", ".join(f"{group.title} {len(group.results)}" for group in groups)
    first = groups[0].results[0].spoken
    spoken = _tr("{count} found: {counts}. First: {first}").format(
        count=len(hits), counts=counts, first=first
    )
    return ResultsView(text, tuple(groups), spoken=spoken)


def _result(hit: Hit, now: datetime, zone: tzinfo) -> ResultView:
    goal = f"ticket:{hit.ticket_id}"
    if hit.kind is HitKind.CUSTOMER:
        goal = f"customer:{hit.customer_id or hit.id}"
    when = times.past(hit.at, now, zone) if hit.at is not None else ""
    hint = _tr("similar spelling") if hit.is_near else ""
    texts = (_isolated(e.text) for e in (hit.title, hit.who, hit.excerpt) if e.text)
    parts = (_tr(_KINDS[hit.kind]), *texts, when, hint)
    return ResultView(
        goal,
        _ICONS[hit.kind],
        _marked(hit.title),
        detail=_marked(hit.excerpt),
        who=_marked(hit.who),
        when=when,
        hint=hint,
        spoken=", ".join(part for part in parts if part),
    )


def _marked(excerpt: Excerpt) -> MarkedText:
    return MarkedText(excerpt.text, excerpt.marks)


def _isolated(text: str) -> str:
    return text if text.isascii() else _ISOLATED.format(text)


def _tr(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
