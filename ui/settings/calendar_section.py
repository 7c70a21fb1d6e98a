"""The file that calendar programs subscribe to: where, whose, and how much of a person is in it."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from ui.panels.file_dialogs import ask_where_to_save
from ui.panels.pick_box import PickBox
from ui.panels.views import Choice
from ui.settings.section import TEXT_INSET, SettingsSection
from ui.widgets.button import Button, Look
from workstation.calendar_items import CalendarRules, NameStyle, Whose

_WIDTH: Final = 160
_NUMBER_WIDTH: Final = 110
_MOST_MIN: Final = 240


class CalendarSection(SettingsSection):
    """Off without a file.

    Signals:
        rules_wanted: the CalendarRules as they are to be.
    """

    rules_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self._rules = CalendarRules()
        self.heading.setText(tr("In your calendar"))
        self.file = QLineEdit(self)
        self.file.setReadOnly(True)
        self.file.setAccessibleName(tr("Calendar file"))
        self.file.setPlaceholderText(tr("none: nothing is written"))
        self.file.setMinimumWidth(_WIDTH)
        self.choose_button = Button(tr("Choose a file …"), self, icon_name="calendar-blank")
        self.remove_button = Button(tr("Write none"), self, look=Look.LINK)
        self.whose = PickBox(tr("Whose callbacks and promises"), self)
        self.names = PickBox(tr("Customers’ names in the calendar"), self)
        self.subject = QCheckBox(tr("also what it is about"), self)
        self.alarm = QSpinBox(self)
        self.alarm.setAccessibleName(tr("The calendar reminds so long before"))
        self.alarm.setRange(0, _MOST_MIN)
        self.alarm.setSingleStep(5)
        self.alarm.setSuffix(tr(" min"))
        self.alarm.setSpecialValueText(tr("never"))
        self.alarm.setKeyboardTracking(False)
        self.alarm.setFixedWidth(_NUMBER_WIDTH)
        self.alarm.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        self.add_row(
            tr("Calendar file"),
            self.file,
            self.choose_button,
            self.remove_button,
            hint=tr("calendar programs can subscribe to it"),
        )
        self.add_row(tr("Whose"), self.whose)
        self.add_row(tr("Names"), self.names, self.subject)
        self.add_row(tr("It reminds"), self.alarm, hint=tr("before it is due"))
        self.choose_button.clicked.connect(self._on_choose)
        self.remove_button.clicked.connect(self._on_none)
        self.whose.wanted.connect(self._on_whose)
        self.names.wanted.connect(self._on_names)
        self.subject.clicked.connect(self._on_subject)
        self.alarm.valueChanged.connect(self._on_alarm)

    def show_rules(self, rules: CalendarRules) -> None:
        """Show ``rules``; a number that is being stepped stays."""
        tr = self.tr
        self._rules = rules
        self.file.setText(rules.file)
        self.file.setToolTip(rules.file)
        self.remove_button.setVisible(bool(rules.file))
        whose = (Choice("mine", tr("mine")), Choice("all", tr("everybody’s")))
        self.whose.show_choices(whose, rules.whose.value)
        names = (
            Choice("names", tr("in full")),
            Choice("initials", tr("initials")),
            Choice("none", tr("left out")),
        )
        self.names.show_choices(names, rules.names.value)
        self.subject.setChecked(rules.with_subject)
        minutes = rules.alarm_before_s // 60
        if not self.alarm.hasFocus() and self.alarm.value() != minutes:
            self.alarm.blockSignals(True)
            self.alarm.setValue(minutes)
            self.alarm.blockSignals(False)

    @Slot()
    def _on_choose(self) -> None:
        title = self.tr("Where the calendar file is to be")
        ask_where_to_save(self, title, "callbacks.ics", self.choose)

    def choose(self, path: Path) -> None:
        """Take ``path`` as the file, with the ending that calendar programs know."""
        named = path if path.suffix else path.with_suffix(".ics")
        self.rules_wanted.emit(replace(self._rules, file=str(named)))

    @Slot()
    def _on_none(self) -> None:
        self.rules_wanted.emit(replace(self._rules, file=""))

    @Slot(str)
    def _on_whose(self, key: str) -> None:
        self.rules_wanted.emit(replace(self._rules, whose=Whose(key)))

    @Slot(str)
    def _on_names(self, key: str) -> None:
        self.rules_wanted.emit(replace(self._rules, names=NameStyle(key)))

    @Slot(bool)
    def _on_subject(self, on: bool) -> None:
        self.rules_wanted.emit(replace(self._rules, with_subject=on))

    @Slot(int)
    def _on_alarm(self, minutes: int) -> None:
        self.rules_wanted.emit(replace(self._rules, alarm_before_s=minutes * 60))
