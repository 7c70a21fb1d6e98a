"""Measures how late the prompts of a hold come while the desk exports a million rows.

Usage: python -m tools.benchmarks.prompts [--tickets 200000] [--keep DIR] [--prompts 40] [--speed 1]

A whole desk, window and all, holds several calls at once, by the real clock. Meanwhile its worker
does nothing, then backs up the profile, then exports one person to whom every ticket belongs, again
and again until enough prompts have come. Lateness is from the moment at which a check-in falls due,
or overdue, to the moment at which the window has told it and drawn it.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Final, TypeAlias

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal, Slot

import resources
from storage.database import close, open_database
from storage.demo_data import DemoPlan, write_demo_data
from storage.flushing import start_flushing
from storage.rescue import Rescue
from storage.stores import SqliteStores
from ui.main_window.main_window import MainWindow
from ui.notices.tray import Tray
from ui.presenters.desk import DeskPresenter
from ui.presenters.guidance import HoldPrompt
from ui.presenters.long_work import LongWork
from workstation.accounts import Account
from workstation.app.data_keeping import ProfileData
from workstation.app.scripted_phone import ScriptedPhone
from workstation.cli.desk import make_app
from workstation.clock import ScaledClock, SystemClock
from workstation.data_care import CareStopped
from workstation.desk.desk import make_desk
from workstation.desk.settings import SettingsDesk
from workstation.guidance_library import GuidanceLibrary
from workstation.hold import HoldDue, HoldIntent, HoldRules
from workstation.ids import AccountId, CallId, CustomerId
from workstation.message_templates import MessageLibrary
from workstation.phone import AnyEvent, AudioState, UseAccounts
from workstation.privacy import Exported
from workstation.profiles import Profile
from workstation.settings import Settings

_RULES: Final = HoldRules(check_in_after_s=30, overdue_after_s=45)
_CALLS: Final = 8
_APART_S: Final = 3.7  # so the prompts of one round do not come in one moment
_LINE: Final = AccountId("benchmark")
_UNTIL: Final = datetime(2026, 11, 22, 9, 0, tzinfo=timezone.utc)
_PERSON: Final = "select id from customers order by row limit 1"
Work: TypeAlias = Callable[[Callable[[int], None], Callable[[], bool]], object]


class PromptedDesk(QObject):
    """A desk with calls on hold; notes how late each prompt was.

    Shape: ``late_ms`` grows with each prompt; the call that was overdue is checked in on and
    held again at once.
    """

    def __init__(self, folder: Path, database: Path, speed: float) -> None:
        super().__init__()
        self.clock = ScaledClock(SystemClock().now(), speed)
        self.late_ms: list[float] = []
        self.db = open_database(database)
        self._flusher = start_flushing(self.db, database, _fail)
        line = Account(_LINE, "dana", "pbx.example", line="Billing line")
        self.settings = Settings(
            agent_name="Dana Reyes", organisation="Northwind", accounts=(line,), hold=_RULES
        )
        self.phone = ScriptedPhone(self.clock, AudioState(), self)
        self.desk = make_desk(
            self.phone,
            SqliteStores(self.db, "Dana Reyes"),
            self.clock,
            SettingsDesk(self.settings, lambda changed: None),
            library=MessageLibrary(resources.path("writing")),
            guidance=GuidanceLibrary(resources.path("guidance")),
        )
        self.window = MainWindow()
        self.presenter = DeskPresenter(
            self.window, self.desk, timezone.utc, Rescue(folder), Tray(self), self
        )
        self.window.resize(1280, 800)
        self.window.show()
        self.phone.happened.connect(self._on_event, Qt.ConnectionType.DirectConnection)
        self.phone.do(UseAccounts(accounts=(line,)))
        self.phone.connect_lines()
        self.presenter.guidance.prompted.connect(self._on_prompted)
        for place in range(_CALLS):
            apart_ms = self.clock.real_seconds(place * _APART_S) * 1000
            QTimer.singleShot(int(apart_ms), self, self._hold_one)

    def stop(self) -> None:
        """End it at once: nothing of it may look at a database that is closed."""
        shiboken6.delete(self.presenter)
        self.window.may_close = None
        self.window.close()
        if self._flusher is not None:
            self._flusher.stop()
        close(self.db)

    @Slot(object)
    def _on_event(self, event: AnyEvent) -> None:
        self.desk.on_event(event)
        self.presenter.on_event(event)

    @Slot()
    def _hold_one(self) -> None:
        number = f"+4930901820{len(self.desk.book.calls):02}"
        call_id = self.phone.ring(number, "A caller")
        QTimer.singleShot(50, self, lambda: self.desk.calls.answer(call_id))
        QTimer.singleShot(200, self, lambda: self._hold(call_id))

    def _hold(self, call_id: CallId) -> None:
        self.desk.hold.hold(call_id, HoldIntent(True, 60, "to look that up", "look-up", True))

    @Slot(object)
    def _on_prompted(self, prompt: HoldPrompt) -> None:
        """Draw what the column shows by now, and see how late that is."""
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.UpdateRequest.value)
        call = self.desk.book.find(prompt.call_id)
        if call is None or call.call.held_since is None:
            return
        after_s = _RULES.check_in_after_s
        if prompt.due is HoldDue.OVERDUE:
            after_s = _RULES.overdue_after_s
        passed_s = self.clock.now().since(call.call.held_since)
        self.late_ms.append(self.clock.real_seconds(passed_s - after_s) * 1000)
        if prompt.due is HoldDue.OVERDUE:
            self.desk.hold.resume(call.id)
            QTimer.singleShot(100, self, lambda: self._hold(call.id))


class Measurement(QObject):
    """Does one kind of work over and over on the worker until enough prompts have come.

    Signals:
        over: enough has come, and the worker is done.
    """

    over = Signal()

    def __init__(self, rig: PromptedDesk, name: str, work: Work | None, prompts: int) -> None:
        super().__init__(rig)
        self._rig, self._name, self._work, self._prompts = rig, name, work, prompts
        self._long_work = LongWork((CareStopped,), self)
        self._long_work.done.connect(self._on_done)
        self._long_work.failed.connect(self._on_stopped)
        self._watch = QTimer(self, interval=500)
        self._watch.timeout.connect(self._look)
        self._told: set[str] = set()

    def run(self) -> str:
        """Measure; returns a row of the table."""
        self._rig.late_ms.clear()
        begun = self._rig.clock.now()
        self._watch.start()
        self._start()
        loop = QEventLoop(self)
        self.over.connect(loop.quit)
        loop.exec()
        late = sorted(self._rig.late_ms)
        seconds = self._rig.clock.now().since(begun)
        told = ", ".join(sorted(self._told))
        figures = f"{late[len(late) // 2]:.0f} | {late[int(len(late) * 0.95)]:.0f} | {late[-1]:.0f}"
        return f"| {self._name} | {len(late)} | {figures} | {seconds:.0f} | {told} |"

    def _start(self) -> None:
        if self._work is not None:
            self._long_work.start(self._work)

    @Slot(object)
    def _on_done(self, done: object) -> None:
        self._told.add(_words_of(done))
        if self._watch.isActive():
            self._start()
        else:
            self.over.emit()

    @Slot(str)
    def _on_stopped(self, sentence: str) -> None:
        self.over.emit()

    @Slot()
    def _look(self) -> None:
        if len(self._rig.late_ms) < self._prompts:
            return
        self._watch.stop()
        if self._long_work.is_running:
            self._long_work.cancel()
        else:
            self.over.emit()


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks.prompts")
    parser.add_argument("--tickets", type=int, default=200_000, help="some five rows come of each")
    parser.add_argument("--prompts", type=int, default=40, help="for each kind of work")
    parser.add_argument("--speed", type=float, default=1.0, help="of the desk's clock, for a trial")
    parser.add_argument("--keep", type=Path, help="keeps the database here, and uses what is here")
    given = parser.parse_args(words)
    app = QCoreApplication.instance() or make_app(is_seen=False)
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        profile = Profile("prompts", place, place, place, place)
        if not profile.database_file.exists():
            _make(profile.database_file, given.tickets)
        for row in _measured(profile, given.prompts, given.speed):
            print(row, flush=True)
    app.quit()


def _make(path: Path, tickets: int) -> None:
    """Write made-up data in which every ticket belongs to one person."""
    write_demo_data(path, DemoPlan(tickets, 1, _UNTIL))
    db = open_database(path)
    with db.atomic():
        db.execute(f"update tickets set customer_id = ({_PERSON})")
        db.execute(f"update calls set customer_id = ({_PERSON}) where customer_id is not null")
    close(db)


def _measured(profile: Profile, prompts: int, speed: float) -> Iterator[str]:
    db = open_database(profile.database_file)
    with db.atomic():
        db.execute("delete from calls where account_id = ?", [_LINE])  # of an earlier run
    close(db)
    rig = PromptedDesk(profile.data_dir, profile.database_file, speed)
    care = ProfileData(profile, lambda: rig.settings, lambda: rig.clock.now().at)
    ((person,),) = rig.db.execute(_PERSON).fetchall()
    copy, export = profile.data_dir / "backup.zip", profile.data_dir / "person.zip"
    kinds: tuple[tuple[str, Work | None], ...] = (
        ("nothing", None),
        ("a backup of the profile", lambda told, stop: care.back_up(copy, told, stop)),
        (
            "the export of a person",
            lambda told, stop: care.export_customer(CustomerId(person), export, told, stop),
        ),
    )
    yield "| meanwhile | prompts | p50 | p95 | latest, ms | seconds | what the work came to |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | --- |"
    for name, work in kinds:
        yield Measurement(rig, name, work, prompts).run()
    rig.stop()


def _words_of(done: object) -> str:
    if isinstance(done, Exported):
        return f"{done.tickets:,} tickets, {done.calls:,} calls"
    return "whole"


def _fail(sentence: str) -> None:
    raise SystemExit(sentence)


if __name__ == "__main__":
    main(sys.argv[1:])
