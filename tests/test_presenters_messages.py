"""Writing to a customer in the whole window: keys, drafts, the check, the preview, the ways out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL, SETTINGS
from tests.window_rig import WindowRig
from ui.presenters import centre
from ui.presenters.correspondence import SIDE, WritingTools
from workstation.customers import Customer
from workstation.desk.outbox import OutboxDesk
from workstation.mail_account import MailAccount
from workstation.messages import Message, MessageState
from workstation.tickets import Ticket

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

WRITTEN_TO = replace(DANIEL, emails=("daniel@okafor.example", "d.okafor@work.example"))
NO_ACCOUNT = MailAccount()
ACCOUNT = MailAccount(
    "mail.example", from_address="service@northwind.example", from_name="Northwind"
)


class MailProgramRecorder:
    """A mail program that notes what it was given; ``is_there`` False is a computer without."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self.files: list[bytes] = []
        self.is_there = True

    def open_link(self, link: str) -> bool:
        self.links.append(link)
        return self.is_there

    def open_file(self, content: bytes) -> bool:
        self.files.append(content)
        return self.is_there


@pytest.fixture
def mail_program() -> MailProgramRecorder:
    return MailProgramRecorder()


@pytest.fixture
def open_window(
    qtbot: QtBot, tmp_path: Path, mail_program: MailProgramRecorder
) -> Iterator[Callable[..., WindowRig]]:
    opened: list[WindowRig] = []

    def made(*, account: MailAccount = NO_ACCOUNT, customer: Customer = WRITTEN_TO) -> WindowRig:
        tools = WritingTools(mail_program=mail_program)
        rig = WindowRig(qtbot, tmp_path, replace(SETTINGS, mail=account), tools=tools)
        rig.rig.stores.customers.save(customer)
        opened.append(rig)
        return rig

    yield made
    for rig in opened:
        rig.close()


@pytest.fixture
def desk(open_window: Callable[..., WindowRig]) -> WindowRig:
    rig = open_window()
    show_ticket(rig)
    return rig


def show_ticket(rig: WindowRig, subject: str = "November bill") -> Ticket:
    """Open a ticket of Daniel's and show it, as a press on its row does."""
    ticket = rig.desk.tickets.open_new(WRITTEN_TO.id)
    rig.desk.tickets.keep(replace(ticket, subject=subject))
    rig.presenter.open_ticket(ticket.id)
    return ticket


def messages(rig: WindowRig) -> list[Message]:
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    return rig.rig.stores.messages.of_ticket(ticket.id)


def body(rig: WindowRig) -> str:
    return rig.presenter.letters.page.writing.body.toPlainText()


# --- drafting and keeping


def test_ctrl_m_drafts_a_message_from_the_ticket_and_puts_the_caret_into_it(
    desk: WindowRig,
) -> None:
    desk.press("Ctrl+M")
    writing = desk.presenter.letters.page.writing
    assert desk.page == centre.MESSAGE
    assert writing.recipient.text() == "daniel@okafor.example"
    assert body(desk).startswith("Dear Mr. Okafor,")
    assert "November bill" in writing.subject.text()
    assert desk.focus is writing.body


