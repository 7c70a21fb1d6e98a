"""Follow-ups at the desk: drafted, kept as typed, handed over, queued and decided."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.stores import SqliteStores
from tests.databases import empty_database
from tests.fakes import T0
from tests.message_rig import ACCOUNT, MIA, WITH_MAIL, MessageRig
from workstation.customers import Customer
from workstation.desk.messages import MailNotThere, MessageDesk
from workstation.ids import CustomerId, MessageId, TemplateId, TicketId
from workstation.message_templates import MessageLibrary
from workstation.messages import (
    Lack,
    Message,
    MessageIncomplete,
    MessageNotFound,
    MessageNotOpen,
    MessageState,
    MessageTemplate,
    Question,
    TemplateNotFound,
    clean_text,
    lacks_of,
)
from workstation.ports import StorageTrouble
from workstation.tickets import EntryKind, Ticket, TicketNotFound


@pytest.fixture
def rig() -> MessageRig:
    return MessageRig()


# --- drafts


def test_draft_is_in_the_customers_language_and_to_their_first_address(rig: MessageRig) -> None:
    message = rig.desk.messages.draft(rig.ticket.id, "summary")
    assert message.language == "de"
    assert message.body.startswith("Guten Tag Frau Krüger,")
    assert "[" not in message.subject
    assert message.recipient == "mia@example.test"
    assert message.owner == "Dana Reyes"
    assert message.customer_id == MIA.id
    assert message.filled == message.body
    assert [q.text for q in message.questions] == ["Why?", "When will it work?"]
    assert rig.message(message.id) == message


def test_draft_in_a_language_without_templates_is_english(rig: MessageRig) -> None:
    rig.stores.customers.save(replace(MIA, language="fr"))
    assert rig.desk.messages.draft(rig.ticket.id, "summary").language == "en"
    assert rig.draft("delay", "it").language == "en"


def test_draft_for_nobody_known_leaves_the_recipient_open(rig: MessageRig) -> None:
    ticket = rig.desk.tickets.open_new(None)
    message = rig.desk.messages.draft(ticket.id, "solved")
    assert message.recipient == ""
    assert message.body.startswith("Dear [name of the customer],")


def test_another_template_takes_the_place_of_a_draft_nobody_touched(rig: MessageRig) -> None:
    first = rig.draft("summary")
    second = rig.draft("delay")
    assert second.id == first.id
    assert second.message_id == first.message_id
    rig.desk.messages.keep(replace(second, body=second.body + " By hand."))
    third = rig.draft("solved")
    assert third.id != first.id
    assert [one.id for one in rig.desk.messages.of_ticket(rig.ticket.id)] == [third.id, first.id]


def test_template_of_the_organisation_comes_before_those_shipped(rig: MessageRig) -> None:
    today = T0.date()
    own = MessageTemplate(TemplateId("own"), "en", "Ours", "Hi {{ customer }}", "{{ agent }} here")
    over = replace(own, id=TemplateId("over"), valid_to=today - timedelta(days=1))
    rig.stores.message_templates.save(own)
    rig.stores.message_templates.save(over)
    offered = [one.id for one in rig.desk.messages.templates("en-GB")]
    assert offered[0] == "own"
    assert "over" not in offered
    assert "summary" in offered
    message = rig.draft("own")
    assert (message.subject, message.body) == ("Hi Frau Krüger", "Dana Reyes here")


def test_unknown_template_ticket_and_message_are_named(rig: MessageRig) -> None:
    with pytest.raises(TemplateNotFound):
        rig.draft("nothing")
    with pytest.raises(TicketNotFound):
        rig.desk.messages.draft(TicketId("x"), "summary")
    with pytest.raises(MessageNotFound):
        rig.desk.messages.queue(MessageId("x"))


def test_what_is_typed_is_kept_clean_and_the_rest_is_the_desks(rig: MessageRig) -> None:
    message = rig.draft()
    typed = replace(
        message,
        subject=" New\r\nBcc: x@y.z ",
        body="a\x00b\r\nשלום\u202e",
        copies=("", " ana@example.test "),
        state=MessageState.SENT,
        message_id="<other@x>",
        filled="",
        attempts=9,
    )
    kept = rig.desk.messages.keep(typed)
    assert kept.subject == "New Bcc: x@y.z"
    assert kept.body == "ab\nשלום\u202e"
    assert kept.copies == ("ana@example.test",)
    assert kept.state is MessageState.DRAFT
    assert (kept.message_id, kept.filled, kept.attempts) == (
        message.message_id,
        message.filled,
        0,
    )
    assert rig.message(message.id) == kept


def test_question_is_ticked_and_unticked(rig: MessageRig) -> None:
    message = rig.draft()
    rig.desk.messages.tick_question(message.id, 1, True)
    assert [q.is_answered for q in rig.message(message.id).questions] == [False, True]
    rig.desk.messages.tick_question(message.id, 1, False)
    assert [q.is_answered for q in rig.message(message.id).questions] == [False, False]


def test_draft_survives_a_restart(tmp_path: Path) -> None:
    rig = MessageRig(tmp_path / "desk.db")
    message = rig.draft()
    kept = rig.desk.messages.keep(replace(message, body="Half a sen"))
    rig.restart(tells=False)
    assert rig.desk.messages.of_ticket(rig.ticket.id) == (kept,)
    rig.close()


def test_refusing_disk_leaves_the_last_draft_as_it_was(rig: MessageRig) -> None:
    message = rig.draft()
    with rig.refusing(), pytest.raises(StorageTrouble):
        rig.desk.messages.keep(replace(message, body="lost?"))
    assert rig.message(message.id).body == message.body


# --- ready


def test_ready_shows_what_the_customer_will_see_and_what_is_lacking(rig: MessageRig) -> None:
    message = rig.draft()
    ready = rig.desk.messages.ready(message)
    assert ready.sender == "Dana Reyes <dana@northwind.example>"
    assert ready.lacks == frozenset()
    assert ready.can_be_sent
    assert ready.fits_link
    bare = replace(message, recipient="", subject=" \x00", body="\n", copies=("nobody",))
    assert rig.desk.messages.ready(bare).lacks == frozenset(Lack)
    assert not rig.desk.messages.ready(bare).can_be_sent
    assert not rig.desk.messages.ready(replace(message, body="x" * 3_000)).fits_link


def test_without_an_account_nothing_can_be_sent_but_all_be_handed_over() -> None:
    rig = MessageRig(settings=replace(WITH_MAIL, mail=replace(ACCOUNT, host="")))
    message = rig.draft()
    assert not rig.desk.messages.ready(message).can_be_sent
    with pytest.raises(MessageIncomplete, match="No mail account is set up"):
        rig.desk.messages.queue(message.id)
    link = rig.desk.messages.mailto(message)
    assert link is not None
    assert link.startswith("mailto:mia@example.test?subject=Scanner%20at%20gate%203")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"recipient": ""}, "has no recipient"),
        ({"recipient": "mia at home"}, "no mail address"),
        ({"subject": ""}, "has no subject"),
        ({"body": " \n"}, "has no text"),
    ],
)
def test_message_that_lacks_something_stays_a_draft(
    rig: MessageRig, change: dict[str, str], said: str
) -> None:
    message = rig.desk.messages.keep(replace(rig.draft(), **change))  # type: ignore[arg-type]
    with pytest.raises(MessageIncomplete, match=said):
        rig.desk.messages.queue(message.id)
    assert rig.state(message.id) is MessageState.DRAFT


# --- handing over


def test_handing_over_tells_the_timeline_and_times_the_first_response(rig: MessageRig) -> None:
    message = rig.draft()
    rig.clock.advance(600)
    rig.desk.messages.handed_over(message.id)
    done = rig.message(message.id)
    assert done.state is MessageState.HANDED_OVER
    assert done.settled_at == rig.clock.now().at
    entry = rig.timeline(rig.ticket.id)[-1]
    assert entry.kind is EntryKind.MESSAGE
    assert entry.text == f"We wrote: {message.subject}"
    ticket = rig.stores.tickets.get(rig.ticket.id)
    assert ticket is not None
    assert ticket.first_response_at == rig.clock.now().at


def test_first_response_is_the_first_one_only(rig: MessageRig) -> None:
    rig.desk.messages.handed_over(rig.draft().id)
    first = rig.clock.now().at
    rig.clock.advance(600)
    rig.desk.messages.handed_over(rig.draft().id)
    ticket = rig.stores.tickets.get(rig.ticket.id)
    assert ticket is not None
    assert ticket.first_response_at == first
    assert sum(e.kind is EntryKind.MESSAGE for e in rig.timeline(rig.ticket.id)) == 2


def test_handing_over_is_all_or_nothing(rig: MessageRig) -> None:
    message = rig.draft()
    with rig.refusing_after(0), pytest.raises(StorageTrouble):
        rig.desk.messages.handed_over(message.id)
    assert rig.state(message.id) is MessageState.DRAFT
    assert f"We wrote: {message.subject}" not in rig.told_of(rig.ticket.id)


def test_mail_file_is_written_with_the_files_chosen(tmp_path: Path) -> None:
    rig = MessageRig(tmp_path / "desk.db")
    for name in ("photo.png", "log.txt"):
        (tmp_path / name).write_bytes(name.encode())
        rig.stores.attachments.add(rig.ticket.id, tmp_path / name, T0, "Dana")
    photo = next(a for a in rig.stores.attachments.of_ticket(rig.ticket.id) if "photo" in a.name)
    data = rig.desk.messages.eml(rig.draft(), [photo.id])
    assert b"photo.png" in data
    assert b"log.txt" not in data
    assert b"X-Unsent: 1" in data
    rig.close()


def test_desk_without_mail_formats_says_so(rig: MessageRig) -> None:
    bare = MessageDesk(rig.stores, rig.clock, rig.desk.tickets, rig.desk.settings, MessageLibrary())
    message = rig.draft()
    assert bare.mailto(message) is None
    with pytest.raises(MailNotThere, match="writes no mail files"):
        bare.eml(message)


# --- what a message is past

ALLOWED = {
    "keep": {MessageState.DRAFT, MessageState.FAILED},
    "handed_over": {MessageState.DRAFT, MessageState.FAILED},
    "queue": {MessageState.DRAFT, MessageState.FAILED, MessageState.QUEUED},
    "cancel": {MessageState.QUEUED},
    "send_again": {MessageState.UNSURE, MessageState.FAILED},
    "it_arrived": {MessageState.UNSURE},
    "discard": {
        MessageState.DRAFT,
        MessageState.QUEUED,
        MessageState.UNSURE,
        MessageState.FAILED,
    },
}
AFTER = {
    "keep": MessageState.DRAFT,
    "handed_over": MessageState.HANDED_OVER,
    "queue": MessageState.QUEUED,
    "cancel": MessageState.DRAFT,
    "send_again": MessageState.QUEUED,
    "it_arrived": MessageState.SENT,
    "discard": MessageState.DISCARDED,
}


@pytest.mark.parametrize("act", list(ALLOWED))
def test_each_act_is_for_the_states_it_is_for(rig: MessageRig, act: str) -> None:
    drafted = rig.draft()
    desk = rig.desk.messages
    does = {
        "keep": lambda: desk.keep(drafted),
        "handed_over": lambda: desk.handed_over(drafted.id),
        "queue": lambda: desk.queue(drafted.id),
        "cancel": lambda: desk.cancel(drafted.id),
        "send_again": lambda: desk.send_again(drafted.id),
        "it_arrived": lambda: desk.it_arrived(drafted.id),
        "discard": lambda: desk.discard(drafted.id),
    }[act]
    for state in MessageState:
        message = replace(drafted, state=state)
        rig.stores.messages.save(message)
        if state in ALLOWED[act]:
            does()
            assert rig.state(message.id) is AFTER[act]
        else:
            with pytest.raises(MessageNotOpen, match=r"^The .*message.*; nothing was changed\.$"):
                does()
            assert rig.message(message.id) == message


def test_thrown_away_message_is_not_listed(rig: MessageRig) -> None:
    message = rig.draft()
    rig.desk.messages.discard(message.id)
    assert rig.desk.messages.of_ticket(rig.ticket.id) == ()


def test_changes_are_announced(rig: MessageRig) -> None:
    seen: list[int] = []
    rig.desk.messages.changes.listen(lambda: seen.append(1))
    message = rig.draft()
    rig.desk.messages.keep(message)
    rig.desk.messages.queue(message.id)
    rig.desk.messages.cancel(message.id)
    rig.desk.messages.handed_over(message.id)
    assert len(seen) == 5


# --- the store


@pytest.fixture(scope="module")
def one_store() -> SqliteStores:
    """One database for many examples, since making one takes longer than using it."""
    stores = SqliteStores(empty_database())
    stores.tickets.save(Ticket(TicketId("t"), 1, T0))
    stores.customers.save(Customer(CustomerId("c"), "C"))
    return stores


@given(
    texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=6, max_size=6),
    copies=st.lists(st.text(st.characters()), max_size=3),
    questions=st.lists(
        st.builds(Question, st.text(st.characters(exclude_categories=["Cs"])), st.booleans()),
        max_size=4,
    ),
    state=st.sampled_from(list(MessageState)),
    at=st.one_of(st.none(), st.just(T0)),
)
def test_message_comes_back_from_the_store_as_it_went_in(
    one_store: SqliteStores,
    texts: list[str],
    copies: list[str],
    questions: list[Question],
    state: MessageState,
    at: None,
) -> None:
    message = Message(
        MessageId("m"),
        TicketId("t"),
        T0,
        T0 + timedelta(seconds=1),
        texts[0],
        owner=texts[1],
        customer_id=CustomerId("c"),
        recipient=texts[2],
        copies=tuple(copies),
        subject=texts[3],
        body=texts[4],
        template_id="x",
        filled=texts[5],
        questions=tuple(questions),
        state=state,
        attempts=3,
        next_try_at=at,
        settled_at=at,
        trouble=texts[0],
    )
    one_store.messages.save(message)
    assert one_store.messages.get(message.id) == message
    fewer = replace(message, questions=message.questions[1:])
    one_store.messages.save(fewer)
    assert one_store.messages.of_ticket(TicketId("t")) == [fewer]


def test_outbox_is_found_by_its_index_alone() -> None:
    db = empty_database()
    plan = db.execute(
        "explain query plan select * from messages "
        "where state in ('queued', 'sending', 'unsure', 'failed') order by made_at, id"
    ).fetchall()
    assert any("messages_waiting" in str(row) for row in plan), plan


@given(st.text(st.characters()))
def test_clean_text_is_clean_once_and_for_all(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    clean.encode("utf-8")
    assert not any(ord(c) < 32 and c not in "\n\t" for c in clean)


def test_lacks_are_none_for_a_whole_message() -> None:
    whole = Message(
        MessageId("m"), TicketId("t"), T0, T0, "<m@x>", recipient="a@b.c", subject="s", body="b"
    )
    assert lacks_of(whole) == frozenset()
