"""Everything that can be set, saved at each change; there is nothing to press."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.panels.segments import SegmentRow
from ui.panels.typed import TypedLine
from ui.settings.account_list import AccountList
from ui.settings.calendar_section import CalendarSection
from ui.settings.callbacks_section import CallbacksSection
from ui.settings.greeting_section import GreetingSection
from ui.settings.guidance_section import GuidanceSection
from ui.settings.mail_section import MailSection
from ui.settings.reminder_section import ReminderSection
from ui.settings.section import TEXT_INSET, SettingsSection
from ui.settings.section_index import SectionIndex
from ui.settings.team_section import TeamSection
from ui.settings.time_section import KeepingSection, ResponseSection
from ui.settings.views import SettingsView
from ui.settings.working_days_section import WorkingDaysSection
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.button import Button
from ui.widgets.level_meter import LevelMeter
from ui.widgets.reading_order import move_focus

_BOX = 220


class SettingsDialog(QDialog):
    """All settings on one page; shown beside the window, never blocking it.

    Signals:
        agent_name_edited, organisation_edited: the whole text.
        language_wanted, region_wanted, theme_wanted, window_language_wanted: a key.
        reduced_motion_wanted, ask_permission_wanted, caller_types_wanted,
        mood_notes_wanted: on or off.
        check_in_after_wanted: seconds.
        input_wanted, output_wanted, ringer_wanted: a device's key.
        sound_wanted: play a sound on "headset" or "ringer".
        account_wanted: an account's key, empty for a new one.
    The other sections (``working``, ``reminders``, ``greeting``, ``mail`` …) have signals of their
    own.
    """

    agent_name_edited = Signal(str)
    organisation_edited = Signal(str)
    language_wanted = Signal(str)
    window_language_wanted = Signal(str)
    region_wanted = Signal(str)
    theme_wanted = Signal(str)
    reduced_motion_wanted = Signal(bool)
    ask_permission_wanted = Signal(bool)
    caller_types_wanted = Signal(bool)
    mood_notes_wanted = Signal(bool)
    check_in_after_wanted = Signal(int)
    input_wanted = Signal(str)
    output_wanted = Signal(str)
    ringer_wanted = Signal(str)
    sound_wanted = Signal(str)
    account_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setWindowTitle(self.tr("Settings"))
        self.saved = label("", self, role=Type.LABEL, ink="text3")
        first = (self._you(), self._calls(), self._sound(), self._lines())
        self.mail, self.team = MailSection(self), TeamSection(self)
        self.response, self.keeping = ResponseSection(self), KeepingSection(self)
        self.guidance, self.greeting = GuidanceSection(self), GreetingSection(self)
        self.reminders, self.callbacks = ReminderSection(self), CallbacksSection(self)
        self.working, self.calendar = WorkingDaysSection(self), CalendarSection(self)
        sections = (
            *first,
            self.working,
            self.reminders,
            self.callbacks,
            self.calendar,
            self.greeting,
            self.mail,
            self.team,
            self.guidance,
            self.response,
            self.keeping,
            self._look(),
        )
        self.close_button = Button(self.tr("Close"), self, key_hint="Esc")
        self._lay_out(sections)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)

    def show_settings(self, view: SettingsView) -> None:
        """Show ``view``; what is being typed or stepped stays."""
        self.agent_name.show_text(view.agent_name)
        self.organisation.show_text(view.organisation)
        self.language.show_choices(view.languages, view.language)
        self.window_language.show_choices(view.window_languages, view.window_language)
        self.region.show_choices(view.regions, view.region)
        self.theme.show_choices(view.themes, view.theme)
        self.reduced_motion.setChecked(view.reduced_motion)
        self.ask_permission.setChecked(view.ask_permission_first)
        self.caller_types.setChecked(view.caller_types)
        self.mood_notes.setChecked(view.mood_notes)
        _show_number(self.check_in_after, view.check_in_after_s)
        self.working.show_working_days(view.working)
        self.input.show_choices(view.inputs, view.input)
        self.output.show_choices(view.outputs, view.output)
        self.ringer.show_choices(view.outputs, view.ringer)
        show_or_hide(self.audio_trouble, view.audio_trouble)
        self.accounts.show_accounts(view.accounts)
        self.mail.show_mail(view.contact, view.mail)
        self.team.show_team(view.colleagues)
        self.guidance.show_folder(view.guidance_folder, view.guidance_troubles)
        self.reminders.show_reminders(view.reminders)
        self.calendar.show_rules(view.calendar)
        self.callbacks.show_rules(view.callbacks)
        self.response.show_hours(view.response_hours)
        self.keeping.show_days(view.kept_days)
        self.saved.setText(view.saved)
        set_ink(self.saved, "late_text" if view.is_unsaved else "text3")

    def show_level(self, level: float) -> None:
        """Show how loud the microphone is, 0–1."""
        self.meter.show_level(level)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    def _you(self) -> SettingsSection:
        tr = self.tr
        section = SettingsSection(tr("You"), self)
        self.agent_name = TypedLine(tr("Your name"), section)
        self.organisation = TypedLine(tr("Organisation"), section)
        self.language = PickBox(tr("Language of the guidance"), section)
        self.window_language = PickBox(tr("Language of the window"), section)
        self.region = PickBox(tr("Country of numbers without +"), section)
        for field in (self.agent_name, self.organisation):
            field.setFixedWidth(_BOX)
        for box in (self.language, self.window_language, self.region):
            box.setFixedWidth(_BOX)
        section.add_row(tr("Your name"), self.agent_name, hint=tr("said in the greeting"))
        section.add_row(tr("Organisation"), self.organisation, hint=tr("said in the greeting"))
        section.add_row(tr("Language"), self.language, hint=tr("of what you say"))
        section.add_row(tr("Window"), self.window_language, hint=tr("of what you read here"))
        section.add_row(tr("Country"), self.region, hint=tr("of numbers without +"))
        self.agent_name.typed.connect(self.agent_name_edited)
        self.organisation.typed.connect(self.organisation_edited)
        self.language.wanted.connect(self.language_wanted)
        self.window_language.wanted.connect(self.window_language_wanted)
        self.region.wanted.connect(self.region_wanted)
        return section

    def _calls(self) -> SettingsSection:
        tr = self.tr
        section = SettingsSection(tr("Calls"), self)
        self.check_in_after = _number(tr("Check in after"), section, 30, 120, 10, tr(" s"))
        self.ask_permission = QCheckBox(tr("Show what to ask before each hold"), section)
        self.caller_types = QCheckBox(tr("Show “How does the caller sound?”"), section)
        section.add_row(
            tr("Check in after"), self.check_in_after, hint=tr("on hold, 30 to 120 seconds")
        )
        section.add_row(tr("Hold"), self.ask_permission)
        section.add_row(
            tr("Guidance"),
            self.caller_types,
            hint=tr("off: no mark is kept, and those of earlier calls are taken out"),
        )
        self.mood_notes = QCheckBox(tr("Let me note how the day was"), section)
        section.add_row(tr("Your day"), self.mood_notes, hint=tr("off: what was noted is deleted"))
        self.check_in_after.valueChanged.connect(self.check_in_after_wanted)
        self.ask_permission.clicked.connect(self.ask_permission_wanted)
        self.caller_types.clicked.connect(self.caller_types_wanted)
        self.mood_notes.clicked.connect(self.mood_notes_wanted)
        return section

    def _sound(self) -> SettingsSection:
        tr = self.tr
        section = SettingsSection(tr("Sound"), self)
        self.input = PickBox(tr("Microphone"), section)
        self.output = PickBox(tr("Headphones"), section)
        self.ringer = PickBox(tr("Ringing"), section)
        for box in (self.input, self.output, self.ringer):
            box.setFixedWidth(_BOX)
        self.meter = LevelMeter(tr("Loudness of the microphone"), section, blocks=20, height=12)
        self.headset_sound = Button(tr("Play a sound"), section, icon_name="speaker-high")
        self.ringer_sound = Button(tr("Ring"), section, icon_name="bell-ringing")
        self.audio_trouble = label("", section, ink="due_text", wraps=True)
        section.add_row(tr("Microphone"), self.input, self.meter)
        section.add_row(tr("Headphones"), self.output, self.headset_sound)
        section.add_row(tr("Ringing"), self.ringer, self.ringer_sound)
        section.add_wide(self.audio_trouble)
        self.input.wanted.connect(self.input_wanted)
        self.output.wanted.connect(self.output_wanted)
        self.ringer.wanted.connect(self.ringer_wanted)
        self.headset_sound.clicked.connect(self._on_headset_sound)
        self.ringer_sound.clicked.connect(self._on_ringer_sound)
        return section

    def _lines(self) -> SettingsSection:
        section = SettingsSection(self.tr("Phone lines"), self)
        self.accounts = AccountList(section)
        section.add_wide(self.accounts)
        self.accounts.edit_wanted.connect(self.account_wanted)
        self.accounts.new_wanted.connect(self._on_new_account)
        return section

    def _look(self) -> SettingsSection:
        tr = self.tr
        section = SettingsSection(tr("Look"), self)
        self.theme = SegmentRow(tr("Theme"), section)
        self.theme.setMinimumWidth(440)
        self.reduced_motion = QCheckBox(tr("Nothing moves by itself"), section)
        section.add_row(tr("Theme"), self.theme)
        section.add_row(tr("Motion"), self.reduced_motion)
        self.theme.wanted.connect(self.theme_wanted)
        self.reduced_motion.clicked.connect(self.reduced_motion_wanted)
        return section

    def _lay_out(self, sections: tuple[SettingsSection, ...]) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S12, measures.S8, measures.S24, measures.S24)
        column.setSpacing(measures.S20)
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        panel = ScrollPanel(self)
        panel.show_page(page)
        top = QHBoxLayout()
        top.setContentsMargins(measures.S24, measures.S16, measures.S24, 0)
        top.addWidget(label(self.tr("Settings"), self, role=Type.H1))
        top.addStretch(1)
        top.addWidget(self.saved)
        top.addSpacing(measures.S8)
        top.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(measures.S8)
        whole.addLayout(top)
        self.index = SectionIndex(sections, panel, self)
        inner = QHBoxLayout()
        inner.setContentsMargins(measures.S12, 0, 0, 0)
        inner.setSpacing(measures.S4)
        inner.addWidget(self.index)
        inner.addWidget(panel, stretch=1)
        whole.addLayout(inner, stretch=1)
        self.resize(880, 740)

    @Slot()
    def _on_headset_sound(self) -> None:
        self.sound_wanted.emit("headset")

    @Slot()
    def _on_ringer_sound(self) -> None:
        self.sound_wanted.emit("ringer")

    @Slot()
    def _on_new_account(self) -> None:
        self.account_wanted.emit("")


def _number(name: str, parent: QWidget, least: int, most: int, step: int, suffix: str) -> QSpinBox:
    box = QSpinBox(parent)
    box.setAccessibleName(name)
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setSuffix(suffix)
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
    box.setFixedWidth(110)
    return box


def _show_number(box: QSpinBox, number: int) -> None:
    if box.hasFocus() or box.value() == number:
        return
    box.blockSignals(True)
    box.setValue(number)
    box.blockSignals(False)
