"""What the set-up says, and the one exception that carries a plain sentence to the user."""

import sys


class Trouble(Exception):
    """Something is in the way; the message says what happened and what to do."""


def say(text: str = "") -> None:
    """Print at once, so that the order with the output of other programs stays true."""
    print(text, flush=True)


def heading(text: str) -> None:
    say(f"\n=== {text} ===")


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
