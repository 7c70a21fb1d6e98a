"""What the TLS relay changes in a message, and where a stream is cut."""

import pytest

from telephony.tls.framing import MOST_BYTES, Framer, Message, NotSip
from telephony.tls.rewriting import Rewriting

OUTSIDE = b"10.0.0.7:50000"
INVITE = (
    b"INVITE sip:bob@test.local SIP/2.0\r\n"
    b"Via: SIP/2.0/TCP 127.0.0.1:4000;rport;branch=z9hG4bK1;alias\r\n"
    b"Route: <sip:127.0.0.1:9;transport=tcp;lr;secret=s3>\r\n"
    b"Route: <sip:proxy.test;transport=tls;lr>\r\n"
    b'm: "A, B" <sip:alice@127.0.0.1:4000;transport=TCP;ob>;reg-id=1\r\n'
    b"Subject: folded\r\n  sip:x@127.0.0.1:4000;transport=TCP\r\n"
    b"CSeq: 1 INVITE\r\nContent-Length: 4\r\n\r\nv=0\n"
)


def rewriting() -> Rewriting:
    return Rewriting(9, "s3", OUTSIDE)


def only(data: bytes) -> Message:
    (message,) = Framer().feed(data)
    assert isinstance(message, Message)
    return message


def test_what_the_server_gets_names_the_tls_connection_and_no_relay() -> None:
    sent = rewriting().outward(only(INVITE)).encoded()
    assert b"Via: SIP/2.0/TLS 10.0.0.7:50000;rport;branch=z9hG4bK1;alias\r\n" in sent
    assert b'm: "A, B" <sip:alice@10.0.0.7:50000;transport=tls;ob>;reg-id=1\r\n' in sent
    assert b"secret" not in sent
    assert sent.count(b"Route: ") == 1
    assert b"Route: <sip:proxy.test;transport=tls;lr>\r\n" in sent
    assert b"Subject: folded\r\n  sip:x@127.0.0.1:4000;transport=TCP\r\n" in sent
    assert sent.endswith(b"\r\n\r\nv=0\n")


def test_an_answer_brings_the_stack_its_own_words_back_and_the_way_by_the_relay() -> None:
    both = rewriting()
    both.outward(only(INVITE))
    got = both.inward(
        only(
            b"SIP/2.0 200 OK\r\n"
            b"v: SIP/2.0/TLS 10.0.0.7:50000;received=10.0.0.7;rport=50000;branch=z9hG4bK1\r\n"
            b"Record-Route: <sip:b.test;lr>, <sip:proxy.test;transport=tls;lr>\r\n"
            b"Contact: <sip:alice@10.0.0.7:50000;transport=tls;ob>;expires=9\r\n"
            b"CSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n"
        )
    )
    assert got.first(b"via") == b"SIP/2.0/TCP 127.0.0.1:4000;branch=z9hG4bK1"
    assert got.first(b"contact") == b"<sip:alice@127.0.0.1:4000;transport=TCP;ob>;expires=9"
    routes = [each.raw for each in got.headers if each.name == b"record-route"]
    assert routes[-1] == b"Record-Route: <sip:127.0.0.1:9;transport=tcp;lr;secret=s3>"
    assert routes[0] == b"Record-Route: <sip:b.test;lr>, <sip:proxy.test;transport=tls;lr>"


def test_a_request_of_the_server_names_the_relay_first_and_the_answer_names_it_no_more() -> None:
    both = rewriting()
    got = both.inward(
        only(
            b"INVITE sip:alice@10.0.0.7:50000;transport=tls SIP/2.0\r\n"
            b"Via: SIP/2.0/TLS proxy.test;branch=z9hG4bK2\r\n"
            b"Record-Route: <sip:proxy.test;transport=tls;lr>\r\n"
            b"CSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n"
        )
    )
    routes = [each.raw for each in got.headers if each.name == b"record-route"]
    assert b"secret=s3" in routes[0]
    assert routes[1] == b"Record-Route: <sip:proxy.test;transport=tls;lr>"
    answer = only(got.encoded().replace(got.start, b"SIP/2.0 180 Ringing"))
    sent = both.outward(answer)
    assert b"secret" not in sent.encoded()
    assert sent.first(b"via") == b"SIP/2.0/TLS proxy.test;branch=z9hG4bK2"


def test_a_refusal_gets_no_route() -> None:
    got = rewriting().inward(only(b"SIP/2.0 486 Busy\r\nCSeq: 1 INVITE\r\n\r\n"))
    assert not [each for each in got.headers if each.name == b"record-route"]


@pytest.mark.parametrize("step", [1, 7, 4096])
def test_a_stream_is_cut_where_content_length_says(step: int) -> None:
    stream = b"\r\n\r\n" + INVITE + b"\r\n" + INVITE
    framer, found = Framer(), []
    for at in range(0, len(stream), step):
        found += framer.feed(stream[at : at + step])
    messages = [one for one in found if isinstance(one, Message)]
    assert [one.encoded() for one in messages] == [INVITE, INVITE]
    assert b"".join(one for one in found if isinstance(one, bytes)) == b"\r\n\r\n\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"BYE sip:x SIP/2.0\r\nno field\r\n\r\n",
        b"BYE sip:x SIP/2.0\r\nl: 1\r\nContent-Length: 2\r\n\r\nab",
        b"BYE sip:x SIP/2.0\r\nContent-Length: -1\r\n\r\n",
        b"BYE sip:x SIP/2.0\r\nContent-Length: 65536\r\n\r\n",
        b"BYE sip:x SIP/2.0\r\nX: " + b"a" * MOST_BYTES,
    ],
)
def test_what_is_no_sip_or_too_long_is_refused(data: bytes) -> None:
    with pytest.raises(NotSip):
        Framer().feed(data)


def test_a_long_header_within_the_limit_goes_through() -> None:
    long = INVITE.replace(b"Subject: folded", b"Subject: " + b"a" * 60_000)
    assert b"a" * 60_000 in rewriting().outward(only(long)).encoded()


def test_only_a_request_by_the_secret_way_is_known() -> None:
    assert rewriting().knows(only(INVITE))
    assert not rewriting().knows(only(INVITE.replace(b"secret=s3", b"secret=other")))
    assert not rewriting().knows(only(b"SIP/2.0 200 OK\r\nRoute: <sip:x;secret=s3>\r\n\r\n"))
