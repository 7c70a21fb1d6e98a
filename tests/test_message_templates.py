"""Templates of follow-ups: the shipped content, what a template may do, and facts of any kind."""

import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from tests.fakes import T0
from workstation.callbacks import Callback, CallbackReason
from workstation.customers import Customer
from workstation.ids import CallbackId, CustomerId, NextStepId, PromiseId, TemplateId, TicketId
from workstation.language_check.library import LanguageLibrary
from workstation.mail_account import MailAccount
from workstation.message_drafts import draft_of, new_draft_ids
from workstation.message_facts import LIST_FACTS, TEXT_FACTS, FactSource, facts_for
from workstation.message_templates import (
    MessageContent,
    MessageContentBroken,
    MessageLibrary,
    read_message_content,
    short_language,
    trouble_with,
)
from workstation.messages import Message, MessageTemplate, Question
from workstation.plans import PlanStage
from workstation.promises import Promise
from workstation.templates import BadTemplate
from workstation.tickets import NextStep, Ticket
from workstation.written_dates import written_span, written_time

KINDS = (
    "summary",
    "next_update",
    "delay",
    "solved",
    "missing_information",
    "escalation",
    "callback",
    "plan",
    "received",
    "satisfaction",
)
LIBRARY = MessageLibrary(resources.path("writing"))
DAY = timedelta(days=1)
TICKET = Ticket(
    TicketId("t1"),
    1042,
    T0,
    subject="Scanner at gate 3",
    understood="the scanner loses its link",
    answer="use the cable until Wednesday",
    owner="Ana Lopez",
    next_update_at=T0 + timedelta(hours=3),
)
DANIEL = Customer(
    CustomerId("c1"),
    "Daniel Okafor",
    "Mr. Okafor",
    emails=("daniel@example.test",),
    time_zone="America/New_York",
)
FULL = FactSource(
    ticket=TICKET,
    now=T0,
    customer=DANIEL,
    steps=(
        NextStep(NextStepId("s1"), TICKET.id, "Dana", "Replace the cradle.", T0 + 2 * DAY),
        NextStep(NextStepId("s2"), TICKET.id, "Dana", "Done long ago", T0, done_at=T0),
    ),
    promises=(
        Promise(
            PromiseId("p1"), TICKET.id, "a new cradle", T0 + 2 * DAY, T0, move_reason="out of stock"
        ),
    ),
    callbacks=(
        Callback(CallbackId("b1"), "+441614960182", "Daniel", T0 + DAY, T0, CallbackReason.TICKET),
    ),
    plan=(
        PlanStage("Swap the cradle", timedelta(hours=2), "take the spare one", "the depot"),
        PlanStage("Watch it", timedelta(days=7)),
    ),
    questions=(Question("When will it work?"),),
    agent="Dana Reyes",
    organisation="Northwind",
    contact="0161 496 0000",
    zone=timezone.utc,
)


def content(language: str = "en") -> MessageContent:
    return LIBRARY.language(language)


def template(template_id: str, language: str = "en") -> MessageTemplate:
    return next(one for one in content(language).templates if one.id == template_id)


def draft(source: FactSource, template_id: str, language: str = "en") -> Message:
    ids = new_draft_ids(MailAccount(from_address="dana@northwind.example"))
    return draft_of(source, template(template_id, language), content(language), ids)


def own(body: str) -> MessageTemplate:
    return MessageTemplate(TemplateId("own"), "en", "Own", "Hello", body)


# --- the content


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_language_has_every_kind_of_follow_up(language: str) -> None:
    assert {one.id for one in content(language).templates} == set(KINDS)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_with_all_facts_only_what_the_agent_alone_knows_is_left_to_fill(
    language: str, kind: str
) -> None:
    message = draft(FULL, kind, language)
    left = {p for p in content(language).placeholders.values() if p in message.body}
    alone = {content(language).placeholders[name] for name in ("needed", "where_to_find")}
    assert left == (alone if kind == "missing_information" else set())
    assert "1042" in message.subject
    for said in ("Mr. Okafor", "Dana Reyes", "Northwind", "0161 496 0000", "1042"):
        assert said in message.body


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_without_any_facts_each_gap_can_be_seen(language: str, kind: str) -> None:
    nothing = FactSource(Ticket(TicketId("t"), 7, T0), T0)
    message = draft(nothing, kind, language)
    placeholders = content(language).placeholders
    for name in ("customer", "agent", "organisation", "contact"):
        assert placeholders[name] in message.body
    assert message.recipient == ""
    assert message.filled == message.body


