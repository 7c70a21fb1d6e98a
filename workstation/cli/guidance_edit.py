"""``workstation guidance edit``: the guidance editor in a window of its own, without a desk."""

import sys
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import click
from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.settings_file import SettingsFile
from ui.guidance_editor.editor_page import GuidanceEditorPage
from ui.presenters.guidance_editor import GuidanceEditorPresenter, known_choices
from ui.theme.theme import ThemeName, apply_theme
from ui.window_language.languages import use_window_language
from workstation.app.guidance_editing import guidance_tools, open_editing
from workstation.cli.desk import make_app
from workstation.ports import StorageTrouble
from workstation.profiles import Profile

_SIZE = (1280, 800)


class EditorWindow(QWidget):
    """A window that holds the editor; ``may_close`` is asked before it goes."""

    def __init__(self, page: GuidanceEditorPage, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Guidance editor"))
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close())


class EditorProgram(QObject):
    """The editor on a folder, from the first paint to the last save."""

    def __init__(self, folder: Path, language: str) -> None:
        super().__init__()
        self._folder = str(folder)
        tools = guidance_tools(open_editing(lambda: self._folder))
        self._editing = tools.editing
        self.page = GuidanceEditorPage(known_choices())
        self.window = EditorWindow(self.page, self.may_close)
        self.presenter = GuidanceEditorPresenter(
            self.page,
            tools.editing,
            tools.samples,
            self._use_folder,
            lambda: datetime.now(timezone.utc),
            self,
        )
        self.presenter.left.connect(self.window.close)
        self.presenter.open(language)

    def _use_folder(self, folder: Path) -> None:
        self._folder = str(folder)

    def may_close(self) -> bool:
        """Tell whether to go; with changes that are not saved only when it is asked for twice."""
        if not self._editing.changed_files() or self.presenter.was_asked_to_save:
            return True
        self.presenter.ask_to_save()
        return False


@click.command("edit")
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--language", default="en", show_default=True, help="Which guidance to open.")
@click.pass_obj
def edit(profile: Profile, folder: Path | None, language: str) -> None:
    """Word the guidance in FOLDER, with a made-up call beside it.

    Without FOLDER it is the one from the settings. A folder that is not there yet is made when
    something is saved.
    """
    try:
        settings = SettingsFile(profile.settings_file).load()
    except StorageTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble
    own = folder or (Path(settings.guidance_folder) if settings.guidance_folder else None)
    if own is None:
        raise click.UsageError(
            "There is no folder for your own guidance in the settings: name one."
        )
    app = make_app()
    app.setQuitOnLastWindowClosed(True)
    use_window_language(settings.window_language)
    apply_theme(app, ThemeName(settings.theme))
    program = EditorProgram(own, language)
    program.window.show()
    code = app.exec()
    program.presenter.stop()
    sys.exit(code)
