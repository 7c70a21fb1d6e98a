"""The outbox: nothing lost, nothing sent twice by us, wherever the workstation ends."""

import enum
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from mail.smtp import SmtpServer
from storage.secrets import SessionSecrets
from tests.certificates import Authority
from tests.conftest import ROOT, ExpectedLog
from tests.mail_server import PASSWORD, Fault, MailServer
from tests.message_rig import ACCOUNT, WITH_MAIL, MessageRig
from tests.test_mail_smtp import NoKeyring
from ui.presenters.outbox import OutboxPresenter, Outcome, SendResult
from workstation.desk.outbox import pause_after
from workstation.ids import MessageId
from workstation.mail_account import MAIL_PASSWORD, MailAccount
from workstation.messages import (
    Message,
    MessageNotOpen,
    MessageNotSent,
    MessageRefused,
    MessageState,
    MessageUnsure,
)
from workstation.ports import StorageTrouble
from workstation.tickets import EntryKind


@pytest.fixture
def rig() -> MessageRig:
    return MessageRig()


def written(rig: MessageRig) -> int:
    """Return how often the timeline says that we wrote."""
    return sum(entry.kind is EntryKind.MESSAGE for entry in rig.timeline(rig.ticket.id))


# --- the use case


def test_claimed_message_is_marked_on_disk_before_anybody_has_it(rig: MessageRig) -> None:
    message_id = rig.queued()
    claimed = rig.desk.outbox.claim()
    assert claimed is not None
    assert claimed.id == message_id
    assert rig.message(message_id) == claimed
    assert claimed.state is MessageState.SENDING
    assert claimed.attempts == 1
    assert rig.desk.outbox.claim() is None


def test_message_that_cannot_be_marked_is_not_handed_out(rig: MessageRig) -> None:
    message_id = rig.queued()
    with rig.refusing(), pytest.raises(StorageTrouble):
        rig.desk.outbox.claim()
    assert rig.state(message_id) is MessageState.QUEUED


def test_sent_message_is_told_on_the_timeline_once(rig: MessageRig) -> None:
    message_id = rig.queued()
    rig.desk.outbox.claim()
    rig.clock.advance(3)
    rig.desk.outbox.sent(message_id)
    rig.desk.outbox.sent(message_id)
    rig.desk.outbox.not_sent(message_id, "Too late.")
    message = rig.message(message_id)
    assert (message.state, message.settled_at) == (MessageState.SENT, rig.clock.now().at)
    assert written(rig) == 1
    assert rig.desk.messages.outbox() == ()


def test_pauses_grow_and_stay_within_an_hour(rig: MessageRig) -> None:
    message_id = rig.queued()
    pauses = []
    for _ in range(8):
        claimed = rig.desk.outbox.claim()
        assert claimed is not None
        rig.desk.outbox.not_sent(message_id, "No network; tried again by itself.")
        due = rig.desk.outbox.next_due_at()
        assert due is not None
        pauses.append(due - rig.clock.now().at)
        assert rig.desk.outbox.claim() is None
        rig.clock.advance(pauses[-1].total_seconds())
    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(minutes=1)
    assert pauses[-1] == timedelta(hours=1)
    assert pause_after(10**9) == timedelta(hours=1)
    message = rig.message(message_id)
    assert message.trouble == "No network; tried again by itself."
    assert message.attempts == 8


def test_every_try_has_the_same_message_id_and_text(rig: MessageRig) -> None:
    rig.queued()
    first = rig.desk.outbox.claim()
    assert first is not None
    rig.desk.outbox.not_sent(first.id, "No.")
    rig.clock.advance(60)
    second = rig.desk.outbox.claim()
    assert second is not None
    assert (second.message_id, second.body, second.changed_at) == (
        first.message_id,
        first.body,
        first.changed_at,
    )


