"""The whole desk with its window, in a process of its own, driven from outside by lines of JSON.

Usage: python -m tests.desk_driver DATA_DIR '{"speed": 1, "customer_port": 5060, …}'. It says its
state whenever that changes: ``@`` and one JSON object a line. Everything is done as an agent does
it, with keys and button presses.
"""

import json
import sys
import threading
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from tests.desk_remembering import Pulse, Remembering
from ui.crash.crash_dialog import CrashDialog
from ui.guidance.calling_back_card import CallingBackCard
from ui.main_window.main_window import MainWindow
from workstation.accounts import Account, Transport
from workstation.app.crash import CrashGuard
from workstation.app.program import DeskOptions, DeskProgram
from workstation.callbacks import CallbackReason
from workstation.cli.desk import make_app
from workstation.clock import Moment, ScaledClock
from workstation.conversation import Conversation
from workstation.customers import Customer
from workstation.desk.callbacks import CallbackWish
from workstation.ids import AccountId, CustomerId
from workstation.mail_account import MailAccount
from workstation.phone import AnyEvent, Snapshot
from workstation.profiles import profile_at
from workstation.settings import Settings

if TYPE_CHECKING:  # the program itself loads the database only when the window stands
    from storage.stores import SqliteStores

_LOOK_MS: Final = 20
AGENT: Final = "Dana Reyes"
CALLER: Final = Customer(
    CustomerId("cu1"), "Daniel Okafor", "Mr. Okafor", numbers=("+441614960182",)
)
LINE: Final = Account(
    AccountId("line"),
    user="agent",
    domain="127.0.0.1",
    line="Billing line",
    transport=Transport.UDP,
    registers=False,
)


def tell(event: str, **values: object) -> None:
    print("@" + json.dumps({"event": event, **values}), flush=True)


