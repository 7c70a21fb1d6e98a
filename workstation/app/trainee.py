"""Practice with a trainer: a desk that can be called over the network, for those with the code."""

import random
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.presenters.trainee import TraineePresenter
from workstation.accounts import Account, Transport
from workstation.app.practice import introduce, practice_book, practice_settings
from workstation.app.program import DeskOptions, DeskProgram
from workstation.ids import AccountId
from workstation.pairing import Pairing, new_code
from workstation.practice_library import ScenarioLibrary
from workstation.profiles import Profile
from workstation.settings import Settings

_PAIRING: Final = AccountId("pairing")


def fresh_code() -> str:
    """Return a code that nobody can guess."""
    return new_code(random.SystemRandom())


def trainee_options(
    place: Profile,
    own: Settings,
    library: ScenarioLibrary,
    language: str,
    host: str,
    code: str,
) -> DeskOptions:
    """Return how a trainee's desk is run: on ``host`` alone, for calls to the code alone."""
    lines = library.agent_lines(language)
    line = Account(
        id=_PAIRING,
        user=Pairing(host, 0, code).user,
        domain=host,
        display_name="Practice",
        line="Service line",
        transport=Transport.UDP,
        registers=False,
    )

    def adjust(settings: Settings) -> Settings:
        used = practice_settings(settings, own, lines, language)
        return replace(used, accounts=(line,))

    return DeskOptions(
        place,
        engine_options=("--bind", host),
        is_practice=True,
        adjust=adjust,
        prepare=lambda stores: introduce([one.scenario for one in library.staged], stores),
    )


class TrainerPractice(QObject):
    """The trainee's side, from the opened desk on.

    Signals:
        alone_wanted: the window is to close, and practice without a trainer to open.
    """

    alone_wanted = Signal()

    def __init__(
        self, program: DeskProgram, library: ScenarioLibrary, host: str, code: str
    ) -> None:
        super().__init__(program)
        self._program = program
        self._library = library
        self._host = host
        self._code = code
        self.presenter: TraineePresenter | None = None
        program.opened.connect(self._on_opened)

    @Slot()
    def _on_opened(self) -> None:
        self._furnish().show_waiting()

    def _furnish(self) -> TraineePresenter:
        running = self._program.running
        assert running is not None
        presenter = TraineePresenter(
            running.presenter,
            {one.key: one.scenario for one in self._library.staged},
            practice_book(running.presenter),
            self._host,
            self._code,
            self,
        )
        running.phone.happened.connect(presenter.on_event)
        presenter.alone_wanted.connect(self.alone_wanted)
        presenter.alone_wanted.connect(self._program.leave)
        presenter.done.connect(self._program.leave)
        self.presenter = presenter
        return presenter
