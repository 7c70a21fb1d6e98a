"""How soon the first answer is due on each channel, and how long data is kept."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from ui.settings.section import TEXT_INSET, SettingsSection
from ui.settings.views import HoursView, KeepingDaysView

_WIDTH: Final = 140
_MOST_HOURS: Final = 240.0
_MOST_DAYS: Final = 3650


class ResponseSection(SettingsSection):
    """A number of hours for each channel (G6).

    Signals:
        hours_wanted: a channel's key, and hours; 0 is no target.
    """

    hours_wanted = Signal(str, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("First answer within"))
        self.boxes: dict[str, QDoubleSpinBox] = {}

    def show_hours(self, hours: tuple[HoursView, ...]) -> None:
        for each in hours:
            box = self.boxes.get(each.key) or self._new_box(each)
            if not box.hasFocus() and box.value() != each.hours:
                box.blockSignals(True)
                box.setValue(each.hours)
                box.blockSignals(False)

    def _new_box(self, view: HoursView) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setAccessibleName(self.tr("First answer: {channel}").format(channel=view.channel))
        box.setRange(0.0, _MOST_HOURS)
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setSuffix(self.tr(" h"))
        box.setSpecialValueText(self.tr("no target"))
        box.setKeyboardTracking(False)
        box.setFixedWidth(_WIDTH)
        box.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        box.setProperty("channel", view.key)
        box.valueChanged.connect(self._on_hours)
        self.boxes[view.key] = box
        self.add_row(view.channel, box)
        return box

    @Slot(float)
    def _on_hours(self, hours: float) -> None:
        self.hours_wanted.emit(str(self.sender().property("channel")), hours)


class KeepingSection(SettingsSection):
    """A number of days for each kind of data.

    Signals:
        days_wanted: a kind's key, and days; 0 keeps it for good.
    """

    days_wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading.setText(self.tr("How long data is kept"))
        self.boxes: dict[str, QSpinBox] = {}

    def show_days(self, kept: tuple[KeepingDaysView, ...]) -> None:
        for each in kept:
            box = self.boxes.get(each.key) or self._new_box(each)
            if not box.hasFocus() and box.value() != each.days:
                box.blockSignals(True)
                box.setValue(each.days)
                box.blockSignals(False)

    def _new_box(self, view: KeepingDaysView) -> QSpinBox:
        box = QSpinBox(self)
        box.setAccessibleName(self.tr("Kept: {what}").format(what=view.what))
        box.setRange(0, _MOST_DAYS)
        box.setSingleStep(30)
        box.setSuffix(self.tr(" days"))
        box.setSpecialValueText(self.tr("for good"))
        box.setKeyboardTracking(False)
        box.setFixedWidth(_WIDTH)
        box.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        box.setProperty("kind", view.key)
        box.valueChanged.connect(self._on_days)
        self.boxes[view.key] = box
        self.add_row(view.what, box, hint=view.hint)
        return box

    @Slot(int)
    def _on_days(self, days: int) -> None:
        self.days_wanted.emit(str(self.sender().property("kind")), days)
