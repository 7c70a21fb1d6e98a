"""Does the headset work: speak and watch the meter, play a sound and listen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.first_start.views import HeadsetView
from ui.panels.labels import label
from ui.panels.pick_box import PickBox
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.theme.tokens import Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, Separator
from ui.widgets.icon_label import IconLabel
from ui.widgets.level_meter import LevelMeter

_INKS = {
    Tone.NEUTRAL: "text2",
    Tone.ACCENT: "accent_text",
    Tone.LIVE: "live_text",
    Tone.DUE: "due_text",
    Tone.LATE: "late_text",
}
_BOX = 170


class HeadsetCheck(Card):
    """A strip with both devices.

    Signals:
        input_wanted, output_wanted: a device's key.
        sound_wanted: play a sound to the headphones.
    """

    input_wanted = Signal(str)
    output_wanted = Signal(str)
    sound_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        tr = self.tr
        self.input = PickBox(tr("Microphone"), self)
        self.input.setFixedWidth(_BOX)
        self.meter = LevelMeter(tr("Loudness of the microphone"), self, blocks=34, height=12)
        self.input_words = label("", self, role=Type.LABEL)
        self.output = PickBox(tr("Headphones"), self)
        self.output.setFixedWidth(_BOX)
        self.sound_button = Button(tr("Play a sound"), self, icon_name="speaker-high")
        self.output_words = label("", self, role=Type.LABEL)
        what = QVBoxLayout()
        what.setSpacing(2)
        what.addStretch(1)
        what.addWidget(label(tr("Check your headset"), self, role=Type.STRONG))
        what.addWidget(label(tr("Speak, then play a sound."), self, role=Type.LABEL, ink="text2"))
        what.addStretch(1)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(24, measures.S16, 24, measures.S12)
        row.setSpacing(24)
        row.addLayout(what)
        self._lines = (Separator(self, is_upright=True), Separator(self, is_upright=True))
        row.addWidget(self._lines[0])
        row.addLayout(
            self._device("microphone", tr("Microphone"), self.input, self.meter, self.input_words),
            stretch=3,
        )
        row.addWidget(self._lines[1])
        row.addLayout(
            self._device(
                "headphones", tr("Headphones"), self.output, self.sound_button, self.output_words
            ),
            stretch=2,
        )
        self.column.addLayout(row)
        self.input.wanted.connect(self.input_wanted)
        self.output.wanted.connect(self.output_wanted)
        self.sound_button.clicked.connect(self.sound_wanted)

    def show_headset(self, view: HeadsetView) -> None:
        self.input.show_choices(view.inputs, view.input)
        self.input.setEnabled(bool(view.inputs))
        self.input_words.setText(view.input_words)
        set_ink(self.input_words, _INKS[view.input_tone])
        self.output.show_choices(view.outputs, view.output)
        self.output.setEnabled(bool(view.outputs))
        self.sound_button.setEnabled(bool(view.outputs))
        self.output_words.setText(view.output_words)
        set_ink(self.output_words, _INKS[view.output_tone])

    def set_narrow(self, is_narrow: bool) -> None:
        """Stand the devices one above the other, or side by side."""
        side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if is_narrow else side)
        for line in self._lines:
            line.setVisible(not is_narrow)

    def show_level(self, level: float) -> None:
        """Show how loud the microphone is, 0–1; about ten times a second."""
        self.meter.show_level(level)

    def _device(
        self, icon_name: str, caption: str, box: PickBox, beside: QWidget, words: QWidget
    ) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel(icon_name, self, role="text2", size=14))
        head.addWidget(label(caption, self, role=Type.LABEL_STRONG, ink="text2"))
        head.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(measures.S12)
        row.addWidget(box)
        row.addWidget(beside)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(words)
        return column
