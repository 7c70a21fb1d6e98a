"""Text that only a plain file could keep comes back into its ticket."""

from datetime import datetime, timezone
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.rescue import Rescue
from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import ManualClock
from ui.main_window.notice_strip import NoticeStrip
from ui.presenters.notices import NoticesPresenter
from ui.presenters.rescued import RescuedPresenter
from workstation.desk.desk import Desk, make_desk
from workstation.desk.settings import SettingsDesk
from workstation.phone import AnyCommand
from workstation.settings import Settings

NOW = datetime(2026, 11, 19, 14, 12, tzinfo=timezone.utc)


class _SilentPhone:
    def do(self, command: AnyCommand) -> None:
        raise AssertionError(f"nothing was to be asked of the phone, but {command} was")


@pytest.fixture
def desk(clock: ManualClock) -> Desk:
    settings = SettingsDesk(Settings(agent_name="Dana"), lambda value: None)
    return make_desk(_SilentPhone(), SqliteStores(empty_database()), clock, settings)


def test_rescued_text_is_offered_and_put_back_into_the_notes(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    ticket = desk.tickets.open_new(None)
    rescue = Rescue(tmp_path)
    rescue.keep(f"ticket-{ticket.id}", "Ticket #1", "what was typed", NOW)
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    presenter = RescuedPresenter(NoticesPresenter(strip), desk, rescue)
    presenter.offer()
    assert "Ticket #1" in strip.views[0].words

    strip.action_button.click()

    kept = desk.stores.tickets.get(ticket.id)
    assert kept is not None
    assert kept.notes == "what was typed"
    assert rescue.waiting() == []
    assert strip.views == ()


def test_text_of_a_ticket_that_is_gone_stays_in_its_file(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    rescue = Rescue(tmp_path)
    rescue.keep("ticket-gone", "Ticket #9", "what was typed", NOW)
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    presenter = RescuedPresenter(NoticesPresenter(strip), desk, rescue)
    presenter.offer()

    strip.action_button.click()

    assert [text.text for text in rescue.waiting()] == ["what was typed"]
