"""Builds what stands in the window, and builds it anew in another language while it is at work.

A living window's texts cannot be exchanged one by one: most come from presenters, with facts in
them. So widgets and presenters are made again on the same desk and phone, as a desk does that
starts in mid-call; what was typed is saved before, and the agent is where they were after.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from ui.main_window.main_window import MainWindow
from ui.presenters import centre
from ui.presenters.desk import DeskPresenter
from ui.presenters.shell import ShellPresenter
from ui.window_language.languages import chosen_window_language, use_window_language
from ui.window_language.place import go_back_to, place_in
from workstation.desk.changes import Changes, Listener
from workstation.desk.desk import Desk

log = logging.getLogger(__name__)

_LOOK_AGAIN_MS: Final = 500
_LAYOUT_ROUNDS: Final = 4  # what grows moves what holds it

Furnished = tuple[DeskPresenter, ShellPresenter]


class Furnishing(QObject):
    """Makes the presenters of one window, and makes them again when its language changes.

    Shape: ``make`` builds both on the desk that is there; it is called again for each language.
    ``translations`` is the folder of the languages, by default the program's own.

    Signals:
        turned: the window speaks another language; DeskPresenter and ShellPresenter are new.
    """

    turned = Signal(object, object)

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        make: Callable[[], Furnished],
        parent: QObject | None = None,
        *,
        translations: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._translations = translations
        self._window = window
        self._desk = desk
        self._make = make
        self._theirs: list[tuple[Changes, tuple[Listener, ...]]] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.turn)
        self.presenter, self.shell = self._furnish()

    @Slot()
    def follow(self) -> None:
        """Put on the language that the settings ask for, as soon as nothing is half done."""
        if self._wanted == chosen_window_language():
            return
        if self._desk.is_practice:  # its pages know the presenters that were there when it began
            self.presenter.tell_trouble(
                self.tr("Practice speaks as your own window does: change the language there.")
            )
        else:
            self._again.start(0)  # not now: it is asked for by a widget that must go

    @Slot()
    def turn(self) -> None:
        """Build the window anew; waits while a form or a long task would be lost."""
        if self._wanted == chosen_window_language():
            return
        if self._is_in_the_middle():
            self._again.start(_LOOK_AGAIN_MS)
            return
        self.presenter.save_all()
        place = place_in(self._window.pages)
        pages = (self._window.pages.current_name, self.presenter.centre.page)
        was_at_settings = self.shell.settings.is_open
        self._window.setUpdatesEnabled(False)
        try:
            self._clear()
            trouble = use_window_language(self._wanted, self._translations)
            self._window.furnish_anew()
            self._sweep()
            self.presenter, self.shell = self._furnish()
            self.turned.emit(self.presenter, self.shell)
            self._go_back(*pages)
            self._settle()
            go_back_to(place, self._window.pages)
        finally:
            self._window.setUpdatesEnabled(True)
        if trouble:
            self.presenter.tell_trouble(trouble)
        if was_at_settings:
            self.shell.settings.open()

    @property
    def _wanted(self) -> str:
        return self._desk.settings.value.window_language

    def _furnish(self) -> Furnished:
        """Make the presenters and note what they listen to: it ends with them."""
        before = [(changes, changes.listeners) for changes in self._desk.all_changes]
        made = self._make()
        self._theirs = [
            (changes, tuple(one for one in changes.listeners if one not in there))
            for changes, there in before
        ]
        return made

    def _is_in_the_middle(self) -> bool:
        """Tell whether something is open that only its widgets know."""
        data = self.shell.data
        is_long = data is not None and (data.imports.work.is_running or data.care.work.is_running)
        return is_long or self.presenter.is_asking

    def _clear(self) -> None:
        """End the presenters and what they listen to."""
        for changes, listeners in self._theirs:
            changes.forget(listeners)
        self.presenter.top_bar.search.close()
        self.presenter.letters.stop()
        self.presenter.promised.stop()
        self.presenter.work.stop()
        if self.shell.data is not None:
            self.shell.data.stop()
        self.shell.deleteLater()
        self.presenter.deleteLater()
        self._sweep()

    def _sweep(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _settle(self) -> None:
        """Lay everything out now: what is scrolled or pressed next needs its place."""
        for _ in range(_LAYOUT_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _go_back(self, page: str, in_centre: str) -> None:
        """Show the pages that were shown; a composer is opened with its draft."""
        if in_centre == centre.MESSAGE:
            self.presenter.write_message()
        elif in_centre == centre.OUTBOX:
            self.presenter.letters.outbox.open()
        else:
            self.presenter.centre.show_page(in_centre)
        if self._window.pages.has_page(page):
            self._window.pages.show_page(page)
