"""How the call sounds: both levels and the quality."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.widgets.icon_label import IconLabel
from ui.widgets.level_meter import LevelMeter
from ui.widgets.signal_bars import SignalBars


class SoundPanel(QWidget):
    """Two level meters and the signal bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.microphone = LevelMeter(self.tr("Microphone level"), self)
        self.speaker = LevelMeter(self.tr("Customer's level"), self)
        self._microphone_icon = IconLabel("microphone", self, size=measures.ICON_SMALL)
        speaker_icon = IconLabel("speaker-high", self, size=measures.ICON_SMALL)
        levels = QGridLayout()
        levels.setRowStretch(0, 1)
        levels.setRowStretch(3, 1)
        levels.setHorizontalSpacing(6)
        levels.setVerticalSpacing(4)
        levels.addWidget(self._microphone_icon, 1, 0)
        levels.addWidget(self.microphone, 1, 1, Qt.AlignmentFlag.AlignVCenter)
        levels.addWidget(speaker_icon, 2, 0)
        levels.addWidget(self.speaker, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self.bars = SignalBars(self)
        self.mos = QLabel(self)
        self.mos.setMinimumWidth(48)
        set_type(self.mos, Type.LABEL)
        set_ink(self.mos, "text2")
        quality = QVBoxLayout()
        quality.setSpacing(4)
        quality.addStretch(1)
        quality.addWidget(self.bars)
        quality.addWidget(self.mos)
        quality.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S20)
        row.addLayout(levels)
        row.addLayout(quality)

    def show_levels(self, microphone: float, speaker: float) -> None:
        """Show both levels, 0–1; called ten times a second."""
        self.microphone.show_level(microphone)
        self.speaker.show_level(speaker)

    def clear_levels(self) -> None:
        """Show silence in both directions: nobody hears anybody."""
        self.microphone.clear()
        self.speaker.clear()

    def show_quality(self, mos_text: str, bars: int, note: str = "") -> None:
        """Show the quality; an empty text means that it is not known yet.

        ``note`` says why the figure is a rough one: as a tool tip, and to screen readers.
        """
        if self.mos.text() != mos_text:
            self.mos.setText(mos_text)
        if self.mos.toolTip() != note:
            self.mos.setToolTip(note)
            self.bars.setAccessibleDescription(note)
        name = mos_text or self.tr("Sound quality not known yet")
        if self.bars.lit != bars or self.bars.accessibleName() != name:
            self.bars.show_bars(bars, name)

    def show_muted(self, is_muted: bool) -> None:
        """Strike the microphone through while muted."""
        icon_name = "microphone-slash" if is_muted else "microphone"
        self._microphone_icon.show_icon(icon_name, "late" if is_muted else "text2")
