"""Several concerns in one call, facts under the items, the organisation's own items (F1, F2)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import resources
from tests.desk_rig import DANIEL, SETTINGS, DeskRig
from tests.dispositions import FOLLOW_UP, SOLVED
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.closing import REQUIRED_ITEMS, ClosingItem, ItemResult
from workstation.conversation import Conversation
from workstation.desk.flow import CallerTypesOff
from workstation.guidance_library import GuidanceLibrary
from workstation.ids import CallId, TicketId
from workstation.scores import score
from workstation.scoring.findings import Finding, ScoredCall
from workstation.tickets import EntryKind, TicketStatus
from workstation.wrap_up import SelfReview, WrapUp

OWN = """

[[items]]
item = "data_note"
once = true
title = "Data protection"
done_label = "Read out"
rule = "F1"
say = ["Calls are kept for a year."]

[[items]]
item = "calm"
title = "Thank them for their patience"
done_label = "Thanked"
callers = ["angry"]
say = ["Thank you for telling me all of this."]
"""


@pytest.fixture
def rig() -> Iterator[DeskRig]:
    rig = DeskRig()
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


@pytest.fixture
def own_rig(tmp_path: Path) -> Iterator[DeskRig]:
    """A desk whose organisation has items of its own."""
    text = resources.path("guidance/en/closing.toml").read_text(encoding="utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "closing.toml").write_text(text + OWN, encoding="utf-8")
    library = GuidanceLibrary(resources.path("guidance"), tmp_path)
    rig = DeskRig(guidance=library)
    rig.stores.customers.save(DANIEL)
    yield rig
    rig.close()


def two_topics(rig: DeskRig) -> CallId:
    """Talk about a bill; "anything else?" brings a second concern."""
    call_id = rig.talk()
    rig.desk.tickets.show(rig.ticket_of(call_id))
    rig.clock.advance(60)
    rig.desk.closing.press_end(rig.conversation(call_id))
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.QUESTIONS_ANSWERED)
    rig.clock.advance(5)
    rig.desk.topics.start(rig.conversation(call_id))
    return call_id


def tickets_of(rig: DeskRig, call_id: CallId) -> tuple[TicketId, ...]:
    return rig.stored(call_id).ticket_ids


def results(conversation: Conversation, topic: int) -> list[ItemResult]:
    return [entry.result for entry in conversation.topic_of(topic).checklist.entries]


def findings_of(rig: DeskRig, call_id: CallId) -> dict[str, Finding]:
    case = ScoredCall(rig.stored(call_id), SETTINGS.hold, rig.clock.now())
    return {finding.rule: finding for finding in score(case).findings}


# --- topics


def test_new_concern_goes_back_to_listening_on_a_ticket_of_its_own(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    now = rig.stored(call_id)
    assert [topic.number for topic in now.topics] == [1, 2]
    first, second = now.topics
    assert first.ticket_id != second.ticket_id == now.ticket_id
    assert now.flow.stage is Stage.LISTENING
    assert not now.checklist.is_open
    assert rig.desk.tickets.ticket is not None
    assert rig.desk.tickets.ticket.id == second.ticket_id
    assert rig.desk.tickets.ticket.customer_id == DANIEL.id
    asked, open_ = ItemResult.ASKED, ItemResult.OPEN
    assert results(now, 1) == [asked, asked, open_, open_]
    assert results(now, 2) == [open_] * 4


def test_new_concern_can_stay_on_the_same_ticket(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.topics.start(rig.conversation(call_id), on_same_ticket=True)
    now = rig.stored(call_id)
    assert len(now.topics) == 2
    assert len(now.ticket_ids) == 1


def test_items_of_an_earlier_topic_are_settled_where_they_belong(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.SUMMARY, 1)
    rig.desk.closing.skip(rig.conversation(call_id), ClosingItem.SUMMARY)
    now = rig.stored(call_id)
    assert now.topic_of(1).checklist.result_of(ClosingItem.SUMMARY) is ItemResult.ASKED
    assert now.topic_of(2).checklist.result_of(ClosingItem.SUMMARY) is ItemResult.SKIPPED


def test_agent_goes_back_to_an_earlier_topic_and_its_ticket(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    first, second = rig.stored(call_id).topics
    rig.desk.topics.bring_to_front(rig.conversation(call_id), 1)
    now = rig.stored(call_id)
    assert (now.topic, now.ticket_id) == (1, first.ticket_id)
    assert now.topics == (first, second)
    assert rig.desk.tickets.ticket is not None
    assert rig.desk.tickets.ticket.id == first.ticket_id


def test_customer_who_leaves_is_noted_in_every_topic(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    rig.end(call_id)
    now = rig.stored(call_id)
    left = ItemResult.NOT_ASKED_CUSTOMER_LEFT
    assert results(now, 1) == [ItemResult.ASKED, ItemResult.ASKED, left, left]
    assert results(now, 2) == [left] * 4


def test_both_timelines_have_the_call_and_each_its_own_note(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    rig.end(call_id)
    rig.desk.wrap_up.draft(call_id, WrapUp(FOLLOW_UP, "the password"))
    rig.desk.wrap_up.draft_note(call_id, 1, "the bill")
    rig.desk.wrap_up.finish(call_id)
    told = [
        [(e.kind, e.text) for e in rig.stores.tickets.timeline(ticket_id)]
        for ticket_id in tickets_of(rig, call_id)
    ]
    calls = [[kind for kind, _ in one].count(EntryKind.CALL) for one in told]
    notes = [[text for kind, text in one if kind is EntryKind.WRAP_UP] for one in told]
    assert calls == [1, 1]
    assert notes == [["the bill"], ["the password"]]


def test_topics_survive_a_restart_of_the_desk(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    before = rig.conversation(call_id)
    rig.restart()
    assert rig.conversation(call_id).topics == before.topics


def test_score_names_the_topic_whose_items_were_skipped(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    for item in REQUIRED_ITEMS:
        rig.desk.closing.ask(rig.conversation(call_id), item)
    rig.desk.closing.press_end(rig.conversation(call_id))
    rig.desk.closing.press_end(rig.conversation(call_id))
    rig.hear()
    findings = findings_of(rig, call_id)
    assert findings["F1"].is_kept
    assert not findings["F2"].is_kept
    assert findings["F2"].evidence == "Skipped: summary (topic 1)"


# --- the outcome


def test_solved_closes_the_tickets_that_nothing_is_owed_on(rig: DeskRig) -> None:
    call_id = two_topics(rig)
    first, second = tickets_of(rig, call_id)
    rig.desk.tickets.show(first)
    rig.desk.tickets.add_step("Dana", "Send the bill", rig.clock.now().at + timedelta(days=1))
    rig.end(call_id)
    rig.desk.wrap_up.draft(call_id, WrapUp(SOLVED, review=SelfReview.YES))
    left_open = rig.desk.wrap_up.finish(call_id)
    assert [ticket.id for ticket in left_open] == [first]
    stati = {i: t.status for i in (first, second) if (t := rig.stores.tickets.get(i))}
    assert stati == {first: TicketStatus.IN_PROGRESS, second: TicketStatus.SOLVED}


# --- facts


def with_facts(rig: DeskRig) -> CallId:
    call_id = rig.talk()
    rig.desk.tickets.show(rig.ticket_of(call_id))
    ticket = rig.desk.tickets.ticket
    assert ticket is not None
    words = "My bill is too high. Why is that? When do I get my money back?"
    rig.desk.tickets.keep(replace(ticket, customer_words=words))
    tomorrow = rig.clock.now().at + timedelta(days=1)
    rig.desk.tickets.add_step("Dana", "Check the reading", tomorrow)
    rig.promise("Call with the result", tomorrow, call_id)
    rig.desk.closing.press_end(rig.conversation(call_id))
    return call_id


def test_items_carry_each_question_each_step_and_each_promise(rig: DeskRig) -> None:
    call_id = with_facts(rig)
    now = rig.conversation(call_id)
    facts = rig.desk.closing.facts(now, now.topics[0])
    questions = [fact.text for fact in facts[ClosingItem.QUESTIONS_ANSWERED]]
    assert questions == ["Why is that?", "When do I get my money back?"]
    summary = [(fact.who, fact.text) for fact in facts[ClosingItem.SUMMARY]]
    assert summary == [("Dana", "Check the reading"), ("", "Call with the result")]
    assert all(fact.due_at is not None for fact in facts[ClosingItem.SUMMARY])


def test_last_ticked_fact_settles_its_item_and_taking_it_back_opens_it(rig: DeskRig) -> None:
    call_id = with_facts(rig)
    item = ClosingItem.QUESTIONS_ANSWERED
    now = rig.conversation(call_id)
    for fact in rig.desk.closing.facts(now, now.topics[0])[item]:
        assert rig.conversation(call_id).checklist.result_of(item) is ItemResult.OPEN
        rig.desk.closing.tick(rig.conversation(call_id), item, fact.key)
    assert rig.stored(call_id).checklist.result_of(item) is ItemResult.ASKED
    rig.desk.closing.tick(rig.conversation(call_id), item, fact.key, on=False)
    kept = rig.stored(call_id).checklist
    assert kept.result_of(item) is ItemResult.OPEN
    assert len(kept.ticks) == 1


def test_record_of_ticked_facts_holds_no_words_of_the_customer(rig: DeskRig) -> None:
    call_id = with_facts(rig)
    rig.desk.closing.ask(rig.conversation(call_id), ClosingItem.QUESTIONS_ANSWERED)
    rows = rig.db.execute("select * from closing_facts").fetchall()
    assert len(rows) == 2
    assert "money" not in str(rows)


# --- the organisation's own items


def test_own_items_are_on_the_record_from_the_answer_on(own_rig: DeskRig) -> None:
    call_id = own_rig.talk()
    own_rig.end(call_id)
    entries = {e.item: e for e in own_rig.stored(call_id).checklist.entries}
    assert list(entries) == [*REQUIRED_ITEMS, "data_note"]
    assert entries["data_note"].title == "Data protection"
    assert entries["data_note"].result is ItemResult.NOT_ASKED_CUSTOMER_LEFT


def test_own_items_follow_the_caller_type(own_rig: DeskRig) -> None:
    call_id = own_rig.talk()

    def items() -> list[str]:
        return [e.item for e in own_rig.stored(call_id).checklist.entries if e.is_own]

    own_rig.desk.flow.mark_caller(own_rig.conversation(call_id), CallerType.ANGRY)
    assert items() == ["data_note", "calm"]
    own_rig.desk.flow.mark_caller(own_rig.conversation(call_id), CallerType.ANXIOUS)
    assert items() == ["data_note"]


def test_item_that_is_asked_once_does_not_come_back_with_the_next_concern(
    own_rig: DeskRig,
) -> None:
    call_id = own_rig.talk()
    own_rig.desk.topics.start(own_rig.conversation(call_id))
    first, second = own_rig.stored(call_id).topics
    assert [e.item for e in first.checklist.entries if e.is_own] == ["data_note"]
    assert [e.item for e in second.checklist.entries if e.is_own] == []


def test_own_item_with_a_rule_counts_for_that_rule(own_rig: DeskRig) -> None:
    call_id = own_rig.talk()
    for item in REQUIRED_ITEMS:
        own_rig.desk.closing.ask(own_rig.conversation(call_id), item)
    own_rig.desk.closing.press_end(own_rig.conversation(call_id))
    own_rig.desk.closing.press_end(own_rig.conversation(call_id))
    own_rig.hear()
    findings = findings_of(own_rig, call_id)
    assert findings["F1"].evidence == "Skipped: Data protection"
    assert findings["F2"].is_kept


# --- how the caller sounds


def test_mark_of_a_caller_is_kept_on_the_call_and_nowhere_else(rig: DeskRig) -> None:
    call_id = rig.talk()
    rig.desk.flow.mark_caller(rig.conversation(call_id), CallerType.HURT)
    rig.desk.flow.mark_caller(rig.conversation(call_id), CallerType.ANGRY)
    assert rig.stored(call_id).caller_type is CallerType.ANGRY
    sql = "select name from pragma_table_list where type = 'table' and name not like 'sqlite_%'"
    tables = [name for (name,) in rig.db.execute(sql).fetchall()]
    told = {t: str(rig.db.execute(f"select * from {t}").fetchall()) for t in tables}
    assert [table for table, rows in told.items() if "angry" in rows] == ["calls"]


def test_nothing_of_a_caller_type_is_kept_where_that_is_switched_off(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    rig = DeskRig(file, settings=replace(SETTINGS, caller_types=False))
    call_id = rig.talk()
    with pytest.raises(CallerTypesOff):
        rig.desk.flow.mark_caller(rig.conversation(call_id), CallerType.ANGRY)
    assert rig.stored(call_id).caller_type is None
    rig.close()
    assert b"angry" not in file.read_bytes()


def test_switching_off_takes_earlier_marks_out_of_the_file_too(tmp_path: Path) -> None:
    file = tmp_path / "desk.db"
    rig = DeskRig(file)
    over = rig.talk()
    rig.desk.flow.mark_caller(rig.conversation(over), CallerType.ANGRY)
    rig.end(over)
    on = rig.talk()
    rig.desk.flow.mark_caller(rig.conversation(on), CallerType.ANXIOUS)
    rig.desk.settings.change(replace(SETTINGS, caller_types=False))
    assert rig.stored(over).caller_type is None
    assert rig.stored(on).caller_type is None
    assert rig.conversation(on).caller_type is None
    rig.close()
    for name in (b"angry", b"anxious"):
        assert name not in file.read_bytes()
