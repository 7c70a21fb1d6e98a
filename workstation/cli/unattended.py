"""The practice call that plays by itself: a script is the agent, a report says how it went."""

from pathlib import Path
from typing import Final

import click
from PySide6.QtCore import QObject, QTimer, Slot

from ui.presenters.practice_deeds import PracticeDeeds
from ui.presenters.scripted import ScriptedPlayer
from workstation.app.practice import PracticeLine, PracticeWish, Recordings, score_of
from workstation.app.program import DeskProgram
from workstation.app.running import RunningDesk
from workstation.app.screens import ScreenTaker
from workstation.calls import EndedBy
from workstation.clock import ScaledClock
from workstation.conversation import Conversation
from workstation.practice import AgentLine
from workstation.practice_agent import ScriptedAgent
from workstation.practice_library import ScenarioLibrary
from workstation.practice_temper import Slack
from workstation.profiles import Profile
from workstation.report import PracticeReport, ScoreReport, encoded, practice_report

_LIMIT_S: Final = 1800.0  # of persona time; a practice call that takes longer has gone wrong
_LEAST_LIMIT_S: Final = 120.0  # of real time
_LAST_LOOK_MS: Final = 1500


class UnattendedRun(QObject):
    """A script plays the agent; the report says how it went. Shape: ``exit_code`` at the end."""

    def __init__(
        self,
        program: DeskProgram,
        place: Profile,
        clock: ScaledClock,
        library: ScenarioLibrary,
        wish: PracticeWish,
        neglect_hold: bool,
        report: Path | None,
        screenshots: Path | None,
    ) -> None:
        super().__init__(program)
        self.exit_code = 1
        self._program = program
        self._place = place
        self._clock = clock
        self._library = library
        self._wish = wish
        self._neglect_hold = neglect_hold
        self._report = report
        self._screens = ScreenTaker(program.window, screenshots) if screenshots else None
        self._line: PracticeLine | None = None
        self._player: ScriptedPlayer | None = None
        program.opened.connect(self._on_opened)
        limit_s = max(_LEAST_LIMIT_S, clock.real_seconds(_LIMIT_S))
        QTimer.singleShot(int(limit_s * 1000), self, self._on_too_long)
        QTimer.singleShot(30_000, self, self._on_not_open)

    @Slot()
    def _on_opened(self) -> None:
        running = self._running
        self._line = PracticeLine(running, self._place, self._clock, self)
        scenario = self._wish.staged.scenario
        script = ScriptedAgent(
            scenario,
            self._library.agent_lines(scenario.language),
            seed=self._wish.seed,
            neglect_hold=self._neglect_hold,
            slack=Slack.at_speed(self._clock.speed),
        )
        self._recordings = Recordings(
            self._library, self._place.data_dir / "lines", self._clock.speed
        )
        self._deeds = PracticeDeeds(running.presenter, self)
        self._deeds.did.connect(self._line.tell)
        player = ScriptedPlayer(running.presenter, script, self._recording, self)
        self._player = player
        self._line.said.connect(player.on_customer_said)
        self._line.finished.connect(player.on_customer_finished)
        self._line.ended.connect(self._on_customer_ended)
        running.phone.happened.connect(player.on_event)
        player.done.connect(self._on_done)
        if self._screens is not None:
            self._screens.watch(running.presenter, player)
        player.start()
        self._line.call_me(self._wish)

    def _recording(self, line: AgentLine) -> Path:
        return self._recordings.path(self._wish.staged, line)

    @property
    def _running(self) -> RunningDesk:
        assert self._program.running is not None
        return self._program.running

    @Slot(str)
    def _on_customer_ended(self, trouble: str) -> None:
        if trouble:
            self._finish(trouble)

    @Slot()
    def _on_done(self) -> None:
        # The last media figures come a moment after the call's end.
        QTimer.singleShot(_LAST_LOOK_MS, self, self._on_last_look)

    @Slot()
    def _on_last_look(self) -> None:
        if self._screens is not None:
            self._screens.take_callbacks(self._running.presenter)
        self._finish("")

    @Slot()
    def _on_too_long(self) -> None:
        self._finish("The practice call did not come to its end in time.")

    @Slot()
    def _on_not_open(self) -> None:
        if self._program.running is None:
            click.echo("The practice desk could not open; the log says why.", err=True)
            self._program.leave()

    def _finish(self, trouble: str) -> None:
        running = self._running
        conversation = next(iter(running.desk.stores.conversations.recent(1)), None)
        if conversation is None:
            click.echo(trouble or "No call took place.", err=True)
        else:
            end = conversation.call.end
            if end is not None and end.by is EndedBy.FAILURE:
                trouble = trouble or f"The practice call was cut off: {end.words}."
            made = self._reported(running, conversation, trouble)
            if self._report is not None:
                self._report.write_bytes(encoded(made))
            self.exit_code = 0 if made.completed else 1
            if made.trouble:
                click.echo(made.trouble, err=True)
        if self._line is not None:
            self._line.stop()
        self._program.leave()

    def _reported(
        self, running: RunningDesk, conversation: Conversation, trouble: str
    ) -> PracticeReport:
        found = score_of(running.presenter, conversation)
        return practice_report(
            conversation,
            scenario=self._wish.staged.scenario,
            seed=self._wish.seed,
            speed=self._clock.speed,
            rules=running.desk.settings.value.hold,
            callbacks=running.desk.callbacks.of_call(conversation.id),
            score=ScoreReport(found.kept, found.missed),
            database=self._place.database_file,
            now=self._clock.now(),
            trouble=trouble,
        )