def test_summary_reads_as_a_letter() -> None:
    assert draft(FULL, "summary").body == (
        "Dear Mr. Okafor,\n"
        "\n"
        "Thank you for talking this through with me. Here it is in writing.\n"
        "\n"
        "What you asked for: The scanner loses its link.\n"
        "\n"
        "What you do now: Use the cable until Wednesday.\n"
        "\n"
        "What happens next:\n"
        "- Replace the cradle: Dana, by 09:00 on Wednesday 4 March (your time)\n"
        "\n"
        "You will hear from me again by 12:00 today, Monday 2 March (your time).\n"
        "\n"
        "Your reference is 1042. This is how you reach us: 0161 496 0000\n"
        "\n"
        "Kind regards,\n"
        "Dana Reyes\n"
        "Northwind"
    )


def test_plan_says_of_each_stage_how_long_what_if_and_whom_to_ask() -> None:
    body = draft(FULL, "plan", "de").body
    assert "1. Swap the cradle.\n   Dauer: 2 Stunden.\n" in body
    assert "   Wenn es anders kommt: Take the spare one.\n   Fragen dazu: the depot\n" in body
    assert "2. Watch it.\n   Dauer: 7 Tage.\n   Fragen dazu: 0161 496 0000\n" in body


def test_questions_of_the_customer_are_found_and_told_back() -> None:
    assert "- When will it work?" in draft(FULL, "received").body


# --- dates


def test_times_are_the_customers_and_say_so_where_ours_differ() -> None:
    at = datetime(2026, 7, 1, 22, 30, tzinfo=timezone.utc)
    words = content("de").dates
    assert written_time(at, T0, timezone.utc, words) == "Mittwoch, 1. Juli, 22:30 Uhr"
    tokyo = written_time(at, T0, ZoneInfo("Asia/Tokyo"), words, is_theirs=True)
    assert tokyo == "Donnerstag, 2. Juli, 07:30 Uhr (Ihre Zeit)"


def test_today_and_another_year_are_written_so_that_they_hold_tomorrow() -> None:
    words = content("en").dates
    assert written_time(T0, T0, timezone.utc, words) == "14:00 today, Monday 2 March"
    later = T0 + timedelta(days=365)
    assert written_time(later, T0, timezone.utc, words) == "14:00 on Tuesday 2 March 2027"


def test_times_in_a_zone_that_is_ours_say_nothing_about_zones() -> None:
    london = FactSource(
        TICKET, T0, Customer(CustomerId("c"), "M", time_zone="Europe/London"), zone=timezone.utc
    )
    assert "your time" not in draft(london, "next_update").body


@pytest.mark.parametrize(
    "zone", ["", "Nowhere/City", "../../etc/passwd", "Europe", "\x00", "a" * 999]
)
def test_zone_that_is_none_is_ours(zone: str) -> None:
    source = FactSource(
        TICKET, T0, Customer(CustomerId("c"), "M", time_zone=zone), zone=timezone.utc
    )
    assert "by 17:00 today, Monday 2 March," in draft(source, "next_update").body


def test_durations_are_counted_in_words() -> None:
    english, german = content("en").dates, content("de").dates
    assert written_span(timedelta(minutes=1), english) == "1 minute"
    assert written_span(timedelta(hours=25, minutes=3), english) == "1 day and 1 hour"
    assert written_span(timedelta(minutes=90), german) == "1 Stunde und 30 Minuten"


# --- languages


@pytest.mark.parametrize(
    ("tag", "code"), [("de-AT", "de"), ("DE_de", "de"), ("", "en"), (" fr ", "fr")]
)
def test_language_of_a_tag_is_its_first_part(tag: str, code: str) -> None:
    assert short_language(tag) == code


