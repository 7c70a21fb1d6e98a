"""Speaks for an agent without a microphone in practice: what is ticked and pressed is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Slot

from ui.presenters.desk import DeskPresenter
from workstation.call_flow import Stage
from workstation.closing import ClosingItem, ItemResult
from workstation.conversation import Conversation
from workstation.hold import HoldOutcome
from workstation.phone import PlayIntoCall
from workstation.practice import CHECK_IN_LINES, AgentLine

_STAGE_LINES: Final = {
    Stage.OPENING: AgentLine.HERE,
    Stage.LISTENING: AgentLine.HERE,
    Stage.CONFIRMING: AgentLine.RESTATE,
    Stage.RESOLVING: AgentLine.RESOLUTION,
    Stage.NEXT_STEPS: AgentLine.NEXT_STEP,
    Stage.CLOSING: AgentLine.GOODBYE,
}
_ITEM_LINES: Final = {
    ClosingItem.QUESTIONS_ANSWERED: AgentLine.QUESTIONS_ANSWERED,
    ClosingItem.ANYTHING_ELSE: AgentLine.ANYTHING_ELSE,
    ClosingItem.SUMMARY: AgentLine.SUMMARY,
}


def line_to_say(before: Conversation | None, now: Conversation) -> AgentLine | None:
    """Return what the agent said, judged by what was ticked or pressed; None for nothing."""
    if before is None or now.call.is_over:
        return None
    if now.greeting_said and not before.greeting_said:
        return AgentLine.GREETING
    if len(now.said) > len(before.said):
        return _STAGE_LINES[now.flow.stage or Stage.OPENING]
    return _hold_line(before, now) or _closing_line(before, now)


def _hold_line(before: Conversation, now: Conversation) -> AgentLine | None:
    made = sum(len(spell.check_ins) for spell in now.holds)
    if made > sum(len(spell.check_ins) for spell in before.holds):
        return CHECK_IN_LINES[(made - 1) % len(CHECK_IN_LINES)]
    was_held, spell = before.open_hold is not None, now.holds[-1] if now.holds else None
    if was_held and now.open_hold is None and spell is not None:
        return AgentLine.BACK if spell.outcome is HoldOutcome.RESUMED else None
    return None


def _closing_line(before: Conversation, now: Conversation) -> AgentLine | None:
    for item, line in _ITEM_LINES.items():
        asked = now.checklist.result_of(item) is ItemResult.ASKED
        if asked and before.checklist.result_of(item) is not ItemResult.ASKED:
            return line
    return None


class PracticeVoice(QObject):
    """Plays the agent's recorded lines into the practice call while no microphone is there."""

    def __init__(
        self,
        presenter: DeskPresenter,
        recording: Callable[[str, AgentLine], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = presenter.desk
        self._recording = recording
        self._scenario = ""
        self._before: Conversation | None = None
        presenter.desk.book.changes.listen(self.follow)
        presenter.hold.permission_asked.connect(self._on_permission_asked)

    @property
    def is_needed(self) -> bool:
        return not self._desk.line.audio.input_in_use

    def speak_to(self, scenario: str) -> None:
        """Use the recordings for the customer of this scenario, given by its key, from now on."""
        self._scenario = scenario

    @Slot()
    def follow(self) -> None:
        now = self._desk.book.current
        before, self._before = self._before, now
        if now is None or (before is not None and before.id != now.id):
            return
        line = line_to_say(before, now)
        if line is not None:
            self._say(now, line)

    @Slot()
    def _on_permission_asked(self) -> None:
        now = self._desk.book.current
        if now is not None:
            self._say(now, AgentLine.HOLD_PERMISSION)

    def _say(self, conversation: Conversation, line: AgentLine) -> None:
        if not self.is_needed:
            return
        try:
            path = str(self._recording(self._scenario, line))
        except KeyError:
            return  # a scenario without the agent's part: what to say is the agent's own
        self._desk.phone.do(PlayIntoCall(call_id=conversation.id, path=path))
