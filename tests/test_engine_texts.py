"""Short texts from desk to desk, through two real engines on addresses of their own."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.peers import PRACTICE, Desk
from workstation.ids import AccountId
from workstation.phone import (
    LONGEST_TEXT,
    CommandRefused,
    SendText,
    TextReceived,
    TextSent,
)
from workstation.profiles import profile_at

pytestmark = pytest.mark.sip
TRAINEE = replace(PRACTICE, id=AccountId("pairing"), user="practice-ktx4m7", domain="127.0.0.2")
TRAINER = replace(PRACTICE, id=AccountId("trainer"), user="+441174960619", domain="127.0.0.3")


def opened(qtbot: QtBot, folder: Path, bind: str) -> Desk:
    return Desk(qtbot, profile_at("t", folder), "--bind", bind)


@pytest.fixture
def trainee(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = opened(qtbot, tmp_path / "trainee", "127.0.0.2")
    desk.start(TRAINEE)
    yield desk
    desk.close()


@pytest.fixture
def trainer(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = opened(qtbot, tmp_path / "trainer", "127.0.0.3")
    desk.start(TRAINER)
    yield desk
    desk.close()


def send(desk: Desk, number: int, text: str, target: str) -> None:
    desk.client.do(SendText(text_id=str(number), account_id=TRAINER.id, target=target, text=text))


def test_texts_arrive_in_order_and_whole(trainee: Desk, trainer: Desk) -> None:
    target = f"sip:{TRAINEE.user}@127.0.0.2:{trainee.snapshot.sip_port}"
    sent = ["Grüße, “quoted”, 12 %", *(f"note {number} " + "x" * 700 for number in range(5))]
    for number, text in enumerate(sent):
        send(trainer, number, text, target)
    trainer.heard.wait_for(TextSent, lambda told: told.text_id == "5")
    assert [told.is_delivered for told in trainer.heard.of(TextSent)] == [True] * 6
    trainee.heard.wait_for(TextReceived, lambda told: told.text == sent[-1])
    received = trainee.heard.of(TextReceived)
    assert [told.text for told in received] == sent
    assert {(told.account_id, told.sender) for told in received} == {
        (TRAINEE.id, "sip:+441174960619@127.0.0.3")
    }


def test_a_text_for_another_name_is_not_read(trainee: Desk, trainer: Desk) -> None:
    port = trainee.snapshot.sip_port
    send(trainer, 1, "guessed", f"sip:practice-aaaaaa@127.0.0.2:{port}")
    send(trainer, 2, "right", f"sip:{TRAINEE.user}@127.0.0.2:{port}")
    trainee.heard.wait_for(TextReceived, lambda told: told.text == "right")
    assert [told.text for told in trainee.heard.of(TextReceived)] == ["right"]


def test_a_desk_that_is_not_there_is_told(trainer: Desk) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as nobody:
        nobody.bind(("127.0.0.4", 0))
        send(trainer, 1, "hello", "sip:practice-ktx4m7@127.0.0.4:1")
        told = trainer.heard.wait_for(TextSent, timeout=40_000)
    assert (told.is_delivered, told.words) == (False, "The other desk did not answer.")


def test_what_is_no_text_or_has_no_address_is_refused(trainer: Desk) -> None:
    send(trainer, 1, "x" * (LONGEST_TEXT + 1), "sip:a@127.0.0.2")
    assert "too long" in trainer.heard.wait_for(CommandRefused).reason
    trainer.heard.events.clear()
    send(trainer, 2, "x", "not an address")
    assert "no address" in trainer.heard.wait_for(CommandRefused).reason
