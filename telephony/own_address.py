"""This computer's own address in the network."""

import socket
from typing import Final

LOOPBACK: Final = "127.0.0.1"
_ANYWHERE: Final = ("192.0.2.1", 9)  # RFC 5737: an address of nobody


def own_address() -> str:
    """Return the address that this computer calls others from; LOOPBACK when it is in no network.

    Nothing is sent: a UDP socket that is connected only looks up the way.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(_ANYWHERE)
        except OSError:
            return LOOPBACK
        return str(way.getsockname()[0])
