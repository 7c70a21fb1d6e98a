"""A desk at work: the phone's events go to the use cases, what they say goes to the window."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Slot

import resources
from telephony.client import PhoneClient
from telephony.journal import closings_of, read_journals, remove_folded
from ui.presenters.desk import DeskPresenter
from ui.presenters.shell import ShellPresenter
from workstation.desk.desk import Desk
from workstation.phone import (
    AnyEvent,
    PlayForAgent,
    Snapshot,
    UseAccounts,
    UseDevices,
)
from workstation.ports import StorageTrouble

log = logging.getLogger(__name__)

_ALERT = "sounds/overdue.wav"
_REMINDER = "sounds/reminder.wav"


class RunningDesk(QObject):
    """Joins phone, use cases and presenters; one road for events, one for wishes."""

    def __init__(
        self,
        desk: Desk,
        presenter: DeskPresenter,
        shell: ShellPresenter,
        phone: PhoneClient,
        journal_dir: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.presenter = presenter
        self.shell = shell
        self.phone = phone
        self._journal_dir = journal_dir
        phone.happened.connect(self._on_event)
        desk.settings.changes.listen(self._tell_phone)
        self._follow_presenter()

    def go_on_with(self, presenter: DeskPresenter, shell: ShellPresenter) -> None:
        """Show everything through other presenters from now on: the window was built anew."""
        self.presenter, self.shell = presenter, shell
        self._follow_presenter()

    def _follow_presenter(self) -> None:
        self.presenter.alert_wanted.connect(self._on_alert)
        self.presenter.promised.reminders.sound_wanted.connect(self._on_reminded)

    def start(self) -> None:
        self._tell_phone()
        self.phone.start()
        if self.shell.data is not None:
            self.shell.data.care.tend_soon()

    def stop(self) -> None:
        """Save everything and let go of the phone; it goes on while a call is on."""
        self.presenter.save_all()
        self._sweep_files()
        self.presenter.top_bar.search.close()
        if self.shell.data is not None:
            self.shell.data.stop()
        if self.shell.guidance is not None:
            self.shell.guidance.stop()
        self.presenter.letters.stop()
        self.presenter.guidance_files.stop()
        self.phone.stop(end_engine=not self.desk.book.calls)

    def _sweep_files(self) -> None:
        """Let go of files that were taken off their tickets; nobody can take that back any more."""
        try:
            self.desk.stores.attachments.sweep()
        except StorageTrouble as trouble:
            log.warning("files could not be tidied up; they wait for the next time: %s", trouble)

    @Slot(object)
    def _on_event(self, event: AnyEvent) -> None:
        if isinstance(event, Snapshot):
            self._fold_journals(event.engine_id)
        try:
            self.desk.on_event(event)
        except StorageTrouble as trouble:
            self.presenter.tell_trouble(str(trouble))
        self.presenter.on_event(event)
        self.shell.on_event(event)

    def _fold_journals(self, engine_id: str) -> None:
        """Take in what engines wrote while no desk was there, and close what dead ones left.

        A journal is removed only when all of it is in the database; else it waits for the next
        start.
        """
        try:
            runs = read_journals(self._journal_dir)
            for run in runs:
                ends = closings_of(run) if run.engine_id != engine_id else []
                self.desk.take_in((*run.events, *ends))
            if self.desk.book.trouble is None:
                remove_folded(runs, running_engine_id=engine_id)
        except (StorageTrouble, OSError) as trouble:
            log.warning("journals could not be taken in: %s", trouble)
            self.presenter.tell_trouble(
                self.tr(
                    "What happened while the window was closed could not be taken in yet; it is "
                    "kept and tried again at the next start."
                )
            )

    def _tell_phone(self) -> None:
        """Say which lines and devices there are; the client repeats it to every later engine."""
        settings = self.desk.settings.value
        self.phone.do(UseAccounts(accounts=settings.accounts))
        self.phone.do(UseDevices(choices=settings.devices))

    @Slot()
    def _on_alert(self) -> None:
        self.phone.do(PlayForAgent(path=str(resources.path(_ALERT))))

    @Slot()
    def _on_reminded(self) -> None:
        """Sound a soft reminder, but never into a talk."""
        if not self.desk.book.calls:
            self.phone.do(PlayForAgent(path=str(resources.path(_REMINDER))))