def test_waiting_message_can_be_sent_now_or_taken_back(rig: MessageRig) -> None:
    message_id = rig.queued()
    rig.desk.outbox.claim()
    rig.desk.outbox.not_sent(message_id, "No network.")
    assert rig.desk.outbox.claim() is None
    rig.desk.messages.queue(message_id)
    assert rig.desk.outbox.claim() is not None
    with pytest.raises(MessageNotOpen, match="is being sent, so it cannot be taken back"):
        rig.desk.messages.cancel(message_id)
    rig.desk.outbox.not_sent(message_id, "No network.")
    rig.desk.messages.cancel(message_id)
    rig.clock.advance(100_000)
    assert rig.desk.outbox.claim() is None
    assert rig.state(message_id) is MessageState.DRAFT


def test_message_that_is_to_leave_later_waits_until_then(rig: MessageRig) -> None:
    message_id = rig.queued()
    in_an_hour = rig.clock.now().at + timedelta(hours=1)
    rig.desk.messages.queue(message_id, in_an_hour)
    assert rig.desk.outbox.next_due_at() == in_an_hour
    rig.clock.advance(3599)
    assert rig.desk.outbox.claim() is None
    rig.clock.advance(1)
    assert rig.desk.outbox.claim() is not None


def test_message_that_was_to_leave_in_the_past_leaves_now(rig: MessageRig) -> None:
    message_id = rig.queued()
    rig.desk.messages.queue(message_id, rig.clock.now().at - timedelta(hours=1))
    assert rig.desk.outbox.next_due_at() == rig.clock.now().at


def test_refused_message_is_corrected_and_queued_again(rig: MessageRig) -> None:
    message_id = rig.queued()
    rig.desk.outbox.claim()
    rig.desk.outbox.refused(message_id, "No such user.")
    refused = rig.message(message_id)
    assert (refused.state, refused.trouble) == (MessageState.FAILED, "No such user.")
    assert rig.desk.messages.outbox() == (refused,)
    rig.desk.messages.keep(replace(refused, recipient="mia.k@example.test"))
    rig.desk.messages.queue(message_id)
    claimed = rig.desk.outbox.claim()
    assert claimed is not None
    assert claimed.recipient == "mia.k@example.test"


def test_unsure_message_waits_for_the_agent_alone(rig: MessageRig) -> None:
    message_id = rig.queued()
    rig.desk.outbox.claim()
    rig.desk.outbox.unsure(message_id, "The line broke.")
    rig.clock.advance(1_000_000)
    assert rig.desk.outbox.claim() is None
    assert rig.desk.outbox.next_due_at() is None
    assert written(rig) == 0
    rig.desk.messages.it_arrived(message_id)
    assert rig.state(message_id) is MessageState.SENT
    assert written(rig) == 1


def test_what_was_being_sent_when_the_desk_died_is_unsure_after_the_restart(
    tmp_path: Path,
) -> None:
    rig = MessageRig(tmp_path / "desk.db")
    message_id, waiting = rig.queued(), rig.queued()
    rig.desk.outbox.claim()
    rig.restart(tells=False)
    assert rig.state(message_id) is MessageState.UNSURE
    assert "ended while this message was being sent" in rig.message(message_id).trouble
    claimed = rig.desk.outbox.claim()
    assert claimed is not None
    assert claimed.id == waiting
    rig.close()


# --- every place where it may end


class Death(enum.Enum):
    """Where the workstation ends, in the order of one try."""

    NOWHERE = "nowhere"
    BEFORE_CLAIM = "before_claim"
    AFTER_CLAIM = "after_claim"  # nothing has left yet
    BEFORE_ANSWER = "before_answer"  # the server has it, we do not know
    AFTER_ANSWER = "after_answer"  # we know, the disk does not


class Answer(enum.Enum):
    """What the server makes of one try."""

    TAKES = "takes"
    LATER = "later"
    NEVER = "never"
    TAKES_AND_BREAKS = "takes_and_breaks"
    BREAKS = "breaks"


class Agent(enum.Enum):
    """What the agent decides about a message nobody is sure of."""

    ASKS_AND_SENDS_AGAIN = "again"  # only when it did not arrive
    ASKS_AND_SAYS_IT_ARRIVED = "arrived"
    LEAVES_IT = "leaves"


