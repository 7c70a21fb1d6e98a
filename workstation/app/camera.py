"""Takes the pictures: each scene in each theme and size, as files."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.theme import ThemeName, apply_theme
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk

Story = Callable[[Path], tuple[PictureDesk, Iterator[Shot]]]


class PictureNotWritten(Exception):
    """A picture could not be saved; the message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures to take.

    Shape: ``names`` empty means every scene; ``scale`` is the whole number of device pixels for
    one of ours, as this process was started with.
    """

    folder: Path
    names: frozenset[str]
    sizes: Sequence[tuple[int, int]]
    scale: int = 1

    def wants(self, name: str) -> bool:
        return not self.names or name in self.names


class Camera:
    """Plays a story once for each theme and saves what was asked for."""

    def __init__(self, app: QApplication, wanted: Wanted) -> None:
        self._app = app
        self._wanted = wanted
        self._taken: set[tuple[str, ThemeName]] = set()
        self.count = 0
        # Nothing is pointed at: the mouse rests in the corner of the screen.
        QCursor.setPos(app.primaryScreen().geometry().bottomRight())
        app.setCursorFlashTime(0)  # a caret that stands: pictures are the same each time

    def play(self, story: Story, theme: ThemeName) -> None:
        """Play ``story`` in ``theme`` and take its pictures.

        Errors: PictureNotWritten.
        """
        if self._has_all(theme):
            return
        apply_theme(self._app, theme)
        with tempfile.TemporaryDirectory(prefix="workstation-pictures-") as folder:
            desk, shots = story(Path(folder))
            desk.window.resize(QSize(*self._wanted.sizes[0]))
            desk.window.show()
            desk.window.activateWindow()
            desk.settle()
            for shot in shots:
                if self._wanted.wants(shot.name):
                    self._take(desk, shot, theme)
                if self._has_all(theme):
                    break
            desk.close()

    @property
    def missing(self) -> set[str]:
        """Return the names that were asked for and that no story has."""
        return set(self._wanted.names) - {name for name, _ in self._taken}

    def _has_all(self, theme: ThemeName) -> bool:
        names = self._wanted.names
        return bool(names) and all((name, theme) in self._taken for name in names)

    def _take(self, desk: PictureDesk, shot: Shot, theme: ThemeName) -> None:
        self._taken.add((shot.name, theme))
        if shot.widget is not None:
            self._save(shot.widget, f"{shot.name}-{theme.value}")
            return
        for width, height in self._wanted.sizes:
            desk.window.resize(width, height)
            desk.settle()
            self._save(desk.window, f"{shot.name}-{theme.value}-{width}x{height}")
        desk.window.resize(QSize(*self._wanted.sizes[0]))
        desk.settle()

    def _save(self, widget: QWidget, name: str) -> None:
        scale = self._wanted.scale
        file = self._wanted.folder / f"{name}{f'-{scale}x' if scale > 1 else ''}.png"
        picture: QPixmap = widget.grab()
        if picture.isNull() or not picture.save(str(file)):
            raise PictureNotWritten(
                f"The picture {file} could not be written; those before it are kept: check that "
                "the folder can be written and the disk is not full."
            )
        self.count += 1
