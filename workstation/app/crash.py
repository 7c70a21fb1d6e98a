"""A bug in the window: everything typed is saved, the agent is told, IT gets the details."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, Signal, Slot

from telephony.engine_process import own_command
from ui.crash.crash_dialog import CrashDialog, CrashView
from workstation.app.program import DeskProgram
from workstation.ports import StorageTrouble
from workstation.version import VERSION

log = logging.getLogger(__name__)


class CrashGuard(QObject):
    """Takes exceptions that nobody caught; made once, by the command that opens the window.

    Thread: exceptions may come from any; everything that is shown is shown on the GUI thread.
    """

    _bug_found = Signal(str, str)
    _store_refused = Signal(str)

    def __init__(self, program: DeskProgram) -> None:
        super().__init__(program)
        self._program = program
        self._dialog: CrashDialog | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._bug_found.connect(self._on_bug, queued)
        self._store_refused.connect(self._on_refused, queued)
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the bug; then what was typed is saved, and a dialog shown beside the window."""
        if issubclass(kind, KeyboardInterrupt):
            self._program.window.close()
            return
        if isinstance(error, StorageTrouble):
            log.warning("not saved: %s", error)
            self._store_refused.emit(str(error))
            return
        # Where it happened and of what kind; the message may hold a customer's words.
        places = "".join(traceback.format_tb(trace))
        log.critical("a bug: %s\n%s", kind.__name__, places)
        self._bug_found.emit(kind.__name__, places)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        if self._program.running is not None:
            self._program.running.presenter.tell_trouble(sentence)

    @Slot(str, str)
    def _on_bug(self, kind: str, places: str) -> None:
        running = self._program.running
        is_saved = self._save()
        kept = [_tr("Your notes are saved.") if is_saved else _tr("Your notes stay in the window.")]
        is_call_on = running is not None and bool(running.desk.book.calls)
        details = f"{VERSION} {sys.platform} {sys.version.split()[0]}\n{kind}\n{places}"
        self._show(
            CrashView(
                _tr("The window made a mistake of its own; it is a bug, and not yours."),
                tuple(kept),
                details,
                is_call_on,
            )
        )

    def _save(self) -> bool:
        running = self._program.running
        if running is None:
            return False
        try:
            running.presenter.save_all()
        except Exception as error:  # the guard must not fall over the same stone
            log.critical("nor could the drafts be saved: %s", type(error).__name__)
            return False
        return True

    def _show(self, view: CrashView) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(self._program.window)
            # It appears by itself, so the keys stay where they are: the agent may be typing.
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._dialog.restart_wanted.connect(self._on_restart)
        self._dialog.show_crash(view)
        self._dialog.show()

    @Slot()
    def _on_restart(self) -> None:
        """Start the window anew; a call goes on in the engine meanwhile."""
        self._program.ended.connect(self._start_anew)
        self._program.leave()

    @Slot()
    def _start_anew(self) -> None:
        words = [*own_command(), *sys.argv[1:]]
        QProcess.startDetached(words[0], words[1:])


def _tr(text: str) -> str:
    return QCoreApplication.translate("CrashGuard", text)
