"""A whole desk for pictures: real window, presenters, use cases and database, a scripted phone."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

import resources
from mail.formats import MailProgramFormats
from storage.database import close, open_database
from storage.demo import write_demo
from storage.rescue import Rescue
from storage.secrets import KeyringSecrets
from storage.stores import SqliteStores
from ui.main_window.main_window import MainWindow
from ui.notices.tray import Tray
from ui.presenters.correspondence import WritingTools
from ui.presenters.data_pages import DataTools
from ui.presenters.desk import DeskPresenter
from ui.presenters.shell import ShellPresenter
from workstation.accounts import Account
from workstation.app.data_keeping import ProfileData
from workstation.app.guidance_editing import guidance_tools, open_editing
from workstation.app.login_start import FileLoginStart
from workstation.app.scripted_phone import ScriptedPhone
from workstation.app.standing_clock import StandingClock
from workstation.app.writing import DeskWriting
from workstation.conversation import Conversation
from workstation.desk.desk import Desk, make_desk
from workstation.desk.settings import SettingsDesk
from workstation.guidance_library import GuidanceLibrary
from workstation.ids import AccountId
from workstation.language_check.library import LanguageLibrary
from workstation.message_templates import MessageLibrary
from workstation.phone import AnyEvent, AudioDevice, AudioState, UseAccounts
from workstation.profiles import Profile
from workstation.settings import Settings

ZONE: Final = ZoneInfo("Europe/London")
STORY: Final = datetime(2026, 11, 19, 14, 7, tzinfo=ZONE)
AGENT: Final = "Dana Reyes"
_AUDIO: Final = AudioState(
    inputs=(AudioDevice("usb", "USB headset", True), AudioDevice("web", "Webcam microphone")),
    outputs=(AudioDevice("usb", "USB headset", True), AudioDevice("box", "Loudspeaker")),
    input_in_use="USB headset",
    output_in_use="USB headset",
    ringer_in_use="Loudspeaker",
)
_LINE: Final = Account(
    AccountId("billing"),
    user="dana",
    domain="pbx.northwind.example",
    display_name=AGENT,
    line="Billing line",
)
SETTINGS: Final = Settings(
    agent_name=AGENT,
    organisation="Northwind Energy",
    accounts=(_LINE,),
    started_once=True,
)
_TURNS: Final = 12
_MINUTE_S: Final = 60.0


def _write_afternoon(stores: SqliteStores) -> None:
    write_demo(stores, STORY, AGENT)


def _on_the_day(clock: str) -> datetime:
    """Return ``clock`` ("14:12" or "14:12:00") of the story's day."""
    parts = [int(part) for part in clock.split(":")]
    hour, minute, second = parts if len(parts) == 3 else (*parts, 0)
    return STORY.replace(hour=hour, minute=minute, second=second)


