"""The trainer's program: a window, a telephone of its own, and nothing that is kept."""

import logging

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

import resources
from telephony.client import PhoneClient
from ui.main_window.trouble_page import TroubleView
from ui.presenters.trainer import TrainerPresenter
from ui.theme.theme import ThemeName, apply_theme
from ui.trainer.trainer_window import TROUBLE, TrainerWindow
from workstation.app.logs import log_to_file
from workstation.clock import SystemClock
from workstation.guidance_library import GuidanceLibrary
from workstation.phone import UseDevices
from workstation.phrases import GuidanceFacts
from workstation.practice import Scenario
from workstation.practice_library import ScenarioLibrary
from workstation.profiles import Profile, profile_at
from workstation.settings import Settings

log = logging.getLogger(__name__)


def trainer_profile(profile: Profile) -> Profile:
    """Return the profile beside ``profile`` where the trainer's telephone keeps its files."""
    name = f"{profile.name[:32]}-trainer"
    base = profile.data_dir.parent.parent
    return profile_at(name, base if profile_at(profile.name, base) == profile else None)


class TrainerProgram(QObject):
    """Joins the trainer's window and telephone.

    Signals:
        ended: the window is closed.
    """

    ended = Signal()

    def __init__(
        self,
        app: QApplication,
        place: Profile,
        own: Settings,
        library: ScenarioLibrary,
        language: str,
        host: str,
    ) -> None:
        super().__init__(app)
        apply_theme(app, ThemeName(own.theme))
        self._place = place
        self._own = own
        self._lock = QLockFile(str(place.runtime_dir / "desk.lock"))
        self._lock.setStaleLockTime(0)
        self._guidance = GuidanceLibrary(resources.path("guidance"))
        self.window = TrainerWindow()
        self.window.was_closed.connect(self._on_closed)
        self.phone = PhoneClient(place, ("--bind", host), self)
        staged = library.of_language(language) or library.staged
        self.presenter = TrainerPresenter(
            self.window,
            self.phone,
            SystemClock(),
            {one.key: one.scenario for one in staged},
            self._how_to_play,
            host,
            self,
        )
        self.window.set_up.name.setText(own.agent_name)
        self.phone.happened.connect(self.presenter.on_event)

    def start(self) -> None:
        """Show the window and start the telephone, or say why that cannot be."""
        self.window.show()
        try:
            self._place.make_folders()
            log_to_file(self._place, "trainer")
        except OSError as error:
            self._give_up(
                self.tr(
                    "The folder {path} cannot be written ({why}); nothing was changed: ask IT "
                    "to allow writing there, or start with another --data-dir."
                ).format(path=error.filename, why=error.strerror)
            )
            return
        if not self._lock.tryLock(0):
            self._give_up(
                self.tr("The trainer’s window is open already: use the one that is open.")
            )
            return
        self.phone.do(UseDevices(choices=self._own.devices))
        self.phone.start()

    def _give_up(self, words: str) -> None:
        log.error("%s", words)
        self.window.trouble.show_trouble(TroubleView(words, ""), None)
        self.window.pages.show_page(TROUBLE)

    def _how_to_play(self, scenario: Scenario) -> tuple[str, ...]:
        guide = self._guidance.best(scenario.language).caller(scenario.caller_type, GuidanceFacts())
        return guide.recognise

    @Slot()
    def _on_closed(self) -> None:
        self.phone.stop(end_engine=True)
        self._lock.unlock()
        self.ended.emit()
