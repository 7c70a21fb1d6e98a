"""Joins the panel of the agent's own day with its figures, and the moods (H5)."""

from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.own_day.own_day_dialog import OwnDayDialog
from ui.own_day.views import OwnDayView, OwnFigure, WeekDay
from ui.panels.views import Choice
from ui.presenters.own_promised import OwnPromisedPresenter
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.moods import Mood
from workstation.own_day import DayCount, OwnDay
from workstation.ports import StorageTrouble
from workstation.voice_activity import VoiceFigures

_ICONS: Final = {Mood.GOOD: "smiley", Mood.EVEN: "smiley-meh", Mood.TIRED: "smiley-sad"}


class OwnDayPresenter(QObject):
    """Shows the day while the panel is open, and keeps what is noted in it.

    Signals:
        trouble: one plain sentence about something that could not be read or saved.
        export_wanted: the key of a list of promises or callbacks to write to a file.
    """

    trouble = Signal(str)
    export_wanted = Signal(str)

    def __init__(
        self, dialog: OwnDayDialog, desk: Desk, zone: tzinfo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dialog = dialog
        self._desk = desk
        self._own = desk.own_day
        self._zone = zone
        self.promised = OwnPromisedPresenter(dialog.promised, desk, self)
        dialog.promised.export_wanted.connect(self.export_wanted)
        dialog.mood_wanted.connect(self.note_mood)
        dialog.note_typed.connect(self.note_line)
        dialog.forget_wanted.connect(self.forget)
        desk.own_day.changes.listen(self.refresh)
        for changes in (desk.book.changes, desk.callbacks.changes, desk.tickets.changes):
            changes.listen(self.refresh)
        desk.settings.changes.listen(self.refresh)

    @Slot()
    def open(self) -> None:
        self._show()
        self._dialog.show()
        self._dialog.activateWindow()

    @Slot()
    def refresh(self) -> None:
        if self._dialog.isVisible():
            self._show()

    @Slot(str)
    def note_mood(self, key: str) -> None:
        """Note how the day is; the same again takes it back."""
        mood, known = Mood(key), self._own.mood()
        if known is not None and known.mood is mood:
            self.forget()
            return
        self._try_to_note(mood, known.note if known else "")

    @Slot(str)
    def note_line(self, text: str) -> None:
        known = self._own.mood()
        if known is not None:
            self._try_to_note(known.mood, text)

    @Slot()
    def forget(self) -> None:
        try:
            self._own.forget_mood()
        except StorageTrouble as trouble:
            self.trouble.emit(in_window_language(trouble))

    def _try_to_note(self, mood: Mood, text: str) -> None:
        try:
            self._own.note_mood(mood, text)
        except StorageTrouble as trouble:
            self.trouble.emit(in_window_language(trouble))

    def _show(self) -> None:
        try:
            self._dialog.show_day(self._view())
        except StorageTrouble as trouble:
            self.trouble.emit(in_window_language(trouble))
            return
        self.promised.count()

    def _view(self) -> OwnDayView:
        day, now = self._own.figures(), self._desk.clock.now().at
        known = self._own.mood()
        return OwnDayView(
            day=times.day(now, now, self._zone),
            figures=self._figures(day),
            voices=self._voices(day.voice),
            week=self._week(),
            moods=self._moods() if self._own.keeps_moods else (),
            mood=known.mood.value if known else "",
            note=known.note if known else "",
        )

    def _figures(self, day: OwnDay) -> tuple[OwnFigure, ...]:
        f = day.figures
        calls = self.tr("call answered") if f.calls == 1 else self.tr("calls answered")
        views = [
            OwnFigure(str(f.calls), calls),
            OwnFigure(str(day.missed), self.tr("missed")),
        ]
        if day.answer_s is not None:
            views.append(OwnFigure(times.span(day.answer_s), self.tr("average time to answer")))
        views.append(OwnFigure(times.span(day.talk_s), self.tr("on calls")))
        views.append(OwnFigure(times.span(day.held_s), self.tr("of it on hold")))
        of = self.tr("{n} of {all}")
        if f.check_ins_due:
            number = of.format(n=f.check_ins_on_time, all=f.check_ins_due)
            views.append(OwnFigure(number, self.tr("check-ins on time")))
        return tuple(views)

    def _voices(self, voice: VoiceFigures) -> tuple[OwnFigure, ...]:
        over, silent, own = voice.talk_over_share, voice.silence_share, voice.agent_share
        if over is None or silent is None or own is None:
            return ()
        percent = self.tr("{n} %")
        return (
            OwnFigure(percent.format(n=round(own * 100)), self.tr("of the talk was yours")),
            OwnFigure(percent.format(n=round(over * 100)), self.tr("both spoke at once")),
            OwnFigure(percent.format(n=round(silent * 100)), self.tr("nobody spoke")),
            OwnFigure(times.span(voice.longest_silence_s), self.tr("longest silence")),
            OwnFigure(times.span(voice.longest_agent_s), self.tr("your longest turn")),
            OwnFigure(str(voice.interruptions), self.tr("times you broke in")),
        )

    def _week(self) -> tuple[WeekDay, ...]:
        moods = self._own.moods_of_week()
        return tuple(self._weekday(count, moods.get(count.day)) for count in self._own.week())

    def _weekday(self, count: DayCount, mood: Mood | None) -> WeekDay:
        name = times.weekday(count.day)
        words = self.tr("{day}: {calls} calls.").format(day=name, calls=count.calls)
        share = count.talk_over_share
        if share is not None:
            words = self.tr("{day}: {calls} calls, {over} % of the talk at once.").format(
                day=name, calls=count.calls, over=round(share * 100)
            )
        return WeekDay(name, count.calls, _ICONS[mood] if mood else "", words)

    def _moods(self) -> tuple[Choice, ...]:
        return (
            Choice(Mood.GOOD.value, self.tr("Good"), self.tr("G", "letter of Good")),
            Choice(Mood.EVEN.value, self.tr("So-so"), self.tr("S", "letter of So-so")),
            Choice(Mood.TIRED.value, self.tr("Tiring"), self.tr("T", "letter of Tiring")),
        )
