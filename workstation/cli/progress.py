"""One line on standard error that tells how far a long piece of work is."""

import sys
from collections.abc import Mapping


class ProgressLine:
    """Rewrites one line on a terminal; elsewhere writes a line for each part."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._shown = ""
        self._part = ""

    def tell(self, part: str, done: int, total: int) -> None:
        name = self._names.get(part, part)
        share = f" {100 * done // total:3} %" if total > 1 else ""
        line = f"{name}{share}"
        if sys.stderr.isatty():
            if line != self._shown:
                print(f"\r{line:<60}", end="", file=sys.stderr, flush=True)
        elif part != self._part:
            print(name, file=sys.stderr, flush=True)
        self._part, self._shown = part, line

    def end(self) -> None:
        """Leave the line, so that what comes next begins on one of its own."""
        if sys.stderr.isatty() and self._shown:
            print(file=sys.stderr, flush=True)