class World:
    """A server's mailbox and a desk that may die; one step is one try to send."""

    def __init__(self, rig: MessageRig) -> None:
        self.rig = rig
        self.arrived: list[str] = []
        self.agent_sent_again = 0

    def step(self, death: Death, answer: Answer) -> None:
        if death is Death.BEFORE_CLAIM:
            self.die()
            return
        message = self.rig.desk.outbox.claim()
        if message is None:
            return
        if death is Death.AFTER_CLAIM:
            self.die()
            return
        if answer in (Answer.TAKES, Answer.TAKES_AND_BREAKS):
            self.arrived.append(message.message_id)
        if death in (Death.BEFORE_ANSWER, Death.AFTER_ANSWER):
            self.die()
            return
        self.tell(message, answer)

    def tell(self, message: Message, answer: Answer) -> None:
        outbox = self.rig.desk.outbox
        if answer is Answer.TAKES:
            outbox.sent(message.id)
        elif answer is Answer.LATER:
            outbox.not_sent(message.id, "Later.")
        elif answer is Answer.NEVER:
            outbox.refused(message.id, "Never.")
        else:
            outbox.unsure(message.id, "Broken.")

    def die(self) -> None:
        self.rig.restart(tells=False)

    def decide(self, message_id: MessageId, agent: Agent) -> None:
        """Let the agent find out whether it arrived, and decide."""
        message = self.rig.message(message_id)
        if message.state is not MessageState.UNSURE or agent is Agent.LEAVES_IT:
            return
        if message.message_id in self.arrived:
            self.rig.desk.messages.it_arrived(message_id)
        else:
            self.agent_sent_again += 1
            self.rig.desk.messages.send_again(message_id)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MessageRig]:
    """One desk on one file for many examples, since making one takes longer than using it."""
    rig = MessageRig(tmp_path_factory.mktemp("outbox") / "desk.db")
    yield rig
    rig.close()


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(Death), st.sampled_from(Answer), st.sampled_from(Agent)),
        max_size=8,
    )
)
def test_message_is_never_sent_twice_by_us_and_never_lost(
    shared: MessageRig, steps: list[tuple[Death, Answer, Agent]]
) -> None:
    before = written(shared)
    message_id = shared.queued()
    world = World(shared)
    for death, answer, agent in steps:
        world.step(death, answer)
        world.decide(message_id, agent)
        shared.clock.advance(3_600)
    message = shared.message(message_id)
    # The agent asked before each new try, so whatever we did by ourselves shows as a double.
    assert world.arrived.count(message.message_id) <= 1
    assert written(shared) - before == (message.state is MessageState.SENT)
    if message.state is MessageState.SENT:
        assert world.arrived == [message.message_id]
    else:
        assert message in shared.desk.messages.outbox()
    if message.is_open:
        shared.desk.messages.discard(message_id)


# --- the worker, with a real server


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outbox-mail")
    Authority(folder, "ours").sign("server", "localhost", "127.0.0.1")
    return folder


@pytest.fixture
def server(certificates: Path) -> Iterator[MailServer]:
    server = MailServer(certificates)
    server.start()
    yield server
    server.stop()


def rig_for(server: MailServer, certificates: Path) -> MessageRig:
    account = server.account(certificates / "ours-ca.pem")
    return MessageRig(settings=replace(WITH_MAIL, mail=account))


def smtp(password: str = PASSWORD) -> SmtpServer:
    return SmtpServer(SessionSecrets({MAIL_PASSWORD: password}, NoKeyring()))


def test_queued_message_is_sent_by_itself(
    qtbot: QtBot, server: MailServer, certificates: Path
) -> None:
    rig = rig_for(server, certificates)
    outbox = OutboxPresenter(rig.desk, smtp())
    outbox.start()
    with qtbot.waitSignal(outbox.settled, timeout=10_000) as settled:
        message_id = rig.queued()
    assert settled.args == [SendResult(message_id, Outcome.SENT)]
    assert rig.state(message_id) is MessageState.SENT
    assert [letter["Message-ID"] for letter in server.letters()] == [
        rig.message(message_id).message_id
    ]
    outbox.stop()