def test_language_without_content_is_english_instead() -> None:
    assert LIBRARY.language("fr").language == "en"
    assert LIBRARY.language("../de").language == "en"
    assert LIBRARY.templates("fr", date(2026, 3, 2)) == ()


# --- files that are wrong


def broken(tmp_path: Path, old: str, new: str, name: str = "templates.toml") -> str:
    """Return what is said about the English content with ``old`` replaced."""
    folder = tmp_path / "en"
    folder.mkdir()
    for file in ("templates.toml", "dates.toml"):
        text = resources.path(f"writing/en/{file}").read_text(encoding="utf-8")
        if file == name:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(MessageContentBroken) as trouble:
        read_message_content(folder)
    return str(trouble.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('rule = "C1"', "rule = 7", "Expected `str`, got `int`"),
        ('name = "Solved"', 'title = "Solved"', "missing required field `name`|unknown field"),
        ("{{ delay_reason|sentence }}", "{{ why }}", 'there is no fact called "why"'),
        ("{{ step.when }}", "{{ step.due }}", "there is no 'due' here"),
        ('id = "next_update"', 'id = "summary"', "its id is taken"),
        ('callback_time = "', 'callback_tide = "', "no placeholder for 'callback_time'"),
    ],
)
def test_fault_in_a_file_is_told_with_file_and_line(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    words = broken(tmp_path, old, new)
    assert "templates.toml" in words
    assert "near line" in words
    assert any(one in words for one in said.split("|")), words


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Sunday"]', "]", "seven weekdays"),
        ("{day} {month}, ", "", "lacks {day}|lacks {month}"),
        ("{time} today", "{time.__class__} today", "lacks {time}|speaks of"),
        ("{hour}:", "{our}:", "time speaks of {our}"),
    ],
)
def test_fault_in_the_words_of_dates_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    if "month}, " in old:
        old, new = "{time} today, {weekday} {day} {month}", "{time} today"
    words = broken(tmp_path, old, new, "dates.toml")
    assert any(one in words for one in said.split("|")), words


