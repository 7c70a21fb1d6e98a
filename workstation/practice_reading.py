"""Reads practice files, and names each thing in them that cannot be used, with its line."""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeVar

import msgspec

from workstation.guidance_content.checking import Problem
from workstation.guidance_content.shape import shape_gaps
from workstation.guidance_content.table import Gap
from workstation.practice import STANDARD_LINES, AgentLines, Scenario, Wording
from workstation.toml_lines import Place, line_of, lines_of

_S = TypeVar("_S", Scenario, AgentLines)
_WORDINGS: Final = tuple[Wording, ...]


class BadPracticeFile(ValueError):
    """A practice file is not as it should be; the message names file, line and what to change."""


def scenario_from(text: str, *, source: str, name: str = "") -> Scenario:
    """Read one scenario from TOML. Errors: BadPracticeFile."""
    return msgspec.structs.replace(_read(text, source, Scenario), name=name)


def agent_lines_from(text: str, *, source: str) -> AgentLines:
    """Read the agent's common lines from TOML. Errors: BadPracticeFile."""
    return _read(text, source, AgentLines)


def scenario_problems(text: str, *, source: str) -> list[Problem]:
    """Return what is wrong with a scenario's text, by line; empty when it can be played."""
    return _problems(text, source, Scenario)[1]


def _read(text: str, source: str, kind: type[_S]) -> _S:
    value, problems = _problems(text, source, kind)
    if value is None:
        raise BadPracticeFile("\n".join(map(str, problems)))
    return value


def _problems(text: str, source: str, kind: type[_S]) -> tuple[_S | None, list[Problem]]:
    try:
        table = msgspec.toml.decode(text)
    except msgspec.DecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else max(1, len(text.splitlines()))
        why = re.sub(r"\s*\(at .*\)$", "", str(error))
        return None, [Problem(source, line, f"this is no TOML: {why}")]
    gaps = list(_shape_gaps(table, kind))
    value: _S | None = None
    if not gaps:
        gaps += _line_gaps(table) if kind is Scenario else ()
        try:
            value = msgspec.convert(table, kind)
        except msgspec.ValidationError as error:
            gaps += [] if gaps else [_gap_of(error)]
    if not gaps:
        return value, []
    lines = lines_of(text)
    problems = {Problem(source, line_of(lines, gap.place), gap.sentence) for gap in gaps}
    return None, sorted(problems)


def _shape_gaps(table: dict[str, Any], kind: type[msgspec.Struct]) -> Iterator[Gap]:
    """Yield what has not the shape; each wording of each line is looked at by itself."""
    plain = dict(table)
    said = plain.pop("lines", {})
    if kind is Scenario:
        if "name" in plain:
            yield Gap(("name",), "the name comes from the folder or the file: take this key out")
        yield from _said_gaps(said, _WORDINGS, ("lines",))
        agent = plain.get("agent")
        if isinstance(agent, dict):
            yield from _said_gaps(agent.get("lines", {}), Wording, ("agent", "lines"))
    else:
        yield from _said_gaps(said, Wording, ("lines",))
    for gap in shape_gaps(plain, kind):
        if gap.place != () or not gap.sentence.startswith('the key "lines"'):
            yield gap
        elif "lines" not in table:
            yield Gap((), "the table [lines] is missing")


def _said_gaps(lines: object, kind: Any, place: Place) -> Iterator[Gap]:
    if not isinstance(lines, dict):
        yield Gap(place, "a table of lines is expected here")
        return
    for name, wordings in lines.items():
        yield from shape_gaps(wordings, kind, (*place, name))
        if wordings == []:
            yield Gap((*place, name), f'the line "{name}" has no wording')


def _line_gaps(table: dict[str, Any]) -> Iterator[Gap]:
    """Yield lines that are missing, and lines that nobody says."""
    lines = table["lines"]
    reactions = table.get("reactions", [])
    missing = sorted(STANDARD_LINES - lines.keys())
    if missing:
        yield Gap(("lines",), f"missing lines: {', '.join(missing)}")
    said = set(STANDARD_LINES)
    for number, reaction in enumerate(reactions):
        for key in ("say", "then"):
            wanted = reaction.get(key)
            if wanted and wanted not in lines:
                yield Gap(("reactions", number, key), f'there is no line "{wanted}" in [lines]')
            said.add(wanted)
    for name in lines:
        if name not in said:
            yield Gap(("lines", name), f'nobody says the line "{name}": no reaction names it')


def _gap_of(error: msgspec.ValidationError) -> Gap:
    words, _, path = str(error).partition(" - at ")
    found = re.findall(r"\[(\d+)\]|([A-Za-z_]\w*)", path[path.find("$") :])
    place = tuple(int(number) if number else key for number, key in found)
    return Gap(place, words)
