"""The whole window over a real SQLite, with a phone that obeys and a clock that stands still."""

from collections.abc import Callable, Mapping
from datetime import timezone
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from storage.rescue import Rescue
from storage.secrets import KeyringSecrets
from tests.desk_rig import DANIEL, DANIEL_URI, SETTINGS, DeskRig
from ui.main_window.main_window import MainWindow
from ui.notices.tray import Tray
from ui.presenters.correspondence import WritingTools
from ui.presenters.desk import DeskPresenter
from ui.presenters.shell import ShellPresenter
from workstation.app.furnishing import Furnishing
from workstation.calls import EndedBy
from workstation.ids import AccountId, CallId
from workstation.phone import AnyEvent, PhoneLink, PhoneLinkChanged
from workstation.secrets import Secrets
from workstation.settings import Settings


class WindowRig:
    """One agent's window; ``say`` brings an event on the road that the program uses."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        settings: Settings = SETTINGS,
        secrets: Secrets | None = None,
        tools: WritingTools | None = None,
        path: Path | None = None,
        translations: Path | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.rig = DeskRig(path, settings=settings)
        self.rig.stores.customers.save(DANIEL)
        self.clock, self.phone, self.desk = self.rig.clock, self.rig.phone, self.rig.desk
        self.session: list[Mapping[AccountId, str]] = []
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        rescue = Rescue(folder / "data", folder / "log")
        tray = Tray(self.window)

        def make() -> tuple[DeskPresenter, ShellPresenter]:
            presenter = DeskPresenter(
                self.window, self.desk, timezone.utc, rescue, tray, tools=tools
            )
            shell = ShellPresenter(
                presenter,
                secrets or KeyringSecrets("t"),
                self.session.append,
                str(resources.path("sounds/test-chime.wav")),
            )
            return presenter, shell

        self.furnishing = Furnishing(self.window, self.desk, make, translations=translations)
        self.presenter, self.shell = self.furnishing.presenter, self.furnishing.shell
        self.furnishing.turned.connect(self._on_turned)
        self.desk.settings.changes.listen(self.furnishing.follow)
        self.say(PhoneLinkChanged(link=PhoneLink.CONNECTED))
        self.say(self.phone.snapshot())
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def close(self) -> None:
        """End it at once: nothing of it may look at a database that is closed."""
        shiboken6.delete(self.furnishing)
        shiboken6.delete(self.shell)
        shiboken6.delete(self.presenter)
        self.window.may_close = None
        self.window.close()
        self.rig.close()

    def _on_turned(self, presenter: DeskPresenter, shell: ShellPresenter) -> None:
        self.presenter, self.shell = presenter, shell

    # --- what happens

    def say(self, event: AnyEvent) -> None:
        self.desk.on_event(event)
        self.presenter.on_event(event)
        self.shell.on_event(event)

    def hear(self) -> None:
        """Let the window take in what the phone has to say."""
        for event in self.phone.take():
            self.say(event)

    def ring(self, uri: str = DANIEL_URI) -> CallId:
        call_id = self.phone.ring(uri)
        self.hear()
        return call_id

    def talk(self, uri: str = DANIEL_URI) -> CallId:
        call_id = self.ring(uri)
        self.press("F9")
        return call_id

    def leave(self, call_id: CallId, by: EndedBy = EndedBy.CUSTOMER) -> None:
        self.phone.end(call_id, by)
        self.hear()

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.presenter.tick()

    # --- what the agent does and sees

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    @property
    def page(self) -> str:
        return self.window.centre.current_name

    @property
    def notices(self) -> list[str]:
        return [view.words for view in self.window.notices.views]

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(self.focus or self.window, QKeySequence(key))
            self.hear()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus or self.window, text)

    def press_enter(self) -> None:
        QTest.keyClick(self.focus or self.window, Qt.Key.Key_Return)
        self.hear()

    def until(self, is_so: Callable[[], bool], timeout: int = 2000) -> None:
        self.qtbot.waitUntil(is_so, timeout=timeout)

    def stored_note(self) -> str:
        ticket = self.desk.tickets.ticket
        assert ticket is not None
        stored = self.rig.stores.tickets.get(ticket.id)
        assert stored is not None
        return stored.notes
