"""Which callbacks come by themselves, and how soon they are due (C1, H2)."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from ui.settings.section import TEXT_INSET, SettingsSection
from workstation.callback_rules import LONGEST_DUE_MIN, LONGEST_RING_S, CallbackRules

_WIDTH: Final = 110


class CallbacksSection(SettingsSection):
    """A tick for each source of callbacks.

    Signals:
        rules_wanted: the CallbackRules as they are to be.
    """

    rules_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self._rules = CallbackRules()
        self.heading.setText(tr("Callback sources"))
        self.missed = QCheckBox(tr("for a call that nobody could answer"), self)
        self.abandoned = QCheckBox(tr("for a caller who hung up after"), self)
        self.abandoned_after = self._number(tr("Hung up after ringing"), 0, LONGEST_RING_S, " s")
        self.missed_due = self._number(tr("Call back within"), 1, LONGEST_DUE_MIN, tr(" min"))
        self.colleagues = QCheckBox(tr("also for extensions and colleagues"), self)
        self.voicemail = QCheckBox(tr("for new voicemail, due within"), self)
        self.voicemail_due = self._number(
            tr("Listen to voicemail within"), 1, LONGEST_DUE_MIN, tr(" min")
        )
        self.next_update = QCheckBox(tr("when a ticket’s next update is due"), self)
        self.add_row(tr("Missed call"), self.missed)
        self.add_row(tr("Given up"), self.abandoned, self.abandoned_after, hint=tr("of ringing"))
        self.add_row(
            tr("Call back within"), self.missed_due, hint=tr("out of hours: when work begins")
        )
        self.add_row(tr("Inside"), self.colleagues)
        self.add_row(tr("Voicemail"), self.voicemail, self.voicemail_due)
        self.add_row(tr("Next update"), self.next_update)
        for tick in (
            self.missed,
            self.abandoned,
            self.colleagues,
            self.voicemail,
            self.next_update,
        ):
            tick.clicked.connect(self._on_change)

    def show_rules(self, rules: CallbackRules) -> None:
        """Show ``rules``; a number that is being stepped stays."""
        self._rules = rules
        self.missed.setChecked(rules.missed)
        self.abandoned.setChecked(rules.abandoned)
        self.colleagues.setChecked(rules.colleagues)
        self.voicemail.setChecked(rules.voicemail)
        self.next_update.setChecked(rules.next_update)
        for box, number in (
            (self.abandoned_after, rules.abandoned_after_s),
            (self.missed_due, rules.missed_due_min),
            (self.voicemail_due, rules.voicemail_due_min),
        ):
            if not box.hasFocus() and box.value() != number:
                box.blockSignals(True)
                box.setValue(number)
                box.blockSignals(False)

    def _number(self, name: str, least: int, most: int, suffix: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setAccessibleName(name)
        box.setRange(least, most)
        box.setSuffix(suffix)
        box.setKeyboardTracking(False)
        box.setFixedWidth(_WIDTH)
        box.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        box.valueChanged.connect(self._on_change)
        return box

    @Slot()
    def _on_change(self) -> None:
        self.rules_wanted.emit(
            replace(
                self._rules,
                missed=self.missed.isChecked(),
                abandoned=self.abandoned.isChecked(),
                abandoned_after_s=self.abandoned_after.value(),
                missed_due_min=self.missed_due.value(),
                colleagues=self.colleagues.isChecked(),
                voicemail=self.voicemail.isChecked(),
                voicemail_due_min=self.voicemail_due.value(),
                next_update=self.next_update.isChecked(),
            )
        )
