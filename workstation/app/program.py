"""One desk, from the first paint to the last save: opens its parts, names each trouble.

It is a little long because all parts of a desk are joined here, in the order of their needs.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

import resources
from telephony.client import PhoneClient
from ui.main_window.main_window import MainWindow
from ui.main_window.trouble_page import TroublePage, TroubleView
from ui.notices.tray import Tray
from ui.theme.theme import ThemeName, apply_theme
from ui.window_language.languages import use_window_language
from ui.window_language.sentences import in_window_language
from workstation.app.front_door import FrontDoor, knock
from workstation.app.local_zone import local_zone
from workstation.app.logs import log_to_file
from workstation.app.start_language import language_at_start
from workstation.clock import Clock, SystemClock
from workstation.desk.settings import SettingsDesk
from workstation.ids import AccountId
from workstation.local_zone import FollowingZone
from workstation.mail_account import MAIL_PASSWORD
from workstation.ports import StorageTrouble
from workstation.profiles import Profile
from workstation.settings import Settings

# What only an open desk needs is imported when the window stands: half of the time to it else.
if TYPE_CHECKING:
    from storage.flushing import Flusher
    from storage.secrets import SessionSecrets
    from storage.stores import SqliteStores
    from ui.presenters.correspondence import WritingTools
    from ui.presenters.data_pages import DataTools
    from ui.presenters.desk import DeskPresenter
    from ui.presenters.outbox import OutboxPresenter
    from ui.presenters.shell import ShellPresenter
    from workstation.app.running import RunningDesk
    from workstation.app.updating import DataUpdate
    from workstation.desk.desk import Desk
    from workstation.guidance_editing.editing import GuidanceEditing
    from workstation.guidance_library import GuidanceLibrary
    from workstation.language_check.library import LanguageLibrary
    from workstation.secrets import Secrets

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """How one desk is run.

    Shape: ``adjust`` gives the settings to use for those that the file holds (practice brings its
    own line); ``prepare`` may write into the fresh stores before anything is shown. One that
    ``starts_hidden`` shows itself in the tray only, until it is wanted or there is trouble.
    """

    profile: Profile
    clock: Clock = field(default_factory=SystemClock)
    zone: tzinfo = field(default_factory=lambda: FollowingZone(local_zone))
    engine_options: tuple[str, ...] = ()
    is_practice: bool = False
    adjust: Callable[[Settings], Settings] = lambda settings: settings
    prepare: Callable[["SqliteStores"], None] | None = None
    starts_hidden: bool = False


class DeskProgram(QObject):
    """One desk, from the first paint to the last save.

    Signals:
        opened: everything is there; ``running`` can be used.
        ended: the window is closed and all is saved.
        practice_wanted, look_around_wanted: a desk of another kind is to be opened.
    """

    opened = Signal()
    ended = Signal()
    practice_wanted = Signal()
    look_around_wanted = Signal()
    _saving_failed = Signal(str)  # from the thread that brings to the disk what was saved

    def __init__(self, app: QApplication, options: DeskOptions) -> None:
        super().__init__(app)
        self._app = app
        self._options = options
        self._lock: QLockFile | None = None
        self._close_stores: Callable[[], None] | None = None
        self._flusher: Flusher | None = None
        self._update: DataUpdate | None = None
        self._is_logging = False
        self._rules: LanguageLibrary | None = None
        self._worded: GuidanceEditing | None = None
        self._outbox: OutboxPresenter | None = None
        self.running: RunningDesk | None = None
        apply_theme(app, ThemeName.SYSTEM)
        chosen = language_at_start(options.profile.settings_file, options.adjust)
        self._language_trouble = use_window_language(chosen)
        self.window = MainWindow()
        self.tray = Tray(self)
        self._door = FrontDoor(options.profile, self)
        self._door.knocked.connect(self.window.bring_to_front)
        self.tray.quit_wanted.connect(self._on_quit)
        self._add_trouble_page()
        self.window.was_closed.connect(self._on_closed)
        queued = Qt.ConnectionType.QueuedConnection
        self._saving_failed.connect(self._on_saving_failed, queued)

    def _add_trouble_page(self) -> None:
        self.trouble_page = TroublePage()
        self.window.pages.add_page("trouble", self.trouble_page)
        self.trouble_page.quit_wanted.connect(self.window.close)

    def start(self) -> None:
        """Show the window; the database and the phone are opened when it stands.

        Where this profile's window is open already, that one comes to the front instead.
        """
        if knock(self._options.profile):
            QTimer.singleShot(0, self, self.ended.emit)
            return
        if not self._options.starts_hidden:
            self.window.show()
        QTimer.singleShot(0, self, self.open)

    # --- opening

    @Slot()
    def open(self) -> None:
        """Open settings, database, guidance and phone; each trouble gets its sentence."""
        # Imported here and not above: 0.2 s that the window need not wait for.
        from storage.settings_file import SettingsBroken, SettingsFile

        profile = self._options.profile
        try:
            profile.make_folders()
            self._log_to_file()
        except OSError as error:
            self._give_up(
                self.tr(
                    "The folder {path} cannot be written ({why}); nothing was changed: ask IT "
                    "to allow writing there, or start with another --data-dir."
                ).format(path=error.filename, why=error.strerror)
            )
            return
        if not self._take_lock():
            self._give_up(
                self.tr(
                    "The workstation of the profile “{name}” is open already; nothing was "
                    "changed: use the window that is open."
                ).format(name=profile.name)
            )
            return
        self._door.open()
        file = SettingsFile(profile.settings_file)
        try:
            settings = file.load()
        except SettingsBroken as trouble:
            self._offer_fresh_settings(str(trouble), file.set_aside)
            return
        except StorageTrouble as trouble:
            self._give_up(str(trouble))
            return
        self._open_with(settings, file.save)

    def _log_to_file(self) -> None:
        """Begin the log, once however often the desk is opened."""
        if not self._is_logging:
            log_to_file(self._options.profile, "desk")
            self._is_logging = True

    def _take_lock(self) -> bool:
        self._lock = QLockFile(str(self._options.profile.runtime_dir / "desk.lock"))
        self._lock.setStaleLockTime(0)  # stale when its process is gone, however old it is
        return self._lock.tryLock(0)

    def _offer_fresh_settings(self, words: str, set_aside: Callable[[], object]) -> None:
        def start_fresh() -> None:
            try:
                set_aside()
            except StorageTrouble as trouble:
                self._give_up(str(trouble))
                return
            self.window.show_work()
            self._reopen()

        action = self.tr("Put it aside and start with fresh settings")
        self._give_up(words, action, start_fresh)

    def _reopen(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
        self.open()

    def _open_with(self, settings: Settings, save: Callable[[Settings], None]) -> None:
        from workstation.guidance import GuidanceError

        options = self._options
        used = options.adjust(settings)
        self._use_theme(used)
        if self._brings_up_to_date(lambda: self._open_with(settings, save)):
            return
        try:
            guidance = self._guidance(used)
            stores = self._open_stores(used)
            if options.prepare is not None:
                options.prepare(stores)
            self._build(SettingsDesk(used, save), stores, guidance)
        except (StorageTrouble, GuidanceError) as trouble:
            log.error("could not open: %s", trouble)
            self._give_up(str(trouble))

    def _guidance(self, settings: Settings) -> "GuidanceLibrary":
        """Return the library with the desk's language read; the rest is read on another thread.

        Errors: GuidanceError when it cannot be used: agents are not shown another one unasked.
        """
        from workstation.guidance_library import GuidanceLibrary

        library = GuidanceLibrary(resources.path("guidance"))
        library.in_force(library.best_of(settings.language))
        return library

    def _brings_up_to_date(self, then: Callable[[], None]) -> bool:
        """Begin with that where it takes longer than a moment, and go on with ``then``."""
        from workstation.app.updating import DataUpdate

        path = self._options.profile.database_file
        self._update = DataUpdate(self.window, path, then, self._give_up, self)
        return self._update.start()

    def _open_stores(self, settings: Settings) -> "SqliteStores":
        from storage.database import close, open_database
        from storage.flushing import start_flushing
        from storage.stores import SqliteStores

        path = self._options.profile.database_file
        db = open_database(path)
        self._close_stores = lambda: close(db)
        self._flusher = start_flushing(db, path, self._saving_failed.emit)
        return SqliteStores(db, settings.agent_name)

    @Slot(str)
    def _on_saving_failed(self, sentence: str) -> None:
        if self.running is not None:
            self.running.presenter.tell_trouble(sentence)

    def _build(
        self, settings: SettingsDesk, stores: "SqliteStores", guidance: "GuidanceLibrary"
    ) -> None:
        from storage.secrets import KeyringSecrets, SessionSecrets
        from workstation.app.furnishing import Furnishing
        from workstation.app.running import RunningDesk

        options = self._options
        phone = PhoneClient(options.profile, options.engine_options, self)
        desk = self._make_desk(phone, settings, stores, guidance)
        settings.changes.listen(lambda: self._use_theme(settings.value))
        settings.changes.listen(lambda: stores.sign_as(settings.value.agent_name))
        secrets = SessionSecrets({}, KeyringSecrets(options.profile.name))

        def make() -> tuple["DeskPresenter", "ShellPresenter"]:
            presenter = self._make_presenter(desk)
            self.window.may_close = presenter.may_close
            return presenter, self._make_shell(presenter, phone, secrets)

        self.furnishing = Furnishing(self.window, desk, make, self)
        presenter, shell = self.furnishing.presenter, self.furnishing.shell
        self.running = RunningDesk(desk, presenter, shell, phone, options.profile.journal_dir, self)
        self.furnishing.turned.connect(self._on_turned)
        settings.changes.listen(self.furnishing.follow)
        self.running.start()
        if self._language_trouble:
            presenter.tell_trouble(self._language_trouble)
        if not options.is_practice:  # nobody real is written to in practice
            self._start_outbox(desk, presenter, secrets)
        if not settings.value.started_once:
            shell.show_first_start()
            self.window.show()
        elif options.starts_hidden and not self.tray.is_there:
            self.window.showMinimized()
        self.opened.emit()

    @Slot(object, object)
    def _on_turned(self, presenter: "DeskPresenter", shell: "ShellPresenter") -> None:
        """Go on with what was built anew in another language."""
        assert self.running is not None
        self.running.go_on_with(presenter, shell)
        self._add_trouble_page()
        self.tray.name_actions()
        if self._outbox is not None:
            self._outbox.trouble.connect(presenter.tell_trouble)

    def _make_desk(
        self,
        phone: PhoneClient,
        settings: SettingsDesk,
        stores: "SqliteStores",
        guidance: "GuidanceLibrary",
    ) -> "Desk":
        from mail.formats import MailProgramFormats
        from workstation.app.writing import read_ahead
        from workstation.desk.desk import make_desk
        from workstation.message_templates import MessageLibrary

        library = MessageLibrary(resources.path("writing"))
        language = self._language()
        QThreadPool.globalInstance().start(lambda: read_ahead(library, language))
        return make_desk(
            phone,
            stores,
            self._options.clock,
            settings,
            zone=self._options.zone,
            is_practice=self._options.is_practice,
            library=library,
            mail=MailProgramFormats(),
            language=language,
            guidance=guidance,
        )

    def _language(self) -> "LanguageLibrary":
        """Return the one library of wording rules that this desk has."""
        from workstation.language_check.library import LanguageLibrary

        if self._rules is None:
            self._rules = LanguageLibrary(resources.path("writing"))
        return self._rules

    def _make_presenter(self, desk: "Desk") -> "DeskPresenter":
        from storage.rescue import Rescue
        from ui.presenters.desk import DeskPresenter

        profile = self._options.profile
        return DeskPresenter(
            self.window,
            desk,
            self._options.zone,
            Rescue(profile.data_dir, profile.log_dir),
            self.tray,
            self,
            tools=self._writing_tools(desk.settings.value),
        )

    def _start_outbox(self, desk: "Desk", presenter: "DeskPresenter", secrets: "Secrets") -> None:
        from mail.smtp import SmtpServer
        from ui.presenters.outbox import OutboxPresenter

        self._outbox = OutboxPresenter(desk, SmtpServer(secrets), self)
        self._outbox.trouble.connect(presenter.tell_trouble)
        self._outbox.start()

    def _make_shell(
        self, presenter: "DeskPresenter", phone: PhoneClient, secrets: "SessionSecrets"
    ) -> "ShellPresenter":
        from ui.presenters.shell import ShellPresenter
        from workstation.app.guidance_editing import guidance_tools
        from workstation.app.login_start import login_start_of
        from workstation.app.writing import MailCheck

        def use_session(passwords: Mapping[AccountId, str]) -> None:
            """Hand the lines' passwords to the phone, and keep the mail server's here."""
            for account_id, password in passwords.items():
                secrets.keep_for_session(account_id, password)
            phone.use_session_passwords(
                {one: word for one, word in passwords.items() if one != MAIL_PASSWORD}
            )

        shell = ShellPresenter(
            presenter,
            secrets,
            use_session,
            str(resources.path("sounds/test-chime.wav")),
            self,
            check_mail=MailCheck(secrets),
            data=self._data_tools(presenter.desk.settings),
            guidance=guidance_tools(self._editing(presenter.desk.settings)),
            login=None if self._options.is_practice else login_start_of(self._options.profile),
        )
        shell.practice_wanted.connect(self.practice_wanted)
        shell.look_around_wanted.connect(self.look_around_wanted)
        return shell

    def _editing(self, settings: SettingsDesk) -> "GuidanceEditing":
        """Return the one editing of the guidance; it outlives a window built anew."""
        from workstation.app.guidance_editing import open_editing

        if self._worded is None:
            self._worded = open_editing(lambda: settings.value.guidance_folder)
        return self._worded

    def _data_tools(self, settings: SettingsDesk) -> "DataTools":
        from ui.presenters.data_pages import DataTools
        from workstation.app.data_keeping import ProfileData

        clock = self._options.clock
        care = ProfileData(self._options.profile, lambda: settings.value, lambda: clock.now().at)
        return DataTools(care, care.imports, care.callbacks)

    def _writing_tools(self, settings: Settings) -> "WritingTools":
        from ui.presenters.correspondence import WritingTools
        from ui.presenters.mail_program import SystemMailProgram
        from workstation.app.writing import DeskWriting

        profile = self._options.profile
        mail_program = SystemMailProgram(profile.runtime_dir / "mail")
        mail_program.clear()
        writing = DeskWriting(profile.data_dir / "words", self._language(), settings.region)
        return WritingTools(writing, mail_program)

    def _use_theme(self, settings: Settings) -> None:
        apply_theme(self._app, ThemeName(settings.theme))

    def _give_up(self, words: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        log.error("%s", words)
        self.window.show()
        self.trouble_page.show_trouble(TroubleView(in_window_language(words), action), act)
        self.window.pages.show_page("trouble")

    # --- ending

    def leave(self) -> None:
        """Close without asking; a call goes on in the engine."""
        self.window.may_close = None
        self.window.close()

    @Slot()
    def _on_quit(self) -> None:
        """Quit from the tray: as by closing the window, which says why it stays if it does."""
        if not self.window.close():
            self.window.bring_to_front()

    @Slot()
    def _on_closed(self) -> None:
        self.tray.put_away()
        self._door.close()
        if self._update is not None:
            self._update.wait()
        if self.running is not None:
            self.running.stop()
        if self._outbox is not None:
            self._outbox.stop()
        if self.running is not None:
            self.running.presenter.work.stop()
            self.running.presenter.promised.stop()
        if self._flusher is not None:
            self._flusher.stop()
        if self._close_stores is not None:
            self._close_stores()
        if self._lock is not None:
            self._lock.unlock()
        self.ended.emit()
