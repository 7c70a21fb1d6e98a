"""``workstation desk``: opens the window."""

import sys

import click
from PySide6.QtWidgets import QApplication

from workstation.app.program import DeskOptions, DeskProgram
from workstation.profiles import APP_NAME, Profile


@click.command()
@click.pass_obj
def desk(profile: Profile) -> None:
    """Open the window; the phone starts by itself."""
    app = make_app()
    program = DeskProgram(app, DeskOptions(profile))
    program.ended.connect(app.quit)
    program.start()
    sys.exit(app.exec())


def make_app() -> QApplication:
    """Return the application, named for the desktop."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName("Agent workstation")
    app.setDesktopFileName(APP_NAME)
    app.setQuitOnLastWindowClosed(False)
    return app
