"""Reads the content files that an organisation may rewrite, and says where one is wrong."""

import re
from pathlib import Path
from typing import Final, TypeVar

import msgspec

_LARGEST_FILE: Final = 200_000
_Content = TypeVar("_Content")


def read_content(
    file: Path, kind: type[_Content], trouble: type[Exception]
) -> tuple[_Content, str]:
    """Return what stands in a TOML file, and its text.

    Errors: ``trouble`` naming file, line and what is wrong, for a file that is missing,
    unreadable, too large or of another shape.
    """
    text = read_content_text(file, trouble)
    try:
        return msgspec.toml.decode(text, type=kind), text
    except msgspec.ValidationError as error:
        line = line_named_by(text, str(error))
        raise trouble(f"{place(file, line)}: {error}") from error
    except msgspec.DecodeError as error:
        raise trouble(f"{file}: {error}") from error


def read_content_text(file: Path, trouble: type[Exception]) -> str:
    """Return a content file's text. Errors: ``trouble`` when that is impossible."""
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise trouble(f"{file}: larger than {_LARGEST_FILE} bytes")
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise trouble(f"{file}: not UTF-8 text ({error.reason})") from error
    except OSError as error:
        raise trouble(f"{file}: {error.strerror or error}") from error


def place(file: Path, line: int | None) -> str:
    """Return where something stands, in words."""
    return f"{file}, near line {line}" if line else str(file)


def line_of_table(text: str, name: str, index: int = 0) -> int | None:
    """Return the line where the ``index``-th table or key called ``name`` begins."""
    headers = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if re.match(rf"\s*(\[\[?\s*)?{re.escape(name)}\s*[\]=]", line)
    ]
    return headers[index] if index < len(headers) else next(iter(headers), None)


def line_named_by(text: str, message: str) -> int | None:
    """Return the line that ``message`` speaks of ("at `$.stages[2].title`")."""
    path = re.search(r"at `\$\.([\w.]+)(?:\[(\d+)\])?", message)
    return line_of_table(text, path[1], int(path[2] or 0)) if path else None
