"""Reads CSV files as other programs write them: any usual delimiter, encoding and line end."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from charset_normalizer import from_bytes

from workstation.imports.values import (
    FileKind,
    ImportField,
    ImportUnreadable,
    Mapped,
    Record,
    SourceFile,
)

_SAMPLE: Final = 200_000
_LONGEST_CELL: Final = 100_000
_DELIMITERS: Final = ",;\t|"
_MOST_COLUMNS: Final = 500
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def look_at_csv(path: Path, sample: bytes, size: int) -> SourceFile:
    """Return how the CSV is to be read.

    Errors: ImportUnreadable when it has no header, holds binary data or too many columns.
    """
    encoding = encoding_of(sample)
    text = sample.decode(encoding, errors="ignore")
    if "\0" in text:
        raise ImportUnreadable(
            f"{path.name} holds binary data, so it is no CSV; nothing was taken in: save it as "
            "CSV (UTF-8) in the program it comes from, then try again."
        )
    delimiter = _delimiter_of(text)
    header, first = _two_rows(text, delimiter)
    columns = tuple(_unique(header))
    if not any(columns):
        raise ImportUnreadable(
            f"{path.name} has no header in its first line; nothing was taken in: write the "
            "columns' names there, then try again."
        )
    if len(columns) > _MOST_COLUMNS:
        raise ImportUnreadable(
            f"{path.name} has {len(columns)} columns, more than the {_MOST_COLUMNS} that can be "
            "read; nothing was taken in: leave out those that are not about customers."
        )
    samples = tuple(cell.strip() for cell in first[: len(columns)])
    samples += ("",) * (len(columns) - len(samples))
    return SourceFile(path, FileKind.CSV, size, encoding, delimiter, columns, samples)


def _two_rows(text: str, delimiter: str) -> tuple[list[str], list[str]]:
    """Return the header and the row below it; one that cannot be read counts as empty."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[list[str]] = []
    while len(found) < 2:
        try:
            found.append(next(rows))
        except (StopIteration, csv.Error):
            found.append([])
    return found[0], found[1]


def encoding_of(sample: bytes) -> str:
    """Return the encoding of ``sample``: by its mark, as UTF-8, else the likeliest."""
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    try:
        sample[: len(sample) - 3].decode("utf-8")  # a sample may end inside a character
    except UnicodeDecodeError:
        best = from_bytes(sample[:_SAMPLE]).best()
        return best.encoding if best is not None else "cp1252"
    return "utf-8"


def csv_records(source: SourceFile, mapped: Mapped) -> Iterator[Record]:
    """Yield the rows, one after the other; a row that cannot be read says why.

    Errors: ImportUnreadable when the file cannot be opened any more.
    """
    places = [(n, mapped[name]) for n, name in enumerate(source.columns) if name in mapped]
    try:
        raw = source.path.open("rb")
    except OSError as error:
        raise ImportUnreadable(
            f"{source.path.name} cannot be read ({error.strerror}); nothing was taken in."
        ) from error
    with raw, io.TextIOWrapper(raw, source.encoding, errors="replace", newline="") as text:
        csv.field_size_limit(_LONGEST_CELL)
        rows = csv.reader(text, delimiter=source.delimiter)
        line = 1
        while True:
            begins, line = line, line
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Record(rows.line_num, broken=_words_of(error), offset=raw.tell())
                continue
            line = rows.line_num + 1
            if begins > 1 and any(cell.strip() for cell in row):
                yield _record(begins, row, places, raw.tell())


def _record(
    line: int, row: list[str], places: list[tuple[int, ImportField]], offset: int
) -> Record:
    values = tuple(
        (meaning, row[n].strip()) for n, meaning in places if n < len(row) and row[n].strip()
    )
    if any("\ufffd" in value for _, value in values):
        broken = "it has characters that its encoding does not know"
        return Record(line, values, broken, offset)
    return Record(line, values, "", offset)


def _words_of(error: csv.Error) -> str:
    if "field larger than" in str(error):
        return "one of its cells is too long"
    return "it is no row of a CSV"


def _delimiter_of(text: str) -> str:
    """Return the sign between the cells: the one that most evenly cuts the first lines."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    if not lines:
        return ","
    header = next(csv.reader(lines[:1]), [])
    counts = {sign: lines[0].count(sign) for sign in _DELIMITERS}
    best = max(counts, key=lambda sign: counts[sign])
    return best if counts[best] else "," if header else ","


def _unique(header: list[str]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for name in (cell.strip() for cell in header):
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 or not name else f"{name} ({seen[name]})"
