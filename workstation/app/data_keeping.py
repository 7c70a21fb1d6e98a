"""The data of one profile as a whole: backed up, exported, erased, looked through."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from storage.backup import BackupCancelled, BackupPlaces, Watch, make_backup
from storage.callback_import_worker import CallbackImportWorker
from storage.csv_file import CsvCancelled
from storage.database import Database, close, open_database
from storage.export import ExportCancelled, export_person
from storage.import_worker import ImportWorker
from storage.integrity import CheckCancelled, full_check
from storage.own_connection import opened_to_read
from storage.privacy import erase_person
from storage.promised_export import write_list
from storage.retention import apply_retention
from workstation.app.local_zone import local_zone
from workstation.data_care import (
    CareImpossible,
    CareStopped,
    Progress,
    PromisedList,
    Tended,
    Written,
)
from workstation.ids import CustomerId
from workstation.ports import StorageTrouble
from workstation.privacy import Erased, ErasureRefused, Exported, IsCancelled
from workstation.profiles import Profile
from workstation.settings import Settings


class ProfileData:
    """Fulfils workstation.data_care.DataCare for ``profile``.

    Thread: any but the window's; each act opens a connection of its own.
    """

    def __init__(
        self,
        profile: Profile,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
    ) -> None:
        self._profile = profile
        self._settings = settings
        self._now = now
        self.imports = ImportWorker(
            profile.database_file,
            lambda: settings().region,
            lambda: settings().agent_name,
            now,
        )
        self.callbacks = CallbackImportWorker(
            profile.database_file,
            lambda: settings().region,
            lambda: settings().agent_name,
            now,
            local_zone(),
        )

    def tend(self, progress: Progress, is_cancelled: IsCancelled) -> Tended:
        """Take back broken imports, erase what is past its time, look whether all is whole."""
        taken_back = self.imports.undo_unfinished() + self.callbacks.undo_unfinished()
        with self._database() as db:
            erased = apply_retention(
                db, self._settings().retention, now=self._now(), is_cancelled=is_cancelled
            )
        try:
            full_check(self._profile.database_file, _percent(progress), is_cancelled)
        except CheckCancelled as stopped:
            raise CareStopped from stopped
        except StorageTrouble as trouble:
            return Tended(taken_back, erased, str(trouble))
        return Tended(taken_back, erased)

    def back_up(self, target: Path, progress: Progress, is_cancelled: IsCancelled) -> Path:
        profile = self._profile
        places = BackupPlaces(
            database=profile.database_file,
            settings=profile.settings_file,
            attachments=profile.data_dir / "attachments",
        )
        told = _percent(progress)
        watch = Watch(lambda part, done, total: told(done, total), is_cancelled)
        try:
            made = make_backup(places, target, self._now(), overwrite=True, watch=watch)
        except BackupCancelled as stopped:
            raise CareStopped from stopped
        return made.path

    def export_customer(
        self,
        customer_id: CustomerId,
        target: Path,
        progress: Progress,
        is_cancelled: IsCancelled,
    ) -> Exported:
        with self._database() as db:
            try:
                return export_person(
                    db,
                    customer_id,
                    target,
                    region=self._settings().region,
                    at=self._now(),
                    progress=_percent(progress),
                    is_cancelled=is_cancelled,
                )
            except ExportCancelled as stopped:
                raise CareStopped from stopped

    def write_promised(
        self, what: PromisedList, target: Path, progress: Progress, is_cancelled: IsCancelled
    ) -> Written:
        with self._reading() as db:
            try:
                rows = write_list(db, what, target, self._now(), _percent(progress), is_cancelled)
            except CsvCancelled as stopped:
                raise CareStopped from stopped
        return Written(target, rows)

    def erase_customer(self, customer_id: CustomerId, reason: str, progress: Progress) -> Erased:
        settings = self._settings()
        with self._database() as db:
            try:
                return erase_person(
                    db,
                    customer_id,
                    region=settings.region,
                    at=self._now(),
                    by=settings.agent_name,
                    reason=reason,
                    progress=_percent(progress),
                )
            except ErasureRefused as refused:
                raise CareImpossible(str(refused)) from refused

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Database]:
        db = opened_to_read(self._profile.database_file)
        try:
            yield db
        finally:
            db.close()

    @contextlib.contextmanager
    def _database(self) -> Iterator[Database]:
        db = open_database(self._profile.database_file)
        try:
            yield db
        finally:
            close(db)


def _percent(progress: Progress) -> Callable[[int, int], None]:
    """Return what tells ``progress`` each percent once: a word a row would flood the window."""
    told = -1

    def tell(done: int, total: int) -> None:
        nonlocal told
        percent = 100 * done // total if total else 100
        if percent != told:
            told = percent
            progress(percent)

    return tell
