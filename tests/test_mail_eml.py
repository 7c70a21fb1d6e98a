"""Mail files and links: what a mail program reads from them, whatever an agent typed."""

import email.policy
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mail.addresses import BadAddress, wire_address
from mail.eml import eml, wire_bytes
from mail.mailto import LONGEST_LINK, mailto
from tests.fakes import T0
from workstation.ids import MessageId, TicketId
from workstation.mail_account import MailAccount
from workstation.messages import MailFile, Message, clean_line, clean_text, is_address

ACCOUNT = MailAccount("mail.example", from_address="dana@northwind.example", from_name="Dana Reyes")
LETTER = Message(
    MessageId("m1"),
    TicketId("t1"),
    T0,
    T0,
    "<m1@northwind.example>",
    recipient="daniel@example.test",
    subject="Scanner at gate 3",
    body="Dear Mr. Okafor,\n\nhere it is.\n",
)
ANYTHING = st.text(st.characters(), max_size=300)  # halves of characters included
NASTY = st.one_of(
    ANYTHING,
    st.sampled_from(
        [
            "Hi\r\nBcc: thief@example.test\r\n\r\nnew body",
            "\u202eright to left\u202c שלום",
            "\x00\x07\x1b[31m",
            "=?utf-8?q?=0ABcc:_thief=40example.test?=",
            "=??Q?=0A0:",
            "x" * 2_000,
            "ß" * 2_000,
            "\u2028\u2029\x85",
            "a\rb",
        ]
    ),
)


def parsed(data: bytes) -> EmailMessage:
    letter = message_from_bytes(data, policy=email.policy.default)
    assert isinstance(letter, EmailMessage)
    return letter


