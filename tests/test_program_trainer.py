"""A trainer's desk calls a trainee's over the network: two whole programs, each with its engine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workstation.app.practice import load_library
from workstation.app.program import DeskProgram
from workstation.app.running import RunningDesk
from workstation.app.trainee import TrainerPractice, fresh_code, trainee_options
from workstation.app.trainer import TrainerProgram
from workstation.profiles import profile_at
from workstation.settings import Settings
from workstation.trainer_part import Seen
from workstation.wrap_up import SelfReview

pytestmark = [pytest.mark.desktop, pytest.mark.sip, pytest.mark.timeout(120)]
TRAINEE, TRAINER = "127.0.0.2", "127.0.0.3"
CODE: Final = "KTX4M7"
LIBRARY = load_library()


class Trainee:
    """The trainee's program, opened and waiting."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        options = trainee_options(profile_at("t", folder), Settings(), LIBRARY, "en", TRAINEE, CODE)
        self.qtbot = qtbot
        self.program = DeskProgram(app, options)
        self.practice = TrainerPractice(self.program, LIBRARY, TRAINEE, CODE)
        self.program.start()
        qtbot.waitUntil(lambda: self.practice.presenter is not None, timeout=20_000)
        qtbot.waitUntil(lambda: bool(self.running.desk.line.sip_port), timeout=20_000)

    @property
    def running(self) -> RunningDesk:
        assert self.program.running is not None
        return self.program.running

    @property
    def page(self) -> str:
        return self.program.window.pages.current_name

    @property
    def address(self) -> str:
        assert self.practice.presenter is not None
        return self.practice.presenter.page.address.text()

    def answer(self) -> None:
        book = self.running.desk.book
        self.qtbot.waitUntil(lambda: bool(book.ringing), timeout=15_000)
        self.running.presenter.calls.answer(book.ringing[0].id)
        self.qtbot.waitUntil(lambda: book.current is not None, timeout=10_000)

    def wrap_up(self) -> None:
        presenter = self.running.presenter
        call = self.running.desk.stores.conversations.recent(1)[0]
        presenter.wrap_up.choose_disposition("solved")
        presenter.wrap_up.review(SelfReview.YES.value)
        self.running.desk.wrap_up.finish(call.id)
        presenter.wrap_up.finished.emit()
        self.qtbot.waitUntil(lambda: self.page == "score", timeout=5000)


@pytest.fixture
def trainee(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Trainee]:
    desk = Trainee(qtbot, qapp, tmp_path / "trainee")
    yield desk
    desk.program.leave()
    let_go(desk.program)


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[TrainerProgram]:
    place = profile_at("t", tmp_path / "trainer")
    own = Settings(agent_name="Ines")
    program = TrainerProgram(qapp, place, own, LIBRARY, "en", TRAINER)
    program.start()
    button = program.window.set_up.call_button
    qtbot.waitUntil(button.isEnabled, timeout=20_000)
    yield program
    program.window.close()
    let_go(program)


def let_go(program: QObject) -> None:
    """End what would go on until its process does: timers, with the window that they serve."""
    program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def call(trainer: TrainerProgram, address: str, code: str = CODE) -> None:
    page = trainer.window.set_up
    page.address.setText(address)
    page.code.setText(code)
    page.call_button.click()


def words_in(trainee: Trainee) -> list[str]:
    assert trainee.practice.presenter is not None
    rows = trainee.practice.presenter.coach.score_page.trainer
    return [one.text() for one in rows.findChildren(QLabel) if one.text()]


def test_a_trainer_plays_the_customer_and_the_trainee_sees_what_they_saw(
    qtbot: QtBot, trainee: Trainee, trainer: TrainerProgram
) -> None:
    assert trainee.page == "trainer"
    assert trainee.address.startswith(f"{TRAINEE}:")
    call(trainer, trainee.address, "ktx 4m7")
    trainee.answer()
    script = trainer.window.script
    buttons = script.marks.buttons
    qtbot.waitUntil(buttons[Seen.GREETED.value].isEnabled, timeout=10_000)
    current = trainee.running.desk.book.current
    assert current is not None
    persona = LIBRARY.of_language("en")[0].scenario.persona
    assert current.call.remote_name == persona.name
    assert current.customer_id is not None, "the customer is known by the number"

    trainee.running.presenter.guidance.greeting_said()
    buttons[Seen.GREETED.value].click()
    buttons[Seen.INTERRUPTED.value].click()
    script.note.setText("Twice in my first sentence.")
    script.note.textEdited.emit(script.note.text())
    book = trainee.running.desk.book

    def has_sound() -> bool:
        now = book.current
        return now is not None and now.quality.rtp_received > 20 and now.quality.rtp_sent > 20

    qtbot.waitUntil(has_sound, timeout=10_000)
    script.anger_button.click()
    stores = trainee.running.desk.stores
    qtbot.waitUntil(lambda: stores.conversations.recent(1)[0].call.is_over, timeout=10_000)
    trainee.wrap_up()

    assert trainee.practice.presenter is not None
    page = trainee.practice.presenter.coach.score_page
    assert page.title.text() == f"Your call with {persona.name}"
    assert not page.trainer.isVisibleTo(page)
    qtbot.waitUntil(script.send_button.isEnabled, timeout=5000)
    script.send_button.click()
    qtbot.waitUntil(lambda: page.trainer.isVisibleTo(page), timeout=15_000)
    assert page.trainer.heading.text() == "Your trainer Ines saw"
    assert "Twice in my first sentence." in words_in(trainee)
    qtbot.waitUntil(lambda: "Sent." in script.sending.text(), timeout=5000)
    (kept,) = trainee.running.desk.stores.practice.latest()
    assert (kept.trainer, [note.rule for note in kept.notes]) == ("Ines", ["A2", "B1"])
    page.again_button.click()
    assert trainee.page == "trainer"
    assert trainee.address.startswith(f"{TRAINEE}:")


def test_nobody_without_the_code_rings_the_trainee(
    qtbot: QtBot, trainee: Trainee, trainer: TrainerProgram
) -> None:
    call(trainer, trainee.address, "BBB BBB")
    page = trainer.window.set_up
    qtbot.waitUntil(lambda: "Nobody waits under this code" in page.trouble.text(), timeout=10_000)
    assert not trainee.running.desk.book.ringing
    call(trainer, trainee.address, "what?")
    assert "six letters and digits" in page.trouble.text()
    assert trainer.window.pages.current_name == "set_up"


def test_codes_differ() -> None:
    assert len({fresh_code() for _ in range(50)}) == 50
