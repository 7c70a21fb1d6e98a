"""Hold as a conversation: the question first, check-ins with words, back to the talk (E1–E4)."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from ui.guidance.guidance_column import GuidanceColumn
from ui.presenters.guidance import GuidancePresenter
from ui.presenters.guidance_scene import PermissionDraft
from workstation.conversation import Conversation
from workstation.desk.desk import Desk
from workstation.guidance import Guidance
from workstation.guidance_content import HoldReason
from workstation.hold import HoldDue, HoldIntent


class HoldPresenter(QObject):
    """Takes the hold keys and what is chosen on the hold cards.

    Signals:
        permission_asked: the agent asks the customer whether a hold is all right.
        declined: a call's id; the customer does not want to wait, and may like a call (E1).
        call_wanted: the id of a call to bring to the front.
        talking_in_front: the names of whom one talks to and who waits: the first is asked first.
        callback_instead_wanted: the customer is to be called back instead of waiting (E4).
    """

    permission_asked = Signal()
    declined = Signal(str)
    call_wanted = Signal(str)
    talking_in_front = Signal(str, str)
    callback_instead_wanted = Signal()

    def __init__(
        self,
        column: GuidanceColumn,
        desk: Desk,
        guidance: GuidancePresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = guidance
        column.reason_wanted.connect(self.choose_reason)
        column.stated_wait_wanted.connect(self.choose_wait)
        column.hold_confirmed.connect(self.confirm_hold)
        column.hold_declined.connect(self.decline)
        column.permission_left.connect(self.leave_permission)
        column.check_in_wanted.connect(self.check_in)
        column.first_waiting_wanted.connect(self.check_in_first)
        column.resume_wanted.connect(self.resume)
        column.hold_again_wanted.connect(self.hold_again)
        column.talk_on_wanted.connect(self.resume)
        column.callback_instead_wanted.connect(self.callback_instead_wanted)

    @Slot()
    def hold_or_resume(self) -> None:
        """F6: first the permission (E1), then the hold; in a hold, back to the talk."""
        conversation = self._shown.conversation
        if conversation is None:
            return
        spell = conversation.open_hold
        if conversation.call.held_by_us:
            self.resume()
        elif spell is not None:
            self.hold_again()
        elif conversation.id in self._shown.permission:
            self.confirm_hold()
        elif self._desk.settings.value.hold.ask_permission_first:
            self._draft(PermissionDraft())
            self.permission_asked.emit()
        else:
            self._desk.hold.hold(conversation.id, HoldIntent())

    @Slot(str)
    def choose_reason(self, reason: str) -> None:
        """Name why; the wait that this reason usually takes comes with it, unless one is chosen.

        What the agent's own holds took has the word, the content's guess only until then.
        """
        draft = self._current_draft()
        if draft is None:
            return
        usual = self._desk.hold.usual_wait(reason)
        known = self._reason(reason)
        suggested = usual.seconds if usual else known.usual_wait_s if known else None
        wait_s = draft.wait_s if draft.is_own_wait else suggested
        self._draft(replace(draft, reason=reason, wait_s=wait_s, usual=usual))

    @Slot(int)
    def choose_wait(self, wait_s: int) -> None:
        draft = self._current_draft()
        if draft is not None:
            self._draft(replace(draft, wait_s=wait_s, is_own_wait=True))

    @Slot()
    def confirm_hold(self) -> None:
        """The customer agreed: hold."""
        conversation, draft = self._shown.conversation, self._current_draft()
        if conversation is None or draft is None:
            return
        intent = replace(self._asked(conversation, draft), agreed=True)
        del self._shown.permission[conversation.id]
        self._desk.hold.hold(conversation.id, intent)
        self._shown.refresh()

    @Slot()
    def decline(self) -> None:
        """F10 on the question: the customer said no, and is offered a call instead (E1, E4)."""
        conversation, draft = self._shown.conversation, self._current_draft()
        if conversation is None or draft is None:
            return
        intent = self._asked(conversation, draft)
        del self._shown.permission[conversation.id]
        self._desk.hold.decline(conversation.id, intent)
        self._shown.refresh()
        self.declined.emit(conversation.id)

    def _asked(self, conversation: Conversation, draft: PermissionDraft) -> HoldIntent:
        """Return what was asked on the card, to be kept with the answer."""
        reason = self._reason(draft.reason)
        facts = self._shown.facts(conversation)
        phrase = self._guidance.next_permission(
            conversation.used_phrases, facts, conversation.caller_type
        )
        return HoldIntent(
            True, draft.wait_s, reason.words if reason else "", draft.reason, False, phrase.id
        )

    @property
    def _guidance(self) -> Guidance:
        """Return the guidance of the call in front, as it is in this moment."""
        return self._desk.guidance.of(self._shown.conversation)

    def _reason(self, reason_id: str) -> HoldReason | None:
        return next((r for r in self._guidance.hold_reasons if r.id == reason_id), None)

    @Slot()
    def leave_permission(self) -> None:
        if self._shown.conversation is not None:
            self._shown.permission.pop(self._shown.conversation.id, None)
            self._shown.refresh()

    @property
    def is_asking_permission(self) -> bool:
        return self._current_draft() is not None

    @Slot()
    def check_in(self) -> None:
        """F8: back into the audio with the phrase on the card (E2)."""
        conversation = self._shown.conversation
        if conversation is None or not conversation.call.held_by_us:
            return
        advice = self._desk.hold.advice(conversation)
        phrase = self._guidance.next_check_in(
            conversation.used_phrases,
            self._shown.facts(conversation),
            is_overdue=advice is not None and advice.due is HoldDue.OVERDUE,
            offer_callback=advice is not None and advice.offer_callback,
            caller=conversation.caller_type,
        )
        self._desk.hold.check_in(conversation.id, phrase.id)

    @Slot()
    def check_in_first(self) -> None:
        """Ctrl+F8: go to the one who is due first, and check in (E2).

        A customer one talks to is never put on hold by that: they are asked first (E1).
        """
        first = next(iter(self._desk.hold.waiting()), None)
        front = self._shown.conversation
        if first is None:
            return
        if front is not None and front.id != first.id and not front.call.held_by_us:
            self._ask_in_front(front, first)
            return
        if front is None or front.id != first.id:
            self.call_wanted.emit(first.id)
        self.check_in()

    def _ask_in_front(self, front: Conversation, first: Conversation) -> None:
        if front.open_hold is None and front.id not in self._shown.permission:
            self._draft(PermissionDraft())
            self.permission_asked.emit()
        names = self._shown.name_of(front), self._shown.name_of(first)
        self.talking_in_front.emit(*names)

    @Slot()
    def hold_again(self) -> None:
        conversation = self._shown.conversation
        if conversation is not None and conversation.open_hold is not None:
            self._desk.hold.hold_again(conversation.id)

    @Slot()
    def resume(self) -> None:
        """Back to the talk for good, with words that were not said yet."""
        conversation = self._shown.conversation
        if conversation is not None:
            facts = self._shown.facts(conversation)
            phrase = self._guidance.next_back(conversation.used_phrases, facts)
            self._desk.hold.resume(conversation.id, phrase.id)

    def _current_draft(self) -> PermissionDraft | None:
        return (
            self._shown.permission.get(self._shown.conversation.id)
            if self._shown.conversation
            else None
        )

    def _draft(self, draft: PermissionDraft) -> None:
        if self._shown.conversation is not None:
            self._shown.permission[self._shown.conversation.id] = draft
            self._shown.refresh()