def text_of(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    text: str = body.get_content()
    return text.replace("\r\n", "\n")


# --- mail files


def test_file_opens_as_a_draft_with_all_of_the_message() -> None:
    letter = parsed(eml(LETTER, ACCOUNT))
    assert letter["X-Unsent"] == "1"
    assert letter["From"] == "Dana Reyes <dana@northwind.example>"
    assert letter["To"] == "daniel@example.test"
    assert letter["Subject"] == "Scanner at gate 3"
    assert text_of(letter) == LETTER.body
    assert letter.defects == []


def test_file_takes_files_of_the_ticket_along(tmp_path: Path) -> None:
    picture = tmp_path / "0f3a"
    picture.write_bytes(b"\x89PNG\x00\xff")
    odd = MailFile('gäte\r\n3".png', "nonsense", picture)
    letter = parsed(eml(LETTER, ACCOUNT, [MailFile("gate 3.png", "image/png", picture), odd]))
    first, second = letter.iter_attachments()
    assert (first.get_filename(), first.get_content_type()) == ("gate 3.png", "image/png")
    assert first.get_content() == b"\x89PNG\x00\xff"
    assert second.get_content_type() == "application/octet-stream"
    assert second.get_filename() == 'gäte 3".png'
    assert text_of(letter) == LETTER.body


def test_file_leaves_out_what_is_no_address() -> None:
    letter = parsed(eml(replace(LETTER, recipient="Daniel?", copies=("m@x.example",)), ACCOUNT))
    assert letter["To"] is None
    assert letter["Cc"] == "m@x.example"


def test_file_without_an_account_leaves_the_sender_to_the_mail_program() -> None:
    assert parsed(eml(LETTER, MailAccount()))["From"] is None


@given(
    subject=NASTY, body=NASTY, recipient=NASTY, copy=NASTY, name=NASTY, language=NASTY, our_id=NASTY
)
def test_nothing_typed_can_add_a_header_or_end_them(
    subject: str, body: str, recipient: str, copy: str, name: str, language: str, our_id: str
) -> None:
    message = replace(
        LETTER,
        subject=subject,
        body=body,
        recipient=recipient,
        copies=(copy,),
        language=language,
        message_id=our_id,
    )
    letter = parsed(eml(message, replace(ACCOUNT, from_name=name)))
    known = {"From", "To", "Cc", "Subject", "Date", "Message-ID", "Content-Language", "X-Unsent"}
    known |= {"Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
    assert set(letter.keys()) <= known
    assert len(letter.keys()) == len(set(letter.keys()))
    assert not letter.is_multipart()
    assert text_of(letter).rstrip("\n") == clean_text(body).rstrip("\n")


@given(subject=NASTY)
def test_subject_arrives_as_the_line_it_is(subject: str) -> None:
    line = clean_line(subject)
    arrived = str(parsed(wire_bytes(replace(LETTER, subject=line), ACCOUNT))["Subject"])
    assert arrived.replace("\u2060", "").split() == line[:500].replace("\u2060", "").split()


def test_right_to_left_text_is_kept() -> None:
    body = "שלום \u200fדניאל, \u2067RTL\u2069 مرحبا"
    assert text_of(parsed(eml(replace(LETTER, body=body), ACCOUNT))) == body + "\n"


# --- links


def test_link_holds_all_of_a_short_message() -> None:
    message = replace(LETTER, copies=("m@x.example",), subject="50 % + more & such", body="é\nü?")
    link = mailto(message)
    assert link == (
        "mailto:daniel@example.test?cc=m@x.example&subject=50%20%25%20%2B%20more%20%26%20such"
        "&body=%C3%A9%0D%0A%C3%BC%3F"
    )


def test_link_is_refused_when_it_would_be_cut() -> None:
    assert mailto(replace(LETTER, body="a" * 1_700)) is not None
    assert mailto(replace(LETTER, body="a" * LONGEST_LINK)) is None
    assert mailto(replace(LETTER, body="漢" * 250)) is None


@given(subject=NASTY, body=NASTY, recipient=NASTY)
def test_link_gives_back_what_was_typed_and_nothing_more(
    subject: str, body: str, recipient: str
) -> None:
    message = replace(LETTER, subject=subject, body=body, recipient=recipient)
    link = mailto(message)
    if link is None:
        return
    assert link.isascii()
    assert len(link) <= LONGEST_LINK
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    assert unquote(parts.path) == clean_line(recipient)
    fields = parse_qs(parts.query.replace("+", "%2B"), keep_blank_values=True)
    assert set(fields) <= {"subject", "body"}
    assert fields.get("body", [""])[0].replace("\r\n", "\n") == clean_text(body)
    assert fields.get("subject", [""])[0] == clean_line(subject)


# --- addresses


@pytest.mark.parametrize(
    ("typed", "wire"),
    [
        ("Daniel.O@Example.test", "Daniel.O@example.test"),
        ("info@bücher.example", "info@xn--bcher-kva.example"),
        ("info@faß.example", "info@xn--fa-hia.example"),
        ("用户@例え.テスト", "用户@xn--r8jz45g.xn--zckzah"),
        ("o'neil+gate3@sub.example.test", "o'neil+gate3@sub.example.test"),
    ],
)
def test_address_keeps_its_name_and_gets_an_ascii_domain(typed: str, wire: str) -> None:
    assert wire_address(typed).lower() == wire.lower()


@pytest.mark.parametrize(
    "typed",
    ["", "daniel", "a@", "@b", "a b@c.d", "a@b c", "a@b..c", ".a@b.c", "a@b.c,d@e.f", "<a@b.c>"]
    + ["a@b.c\n", "a\u202e@b.c", "a\x00@b.c", "x" * 65 + "@b.c", f"a@{'b' * 64}.c"],
)
def test_what_is_no_address_is_told(typed: str) -> None:
    with pytest.raises(BadAddress):
        wire_address(typed)


@given(NASTY)
def test_address_never_holds_what_a_server_reads_as_a_command(typed: str) -> None:
    try:
        address = wire_address(typed)
    except BadAddress:
        return
    assert is_address(typed)
    assert not set(address) & set("\r\n\0 <>,;")
    assert address.count("@") == 1
    assert address.partition("@")[2].isascii()
