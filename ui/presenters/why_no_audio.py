"""Answers "why no sound?" by key: gathers what the phone measured, and says it in words."""

from collections import deque
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.call_bar.why_panel import WhyPanel, WhyRow
from ui.main_window.main_window import MainWindow
from workstation.calls import Call
from workstation.desk.desk import Desk
from workstation.ids import CallId
from workstation.phone import AnyEvent, LevelsMeasured, MediaQuality, QualityMeasured
from workstation.why_no_audio import AudioFacts, Cause, Leg, causes, leg_of

_KEPT: Final = 4  # measurements, one a second
_GAP: Final = 6


class WhyNoAudioPresenter(QObject):
    """Keeps the last seconds of the call in front, and shows the panel while it is wanted."""

    def __init__(self, window: MainWindow, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._call_id: CallId | None = None
        self._measured: deque[MediaQuality] = deque(maxlen=_KEPT)
        self._levels: deque[tuple[float, float]] = deque([(0.0, 0.0)], maxlen=_KEPT)
        self._focus_before: QWidget | None = None
        self.panel: WhyPanel | None = None
        window.keys.why_no_sound_wanted.connect(self.toggle)

    def on_event(self, event: AnyEvent) -> None:
        """Take levels and figures of the call in front."""
        if isinstance(event, LevelsMeasured):
            microphone, speaker = self._levels[-1]
            self._levels[-1] = (max(microphone, event.microphone), max(speaker, event.speaker))
        elif isinstance(event, QualityMeasured) and self._is_in_front(event.call_id):
            if event.call_id != self._call_id:
                self._call_id = event.call_id
                self._measured.clear()
                self._measured.append(MediaQuality())
            self._measured.append(event.quality)
            self._levels.append((0.0, 0.0))
            self.refresh()

    @Slot()
    def toggle(self) -> None:
        """Open the panel below the call bar, or put it away."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.hide()
            self._on_closed()
            return
        if self.panel is None or self.panel.parentWidget() is not self._window:
            self.panel = WhyPanel(self._window)
            self.panel.closed.connect(self._on_closed)
        self._focus_before = self._window.focusWidget()
        self.panel.start(rows_of(self._facts()))
        self._place(self.panel)

    @Slot()
    def refresh(self) -> None:
        """Say again how it stands, if the panel is open."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.show_rows(rows_of(self._facts()))

    def _place(self, panel: WhyPanel) -> None:
        bar = self._window.call_bar
        corner = bar.mapTo(self._window, QPoint(0, bar.height() + _GAP))
        corner.setX(corner.x() + max(0, (bar.width() - panel.width()) // 2))
        panel.move(corner)

    @Slot()
    def _on_closed(self) -> None:
        before, self._focus_before = self._focus_before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _is_in_front(self, call_id: CallId) -> bool:
        current = self._desk.book.current
        return current is not None and current.id == call_id

    def _facts(self) -> AudioFacts:
        current = self._desk.book.current
        call: Call | None = current.call if current is not None else None
        audio = self._desk.line.audio
        if call is None or call.id != self._call_id or not self._measured:
            return AudioFacts(call, audio)
        return AudioFacts(
            call,
            audio,
            before=self._measured[0],
            now=self._measured[-1],
            microphone=max(level[0] for level in self._levels),
            speaker=max(level[1] for level in self._levels),
        )


def rows_of(facts: AudioFacts) -> tuple[WhyRow, ...]:
    """Return what the panel says: one row for both legs, or one for each."""
    found = {leg_of(cause): cause for cause in causes(facts)}
    if Leg.BOTH in found:
        return (_row(_tr("Neither hears the other"), found[Leg.BOTH]),)
    return (
        _row(_tr("The customer hears you"), None)
        if Leg.OURS not in found
        else _row(_tr("The customer does not hear you"), found[Leg.OURS]),
        _row(_tr("You hear the customer"), None)
        if Leg.THEIRS not in found
        else _row(_tr("You do not hear the customer"), found[Leg.THEIRS]),
    )


def _row(heading: str, cause: Cause | None) -> WhyRow:
    if cause is None:
        return WhyRow(heading, _tr("Sound is flowing; nothing is wrong at this desk."), "", True)
    words, to_do = _words()[cause]
    return WhyRow(heading, words, to_do)


def _words() -> dict[Cause, tuple[str, str]]:
    return {**_words_of_the_call(), **_words_of_ours(), **_words_of_theirs()}


def _words_of_the_call() -> dict[Cause, tuple[str, str]]:
    return {
        Cause.NO_CALL: (
            _tr("There is no answered call."),
            _tr("Sound is judged once a call is answered."),
        ),
        Cause.NO_COMMON_MEDIA: (
            _tr("The two phones have no codec or encryption in common."),
            _tr("Tell IT: the call ended with SIP code 488."),
        ),
        Cause.HELD_BY_US: (_tr("You have the call on hold."), _tr("F6 resumes it.")),
        Cause.HELD_BY_THEM: (
            _tr("The other side has put you on hold."),
            _tr("Wait, or end the call and call back."),
        ),
    }


def _words_of_ours() -> dict[Cause, tuple[str, str]]:
    return {
        Cause.NO_MICROPHONE: (
            _tr("There is no microphone."),
            _tr("Plug the headset in, or choose another microphone in the settings."),
        ),
        Cause.MUTED: (_tr("Your microphone is muted."), _tr("F5 lets you be heard.")),
        Cause.GREETING: (
            _tr("Your recorded greeting is playing in place of the microphone."),
            _tr("F5 stops it and opens the microphone."),
        ),
        Cause.NOTHING_SENT: (
            _tr("The phone engine sends no sound."),
            _tr("Hold and resume once; if it stays so, end the call and call back."),
        ),
        Cause.MICROPHONE_SILENT: (
            _tr("The microphone is silent."),
            _tr("Speak; then look for a mute switch on the headset or its cable."),
        ),
    }


def _words_of_theirs() -> dict[Cause, tuple[str, str]]:
    return {
        Cause.NO_SPEAKER: (
            _tr("There is no speaker."),
            _tr("Plug the headset in, or choose another speaker in the settings."),
        ),
        Cause.NAT: (
            _tr("The other side named a private address that cannot be reached from here."),
            _tr("Tell IT: address translation between the phones is wrong."),
        ),
        Cause.NOTHING_EVER_RECEIVED: (
            _tr("No sound has arrived since the call began."),
            _tr("Call again; if it stays so, tell IT: a firewall may block the media ports."),
        ),
        Cause.NOTHING_MORE_RECEIVED: (
            _tr("Sound came at first, and none comes now."),
            _tr("Their line or the network has failed; wait a moment, then call back."),
        ),
        Cause.THEY_ARE_SILENT: (
            _tr("Sound arrives, but it is silence."),
            _tr("The other side is quiet or muted, or your headset’s volume is down."),
        ),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhyNoAudio", text)