def test_busy_server_is_tried_again_when_the_pause_is_over(
    qtbot: QtBot, server: MailServer, certificates: Path
) -> None:
    rig = rig_for(server, certificates)
    server.fault = Fault.GREYLISTED
    outbox = OutboxPresenter(rig.desk, smtp())
    with qtbot.waitSignal(outbox.settled, timeout=10_000):
        message_id = rig.queued()
    waiting = rig.message(message_id)
    assert waiting.state is MessageState.QUEUED
    assert "come back in some minutes" in waiting.trouble
    server.fault = Fault.NONE
    rig.clock.advance(60)
    with qtbot.waitSignal(outbox.settled, timeout=10_000):
        outbox.look()
    assert rig.state(message_id) is MessageState.SENT
    assert len(server.taken) == 1
    outbox.stop()


@pytest.mark.parametrize(
    ("fault", "state", "said"),
    [
        (Fault.RECIPIENT_REFUSED, MessageState.FAILED, "refused the recipient mia@example.test"),
        (Fault.DROPS_AND_KEEPS, MessageState.UNSURE, "may have arrived or not"),
    ],
)
def test_agent_is_asked_where_only_the_agent_can_decide(
    qtbot: QtBot,
    server: MailServer,
    certificates: Path,
    fault: Fault,
    state: MessageState,
    said: str,
) -> None:
    rig = rig_for(server, certificates)
    server.fault = fault
    outbox = OutboxPresenter(rig.desk, smtp())
    with qtbot.waitSignal(outbox.attention_wanted, timeout=10_000) as asked:
        message_id = rig.queued()
    assert said in asked.args[0]
    assert rig.state(message_id) is state
    rig.clock.advance(100_000)
    outbox.look()
    outbox.stop()
    assert not outbox.is_busy
    assert len(server.taken) == (fault is Fault.DROPS_AND_KEEPS)


@pytest.mark.parametrize(
    ("fault", "arrived"), [(Fault.HANGS_AND_KEEPS, 1), (Fault.HANGS_AT_RECIPIENT, 0)]
)
def test_desk_killed_while_it_sends_leaves_the_decision_to_the_agent(
    qtbot: QtBot,
    server: MailServer,
    certificates: Path,
    tmp_path: Path,
    fault: Fault,
    arrived: int,
) -> None:
    server.fault = fault
    database = tmp_path / "desk.db"
    command = [sys.executable, "-m", "tests.outbox_process", str(database)]
    command += [str(certificates / "ours-ca.pem"), str(server.port)]
    with subprocess.Popen(command, cwd=ROOT) as desk:
        qtbot.waitUntil(lambda: server.is_hanging, timeout=60_000)
        desk.kill()
    server.fault = Fault.NONE

    account = server.account(certificates / "ours-ca.pem")
    rig = MessageRig(database, settings=replace(WITH_MAIL, mail=account))
    (left,) = rig.desk.messages.outbox()
    assert left.state is MessageState.UNSURE
    assert left.body == "All of it, by hand."
    outbox = OutboxPresenter(rig.desk, smtp())
    outbox.look()
    assert not outbox.is_busy
    assert len(server.taken) == arrived
    outbox.stop()
    rig.close()


# --- the worker, with a server whose answer the test decides


class GatedServer:
    """A mail server that answers when the test says how; works on the worker's thread."""

    def __init__(self) -> None:
        self.asked: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Exception | None] = queue.SimpleQueue()
        self.threads: set[int] = set()

    def answer(self, trouble: Exception | None = None) -> None:
        self._answers.put(trouble)

    def send(self, message: Message, account: MailAccount) -> None:
        self.threads.add(threading.get_ident())
        self.asked.put(message.id)
        trouble = self._answers.get(timeout=20)
        if trouble is not None:
            raise trouble


def until_idle(qtbot: QtBot, outbox: OutboxPresenter) -> None:
    qtbot.waitUntil(lambda: not outbox.is_busy, timeout=10_000)