class Driver(QObject):
    """Does what it is told and says what there is to see. Thread: the GUI thread."""

    told = Signal(str)

    def __init__(self, program: DeskProgram, clock: ScaledClock) -> None:
        super().__init__()
        self._program = program
        self._clock = clock
        self._last: dict[str, Any] = {}
        self._slow: list[str] = []
        self._pulse = Pulse(self)
        self._memory: Remembering | None = None
        program.window.top_bar.installEventFilter(self)
        program.opened.connect(self._on_opened)
        self.told.connect(self._on_told)
        self._eyes = QTimer(self)
        self._eyes.timeout.connect(self.look)
        self._eyes.start(_LOOK_MS)
        self._fingers = QTimer(self)
        self._fingers.timeout.connect(self._type_next)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.told.emit(line)
        self.told.emit('{"do": "leave"}')

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say once that the window is painted, and once that a promise that is called is."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            is_window = watched is self._window.top_bar
            tell("painted" if is_window else "promise painted", at=time.monotonic())
        return super().eventFilter(watched, event)

    @property
    def _window(self) -> MainWindow:
        return self._program.window

    @Slot()
    def _on_opened(self) -> None:
        running = self._program.running
        assert running is not None
        running.phone.happened.connect(self.on_event)
        self._memory = Remembering(self._window, running)
        tell("opened")

    @Slot(object)
    def on_event(self, event: AnyEvent) -> None:
        if isinstance(event, Snapshot):
            tell("ready", port=event.sip_port, engine=event.pid)

    # --- what it is told

    @Slot(str)
    def _on_told(self, line: str) -> None:
        order = json.loads(line)
        verb = order["do"]
        if verb == "key":
            QTest.keySequence(self._target(), QKeySequence(order["key"]))
        elif verb == "type":
            QTest.keyClicks(self._target(), order["text"])
            tell("typed", text=order["text"])
        elif verb == "type slowly":
            self._slow = list(order["text"])
            self._fingers.start(order["every_ms"])
        elif verb == "press notice":
            self._window.notices.action_button.click()
        elif verb == "press trouble":
            self._program.trouble_page.action_button.click()
        elif verb == "dial":
            self._window.work.dial.line.setText(order["text"])
            self._window.work.dial.button.click()
        elif verb == "go on":
            self._go_on()
        elif verb == "break":
            self._break(order["words"])
        elif verb == "leave":
            self._program.leave()
        else:
            self._do_more(order)
        self.look()

    def _owe(self, name: str, due_at: datetime) -> None:
        """Promise a call, as the form does."""
        running = self._program.running
        assert running is not None
        wish = CallbackWish("+441614960182", name, due_at, CallbackReason.TICKET)
        running.desk.callbacks.make(wish)

    def _do_more(self, order: dict[str, Any]) -> None:
        if order["do"] == "begin pulse":
            self._eyes.stop()  # looking takes time of its own
            self._pulse.begin()
        elif order["do"] == "tell pulse":
            self._pulse.beat()  # the order may come right behind what blocked
            self._eyes.start(_LOOK_MS)
            tell("pulse", of=order["of"], longest_ms=self._pulse.longest_ms)
        elif order["do"] == "owe":
            self._owe(order["name"], datetime.fromisoformat(order["at"]))
        elif order["do"] == "watch promise":
            self._promise.installEventFilter(self)
        elif self._memory is not None and self._memory.knows(order["do"]):
            self._memory.do(order)
        else:
            raise ValueError(f"no such order: {order['do']}")

    @property
    def _promise(self) -> CallingBackCard:
        running = self._program.running
        assert running is not None
        return running.presenter.column.calling_back

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    @Slot()
    def _type_next(self) -> None:
        if not self._slow:
            self._fingers.stop()
            return
        letter = self._slow.pop(0)
        QTest.keyClicks(self._target(), letter)
        tell("letter", letter=letter)

    def _go_on(self) -> None:
        """Put the crash dialog away and go back to the window, as a click would."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, CrashDialog):
                widget.go_on_button.click()
        self._window.activateWindow()

    def _break(self, words: str) -> None:
        raise RuntimeError(f"a bug that speaks of {words}")

    # --- what there is to see

    @Slot()
    def look(self) -> None:
        state = self._state()
        if state != self._last:
            self._last = state
            tell("state", **state)

    def _state(self) -> dict[str, Any]:
        window = self._window
        focus = QApplication.focusWidget()
        state: dict[str, Any] = {
            "title": window.windowTitle(),
            "full_page": window.pages.current_name,
            "page": window.centre.current_name,
            "trouble": self._program.trouble_page.words.text(),
            "notices": [[view.words, view.action] for view in window.notices.views],
            "focus": focus.accessibleName() if focus is not None else "",
            "is_typing": isinstance(focus, QTextEdit),
            "ringing": window.ringing.isVisible(),
            "bar": [window.call_bar.view.state.value, window.call_bar.view.name],
            "dialogs": [
                w.windowTitle() for w in QApplication.topLevelWidgets() if _is_dialog(w, window)
            ],
        }
        running = self._program.running
        if running is None:
            return state
        desk, presenter = running.desk, running.presenter
        current = desk.book.current
        ticket = desk.tickets.ticket
        return state | {
            "note": presenter.pane.words.notes.toPlainText(),
            "wrap_up_note": presenter.wrap_up_page.form.note.toPlainText(),
            "ticket": ticket.number if ticket is not None else 0,
            "call": _seen(current) if current is not None else None,
            "hold": self._hold(),
            "asks_permission": presenter.column.permission_card.isVisibleTo(window),
            "line": desk.line.link.value,
            "promise": self._promise.title.text() if self._promise.isVisible() else "",
            "headset": window.top_bar.headset.text(),
            "dial": window.work.dial.line.text(),
            "calls": len(desk.stores.conversations.recent(10)),
            **(self._memory.state() if self._memory is not None else {}),
        }

    def _hold(self) -> dict[str, Any] | None:
        """Return what the hold card shows; the seconds are those of its ring."""
        running = self._program.running
        assert running is not None
        card = running.presenter.column.hold_card
        if not card.isVisibleTo(self._window):
            return None
        return {
            "title": card.title.text(),
            "ring": card.ring.view.time_text,
            "lines": card.lines.text(),
        }


def _is_dialog(widget: QWidget, window: QWidget) -> bool:
    return widget.isVisible() and widget is not window and bool(widget.windowTitle())


def _seen(conversation: Conversation) -> dict[str, Any]:
    call = conversation.call
    return {
        "id": call.id,
        "state": call.state.value,
        "direction": call.direction.value,
        "held": call.held_by_us,
        "ended": call.end.words if call.end else "",
        "check_ins": sum(len(spell.check_ins) for spell in conversation.holds),
        "checklist": conversation.checklist.is_open,
    }


def _options(data_dir: Path, given: dict[str, Any]) -> tuple[DeskOptions, ScaledClock]:
    origin = Moment(datetime.fromisoformat(given["origin_at"]), given["origin_tick"])
    clock = ScaledClock(origin, given["speed"])
    engine: tuple[str, ...] = ("--bind", "127.0.0.1", "--idle-limit-s", "5")
    engine += ("--speed", str(clock.speed))
    engine += ("--origin-at", given["origin_at"], "--origin-tick", repr(origin.tick))
    line = replace(LINE, domain=f"127.0.0.1:{given['customer_port']}")

    def adjusted(settings: Settings) -> Settings:
        used = replace(settings, accounts=(line,), started_once=True, agent_name=AGENT)
        if "mail" not in given:
            return used
        mail = MailAccount(**given["mail"])
        return replace(used, mail=mail, organisation="Northwind", contact="0161 496 0000")

    profile = profile_at(given.get("profile", "p"), data_dir)
    options = DeskOptions(
        profile, clock, engine_options=engine, adjust=adjusted, prepare=_introduce
    )
    return options, clock


def _introduce(stores: "SqliteStores") -> None:
    if stores.customers.get(CALLER.id) is None:
        stores.customers.save(CALLER)


def main() -> None:
    app = make_app()
    options, clock = _options(Path(sys.argv[1]), json.loads(sys.argv[2]))
    program = DeskProgram(app, options)
    program.ended.connect(app.quit)
    guard = CrashGuard(program)
    driver = Driver(program, clock)
    program.start()
    program.window.activateWindow()
    code = app.exec()
    del driver, guard
    sys.exit(code)


if __name__ == "__main__":
    main()
