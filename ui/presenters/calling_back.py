"""Keeps the promise in sight while it is kept: before it rings, until the talk has begun."""

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, QObject, Slot

from ui.guidance.guidance_column import GuidanceColumn
from ui.guidance.views import CallingBackView
from ui.panels.views import PhraseView
from ui.presenters.callback_view import whom
from ui.presenters.guidance import GuidancePresenter
from ui.presenters.phrases import phrase_view
from ui.presenters.try_view import (
    OF_ANSWERED,
    TryScene,
    best_words,
    outcome_choices,
    outcome_words,
    try_scene,
    way_words,
)
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.wrap_up.wrap_up_page import WrapUpPage
from workstation.call_flow import Stage
from workstation.callbacks import Attempt, AttemptOutcome, Callback
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.ids import CallbackId, CallId
from workstation.tries import WayOn

_LAST_TRIES = 3
_LONGEST = 160  # letters of the customer's words


class CallingBackPresenter(QObject):
    """Shows what a promised call is about, and takes who answered it."""

    def __init__(
        self,
        column: GuidanceColumn,
        wrap_up_page: WrapUpPage,
        desk: Desk,
        guidance: GuidancePresenter,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._card = column.calling_back
        self._row = wrap_up_page.tried
        self._desk = desk
        self._guidance = guidance
        self._zone = zone
        self._previewed: CallbackId | None = None
        self._dialled: CallId | None = None  # the call back that goes on
        self._failed: CallId | None = None  # the last one, which nobody answered
        self._card.outcome_wanted.connect(self._on_outcome)
        self._row.outcome_wanted.connect(self._on_outcome_after)
        parts = (desk.book, desk.callbacks, desk.tickets, desk.guidance)
        for part in parts:
            part.changes.listen(self.refresh)

    @Slot(str)
    def preview(self, callback_id: str) -> None:
        """Show a callback that is about to be dialled."""
        self._previewed = CallbackId(callback_id)
        self._failed = None
        self.refresh()

    @Slot()
    def give_up(self) -> None:
        """Take the preview away: it was not dialled after all."""
        self._previewed = None
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        self._follow()
        self._card.show_calling(self._view())
        self._show_row()

    def _follow(self) -> None:
        """See which call back goes on, and which one ended without an answer."""
        current = self._desk.book.current
        if self._desk.book.calls:
            self._failed = None
        if current is not None and current.callback_id is not None and not current.call.is_over:
            self._dialled, self._previewed = current.id, None
            return
        ended = self._desk.book.find(self._dialled) if self._dialled is not None else None
        if ended is not None and ended.call.is_over:
            self._dialled = None
            self._failed = ended.id if ended.call.answered is None else None

    def _view(self) -> CallingBackView | None:
        conversation = self._calling
        if conversation is None and self._previewed is None:
            return self._not_reached()
        callback_id = conversation.callback_id if conversation is not None else self._previewed
        callback = self._desk.callbacks.find(callback_id) if callback_id is not None else None
        if callback is None:
            return None
        scene = try_scene(self._desk, callback, self._zone)
        view = CallingBackView(
            id=callback.id,
            title=_tr("Calling {name} back").format(name=whom(callback)),
            subject=callback.subject,
            facts=self._facts(scene),
        )
        if conversation is None or conversation.call.answered is None:
            return view
        attempt = _attempt_at(callback, conversation.id)
        is_voicemail = attempt is not None and attempt.outcome is AttemptOutcome.VOICEMAIL
        return replace(
            view,
            tone=Tone.LIVE,
            outcomes=outcome_choices(scene.content, OF_ANSWERED),
            outcome=attempt.outcome.value if attempt is not None else "",
            question=_tr("Who answered?"),
            facts=self._next(scene) if is_voicemail else view.facts,
            phrases=self._voicemail(conversation, callback) if is_voicemail else (),
        )

    def _not_reached(self) -> CallingBackView | None:
        """Return what the last call back came to and what is next, while its ticket is open."""
        ended = self._desk.book.find(self._failed) if self._failed is not None else None
        callback_id = ended.callback_id if ended is not None else None
        callback = self._desk.callbacks.find(callback_id) if callback_id is not None else None
        if ended is None or callback is None or not self._is_open_ticket(callback):
            self._failed = None
            return None
        attempt = _attempt_at(callback, ended.id)
        if attempt is None:
            return None
        scene = try_scene(self._desk, callback, self._zone)
        words = outcome_words(attempt.outcome, scene.content)
        return CallingBackView(
            id=callback.id,
            title=_tr("{name}: {outcome}").format(name=whom(callback), outcome=words),
            subject=callback.subject,
            facts=self._next(scene),
            outcomes=outcome_choices(scene.content),
            outcome=attempt.outcome.value,
            question=_tr("How did it go?"),
            tone=Tone.DUE if callback.is_open else Tone.NEUTRAL,
        )

    def _is_open_ticket(self, callback: Callback) -> bool:
        shown = self._desk.tickets.ticket
        return callback.ticket_id is None or shown is None or shown.id == callback.ticket_id

    def _next(self, scene: TryScene) -> tuple[tuple[str, str], ...]:
        callback = scene.callback
        due = times.due(callback.due_at, callback.until, scene.now, self._zone)
        rows = [(_tr("Next try"), due if scene.way is WayOn.RETRY else "")]
        rows.append((_tr("What next"), way_words(scene)))
        rows.append((_tr("Best reached"), best_words(scene)))
        return tuple(row for row in rows if row[1])

    @property
    def _calling(self) -> Conversation | None:
        """Return the call back that is in front, from its first ring until the talk is on."""
        current = self._desk.book.current
        if current is None or current.callback_id is None or current.call.is_over:
            return None
        attempt = self._attempt(current)
        is_begun = current.call.answered is None or current.flow.stage in (None, Stage.OPENING)
        return current if is_begun or attempt is not None else None

    def _attempt(self, conversation: Conversation) -> Attempt | None:
        callback_id = conversation.callback_id
        callback = self._desk.callbacks.find(callback_id) if callback_id is not None else None
        return _attempt_at(callback, conversation.id) if callback is not None else None

    # --- facts

    def _facts(self, scene: TryScene) -> tuple[tuple[str, str], ...]:
        callback, now, zone = scene.callback, scene.now, self._zone
        due = times.due(callback.due_at, callback.until, now, zone)
        rows = [(_tr("We promised"), self._promised(callback)), (_tr("Due"), due)]
        rows.append((_tr("Their words"), self._their_words(callback)))
        tries = [
            f"{times.past(each.at, now, zone)}, {outcome_words(each.outcome, scene.content)}"
            for each in callback.attempts[-_LAST_TRIES:]
        ]
        rows.append((_tr("Tries"), "\n".join(reversed(tries))))
        rows.append((_tr("Best reached"), best_words(scene)))
        return tuple(row for row in rows if row[1])

    def _promised(self, callback: Callback) -> str:
        """Return what was promised on the ticket, the earliest first."""
        if callback.ticket_id is None:
            return ""
        promises = self._desk.stores.promises.of_ticket(callback.ticket_id)
        owed = sorted((each for each in promises if each.is_open), key=lambda each: each.due_at)
        return owed[0].what if owed else ""

    def _their_words(self, callback: Callback) -> str:
        ticket_id = callback.ticket_id
        ticket = self._desk.stores.tickets.get(ticket_id) if ticket_id is not None else None
        words = " ".join(ticket.customer_words.split()) if ticket is not None else ""
        words = words.strip('“”„"')  # as they may be typed already
        return f"“{_short(words)}”" if words else ""

    def _voicemail(self, conversation: Conversation, callback: Callback) -> tuple[PhraseView, ...]:
        guidance = self._desk.guidance.of(conversation)
        facts = self._guidance.facts(conversation)
        at = guidance.content.spoken.time_of(callback.due_at, self._desk.clock.now().at, self._zone)
        phrases = guidance.voicemail(replace(facts, callback_time=at))
        return tuple(phrase_view(phrase) for phrase in phrases)

    # --- who answered

    @Slot(str)
    def _on_outcome(self, key: str) -> None:
        failed = self._desk.book.find(self._failed) if self._failed is not None else None
        conversation = self._calling or failed
        if conversation is not None:
            self._record(conversation, key)

    @Slot(str)
    def _on_outcome_after(self, key: str) -> None:
        current = self._desk.book.current
        if current is not None and current.call.is_over:
            self._record(current, key)

    def _record(self, conversation: Conversation, key: str) -> None:
        """Note how it went, in place of what the phone takes for granted."""
        callback_id, answered = conversation.callback_id, conversation.call.answered
        if callback_id is not None and key:
            at = answered.at if answered is not None else None
            outcome, call_id = AttemptOutcome(key), conversation.id
            self._desk.callbacks.record(callback_id, outcome, call_id=call_id, at=at)

    def _show_row(self) -> None:
        """Ask in the wrap-up too, where the call was one back and somebody answered."""
        current = self._desk.book.current
        is_asked = (
            current is not None
            and current.callback_id is not None
            and current.call.is_over
            and current.call.answered is not None
        )
        attempt = self._attempt(current) if current is not None and is_asked else None
        if attempt is None:
            self._row.show_outcomes((), "")
            return
        content = self._desk.callbacks.tries.content
        self._row.show_outcomes(outcome_choices(content, OF_ANSWERED), attempt.outcome.value)


def _attempt_at(callback: Callback, call_id: CallId) -> Attempt | None:
    return next((each for each in callback.attempts if each.call_id == call_id), None)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallingBack", text)