def test_what_is_typed_is_kept_after_a_pause_and_there_again_later(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    desk.type("Hello. ")
    desk.until(lambda: messages(desk)[0].body.startswith("Hello. Dear"))
    desk.press("Esc")
    assert desk.page == centre.TICKET
    desk.press("Ctrl+M")
    assert len(messages(desk)) == 1
    assert body(desk).startswith("Hello. Dear")


def test_typing_without_a_pause_is_kept_within_a_second(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    desk.type("A")
    keeper = desk.presenter.letters.messages.keeper
    assert keeper.pause.interval() == 400
    assert keeper.limit.isActive()
    assert keeper.limit.interval() <= 900


def test_each_ticket_has_its_own_draft(desk: WindowRig) -> None:
    first = desk.desk.tickets.ticket
    assert first is not None
    desk.press("Ctrl+M")
    desk.type("One. ")
    show_ticket(desk, "Solar export")
    desk.press("Ctrl+M")
    desk.type("Two. ")
    desk.presenter.open_ticket(first.id)
    desk.press("Ctrl+M")
    assert body(desk).startswith("One. Dear")


def test_a_draft_is_there_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    before = WindowRig(qtbot, tmp_path, path=path)
    before.rig.stores.customers.save(WRITTEN_TO)
    ticket = show_ticket(before)
    before.press("Ctrl+M")
    before.type("Kept. ")
    before.presenter.save_all()
    before.close()
    after = WindowRig(qtbot, tmp_path, path=path)
    after.presenter.open_ticket(ticket.id)
    after.press("Ctrl+M")
    assert body(after).startswith("Kept. Dear")
    after.close()


def test_a_refused_save_is_told_and_what_was_typed_stays(
    desk: WindowRig, expected_log: Callable[[str], None]
) -> None:
    expected_log("a message could not be saved")
    desk.press("Ctrl+M")
    desk.type("Mine. ")
    with desk.rig.refusing():
        desk.presenter.letters.messages.save()
        assert "Not saved yet" in desk.presenter.letters.page.writing.saved.text()
        assert body(desk).startswith("Mine. Dear")
    desk.presenter.letters.messages.save()
    assert messages(desk)[0].body.startswith("Mine. Dear")


def test_another_template_keeps_what_was_written_as_a_draft_of_its_own(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    desk.type("Mine. ")
    letters = desk.presenter.letters.messages
    letters.choose_template("delay")
    assert not body(desk).startswith("Mine.")
    assert len(messages(desk)) == 2
    mine = next(m for m in messages(desk) if m.body.startswith("Mine."))
    letters.choose_template(f"draft:{mine.id}")
    assert body(desk).startswith("Mine. Dear")


def test_an_untouched_draft_changes_its_language_and_an_own_text_does_not(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    desk.presenter.letters.messages.choose_language("de")
    german = body(desk)
    assert "Mr. Okafor" in german
    assert "Dear" not in german
    desk.type("Eigenes. ")
    desk.presenter.letters.messages.choose_language("en")
    assert body(desk) == f"Eigenes. {german}"
    assert messages(desk)[0].language == "en"


def test_the_customers_addresses_are_offered(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    writing = desk.presenter.letters.page.writing
    writing.addresses.wanted.emit("d.okafor@work.example")
    assert writing.recipient.text() == "d.okafor@work.example"
    assert messages(desk)[0].recipient == "d.okafor@work.example"


def test_ten_megabytes_pasted_are_refused_with_a_sentence(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    before = body(desk)
    writing = desk.presenter.letters.page.writing
    writing.body.too_long.emit(10_000_000)
    assert "10\u2009000\u2009000 characters" in writing.body_trouble.text()
    assert body(desk) == before


def test_the_ticket_says_how_far_its_latest_message_is(
    open_window: Callable[..., WindowRig],
) -> None:
    desk = open_window(account=ACCOUNT)
    show_ticket(desk)
    tag, button = desk.presenter.pane.message_state, desk.presenter.pane.message_button
    assert not tag.isVisible()
    button.click()
    desk.press("Esc")
    assert (tag.text, button.text()) == ("Draft", "Go on with the draft")
    desk.press("Ctrl+M", "Ctrl+Return", "Ctrl+Return")
    assert (tag.text, button.text()) == ("Waiting to be sent", "Write to the customer")
    claimed = desk.desk.outbox.claim()
    assert claimed is not None
    desk.desk.outbox.sent(claimed.id)
    assert tag.text == "Sent 14:00"


# --- beside the phone


def test_the_phone_keys_go_on_working_while_a_message_is_written(desk: WindowRig) -> None:
    desk.press("Ctrl+M")
    desk.type("Half a ")
    desk.ring()
    assert desk.focus is desk.presenter.letters.page.writing.body
    desk.press("F9")
    assert desk.page == centre.TICKET
    assert desk.desk.book.calls
    assert "Half a " in next(iter(desk.rig.stores.messages.outbox()), messages_of_all(desk)).body
    desk.press("F12")
    assert desk.page == centre.CLOSING


def messages_of_all(rig: WindowRig) -> Message:
    """Return the one message that there is."""
    found = [
        m
        for ticket in rig.rig.stores.tickets.open_tickets()
        for m in rig.rig.stores.messages.of_ticket(ticket.id)
    ]
    assert len(found) == 1
    return found[0]


def test_guidance_stays_at_the_right_in_a_call_and_the_side_comes_below_the_text(
    desk: WindowRig,
) -> None:
    desk.press("Ctrl+M")
    writing = desk.presenter.letters.page.writing
    assert desk.window.guidance.current_name == SIDE
    assert not writing.below.isVisible()
    desk.press("Esc")
    desk.talk()
    desk.press("Ctrl+M")
    assert desk.window.guidance.current_name != SIDE
    assert writing.below.isVisible()


def test_esc_goes_back_to_the_wrap_up_that_one_came_from(desk: WindowRig) -> None:
    call_id = desk.talk()
    desk.press("F12", "F12")
    assert desk.desk.book.find(call_id) is not None
    desk.presenter.centre.show_wrap_up()
    desk.presenter.wrap_up_page.follow_up.message_button.click()
    assert desk.page == centre.MESSAGE
    desk.press("Esc")
    assert desk.page == centre.WRAP_UP


# --- ready to send


def test_ctrl_enter_shows_it_as_the_customer_will_see_it(desk: WindowRig) -> None:
    desk.press("Ctrl+M", "Ctrl+Return")
    page = desk.presenter.letters.page
    assert page.is_previewing
    assert page.preview.recipient.text() == "daniel@okafor.example"
    assert page.preview.body.accessibleName() == body(desk)
    assert "font-weight:600" in page.preview.body.text().split("Mr. Okafor")[0]
    desk.press("Esc")
    assert not page.is_previewing
    assert desk.page == centre.MESSAGE


def test_the_mail_program_gets_a_short_message_as_a_link(
    desk: WindowRig, mail_program: MailProgramRecorder
) -> None:
    desk.press("Ctrl+M", "Ctrl+Return", "Ctrl+Return")
    assert mail_program.links[0].startswith("mailto:daniel@okafor.example?")
    assert messages(desk)[0].state is MessageState.HANDED_OVER
    assert desk.page == centre.TICKET
    assert any("open in your mail program" in words for words in desk.notices)


def test_the_mail_program_gets_a_long_message_as_a_file(
    desk: WindowRig, mail_program: MailProgramRecorder
) -> None:
    desk.press("Ctrl+M")
    desk.presenter.letters.page.writing.body.insertPlainText("Long. " * 1500)
    desk.press("Ctrl+Return", "Ctrl+Return")
    assert not mail_program.links
    assert b"daniel@okafor.example" in mail_program.files[0]
    assert messages(desk)[0].state is MessageState.HANDED_OVER


def test_without_a_mail_program_the_message_stays_a_draft_and_that_is_said(
    desk: WindowRig, mail_program: MailProgramRecorder
) -> None:
    mail_program.is_there = False
    desk.press("Ctrl+M", "Ctrl+Return", "Ctrl+Return")
    assert messages(desk)[0].state is MessageState.DRAFT
    assert desk.page == centre.MESSAGE
    assert any("No mail program" in words for words in desk.notices)


def test_with_an_account_ctrl_enter_puts_it_into_the_outbox(
    open_window: Callable[..., WindowRig],
) -> None:
    desk = open_window(account=ACCOUNT)
    show_ticket(desk)
    desk.press("Ctrl+M", "Ctrl+Return", "Ctrl+Return")
    assert messages(desk)[0].state is MessageState.QUEUED
    assert desk.page == centre.TICKET


def test_a_message_can_be_written_now_and_leave_later(
    open_window: Callable[..., WindowRig],
) -> None:
    """H4: asking how it went is written while the call is fresh, and leaves in some days."""
    desk = open_window(account=ACCOUNT)
    show_ticket(desk)
    desk.press("Ctrl+M", "Ctrl+Return")
    preview = desk.presenter.letters.page.preview
    assert not preview.when.isVisible()
    desk.press("Alt+L")
    assert preview.when.isVisible()
    assert desk.focus is next(iter(preview.when.chips.chips.values()))
    in_some_days = desk.clock.now().at + timedelta(days=3)
    preview.when.time_wanted.emit(in_some_days)
    [message] = messages(desk)
    assert message.state is MessageState.QUEUED
    assert outbox_of(desk).claim() is None
    assert outbox_of(desk).next_due_at() == in_some_days
    assert any("waits in the outbox and leaves" in words for words in desk.notices)
    desk.presenter.letters.outbox.open()
    [card] = desk.presenter.letters.outbox_page.cards.values()
    assert card.tag.text.startswith("Leaves ")


def test_sending_waits_for_a_recipient_and_says_so(open_window: Callable[..., WindowRig]) -> None:
    desk = open_window(account=ACCOUNT, customer=replace(DANIEL, emails=()))
    show_ticket(desk)
    desk.press("Ctrl+M")
    assert desk.focus is desk.presenter.letters.page.writing.recipient
    desk.press("Ctrl+Return")
    preview = desk.presenter.letters.page.preview
    assert not preview.send_button.isEnabled()
    assert "no recipient yet" in preview.why_not.text()
    assert preview.mail_button.isEnabled()


# --- the outbox


@pytest.fixture
def unsure(open_window: Callable[..., WindowRig]) -> WindowRig:
    """A desk with one message of which nobody knows whether it arrived."""
    desk = open_window(account=ACCOUNT)
    show_ticket(desk)
    desk.press("Ctrl+M", "Ctrl+Return", "Ctrl+Return")
    outbox = outbox_of(desk)
    claimed = outbox.claim()
    assert claimed is not None
    outbox.unsure(claimed.id, "The line broke while it was being sent.")
    return desk


def outbox_of(desk: WindowRig) -> OutboxDesk:
    return desk.desk.outbox


def test_an_unsure_message_is_told_until_it_is_decided(unsure: WindowRig) -> None:
    assert any("The line broke" in words for words in unsure.notices)
    unsure.window.notices.action_button.click()
    assert unsure.page == centre.OUTBOX
    page = unsure.presenter.letters.outbox_page
    [card] = page.cards.values()
    assert card.tag.text == "Needs your decision"
    card.arrived_button.click()
    assert messages(unsure)[0].state is MessageState.SENT
    assert not page.cards
    assert not any("The line broke" in words for words in unsure.notices)


def test_an_unsure_message_is_sent_again_only_when_the_agent_says_so(unsure: WindowRig) -> None:
    assert outbox_of(unsure).claim() is None
    unsure.presenter.letters.outbox.open()
    [card] = unsure.presenter.letters.outbox_page.cards.values()
    card.again_button.click()
    assert messages(unsure)[0].state is MessageState.QUEUED
    [card] = unsure.presenter.letters.outbox_page.cards.values()
    assert not card.arrived_button.isVisible()
    card.cancel_button.click()
    assert messages(unsure)[0].state is MessageState.DRAFT
    unsure.press("Esc")
    assert unsure.page == centre.TICKET


def test_a_refused_message_can_be_written_anew(unsure: WindowRig) -> None:
    outbox, letters = outbox_of(unsure), unsure.presenter.letters
    letters.outbox.open()
    letters.outbox.send_again(messages(unsure)[0].id)
    claimed = outbox.claim()
    assert claimed is not None
    outbox.refused(claimed.id, "The server knows no such recipient.")
    assert any("no such recipient" in words for words in unsure.notices)
    unsure.press("Esc", "Ctrl+M")
    assert letters.page.writing.state.text == "Not accepted"
    assert "no such recipient" in letters.page.writing.body_trouble.text()
    letters.messages.choose_recipient("d.okafor@work.example")
    assert messages(unsure)[0].state is MessageState.DRAFT


def test_a_message_that_left_is_read_from_the_timeline_and_cannot_be_changed(
    desk: WindowRig,
) -> None:
    presenter, page = desk.presenter, desk.presenter.letters.page
    presenter.write_message()
    presenter.letters.messages.type_recipient("daniel@okafor.example")
    presenter.letters.messages.type_body("All of it, by hand.")
    presenter.letters.messages.open_in_mail_program()
    timeline = presenter.pane.timeline
    row = next(n for n, each in enumerate(timeline.rows) if each.opens)
    timeline.setCurrentIndex(timeline.model().index(row, 0))
    timeline.clicked.emit(timeline.currentIndex())
    assert presenter.centre.page == centre.MESSAGE
    assert page.writing.body.toPlainText() == "All of it, by hand."
    assert page.writing.body.isReadOnly()
    assert not page.writing.preview_button.isVisibleTo(page)
    assert not page.writing.template.isVisibleTo(page)
    presenter.letters.messages.go_back()
    assert presenter.centre.page == centre.TICKET
