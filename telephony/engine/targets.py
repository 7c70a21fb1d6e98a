"""Reads SIP addresses: what the agent wants to call, and what an incoming message says."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from workstation.accounts import Account, Transport

_USER: Final = r"[A-Za-z0-9\-_.!~*'()&=+$,;?/%#]+"
_HOST: Final = r"(?:[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?\.?|\[[0-9A-Fa-f:.]+\])"
_PORT: Final = r"(?::[0-9]{1,5})?"
_TARGET: Final = re.compile(rf"(?:(sips?):)?(?:({_USER})@)?({_HOST}{_PORT})((?:;[^\s<>@]*)?)", re.I)
_NUMBER: Final = re.compile(r"[+]?[0-9*#]+")
_SEPARATORS: Final = re.compile(r"[\s().\-/]")
_NAMED: Final = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^<"]*?))\s*<([^>]*)>')
_URI: Final = re.compile(r"(sips?|tel):(?:([^@;>\s]*)@)?([^;>?\s]*)", re.I)
_VALUE: Final = re.compile(r'(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,"<])+')
_LONGEST_QUEUE: Final = 80
_LOCAL_SERVER: Final = re.compile(rf"{_HOST}{_PORT}")


class BadTarget(ValueError):
    """What was asked for is no SIP address; the message is one plain sentence."""


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a call as a SIP header names it.

    Shape: ``uri`` without parameters ("sip:mia@example.test"); ``name`` may be empty.
    """

    uri: str
    name: str = ""

    @property
    def user(self) -> str:
        return self.uri.partition(":")[2].rpartition("@")[0]


def dialled_uri(target: str, account: Account) -> str:
    """Return the URI to call for what the agent dialled: an address or a bare number.

    Errors: BadTarget.
    """
    text = target.strip()
    number = _SEPARATORS.sub("", text)
    if _NUMBER.fullmatch(number):
        return f"sip:{number.replace('#', '%23')}@{account.domain}"
    match = _TARGET.fullmatch(text)
    has_scheme_or_user = match is not None and (match[1] or match[2])
    if match is None or not has_scheme_or_user or port_of(match[3]) > 65535:
        raise BadTarget(
            f"“{_shortened(text)}” is neither a phone number nor a SIP address. "
            "Nothing was dialled; check it and try again."
        )
    user = f"{match[2]}@" if match[2] else ""
    return f"{(match[1] or 'sip').lower()}:{user}{match[3]}{match[4]}"


def is_good_account(account: Account) -> bool:
    """Say whether user, domain and servers can be parts of SIP addresses at all."""
    servers = [place for place in (account.registrar, account.outbound_proxy) if place]
    return (
        re.fullmatch(_USER, account.user) is not None
        and all(_LOCAL_SERVER.fullmatch(place) for place in (account.domain, *servers))
        and all(port_of(place) <= 65535 for place in (account.domain, *servers))
    )


def first_server(account: Account) -> str:
    """Return host[:port] of the server that the account's requests go to."""
    return account.outbound_proxy or account.registrar or account.domain


def host_of(server: str) -> str:
    """Return the host in host[:port]."""
    host = server if server.endswith("]") else re.sub(r":[0-9]+$", "", server)
    return host.strip("[]")


def server_uri(server: str, transport: Transport) -> str:
    """Return the URI of ``server``, naming the transport where it is not SIP's default."""
    suffix = "" if transport is Transport.UDP else f";transport={transport.value}"
    return f"sip:{server}{suffix}"


def name_addr(account: Account) -> str:
    """Return the account's address with its display name, quoted."""
    if not account.display_name:
        return account.address
    quoted = re.sub(r'(["\\])', r"\\\1", account.display_name.replace("\n", " "))
    return f'"{quoted}" <{account.address}>'


def party_of(header: str) -> Party:
    """Return whom a From, To or P-Asserted-Identity value names; an empty uri if nobody."""
    named = _NAMED.match(header)
    raw_name = (named[1] if named[1] is not None else named[2]) if named else ""
    match = _URI.search(named[3] if named else header)
    if match is None:
        return Party("", "")
    user = f"{match[2]}@" if match[2] else ""
    return Party(f"{match[1].lower()}:{user}{match[3]}", re.sub(r"\\(.)", r"\1", raw_name).strip())


def requested_user(message: str) -> str:
    """Return the user part of the Request-URI in a whole SIP request."""
    parts = message.split(" ", 2)
    return party_of(parts[1]).user if len(parts) == 3 else ""


def queue_of(message: str, own_users: frozenset[str]) -> str:
    """Return whom a request was for before it was for us: a queue's number or name, else "".

    It is the last that passed the call on (Diversion, else History-Info); without either, the
    one in To, where that is not one of ``own_users``.

    Source: RFC 5806 section 4 (the topmost Diversion is the latest), RFC 7044 section 5 (the last
    entry of History-Info is the present target).
    """
    passed_on = parties_of(header_of(message, "Diversion"))[:1]
    history = parties_of(header_of(message, "History-Info"))[:-1]
    dialled = [party_of(header_of(message, "To") or header_of(message, "t"))]
    known = {user.casefold() for user in own_users}
    for party in (*passed_on, *reversed(history), *dialled):
        is_number = party.uri.startswith("tel:")
        user = unquote(party.uri.removeprefix("tel:") if is_number else party.user)
        if user and user.casefold() not in known:
            return user[:_LONGEST_QUEUE]
    return ""


def parties_of(header: str) -> list[Party]:
    """Return all that a header of several values names, in their order."""
    parties = [party_of(value) for value in _VALUE.findall(header)]
    return [party for party in parties if party.uri]


def header_of(message: str, name: str) -> str:
    """Return the first value of a header in a whole SIP message; empty if it is not there."""
    head = message.partition("\r\n\r\n")[0]
    match = re.search(
        rf"^{re.escape(name)}\s*:\s*([^\r\n]*(?:\r\n[ \t][^\r\n]*)*)", head, re.I | re.M
    )
    return match[1].strip() if match else ""


def port_of(server: str) -> int:
    """Return the port in host[:port]; 0 if it names none."""
    match = re.search(r":([0-9]+)$", server)
    return int(match[1]) if match else 0


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
