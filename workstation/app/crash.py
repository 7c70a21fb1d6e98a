"""A bug in the window: everything typed is saved, the agent is told, IT gets the details."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Slot

from telephony.engine_process import own_command
from ui.crash.crash_dialog import CrashDialog, CrashView
from workstation.app.program import DeskProgram
from workstation.ports import StorageTrouble
from workstation.version import VERSION

log = logging.getLogger(__name__)


class CrashGuard(QObject):
    """Takes exceptions that nobody caught; made once, by the command that opens the window."""

    def __init__(self, program: DeskProgram) -> None:
        super().__init__(program)
        self._program = program
        self._dialog: CrashDialog | None = None
        sys.excepthook = self.on_exception

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the bug, save what was typed, and show the dialog beside the window."""
        if issubclass(kind, KeyboardInterrupt):
            self._program.window.close()
            return
        if isinstance(error, StorageTrouble) and self._program.running is not None:
            log.warning("not saved: %s", error)
            self._program.running.presenter.tell_trouble(str(error))
            return
        # Where it happened and of what kind; the message may hold a customer's words.
        places = "".join(traceback.format_tb(trace))
        log.critical("a bug: %s\n%s", kind.__name__, places)
        running = self._program.running
        is_saved = self._save()
        kept = [_tr("Your notes are saved.") if is_saved else _tr("Your notes stay in the window.")]
        is_call_on = running is not None and bool(running.desk.book.calls)
        if is_call_on:
            kept.append(_tr("The call goes on."))
        details = f"{VERSION} {sys.platform} {sys.version.split()[0]}\n{kind.__name__}\n{places}"
        self._show(
            CrashView(
                _tr("Something went wrong in the workstation."), tuple(kept), details, is_call_on
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
