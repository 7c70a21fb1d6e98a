"""The recorded greeting in the settings: record, listen, keep, delete; for all lines or for one."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.panels.pick_box import PickBox
from ui.panels.views import Choice
from ui.settings.section import SettingsSection
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look
from ui.widgets.level_meter import LevelMeter
from ui.widgets.say_text import Phrase, SayText, plain

_BOX = 220
_INKS = {Tone.DUE: "due_text", Tone.LATE: "late_text", Tone.LIVE: "live_text"}


@dataclass(frozen=True, slots=True)
class GreetingView:
    """How the greeting of one line stands.

    Shape: ``phrase`` is what is read out; ``standing`` is one sentence. ``has_take``: a recording
    waits to be kept. ``plays`` is the switch of the line.
    """

    lines: tuple[Choice, ...] = ()
    line: str = ""
    phrase: Phrase = ()
    standing: str = ""
    tone: Tone = Tone.NEUTRAL
    plays: bool = False
    can_switch: bool = False
    can_record: bool = True
    is_recording: bool = False
    has_take: bool = False
    can_listen: bool = False
    can_delete: bool = False


class GreetingSection(SettingsSection):
    """Shows a GreetingView and reports what is wanted.

    Signals:
        line_wanted: a line's key; empty for all lines.
        record_wanted, stop_wanted, listen_wanted, keep_wanted, delete_wanted: a button.
        switch_wanted: True to play the greeting at the answer.
    """

    line_wanted = Signal(str)
    record_wanted = Signal()
    stop_wanted = Signal()
    listen_wanted = Signal()
    keep_wanted = Signal()
    delete_wanted = Signal()
    switch_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self.heading.setText(tr("Recorded greeting"))
        self._is_recording = False
        self.line = PickBox(tr("Line of the greeting"), self)
        self.line.setFixedWidth(_BOX)
        self.plays = QCheckBox(tr("Play it when I answer, then open my microphone"), self)
        self.words = SayText((), self, role=Type.PHRASE)
        self.standing = label("", self, ink="text2", wraps=True)
        self.meter = LevelMeter(tr("Loudness of the recording"), self, blocks=34, height=12)
        self.record_button = Button(tr("Record"), self, icon_name="microphone")
        self.listen_button = Button(tr("Listen"), self, icon_name="headphones")
        self.keep_button = Button(tr("Keep"), self, look=Look.MAIN, icon_name="check")
        self.delete_button = Button(tr("Delete"), self, icon_name="trash")
        self.add_row(tr("Line"), self.line)
        self.add_wide(self._reading())
        self.add_wide(self._buttons())
        self.add_wide(self.meter)
        self.add_wide(self.standing)
        self.add_wide(self.plays)
        self._connect()

    def show_greeting(self, view: GreetingView) -> None:
        """Show ``view``; every button keeps its place, so that the focus does too."""
        tr = self.tr
        self._is_recording = view.is_recording
        self.line.show_choices(view.lines, view.line)
        self.line.setEnabled(not (view.is_recording or view.has_take))
        self.words.show_phrase(view.phrase)
        self.words.setAccessibleName(tr("Read this out: {words}").format(words=plain(view.phrase)))
        if view.is_recording:
            self.record_button.show_as(tr("Stop"), "stop")
        elif view.has_take:
            self.record_button.show_as(tr("Record again"), "microphone")
        else:
            self.record_button.show_as(tr("Record"), "microphone")
        self.record_button.set_available(view.can_record, tr("A call is on."))
        self.listen_button.set_available(view.can_listen, tr("There is no recording yet."))
        self.keep_button.set_available(view.has_take, tr("Record first, then keep it."))
        self.delete_button.set_available(view.can_delete, tr("There is nothing to delete."))
        self.standing.setText(view.standing)
        set_ink(self.standing, _INKS.get(view.tone, "text2"))
        self.plays.setEnabled(view.can_switch)
        self.plays.setChecked(view.plays)
        if not view.is_recording:
            self.meter.clear()

    def show_level(self, level: float) -> None:
        """Show how loud the microphone is, 0–1, while it is recorded."""
        if self._is_recording:
            self.meter.show_level(level)

    def _reading(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S4)
        head = self.tr("Read this out, as you would say it to a customer")
        column.addWidget(label(head, holder, role=Type.LABEL, ink="text3", wraps=True))
        column.addWidget(self.words)
        return holder

    def _buttons(self) -> QWidget:
        holder = QWidget(self)
        row = FlowLayout(holder)
        for button in (
            self.record_button,
            self.listen_button,
            self.keep_button,
            self.delete_button,
        ):
            row.addWidget(button)
        return holder

    def _connect(self) -> None:
        self.line.wanted.connect(self.line_wanted)
        self.record_button.clicked.connect(self._on_record)
        self.listen_button.clicked.connect(self.listen_wanted)
        self.keep_button.clicked.connect(self.keep_wanted)
        self.delete_button.clicked.connect(self.delete_wanted)
        self.plays.clicked.connect(self.switch_wanted)

    @Slot()
    def _on_record(self) -> None:
        if self._is_recording:
            self.stop_wanted.emit()
        else:
            self.record_wanted.emit()
