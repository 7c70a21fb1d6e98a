"""What stands around the work: menu, settings, phone lines, first start and help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QTextEdit

from ui.accounts.account_dialog import AccountDialog
from ui.first_start.first_start_page import FirstStartPage
from ui.guidance_editor.editor_page import GuidanceEditorPage
from ui.help.help_page import HelpPage
from ui.presenters.account import AccountPresenter
from ui.presenters.data_pages import DataPages, DataTools
from ui.presenters.desk import DeskPresenter
from ui.presenters.first_start import FirstStartPresenter
from ui.presenters.guidance_editor import GuidanceEditorPresenter, known_choices
from ui.presenters.keys import KeysPresenter
from ui.presenters.passwords import PasswordKeeper
from ui.presenters.settings import SettingsPresenter
from ui.presenters.settings_mail import CheckMail
from ui.presenters.wording import WordingPresenter
from ui.settings.settings_dialog import SettingsDialog
from ui.wording.wording_page import WordingPage
from workstation.guidance_editing.editing import GuidanceEditing
from workstation.ids import AccountId
from workstation.login_start import LoginStart
from workstation.phone import (
    AnyEvent,
    LevelsMeasured,
    MeasureMicrophone,
    PhoneLink,
    PhoneLinkChanged,
)
from workstation.secrets import Secrets

_FIRST_START = "first_start"
_HELP = "help"
_WORDING = "wording"
_GUIDANCE = "guidance_editor"


@dataclass(frozen=True, slots=True)
class GuidanceTools:
    """What words the guidance: its files, open to be changed, and the folder of sample calls."""

    editing: GuidanceEditing
    samples: Path


class ShellPresenter(QObject):
    """Joins menu, dialogs and full pages with the desk.

    Signals:
        practice_wanted: the agent wants to practise a call.
        look_around_wanted: the agent wants to see the desk with sample data.
    """

    practice_wanted = Signal()
    look_around_wanted = Signal()

    def __init__(
        self,
        desk: DeskPresenter,
        secrets: Secrets,
        use_session: Callable[[Mapping[AccountId, str]], None],
        chime: str,
        parent: QObject | None = None,
        *,
        check_mail: CheckMail | None = None,
        data: DataTools | None = None,
        guidance: GuidanceTools | None = None,
        login: LoginStart | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = desk.window
        self._desk = desk.desk
        self._letters = desk.letters
        self.passwords = PasswordKeeper(secrets, use_session, self)
        self.settings = SettingsPresenter(
            SettingsDialog(self._window),
            self._desk,
            chime,
            self,
            passwords=self.passwords,
            check_mail=check_mail,
            login=login,
        )
        self.account = AccountPresenter(
            AccountDialog(self._window), self._desk, self.passwords, self
        )
        page, help_page = FirstStartPage(), HelpPage()
        self.first_start = FirstStartPresenter(page, self._desk, self.settings, self)
        self._window.pages.add_page(_FIRST_START, page, is_wide=True)
        self._window.pages.add_page(_HELP, help_page, is_wide=True)
        self.wording = self._wording()
        self.settings.account_wanted.connect(self.account.open)
        self.account.saved.connect(self._on_line_saved)
        self.first_start.practice_wanted.connect(self.practice_wanted)
        self.first_start.line_wanted.connect(self._on_connect_line)
        self.first_start.look_around_wanted.connect(self.look_around_wanted)
        desk.practice_wanted.connect(self.practice_wanted)
        desk.calls.rang.connect(self._on_rang)
        help_page.back_wanted.connect(self._window.show_work)
        self._window.keys.help_wanted.connect(self.show_help)
        self._window.top_bar.registration_wanted.connect(self._on_registration)
        self._window.top_bar.headset_wanted.connect(self.settings.open)
        self._window.pages.page_changed.connect(self._on_page_changed)
        self.keys = KeysPresenter(desk)
        self.data = DataPages(desk, data, self) if data is not None else None
        self.guidance = self._guidance_editor(desk, guidance) if guidance is not None else None
        self._fill_menu()

    def _wording(self) -> WordingPresenter:
        page = WordingPage()
        self._window.pages.add_page(_WORDING, page, is_wide=True)
        wording = WordingPresenter(page, self._desk, self)
        wording.left.connect(self._window.show_work)
        return wording

    def _guidance_editor(
        self, desk: DeskPresenter, tools: GuidanceTools
    ) -> GuidanceEditorPresenter:
        page = GuidanceEditorPage(known_choices())
        self._window.pages.add_page(_GUIDANCE, page, is_wide=True)
        settings, clock = self._desk.settings, self._desk.clock

        def use_folder(folder: Path) -> None:
            settings.change(replace(settings.value, guidance_folder=str(folder)))

        editor = GuidanceEditorPresenter(
            page, tools.editing, tools.samples, use_folder, lambda: clock.now().at, self
        )
        editor.left.connect(self._window.show_work)
        editor.saved.connect(desk.guidance_files.look)
        return editor

    def _fill_menu(self) -> None:
        menu = self._window.top_bar.menu
        menu.addAction(self.tr("Practise a call now"), self.practice_wanted.emit)
        menu.addAction(self.tr("Look around with sample data"), self.look_around_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Connect a phone line …"), self._on_connect_line)
        menu.addAction(self.tr("Outbox …"), self._letters.outbox.open)
        if self.data is not None:
            menu.addAction(self.tr("Import customers …"), self.data.open_import)
            menu.addAction(self.tr("Import callbacks …"), self.data.open_callback_import)
            menu.addAction(self.tr("Back up …"), self.data.care.back_up)
        menu.addAction(self.tr("Our wording …"), self.show_wording)
        if self.guidance is not None:
            menu.addAction(self.tr("Guidance editor …"), self.show_guidance_editor)
        menu.addAction(self.tr("Settings …"), self.settings.open)
        menu.addAction(self.tr("First start"), self.show_first_start)
        menu.addSeparator()
        menu.addAction(self.tr("Keys and help"), self.show_help)
        menu.addAction(self.tr("Quit"), self._window.close)

    @Slot()
    def show_first_start(self) -> None:
        self.first_start.refresh()
        self._window.pages.show_page(_FIRST_START)

    @Slot()
    def show_help(self) -> None:
        self._window.pages.show_page(_HELP)

    @Slot()
    def show_wording(self) -> None:
        self.wording.open()
        self._window.pages.show_page(_WORDING)

    @Slot()
    def show_guidance_editor(self) -> None:
        """Open what agents are shown to say, to be worded."""
        if self.guidance is not None:
            self.guidance.open(self.guidance.language or self._desk.settings.value.language)
            self._window.pages.show_page(_GUIDANCE)

    def on_event(self, event: AnyEvent) -> None:
        """Show the microphone's level where somebody tries the headset."""
        if isinstance(event, LevelsMeasured):
            self.settings.show_level(event.microphone)
            if self._window.pages.current_name == _FIRST_START:
                self.first_start.on_levels(event)
        elif isinstance(event, PhoneLinkChanged) and event.link is PhoneLink.CONNECTED:
            self._measure_if_shown()

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        self._measure_if_shown()

    def _measure_if_shown(self) -> None:
        is_shown = self._window.pages.current_name == _FIRST_START
        if self._desk.line.link is PhoneLink.CONNECTED:
            self._desk.phone.do(MeasureMicrophone(on=is_shown))

    @Slot(str, str, str)
    def _on_rang(self, call_id: str, name: str, number: str) -> None:
        """Leave a full page for the ringing card and its keys, unless somebody types there."""
        if not isinstance(self._window.focusWidget(), (QLineEdit, QTextEdit)):
            self._window.show_work()

    @Slot()
    def _on_connect_line(self) -> None:
        self.account.open()

    @Slot()
    def _on_registration(self) -> None:
        """Show the first line, or the form for one when there is none."""
        first = next(iter(self._desk.settings.value.accounts), None)
        self.account.open(first.id if first else "")

    @Slot()
    def _on_line_saved(self) -> None:
        if self._window.pages.current_name == _FIRST_START:
            self.first_start.leave()
            self._window.show_work()