def test_file_that_is_no_text_or_not_there_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    with pytest.raises(MessageContentBroken, match="No such file"):
        read_message_content(folder)
    (folder / "dates.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MessageContentBroken, match="not UTF-8"):
        read_message_content(folder)


def test_templates_out_of_their_dates_are_not_offered(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    text = resources.path("writing/en/templates.toml").read_text(encoding="utf-8")
    dated = text.replace(
        'rule = "C5"', 'rule = "C5"\nvalid_from = 2026-03-01\nvalid_to = 2026-03-02', 1
    )
    (folder / "templates.toml").write_text(dated, encoding="utf-8")
    dates = resources.path("writing/en/dates.toml").read_text(encoding="utf-8")
    (folder / "dates.toml").write_text(dates, encoding="utf-8")
    library = MessageLibrary(tmp_path)
    offered = [
        "solved" in {one.id for one in library.templates("en", date(2026, 3, day))}
        for day in (1, 2, 3)
    ]
    assert offered == [True, True, False]


# --- what a template may do

HOSTILE = {
    "attribute of a text": "{{ agent.__class__.__mro__ }}",
    "underscores of a row": "{% for s in next_steps %}{{ s.__init__ }}{% endfor %}",
    "method of a row": "{% for s in next_steps %}{{ s.items }}{% endfor %}",
    "part of a part": "{% for s in next_steps %}{{ s.what.upper }}{% endfor %}",
    "item": "{{ agent['__class__'] }}",
    "call": "{{ agent.upper() }}",
    "range": "{% for i in range(999999999) %}x{% endfor %}",
    "loop over a text": "{% for c in understood %}{{ understood }}{% endfor %}",
    "loop over numbers": "{% for c in [1, 2] %}x{% endfor %}",
    "loop in a loop": "{% for a in plan %}{% for b in plan %}x{% endfor %}{% endfor %}",
    "recursive loop": "{% for a in plan recursive %}{{ loop(plan) }}{% endfor %}",
    "loop that takes a list's name": "{% for plan in plan %}x{% endfor %}",
    "name of another loop": (
        "{% for a in plan %}x{% endfor %}{% for a in questions %}{{ a.text }}{% endfor %}"
    ),
    "name of loops themselves": "{% for loop in plan %}{{ loop.what }}{% endfor %}",
    "two names": "{% for a, b in plan %}x{% endfor %}",
    "multiplied": "{{ 'x' * 999999999 }}",
    "power": "{{ 9 ** 9 ** 9 }}",
    "joined": "{{ agent ~ agent }}",
    "set": "{% set a = agent %}{{ a }}",
    "macro": "{% macro m() %}x{% endmacro %}",
    "include": "{% include 'x' %}",
    "import": "{% import 'os' as os %}",
    "extends": "{% extends 'x' %}",
    "unknown filter": "{{ agent|attr('x') }}",
    "unknown test": "{{ agent is callable }}",
    "unknown fact": "{{ self }}",
    "unclosed": "{{ agent",
    "unclosed block": "{% if agent %}x",
    "nonsense": "{% %}",
    "deep ifs": "{% if agent %}" * 90 + "x" + "{% endif %}" * 90,
    "deep nots": "{{ " + "not " * 1_500 + "agent }}",
    "deep brackets": "{{ " + "(" * 2_000 + "agent" + ")" * 2_000 + " }}",
    "too long": "x" * 8_001,
    "comparison of what does not compare": "{{ agent > 3 }}",
    "filter with too much": "{{ agent|sentence(1, 2) }}",
    "filter of a list": "{{ plan|sentence }}",
    "gives no text": "{# nothing #}",
    "division": "{{ 1 / 0 }}",
    "format": "{{ '%999999999s' % agent }}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_template_that_wants_more_than_wording_is_refused_in_words(name: str) -> None:
    began = time.process_time()
    trouble = trouble_with(own(HOSTILE[name]), content())
    assert trouble.startswith("its body")
    assert time.process_time() - began < 5  # a guard against endlessness, not a measure


def test_template_may_choose_and_go_through_rows() -> None:
    body = (
        "{% if promise %}P {{ promise }}{% else %}none{% endif %}"
        "{% for s in next_steps if s.who %} {{ loop.index }}{% if not loop.last %},{% endif %}"
        "{% endfor %}{% if next_steps|length > 1 %} several{% endif %}"
    )
    assert trouble_with(own(body), content()) == ""
    nothing = content().fill(body, {})
    assert nothing == "none"
    rows = ({"who": "A", "what": "x"}, {"what": "y"}, {"who": "C", "what": "z"})
    assert content().fill(body, {"promise": "it", "next_steps": rows}) == "P it 1, 2 several"


def test_text_is_never_longer_than_its_bound() -> None:
    body = "{{ understood }}\n" * 400
    filled = content().fill(body, {"understood": "x" * 4_000})
    assert 19_000 < len(filled) <= 20_000
    rows = tuple({"what": "y" * 4_000} for _ in range(10_000))
    loops = "{% for s in next_steps %}{{ s.what }}{% endfor %}" * 100
    assert 19_000 < len(content().fill(loops, {"next_steps": rows})) <= 20_000


# --- facts of any kind

ANY = st.one_of(
    st.text(st.characters(), max_size=200),
    st.sampled_from(
        [
            "{{ 7907 * 7919 }}",
            "{% for x in y %}",
            "{{ agent.__class__ }}",
            "}} {{ contact",
            "{# gone #}",
            "\ue000marked\ue001",
            "\x00\x1b[2J\x07",
            "\u202eevil\u202c \u2067שלום\u2069",
            "x" * 50_000,
            "line\r\nline\rline\u2028line",
            "%s {0} {weekday} $x",
        ]
    ),
)
ANY_TIME = st.one_of(
    st.none(),
    st.datetimes(timezones=st.just(timezone.utc)),
    st.just(datetime.max.replace(tzinfo=timezone.utc)),
    st.just(datetime.min.replace(tzinfo=timezone.utc)),
)


@given(
    texts=st.lists(ANY, min_size=12, max_size=12),
    at=ANY_TIME,
    zone=st.one_of(ANY, st.sampled_from(["Pacific/Kiritimati", "America/New_York"])),
    takes=st.one_of(st.none(), st.timedeltas()),
    kind=st.sampled_from(KINDS),
    language=st.sampled_from(["en", "de"]),
)
def test_no_text_of_a_ticket_breaks_a_template_or_is_read_as_one(
    texts: list[str],
    at: datetime | None,
    zone: str,
    takes: timedelta | None,
    kind: str,
    language: str,
) -> None:
    source = FactSource(
        ticket=Ticket(
            TicketId("t1"),
            1,
            T0,
            subject=texts[0],
            understood=texts[1],
            customer_words=texts[2],
            answer=texts[3],
            owner=texts[4],
            next_update_at=at,
        ),
        now=T0,
        customer=Customer(CustomerId("c"), texts[5], emails=(texts[6],), time_zone=zone),
        steps=(NextStep(NextStepId("s"), TicketId("t1"), texts[7], texts[8], at),),
        plan=(PlanStage(texts[9], takes, texts[10], texts[11]),),
        questions=tuple(Question(one) for one in LanguageLibrary().questions_in(texts[2], "")),
        agent=texts[4],
        contact=texts[10],
    )
    message = draft(source, kind, language)
    assert len(message.body) <= 20_000
    assert len(message.subject) <= 250
    assert "\n" not in message.subject
    controls = {chr(n) for n in range(32)} - {"\n", "\t"}
    assert not controls & set(message.body)
    message.body.encode("utf-8")
    if "{{ 7907 * 7919 }}" in (texts[1], texts[8]):
        assert "62615533" not in message.body


@pytest.mark.parametrize(
    "text", ["{{ 7907 * 7919 }}", "{% if %}", "{{ agent }}", "\u202eשלום\u202c ok"]
)
def test_text_of_a_ticket_arrives_as_it_was_typed(text: str) -> None:
    source = FactSource(Ticket(TicketId("t"), 1, T0, answer=text), T0)
    assert f"what you do now: {text}" in draft(source, "solved").body


def test_notes_of_ten_megabytes_are_cut_and_cost_next_to_nothing() -> None:
    huge = "note\x00 \u202e {{ x }}\r\n" * 500_000
    ticket = Ticket(TicketId("t"), 1, T0, understood=huge, customer_words=huge + "?", notes=huge)
    facts = facts_for(FactSource(ticket, T0), content().dates)
    assert len(facts["understood"]) == 4_000
    assert facts["understood"].endswith("…")
    assert len(draft(FactSource(ticket, T0), "solved").body) < 20_000


def test_internal_notes_and_causes_are_no_facts() -> None:
    ticket = Ticket(TicketId("t"), 1, T0, notes="SECRET", internal_cause="SECRET", extra="SECRET")
    facts = facts_for(FactSource(ticket, T0), content().dates)
    assert "SECRET" not in str(facts)
    assert set(facts) <= TEXT_FACTS | LIST_FACTS.keys()


def test_many_steps_are_told_up_to_a_bound() -> None:
    steps = tuple(NextStep(NextStepId(str(n)), TICKET.id, "A", f"step {n}") for n in range(500))
    facts = facts_for(FactSource(TICKET, T0, steps=steps), content().dates)
    assert len(facts["next_steps"]) == 50


def test_library_without_content_says_so() -> None:
    assert MessageLibrary().templates("en", date(2026, 3, 2)) == ()
    with pytest.raises(MessageContentBroken):
        MessageLibrary().language("en")


def test_bad_template_of_the_organisation_is_told_when_it_is_used() -> None:
    ids = new_draft_ids(MailAccount())
    with pytest.raises(BadTemplate, match='there is no fact called "nobody"'):
        draft_of(FULL, own("{{ nobody }}"), content(), ids)


@pytest.mark.parametrize("address", ["", "x", "a@b\r\nX: y", "a@-ü-", "dana@northwind.example"])
def test_message_id_is_a_fresh_one_that_any_header_can_hold(address: str) -> None:
    account = MailAccount(from_address=address)
    first, second = new_draft_ids(account), new_draft_ids(account)
    assert first.message_id != second.message_id
    assert set(first.message_id).isdisjoint("\r\n \t")
    if address.endswith(".example"):
        assert first.message_id.endswith("@northwind.example>")