def test_one_message_is_sent_at_a_time_and_never_on_the_windows_thread(
    qtbot: QtBot, rig: MessageRig
) -> None:
    gate = GatedServer()
    outbox = OutboxPresenter(rig.desk, gate)
    first, second = rig.queued(), rig.queued()
    qtbot.waitUntil(lambda: outbox.is_busy, timeout=10_000)
    outbox.look()
    assert gate.asked.get(timeout=10) == first
    assert rig.state(second) is MessageState.QUEUED
    gate.answer()
    gate.answer(MessageRefused("No."))
    qtbot.waitUntil(lambda: rig.state(second) is MessageState.FAILED, timeout=10_000)
    assert rig.state(first) is MessageState.SENT
    assert threading.get_ident() not in gate.threads
    outbox.stop()


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (None, MessageState.SENT),
        (MessageNotSent("Later."), MessageState.QUEUED),
        (MessageRefused("Never."), MessageState.FAILED),
        (MessageUnsure("Who knows."), MessageState.UNSURE),
    ],
)
def test_each_answer_leads_to_its_state(
    qtbot: QtBot, rig: MessageRig, trouble: Exception | None, state: MessageState
) -> None:
    gate = GatedServer()
    gate.answer(trouble)
    outbox = OutboxPresenter(rig.desk, gate)
    with qtbot.waitSignal(outbox.settled, timeout=10_000):
        message_id = rig.queued()
    assert rig.state(message_id) is state
    assert rig.message(message_id).trouble == (str(trouble) if trouble else "")
    outbox.stop()


def test_bug_while_sending_leaves_the_decision_to_the_agent(
    qtbot: QtBot, rig: MessageRig, expected_log: ExpectedLog
) -> None:
    expected_log("sending failed in a way that nobody thought of")
    gate = GatedServer()
    gate.answer(ZeroDivisionError("a bug"))
    outbox = OutboxPresenter(rig.desk, gate)
    with qtbot.waitSignal(outbox.attention_wanted, timeout=10_000):
        message_id = rig.queued()
    assert rig.state(message_id) is MessageState.UNSURE
    outbox.stop()


def test_outcome_that_cannot_be_saved_is_kept_and_nothing_else_is_sent(
    qtbot: QtBot, rig: MessageRig
) -> None:
    gate = GatedServer()
    outbox = OutboxPresenter(rig.desk, gate)
    first, second = rig.queued(), rig.queued()
    qtbot.waitUntil(lambda: outbox.is_busy, timeout=10_000)
    with rig.refusing():
        with qtbot.waitSignal(outbox.trouble, timeout=10_000):
            gate.answer()
        outbox.look()
        assert outbox.is_busy
        assert rig.state(first) is MessageState.SENDING
    gate.answer()
    outbox.look()
    assert rig.state(first) is MessageState.SENT
    qtbot.waitUntil(lambda: rig.state(second) is MessageState.SENT, timeout=10_000)
    assert written(rig) == 2
    outbox.stop()


def test_outcome_that_comes_while_the_window_closes_is_saved(qtbot: QtBot, rig: MessageRig) -> None:
    gate = GatedServer()
    outbox = OutboxPresenter(rig.desk, gate)
    message_id, waiting = rig.queued(), rig.queued()
    qtbot.waitUntil(lambda: outbox.is_busy, timeout=10_000)
    gate.answer()
    outbox.stop()
    assert rig.state(message_id) is MessageState.SENT
    QCoreApplication.processEvents()
    outbox.look()
    assert rig.state(waiting) is MessageState.QUEUED


def test_nothing_is_sent_before_there_is_an_account(qtbot: QtBot, rig: MessageRig) -> None:
    gate = GatedServer()
    gate.answer()
    message_id = rig.queued()
    rig.desk.settings.change(replace(WITH_MAIL, mail=replace(ACCOUNT, host="")))
    outbox = OutboxPresenter(rig.desk, gate)
    outbox.look()
    assert not outbox.is_busy
    assert rig.state(message_id) is MessageState.QUEUED
    with qtbot.waitSignal(outbox.settled, timeout=10_000):
        rig.desk.settings.change(WITH_MAIL)
    assert rig.state(message_id) is MessageState.SENT
    outbox.stop()
