"""Backup, a customer's export and erasure from the window: off its thread, told in a sentence."""

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.database import Database, close, open_database
from storage.imports import CustomerImports
from storage.stores import SqliteStores
from tests.fake_phone import FakePhone
from tests.fakes import T0, ManualClock
from ui.main_window.notice_strip import NoticeStrip
from ui.presenters.data_care import DataCarePresenter
from ui.presenters.notices import NoticesPresenter
from ui.privacy.erase_dialog import EraseDialog
from workstation.app.data_keeping import ProfileData
from workstation.customers import Customer
from workstation.data_care import PromisedList
from workstation.desk.desk import make_desk
from workstation.desk.settings import SettingsDesk
from workstation.ids import CustomerId, TicketId
from workstation.imports.values import Duplicates, Parsed
from workstation.profiles import Profile, profile_at
from workstation.settings import Settings
from workstation.tickets import Ticket

ANA = Customer(CustomerId("ana"), "Ana Ruiz", numbers=("+441614960182",))
BILL = Ticket(TicketId("bill"), 10001, T0, "Bill too high", ANA.id, notes="Ana is upset")
SETTINGS = Settings(agent_name="Dana Reyes", region="GB")


class Saving:
    """Saves where the test says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []

    def __call__(self, title: str, name: str, taken: Callable[[Path], None]) -> None:
        self.asked.append(name)
        taken(self.folder / name)


class Rig:
    """A desk's data on the disk, with all that the presenter stands on."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.profile: Profile = profile_at(data_dir=folder / "desk")
        self.profile.make_folders()
        self.db: Database = open_database(self.profile.database_file)
        stores = SqliteStores(self.db, "Dana Reyes")
        stores.customers.save(ANA)
        stores.tickets.save(BILL)
        clock = ManualClock()
        settings = SettingsDesk(SETTINGS, lambda _: None)
        self.desk = make_desk(FakePhone(clock), stores, clock, settings)
        self.strip = NoticeStrip()
        self.dialog = EraseDialog()
        for widget in (self.strip, self.dialog):
            qtbot.addWidget(widget)
        self.saving = Saving(folder)
        care = ProfileData(self.profile, lambda: settings.value, self._now)
        self.presenter = DataCarePresenter(
            self.desk, care, NoticesPresenter(self.strip, self.strip), self.dialog, self.saving
        )

    def _now(self) -> datetime:
        return T0

    def close(self) -> None:
        self.presenter.stop()
        close(self.db)

    @property
    def words(self) -> list[str]:
        return [view.words for view in self.strip.views]


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(qtbot, tmp_path)
    yield rig
    rig.close()


def wait(qtbot: QtBot, rig: Rig) -> None:
    qtbot.waitUntil(lambda: not rig.presenter.work.is_running, timeout=20_000)


def test_backup_is_written_where_asked_and_told(qtbot: QtBot, rig: Rig, tmp_path: Path) -> None:
    rig.presenter.back_up()
    assert rig.words == ["Backing up … 0 %"]
    wait(qtbot, rig)

    assert rig.saving.asked == ["workstation-2026-03-02.zip"]
    assert rig.words == [
        f"Backed up to {tmp_path / 'workstation-2026-03-02.zip'}; the copy was checked and is "
        "whole."
    ]
    with zipfile.ZipFile(tmp_path / "workstation-2026-03-02.zip") as archive:
        assert "workstation.db" in archive.namelist()


@pytest.mark.parametrize("what", PromisedList)
def test_lists_of_what_was_promised_are_written_where_asked(
    qtbot: QtBot, rig: Rig, tmp_path: Path, what: PromisedList
) -> None:
    rig.presenter.export_promised(what.value)
    wait(qtbot, rig)

    name = f"{what.value}-2026-03-02.csv"
    rows = 30 if what is PromisedList.FIGURES else 0
    assert rig.words == [f"{rows} row(s) written to {tmp_path / name}."]
    assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf")


def test_backup_that_cannot_be_written_says_so(qtbot: QtBot, rig: Rig, tmp_path: Path) -> None:
    rig.saving.folder = tmp_path / "nowhere"
    rig.presenter.back_up()
    wait(qtbot, rig)
    (words,) = rig.words
    assert "nowhere" in words


def test_one_customers_data_is_exported(qtbot: QtBot, rig: Rig, tmp_path: Path) -> None:
    rig.presenter.export_customer(ANA.id)
    wait(qtbot, rig)

    assert rig.words == ["Exported: 1 tickets, 0 calls, 0 files."]
    with zipfile.ZipFile(tmp_path / "Ana-Ruiz.zip") as archive:
        names = archive.namelist()
        data = json.loads(archive.read(next(n for n in names if n.endswith(".json"))))
    assert "Ana is upset" in json.dumps(data)


def test_erasing_wants_a_reason_and_tells_what_stays(qtbot: QtBot, rig: Rig) -> None:
    rig.presenter.erase_customer(ANA.id)
    assert rig.dialog.title.text() == "Erase everything personal about Ana Ruiz?"
    assert not rig.dialog.erase_button.isEnabled()
    qtbot.keyClicks(rig.dialog.reason, "asked by e-mail")
    with qtbot.waitSignal(rig.presenter.erased, timeout=20_000) as told:
        rig.dialog.erase_button.click()

    assert told.args == [ANA.id]
    assert rig.words == ["Erased; times and figures of calls and tickets stay."]
    ticket = rig.desk.stores.tickets.get(BILL.id)
    assert ticket is not None
    assert (ticket.number, "Ana" in ticket.notes) == (10001, False)
    customer = rig.desk.stores.customers.get(ANA.id)
    assert customer is not None
    assert (customer.name, customer.numbers) == ("Erased customer", ())


def test_erasing_twice_is_refused_in_a_sentence(qtbot: QtBot, rig: Rig) -> None:
    rig.dialog.erase_wanted.emit(ANA.id, "asked")
    wait(qtbot, rig)
    rig.dialog.erase_wanted.emit(ANA.id, "asked again")
    wait(qtbot, rig)
    assert rig.words == ["This customer was erased already; nothing was changed."]


def test_a_look_at_the_start_takes_back_what_an_import_left(qtbot: QtBot, rig: Rig) -> None:
    class Died(BaseException):
        """The computer was switched off."""

    class Dying(CustomerImports):
        def undo(self, import_id: str) -> int:
            raise Died

    def is_cancelled() -> bool:
        raise Died

    new = replace(ANA, id=CustomerId("new"), name="Grace Lim", numbers=())
    with pytest.raises(Died):
        Dying(rig.db).run(
            [Parsed(2, new)], "c.csv", Duplicates.ADD, T0, lambda _: None, is_cancelled
        )
    assert rig.desk.stores.customers.get(new.id) is not None

    rig.presenter.tend()
    qtbot.waitUntil(lambda: bool(rig.words), timeout=20_000)
    assert rig.words == ["An import broke off last time; what it had begun was taken back."]
    assert rig.desk.stores.customers.get(new.id) is None
