"""SIPp scenarios written here: a scenario is a list of steps, and this makes SIPp's XML of it."""

from typing import Final

_SDP: Final = """v=0
o=peer 53655765 {version} IN IP4 127.0.0.1
s=-
c=IN IP4 {address}
t=0 0
m=audio {port} RTP/AVP {codecs}
a=rtpmap:0 PCMU/8000
a=rtpmap:101 telephone-event/8000
a={direction}
"""


def sdp(
    port: int,
    *,
    direction: str = "sendrecv",
    address: str = "127.0.0.1",
    codecs: str = "0 101",
    version: int = 1,
) -> str:
    """Return a description of G.711 audio at ``port``."""
    return _SDP.format(
        port=port, direction=direction, address=address, codecs=codecs, version=version
    )


def hear(what: str | int, *, optional: bool = False, **more: str) -> str:
    """Wait for a request (a method) or a response (a code)."""
    kind = "response" if isinstance(what, int) else "request"
    flags = {"optional": "true"} if optional else {}
    if what in (180, 183, 200):
        flags["rrs"] = "true"
    words = "".join(f' {key}="{value}"' for key, value in {**flags, **more}.items())
    return f'  <recv {kind}="{what}"{words}></recv>'


def hear_with(what: str | int, pattern: str, *, header: str) -> str:
    """Wait for a message whose ``header`` matches ``pattern``; the scenario fails otherwise."""
    kind = "response" if isinstance(what, int) else "request"
    rrs = ' rrs="true"' if what in (180, 183, 200) else ""
    return (
        f'  <recv {kind}="{what}"{rrs}><action>\n'
        f'    <ereg regexp="{pattern}" search_in="hdr" header="{header}:" check_it="true"'
        f' assign_to="seen"/>\n'
        '  </action></recv>\n  <nop><action><log message="[$seen]"/></action></nop>'
    )


def answer(status: str, *headers: str, body: str = "", tag: str = "peer") -> str:
    """Answer the last request; ``status`` is the code with its words."""
    has_contact = any(header.startswith("Contact:") for header in headers)
    own_contact = [] if has_contact else ["Contact: <sip:peer@[local_ip]:[local_port]>"]
    lines = [
        f"SIP/2.0 {status}",
        "[last_Via:]",
        "[last_From:]",
        f"[last_To:];tag={tag}" if tag else "[last_To:]",
        "[last_Call-ID:]",
        "[last_CSeq:]",
        "[last_Record-Route:]",
        *own_contact,
        *headers,
    ]
    return _message(lines, body)


def ask(method: str, cseq: int, *headers: str, body: str = "", in_dialog: bool = True) -> str:
    """Send a request as the caller (SIPp began the dialog).

    A CANCEL is the third step after its INVITE: 100 and 180 lie between.
    """
    target = (
        "[next_url]"
        if in_dialog and method != "CANCEL"
        else "sip:[service]@[remote_ip]:[remote_port]"
    )
    peer = "[peer_tag_param]" if in_dialog and method != "CANCEL" else ""
    branch = "[branch-3]" if method == "CANCEL" else "[branch]"
    lines = [
        f"{method} {target} SIP/2.0",
        f"Via: SIP/2.0/UDP [local_ip]:[local_port];branch={branch}",
        'From: "Peer" <sip:peer@[local_ip]:[local_port]>;tag=[call_number]',
        f"To: <sip:[service]@[remote_ip]:[remote_port]>{peer}",
        "Call-ID: [call_id]",
        f"CSeq: {cseq} {method}",
        "Max-Forwards: 70",
        "Contact: <sip:peer@[local_ip]:[local_port]>",
        *headers,
    ]
    return _message(lines, body)


def pause(milliseconds: int) -> str:
    return f'  <pause milliseconds="{milliseconds}"/>'


def scenario(name: str, *steps: str) -> str:
    """Return the XML of a scenario."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<scenario name="{name}">',
            *steps,
            "</scenario>",
            "",
        )
    )


def _message(lines: list[str], body: str) -> str:
    kind = ["Content-Type: application/sdp"] if body else []
    text = "\n".join([*lines, *kind, "Content-Length: [len]", "", body])
    indented = "\n".join(f"      {line}".rstrip() for line in text.split("\n"))
    return f"  <send><![CDATA[\n{indented}\n  ]]></send>"
