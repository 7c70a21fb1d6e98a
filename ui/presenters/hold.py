"""Hold as a conversation: the question first, check-ins with words, back to the talk (E1–E4)."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from ui.guidance.guidance_column import GuidanceColumn
from ui.presenters.guidance import GuidancePresenter
from ui.presenters.guidance_view import PermissionDraft
from workstation.desk.desk import Desk
from workstation.desk.hold import HoldIntent
from workstation.guidance import Guidance
from workstation.hold import HoldDue


class HoldPresenter(QObject):
    """Takes the hold keys and what is chosen on the hold cards.

    Signals:
        permission_asked: the agent asks the customer whether a hold is all right.
        callback_instead_wanted: the customer is to be called back instead of waiting (E4).
    """

    permission_asked = Signal()
    callback_instead_wanted = Signal()

    def __init__(
        self,
        column: GuidanceColumn,
        desk: Desk,
        guidance: GuidancePresenter,
        content: Guidance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = guidance
        self._guidance = content
        column.reason_wanted.connect(self.choose_reason)
        column.stated_wait_wanted.connect(self.choose_wait)
        column.hold_confirmed.connect(self.confirm_hold)
        column.permission_left.connect(self.leave_permission)
        column.check_in_wanted.connect(self.check_in)
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
        """Name why; the wait that this reason usually takes comes with it."""
        draft = self._current_draft()
        if draft is None:
            return
        usual = next((r.usual_wait_s for r in self._guidance.hold_reasons if r.id == reason), None)
        self._draft(replace(draft, reason=reason, wait_s=draft.wait_s or usual))

    @Slot(int)
    def choose_wait(self, wait_s: int) -> None:
        draft = self._current_draft()
        if draft is not None:
            self._draft(replace(draft, wait_s=wait_s))

    @Slot()
    def confirm_hold(self) -> None:
        """The customer agreed: hold."""
        conversation, draft = self._shown.conversation, self._current_draft()
        if conversation is None or draft is None:
            return
        del self._shown.permission[conversation.id]
        reason = next((r for r in self._guidance.hold_reasons if r.id == draft.reason), None)
        intent = HoldIntent(True, draft.wait_s, reason.words if reason else "")
        self._desk.hold.hold(conversation.id, intent)
        self._shown.refresh()

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
    def hold_again(self) -> None:
        conversation = self._shown.conversation
        if conversation is not None and conversation.open_hold is not None:
            self._desk.hold.hold_again(conversation.id)

    @Slot()
    def resume(self) -> None:
        """Back to the talk for good."""
        if self._shown.conversation is not None:
            self._desk.hold.resume(self._shown.conversation.id)

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
