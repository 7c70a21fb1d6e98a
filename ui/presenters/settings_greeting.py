"""Joins the greeting's section of the settings with the desk: record, listen, keep, switch (A2)."""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from ui.panels.views import Choice
from ui.presenters.phrases import shown
from ui.presenters.recorded_greeting_words import why_to_record_anew
from ui.settings.greeting_section import GreetingSection, GreetingView
from ui.theme.tokens import Tone
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.desk.greetings import Take
from workstation.guidance_content import GuidanceError
from workstation.ids import AccountId
from workstation.ports import StorageTrouble
from workstation.recorded_greetings import ALL_LINES, LONGEST_S, RecordedGreeting


class GreetingSettings(QObject):
    """Shows the greeting of the chosen line, and takes the buttons.

    ``closed`` tells that the settings were closed: what nobody kept is thrown away.

    Signals:
        told: one plain sentence about something that could not be saved.
    """

    told = Signal(str)

    def __init__(
        self,
        section: GreetingSection,
        closed: SignalInstance,
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._desk = desk
        self._greetings = desk.greetings
        self._line = ALL_LINES
        closed.connect(self.leave)
        section.line_wanted.connect(self.choose_line)
        section.record_wanted.connect(self.record)
        section.stop_wanted.connect(self._greetings.stop)
        section.listen_wanted.connect(self.listen)
        section.keep_wanted.connect(self.keep)
        section.delete_wanted.connect(self.delete)
        section.switch_wanted.connect(self.switch)
        desk.greetings.changes.listen(self.refresh)
        desk.book.changes.listen(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show how the greeting stands, if it is to be seen."""
        if self._section.isVisible():
            self.show()

    def show(self) -> None:
        try:
            self._section.show_greeting(self._view())
        except (StorageTrouble, GuidanceError) as trouble:
            self.told.emit(in_window_language(trouble))

    def show_level(self, level: float) -> None:
        """Show how loud it is while recording; the seconds go on with it."""
        take = self._greetings.take
        if take is not None and not take.is_done and self._section.isVisible():
            self._section.show_level(level)
            self.show()

    @Slot()
    def leave(self) -> None:
        """Throw a recording away that nobody kept: the settings are closed."""
        self._greetings.drop()

    @Slot(str)
    def choose_line(self, key: str) -> None:
        self._line = AccountId(key)
        self.show()

    @Slot()
    def record(self) -> None:
        self._try(lambda: self._greetings.record(self._line))

    @Slot()
    def listen(self) -> None:
        self._try(lambda: self._greetings.listen(self._line))

    @Slot()
    def keep(self) -> None:
        self._try(self._greetings.keep)

    @Slot()
    def delete(self) -> None:
        """Throw the recording of the moment away, else delete what the line has."""
        if self._greetings.take is not None:
            self._greetings.drop()
        else:
            self._try(lambda: self._greetings.delete(self._line))

    @Slot(bool)
    def switch(self, on: bool) -> None:
        self._try(lambda: self._greetings.switch(self._line, on))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (StorageTrouble, GuidanceError) as trouble:
            self.told.emit(in_window_language(trouble))
        self.show()

    def _view(self) -> GreetingView:
        take = self._greetings.take
        own = self._greetings.of(self._line)
        used = self._greetings.in_use(self._line)
        has_own = own is not None and bool(own.file)
        standing, tone = self._standing(take, own, used)
        is_busy = bool(self._desk.book.calls)
        phrase = take.phrase if take is not None else self._greetings.words_for(self._line)
        return GreetingView(
            lines=self._lines(),
            line=self._line,
            phrase=shown(phrase.parts),
            standing=standing,
            tone=tone,
            plays=used is not None,
            can_switch=take is None and (has_own or self._is_for_all_there()),
            can_record=not is_busy,
            is_recording=take is not None and not take.is_done,
            has_take=take is not None and take.is_done,
            can_listen=not is_busy and (has_own if take is None else take.is_done),
            can_delete=take is not None or has_own,
        )

    def _is_for_all_there(self) -> bool:
        found = self._greetings.of(ALL_LINES)
        return found is not None and found.is_on and bool(found.file)

    def _lines(self) -> tuple[Choice, ...]:
        every = Choice(ALL_LINES, self.tr("All lines"))
        accounts = self._desk.settings.value.accounts
        return (every, *(Choice(account.id, account.name) for account in accounts))

    def _standing(
        self, take: Take | None, own: RecordedGreeting | None, used: RecordedGreeting | None
    ) -> tuple[str, Tone]:
        if take is not None:
            return self._standing_of_take(take)
        if self._greetings.trouble:
            return self._greetings.trouble, Tone.LATE
        if own is not None and own.file:
            return self._standing_of(own)
        if used is not None:
            return self.tr("This line plays what you recorded for all lines."), Tone.NEUTRAL
        if own is not None:
            return self.tr("No greeting is played on this line: you greet yourself."), Tone.NEUTRAL
        return self.tr("Nothing is recorded: you greet every customer yourself."), Tone.NEUTRAL

    def _standing_of_take(self, take: Take) -> tuple[str, Tone]:
        if take.is_done:
            words = self.tr("Recorded, {seconds} s. Listen to it, then keep it.")
            return words.format(seconds=math.ceil(take.seconds)), Tone.DUE
        if take.began is None:
            return self.tr("The microphone opens …"), Tone.NEUTRAL
        seconds = max(0, int(self._desk.clock.now().since(take.began)))
        words = self.tr("Recording, {seconds} s of {most} s at most. Speak now.")
        return words.format(seconds=seconds, most=int(LONGEST_S)), Tone.LIVE

    def _standing_of(self, own: RecordedGreeting) -> tuple[str, Tone]:
        outdated = self._greetings.why_outdated(own, self._line)
        if outdated is not None:
            return why_to_record_anew(outdated), Tone.DUE
        when = times.day_and_time(own.at, self._desk.clock.now().at, None)
        words = self.tr("Recorded: {when}, {seconds} s. It plays before your microphone opens.")
        if not own.is_on:
            words = self.tr("Recorded: {when}, {seconds} s. It is switched off.")
        return words.format(when=when, seconds=math.ceil(own.length_s)), Tone.NEUTRAL
