"""Keeps the guidance as its files are: looks at them when they change, tells of broken ones."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from ui.presenters.errands import Errands, Tell
from ui.presenters.guidance_words import refused_words
from ui.presenters.notices import NoticesPresenter
from workstation.desk.desk import Desk
from workstation.guidance_content import GuidanceError
from workstation.guidance_folders import RefusedFile
from workstation.guidance_library import GuidanceLibrary, GuidanceReading, own_folder

_NOTICE: Final = "guidance-files"
_QUIET_MS: Final = 300  # an editor writes a file in several steps
_AFTER_START_MS: Final = 1_500  # the other languages need not hinder the first painting
_LOOK_AGAIN_MS: Final = 20_000  # no system tells of changes that others make on a shared folder
_Stamps: TypeAlias = tuple[tuple[str, int, int], ...]


class GuidanceFiles(QObject):
    """Reads the guidance away from the window's thread, at the start and when a file changes.

    Thread: the GUI thread; the reading itself is done on a pool of one thread.

    Signals:
        looked: the folders were looked at, whether anything had changed or not.
    """

    looked = Signal()

    def __init__(
        self, notices: NoticesPresenter, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self._library = desk.guidance.library
        self._stamps: _Stamps | None = None
        self._told: tuple[RefusedFile, ...] = ()
        self._errands = Errands(self)
        self._errands.told.connect(self._on_read)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_changed)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._quiet = _timer(self, self.look, _QUIET_MS, is_single=True)
        self._again = _timer(self, self.look, _LOOK_AGAIN_MS)
        desk.guidance.changes.listen(self._tell)
        desk.settings.changes.listen(self._follow_settings)
        if self._own is not None:
            self.look()
        elif not self._library.is_complete:
            QTimer.singleShot(_AFTER_START_MS, self, self.look)

    @property
    def _own(self) -> Path | None:
        return own_folder(self._desk.settings.value)

    @Slot()
    def look(self) -> None:
        """Look whether the files are others than they were, and read them then."""
        own, library = self._own, self._library
        known = self._stamps if library.is_complete and library.own == own else None
        self._errands.start(lambda tell: _look(library, own, known, tell))

    def stop(self) -> None:
        """Look no more, and wait for the thread to be free."""
        self._quiet.stop()
        self._again.stop()
        self._errands.stop()

    @Slot(object)
    def _on_read(self, found: tuple[_Stamps, GuidanceReading | None]) -> None:
        stamps, reading = found
        if reading is not None and reading.own == self._own:
            self._stamps = stamps
            self._library.take(reading)
        self._watch([path for path, _, _ in stamps])
        self.looked.emit()

    @Slot(str)
    def _on_changed(self, path: str) -> None:
        self._quiet.start()

    @Slot()
    def _follow_settings(self) -> None:
        if self._own != self._library.own:
            self.look()

    def _watch(self, wanted: list[str]) -> None:
        """Watch all files and folders there are now; a file that was replaced is another one."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(watched - set(wanted)):
            self._watcher.removePaths(gone)
        if new := [path for path in wanted if path not in watched]:
            self._watcher.addPaths(new)
            self._quiet.start()  # what changed between the look and this is told by nobody
        if self._own is None:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()

    # --- what is broken

    @Slot()
    def _tell(self) -> None:
        refused = self._library.refused
        if refused == self._told:
            return
        self._told = refused
        if not refused:
            self._notices.withdraw(_NOTICE)
            return
        words = refused_words(refused[0], self._desk.settings.value.guidance_folder)
        if len(refused) > 1:
            more = self.tr("{first} %n more file(s) cannot be used either.", "", len(refused) - 1)
            words = more.format(first=words)
        self._notices.tell(_NOTICE, words, action=self.tr("Read it again"), act=self._read_again)

    @Slot()
    def _read_again(self) -> None:
        self._told, self._stamps = (), None
        self.look()


def _timer(
    parent: QObject, slot: Callable[[], None], interval_ms: int, *, is_single: bool = False
) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(is_single)
    timer.setInterval(interval_ms)
    timer.timeout.connect(slot)
    return timer


def _look(library: GuidanceLibrary, own: Path | None, known: _Stamps | None, tell: Tell) -> None:
    """Read the folders when their stamps are others than ``known``. Thread: the pool's."""
    stamps = _stamps(own)
    if stamps == known:
        tell((stamps, None))
        return
    try:
        tell((stamps, library.read(own)))
    except GuidanceError:
        tell((stamps, None))  # of what is built in: told where it is first wanted


def _stamps(own: Path | None) -> _Stamps:
    found = []
    for path in _paths(own) if own is not None else ():
        try:
            stat = path.stat()
        except OSError:
            continue  # gone since it was listed: the list tells
        found.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(found)


def _paths(own: Path) -> list[Path]:
    """Return the folder, its languages and their files, as far as they are there."""
    try:
        languages = [path for path in own.iterdir() if path.is_dir()]
        files = [file for folder in languages for file in folder.glob("*.toml")]
    except OSError:
        return []
    return [own, *sorted(languages), *sorted(files)]
