"""The engine's log tells what happened and keeps secrets to itself."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telephony.engine.logs import open_log, redacted

REGISTER = """TX 691 bytes Request msg REGISTER/cseq=42407 (tdta0x7f1d) to UDP 192.0.2.1:5060:
REGISTER sip:192.0.2.1 SIP/2.0\r
Via: SIP/2.0/UDP 192.0.2.4:48653;rport;branch=z9hG4bKPj\r
From: <sip:alice@example.test>;tag=K\r
Authorization: Digest username="alice", realm="example.test", nonce="abcNONCE", \r
 uri="sip:192.0.2.1", response="0123456789abcdef0123456789abcdef", cnonce="SECRETCNONCE"\r
Content-Length:  0\r
\r

--end msg--"""

MESSAGE = """RX 500 bytes Request msg MESSAGE/cseq=1 from UDP 192.0.2.1:5060:
MESSAGE sip:alice@192.0.2.4 SIP/2.0\r
Content-Type: text/plain\r
Content-Length: 26\r
\r
My card number is 4111 1111
and a second line\r

--end msg--"""

ANSWER = """SIP/2.0 200 OK\r
Content-Type: application/sdp\r
\r
v=0\r
a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:KEYKEYKEY\r
"""


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (REGISTER, "0123456789abcdef"),
        (REGISTER, "SECRETCNONCE"),
        (REGISTER, "abcNONCE"),
        (MESSAGE, "4111"),
        (MESSAGE, "second line"),
        (ANSWER, "KEYKEYKEY"),
        ("a=crypto:1 AES inline:KEYKEYKEY", "KEYKEYKEY"),
        ('Proxy-Authorization: Digest response="deadbeef"', "deadbeef"),
        ("settings: {'password': 'open sesame', 'user': 'alice'}", "sesame"),
        ("AuthCred(password=open-sesame)", "sesame"),
        ("Call 0 sending DTMF digits 4711", "4711"),
        ("Received DTMF digit: 7", "digit: 7"),
    ],
)
def test_secrets_are_taken_out(text: str, secret: str) -> None:
    assert secret in text
    assert secret not in redacted(text)


def test_what_is_needed_to_find_a_fault_stays() -> None:
    text = redacted(REGISTER)
    for kept in ("REGISTER sip:192.0.2.1", "sip:alice@example.test", "Authorization: [removed]"):
        assert kept in text
    assert "characters removed" not in text
    assert "[body of" in redacted(MESSAGE)
    assert "a call for 'mia' was turned away" in redacted("a call for 'mia' was turned away")


@given(st.text(max_size=300))
def test_redacting_twice_changes_nothing_more(text: str) -> None:
    once = redacted(text)
    assert redacted(once) == once


@pytest.fixture
def engine_log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    file = tmp_path / "log" / "engine.log"
    handler = open_log(file)
    yield file
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


def test_a_traceback_is_redacted_too(engine_log: Path, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise RuntimeError("password=open-sesame")
    except RuntimeError:
        logging.getLogger("pjsip").exception("it failed")
    text = engine_log.read_text()
    assert "it failed" in text
    assert "RuntimeError" in text
    assert "sesame" not in text
    assert engine_log.stat().st_mode & 0o077 == 0
