"""How reminders come: how early, how often again, what a notice may say, and from the login on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from ui.panels.labels import label, show_or_hide
from ui.settings.section import TEXT_INSET, SettingsSection
from ui.settings.views import ReminderSettingsView

_WIDTH = 140


class ReminderSection(SettingsSection):
    """Reminders of promised calls and promises (C2, F4).

    Signals:
        before_wanted, overdue_wanted, repeat_wanted: seconds.
        names_wanted: whether notices outside the window name people.
        login_wanted: whether the program starts with the computer.
    """

    before_wanted = Signal(int)
    overdue_wanted = Signal(int)
    repeat_wanted = Signal(int)
    names_wanted = Signal(bool)
    login_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self.heading.setText(tr("Reminders"))
        self.before = self._minutes(tr("Remind before a time that was promised"), 60)
        self.before.setSpecialValueText(tr("at the time"))
        self.overdue = self._minutes(tr("Remind when overdue, after"), 120)
        self.overdue.setSpecialValueText(tr("at once"))
        self.repeat = self._minutes(tr("Remind again of what is overdue, every"), 480)
        self.repeat.setSingleStep(15)
        self.repeat.setSpecialValueText(tr("never"))
        self.names = QCheckBox(tr("Say whom and what"), self)
        self.login = QCheckBox(tr("Start with the computer"), self)
        self.trouble = label("", self, ink="due_text", wraps=True)
        self.add_row(tr("Remind me"), self.before, hint=tr("before a call or a promise is due"))
        self.add_row(tr("Overdue after"), self.overdue, hint=tr("then you are told once more"))
        self.add_row(tr("Again every"), self.repeat, hint=tr("all at once, in working hours"))
        self.add_row(
            tr("Notices"), self.names, hint=tr("off: they name nobody, a locked screen neither")
        )
        self.add_row(tr("At login"), self.login, hint=tr("out of the way, so that reminders come"))
        self.add_wide(self.trouble)
        self.before.valueChanged.connect(self._on_before)
        self.overdue.valueChanged.connect(self._on_overdue)
        self.repeat.valueChanged.connect(self._on_repeat)
        self.names.clicked.connect(self.names_wanted)
        self.login.clicked.connect(self.login_wanted)

    def show_reminders(self, view: ReminderSettingsView) -> None:
        """Show ``view``; a field that is being stepped stays."""
        for box, seconds in (
            (self.before, view.before_s),
            (self.overdue, view.overdue_after_s),
            (self.repeat, view.repeat_s),
        ):
            if not box.hasFocus() and box.value() != seconds // 60:
                box.blockSignals(True)
                box.setValue(seconds // 60)
                box.blockSignals(False)
        self.names.setChecked(view.with_names)
        self.login.setChecked(view.starts_at_login)
        self.login.setEnabled(view.can_start_at_login)
        show_or_hide(self.trouble, view.trouble)

    def _minutes(self, name: str, most: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setAccessibleName(name)
        box.setRange(0, most)
        box.setSingleStep(5)
        box.setSuffix(self.tr(" min"))
        box.setKeyboardTracking(False)
        box.setFixedWidth(_WIDTH)
        box.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        return box

    @Slot(int)
    def _on_before(self, minutes: int) -> None:
        self.before_wanted.emit(minutes * 60)

    @Slot(int)
    def _on_overdue(self, minutes: int) -> None:
        self.overdue_wanted.emit(minutes * 60)

    @Slot(int)
    def _on_repeat(self, minutes: int) -> None:
        self.repeat_wanted.emit(minutes * 60)
