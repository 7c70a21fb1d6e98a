"""The whole program writes to a customer: drafted, checked, and sent once, whatever happens."""

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.certificates import Authority
from tests.driven_desk import DrivenDesk, State, Workplace
from tests.mail_server import PASSWORD, Fault, MailServer
from tests.test_program_remembering import ANA, introduce, words_of
from workstation.ids import MessageId, NextStepId, TemplateId, TicketId
from workstation.messages import Message, MessageTemplate
from workstation.tickets import NextStep

pytestmark = pytest.mark.desktop

HOSTILE = (
    "{{ next_steps.__class__.__mro__ }}",
    "{% for a in next_steps %}{% for b in next_steps %}{{ b }}{% endfor %}{% endfor %}",
    "{{ '%1000000000s'|format('x') }}",
    "{% include '/etc/passwd' %}",
)
NEGATIVE = "I can't tell you yet when the part arrives."


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("program-mail")
    Authority(folder, "ours").sign("server", "localhost", "127.0.0.1")
    return folder


@pytest.fixture
def server(certificates: Path) -> Iterator[MailServer]:
    server = MailServer(certificates)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def place(
    qtbot: QtBot, data_dir: Path, server: MailServer, certificates: Path
) -> Iterator[Workplace]:
    account = asdict(server.account(certificates / "ours-ca.pem"))
    account["security"] = server.security.value
    place = Workplace(qtbot, data_dir, customer_port=5060, mail=account)
    yield place
    place.close()


def ticket_to_write_about(place: Workplace) -> TicketId:
    """Write a ticket whose next step has no time yet."""
    ticket_id = introduce(place, ANA)
    with place.stores() as stores:
        step = NextStep(NextStepId("s1"), ticket_id, "Dana Reyes", "Replace the cradle")
        stores.tickets.save_next_step(step)
    return ticket_id


def open_message(desk: DrivenDesk, ticket_id: TicketId) -> str:
    """Begin a message by key; return its id."""
    desk.tell(do="mail password", password=PASSWORD)
    desk.tell(do="open ticket", id=ticket_id)
    desk.wait_until(lambda s: s["ticket_id"] == ticket_id)
    desk.press("Ctrl+M")
    state = desk.wait_until(lambda s: bool(s["message"]) and s["is_typing"])
    return str(state["message"])


def send(desk: DrivenDesk) -> None:
    desk.press("Ctrl+Return")
    desk.wait_until(lambda s: s["previewing"] and s["can_send"])
    desk.press("Ctrl+Return")
    desk.wait_until(lambda s: s["page"] == "ticket")


def kept(place: Workplace, message_id: str) -> Message:
    with place.stores() as stores:
        message = stores.messages.get(MessageId(message_id))
        assert message is not None
        return message


def test_a_message_is_drafted_checked_bettered_and_sent_by_keys_alone(
    qtbot: QtBot, place: Workplace, server: MailServer
) -> None:
    ticket_id = ticket_to_write_about(place)
    desk = place.open()
    message_id = open_message(desk, ticket_id)
    desk.wait_until(lambda s: ["placeholder", "[day and time]"] in s["findings"])
    desk.press("Ctrl+End", "Return")
    desk.type(NEGATIVE)
    found = desk.wait_until(lambda s: any(k == "negative" for k, _ in s["findings"]))["findings"]
    assert "can't" in next(piece for kind, piece in found if kind == "negative")
    for _ in found:
        desk.press("Alt+Down", "Alt+Return")
    state = desk.wait_until(lambda s: "can't" not in s["body"])
    assert "[day and time]" in state["body"]  # it warns and never fills in by itself

    send(desk)
    qtbot.waitUntil(lambda: len(server.taken) == 1, timeout=20000)
    (letter,) = server.letters()
    assert letter["To"] == ANA.emails[0]
    text = letter.get_content()
    assert "Replace the cradle" in text
    assert "can't" not in text
    qtbot.waitUntil(lambda: kept(place, message_id).state.value == "sent", timeout=10000)
    desk.wait_until(lambda s: s["outbox"] == [])


@pytest.mark.parametrize(
    ("fault", "arrived"), [(Fault.HANGS_AND_KEEPS, 1), (Fault.HANGS_AT_RECIPIENT, 0)]
)
def test_a_desk_killed_while_it_sends_asks_and_never_sends_twice(
    qtbot: QtBot, place: Workplace, server: MailServer, fault: Fault, arrived: int
) -> None:
    ticket_id = ticket_to_write_about(place)
    server.fault = fault
    desk = place.open()
    message_id = open_message(desk, ticket_id)
    send(desk)
    qtbot.waitUntil(lambda: server.is_hanging, timeout=20000)
    desk.kill()
    server.fault = Fault.NONE

    desk = place.open()
    desk.tell(do="mail password", password=PASSWORD)
    state = desk.wait_until(lambda s: s["outbox"] == ["unsure"] and bool(s["notices"]))
    assert ANA.emails[0] in words_of(state)
    open_again = desk.wait_until(lambda s: s["line"] == "connected")
    assert open_again["outbox"] == ["unsure"]
    desk.tell(do="leave")
    desk.process.wait(15)
    assert len(server.taken) == arrived
    assert kept(place, message_id).state.value == "unsure"


def _tells(words: str, state: State) -> bool:
    return words in words_of(state)


def test_a_hostile_template_is_named_and_what_was_written_stays(place: Workplace) -> None:
    ticket_id = ticket_to_write_about(place)
    with place.stores() as stores:
        for number, body in enumerate(HOSTILE):
            template = MessageTemplate(TemplateId(f"h{number}"), "en", f"Bad {number}", "x", body)
            stores.message_templates.save(template)
    desk = place.open()
    message_id = open_message(desk, ticket_id)  # opens by the usual template all the same
    desk.press("Ctrl+End")
    desk.type("My own words.")
    for number in range(len(HOSTILE)):
        desk.tell(do="choose template", id=f"h{number}")
        told = f"“Bad {number}”"
        state = desk.wait_until(partial(_tells, told))
        assert (state["message"], state["dialogs"]) == (message_id, [])
        assert state["body"].endswith("My own words.")
        assert words_of(state).endswith(".")