class PictureDesk(QObject):
    """One desk at a clock that stands; ``folder`` holds its database and is thrown away later.

    Shape: ``prepare`` writes into the fresh database, by default the demo's afternoon.
    """

    def __init__(
        self,
        folder: Path,
        at: datetime,
        settings: Settings = SETTINGS,
        *,
        is_practice: bool = False,
        prepare: Callable[[SqliteStores], None] | None = None,
    ) -> None:
        super().__init__()
        self.folder = folder
        self.clock = StandingClock(at)
        self.phone = ScriptedPhone(self.clock, _AUDIO, self)
        self._db = open_database(folder / "workstation.db")
        stores = SqliteStores(self._db, settings.agent_name)
        (prepare or _write_afternoon)(stores)
        language = LanguageLibrary(resources.path("writing"))
        self.desk = self._joined(stores, settings, language, is_practice)
        self.window = MainWindow()
        self.presenter = DeskPresenter(
            self.window,
            self.desk,
            ZONE,
            Rescue(folder),
            Tray(self),
            self,
            tools=WritingTools(DeskWriting(folder / "words", language, settings.region)),
        )
        self.shell = self._shell(settings)
        self.phone.happened.connect(self._on_event)
        self.phone.do(UseAccounts(accounts=settings.accounts))
        self.phone.connect_lines()
        self.settle()
        self.presenter.promised.away.seen.emit()  # the day has begun, and the agent has looked

    def _joined(
        self, stores: SqliteStores, settings: Settings, language: LanguageLibrary, practises: bool
    ) -> Desk:
        return make_desk(
            self.phone,
            stores,
            self.clock,
            SettingsDesk(settings, lambda changed: None),
            zone=ZONE,
            is_practice=practises,
            library=MessageLibrary(resources.path("writing")),
            mail=MailProgramFormats(),
            language=language,
            guidance=GuidanceLibrary(
                resources.path("guidance"),
                Path(settings.guidance_folder) if settings.guidance_folder else None,
            ),
        )

    def _shell(self, settings: Settings) -> ShellPresenter:
        places = Profile("pictures", *[self.folder] * 4)
        care = ProfileData(places, lambda: settings, lambda: self.clock.now().at)
        return ShellPresenter(
            self.presenter,
            KeyringSecrets("pictures"),
            self._use_session_passwords,
            "",
            self,
            data=DataTools(care, care.imports, care.callbacks),
            login=FileLoginStart(self.folder / "login" / "start", lambda: b""),
            guidance=guidance_tools(open_editing(lambda: self.desk.settings.value.guidance_folder)),
        )

    @Slot(object)
    def _on_event(self, event: AnyEvent) -> None:
        self.desk.on_event(event)
        self.presenter.on_event(event)
        self.shell.on_event(event)

    def _use_session_passwords(self, passwords: Mapping[AccountId, str]) -> None:
        """Do as the phone does with a password: nothing that can be seen."""

    @property
    def conversation(self) -> Conversation:
        """Return the conversation in front, or the one that rings."""
        current = self.desk.book.current or next(iter(self.desk.book.ringing), None)
        assert current is not None
        return current

    def at(self, clock: str) -> None:
        """Stand at ``clock`` ("14:12:00") of the story's day, with everything shown anew.

        The minutes until then pass as they do at work: reminders are looked after in each.
        """
        until = _on_the_day(clock)
        self.settle()
        while (until - self.clock.now().at).total_seconds() > _MINUTE_S:
            self.clock.go_on(_MINUTE_S)
            self.presenter.promised.reminders.remind()
        self._stand_at(until)

    def wake_at(self, clock: str) -> None:
        """Stand at ``clock`` of the story's day after a sleep: nothing happened until then."""
        self.settle()
        self._stand_at(_on_the_day(clock))

    def _stand_at(self, at: datetime) -> None:
        self.clock.stand_at(at)
        self.presenter.refresh()
        self.presenter.tick()
        self.settle()

    def settle(self) -> None:
        """Let everything happen that waits for a turn of the loop."""
        for _ in range(_TURNS):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def wait(self, milliseconds: int) -> None:
        """Let what needs real time come to its end: an animation, a pause in typing."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        self.settle()

    def type_line(self, line: QLineEdit, text: str) -> None:
        """Type over what ``line`` holds."""
        line.selectAll()
        line.insert(text)
        line.textEdited.emit(text)
        self.settle()

    def type_into(self, field: QTextEdit, text: str) -> None:
        """Type over what ``field`` holds and leave the caret behind the last word."""
        field.setFocus()
        field.selectAll()
        field.insertPlainText(text)
        self.presenter.save_all()
        self.settle()

    def close(self) -> None:
        """Put the window away and close the database."""
        self.settle()
        self.presenter.save_all()
        self.presenter.letters.stop()
        self.presenter.promised.stop()
        if self.shell.data is not None:
            self.shell.data.stop()
        self.presenter.tray.put_away()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()
        # Now, and with every timer: nothing may ask a closed database.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        close(self._db)
