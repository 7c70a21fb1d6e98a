"""Files of the ticket: copied in off the window's thread, opened, taken off."""

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QThreadPool, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.presenters.errands import Errand
from ui.presenters.telling import Tell, telling
from ui.ticket.ticket_pane import TicketPane
from ui.window_language.sentences import in_window_language
from workstation.attachments import Attachment, CopyCancelled, StoredFile
from workstation.desk.desk import Desk
from workstation.ids import AttachmentId, TicketId
from workstation.ports import StorageTrouble
from workstation.ticket_ports import AttachmentGone

Taken = Callable[[list[str]], None]
Chooser = Callable[[QWidget, Taken], None]
Opener = Callable[[Path], bool]


def choose_with_dialog(parent: QWidget, taken: Taken) -> None:
    """Ask for files with the system's dialog; it opens beside the window's own work."""
    dialog = QFileDialog(parent)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(taken)
    dialog.open()


def open_with_system(file: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class _Work(QObject):
    """One copy in the background.

    Thread: ``run`` is for a thread of the pool; what it says arrives on the GUI thread.
    """

    progressed = Signal(int)
    finished = Signal(object)  # StoredFile, Path, a sentence, or None when it was cancelled

    def __init__(self, copy: Callable[[Callable[[int, int], bool]], object]) -> None:
        super().__init__()
        self._copy = copy
        self._stop = threading.Event()

    def stop(self) -> None:
        self._stop.set()

    def run(self) -> None:
        percent = -1

        def go_on(done: int, total: int) -> bool:
            nonlocal percent
            now = done * 100 // total if total else 100
            if now != percent:
                percent = now
                self.progressed.emit(now)
            return not self._stop.is_set()

        try:
            outcome = self._copy(go_on)
        except CopyCancelled:
            outcome = None
        except (StorageTrouble, AttachmentGone) as trouble:
            outcome = in_window_language(trouble)
        self.finished.emit(outcome)


class FilesPresenter(QObject):
    """One copy at a time, with its progress in the pane; the window stays alive meanwhile.

    Shape: ``choose`` asks for files; ``open_file`` gives a copy to the system's own program.
    """

    def __init__(
        self, pane: TicketPane, desk: Desk, tell: Tell, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._desk = desk
        self._tell = tell
        self.choose: Chooser = choose_with_dialog
        self.open_file: Opener = open_with_system
        self._waiting: deque[tuple[TicketId, Path]] = deque()
        self._ticket_id: TicketId | None = None
        self._work: _Work | None = None
        self._words = ""
        self._opened: QTemporaryDir | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        pane.files.add_wanted.connect(self.add)
        pane.files.cancel_wanted.connect(self.cancel)
        pane.files.list.open_wanted.connect(self.open)
        pane.files.list.removal_wanted.connect(self.remove)
        pane.files_dropped.connect(self.take)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.cancel)

    @property
    def is_copying(self) -> bool:
        return self._work is not None

    @Slot()
    def add(self) -> None:
        self._pane.files_fold.open()
        self.choose(self._pane, self.take)

    @Slot(list)
    def take(self, paths: list[str]) -> None:
        """Copy files to the ticket on the screen, one after another."""
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        self._pane.files_fold.open()
        self._waiting.extend((ticket.id, Path(path)) for path in paths)
        self._next()

    @Slot(str)
    def open(self, attachment_id: str) -> None:
        """Open a copy with the system's program for it; never what could start a program."""
        file = self._file(attachment_id)
        if file is None:
            return
        if file.could_run:
            words = self.tr(
                "“{name}” could start a program, so it is not opened from here: ask IT to look at "
                "it if you need it."
            )
            self._tell(words.format(name=file.name))
            return
        if self._work is not None:
            self._tell(self.tr("A file is being copied: open this one when that is done."))
            return
        if self._opened is None:
            self._opened = QTemporaryDir()
        folder, attachments = Path(self._opened.path()), self._desk.stores.attachments
        self._start(
            _Work(lambda go_on: attachments.lay_out(file, folder, go_on)),
            self.tr("Opening “{name}”").format(name=file.name),
        )

    @Slot(str)
    def remove(self, attachment_id: str) -> None:
        file = self._file(attachment_id)
        with telling(self._tell):
            if file is not None:
                self._desk.attachments.remove(AttachmentId(attachment_id))
                words = self.tr("“{name}” taken off").format(name=file.name)
                self._pane.toast.tell(words, can_undo=True)

    @Slot()
    def cancel(self) -> None:
        """Stop the copy, and what waits behind it."""
        self._waiting.clear()
        if self._work is not None:
            self._work.stop()

    def _file(self, attachment_id: str) -> Attachment | None:
        return next((f for f in self._desk.attachments.files if f.id == attachment_id), None)

    def _next(self) -> None:
        if self._work is not None or not self._waiting:
            return
        self._ticket_id, path = self._waiting.popleft()
        attachments = self._desk.stores.attachments
        words = self.tr("Copying “{name}”").format(name=path.name)
        self._start(_Work(lambda go_on: attachments.copy_in(path, go_on)), words)

    def _start(self, work: _Work, words: str) -> None:
        self._work, self._words = work, words
        queued = Qt.ConnectionType.QueuedConnection
        work.progressed.connect(self._on_progress, queued)
        work.finished.connect(self._on_finished, queued)
        self._pane.files.show_copying(words, 0)
        self._pool.start(Errand(work.run))

    @Slot(int)
    def _on_progress(self, percent: int) -> None:
        if self._work is not None:
            self._pane.files.show_copying(self._words, percent)

    @Slot(object)
    def _on_finished(self, outcome: object) -> None:
        self._work = None
        self._pane.files.show_copying("", 0)
        if isinstance(outcome, StoredFile) and self._ticket_id is not None:
            with telling(self._tell):
                self._desk.attachments.attach(self._ticket_id, outcome)
        elif isinstance(outcome, Path):
            if not self.open_file(outcome):
                self._tell(
                    self.tr("The system has no program for “{name}”.").format(name=outcome.name)
                )
        elif isinstance(outcome, str):
            self._tell(outcome)
            self._desk.tickets.changes.announce()  # the row says it, too
        self._next()
