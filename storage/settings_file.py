"""The settings file: TOML that people may edit, read strictly and written without losing a key."""

import operator
import os
import re
import sys
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import tomli_w

from storage.private_files import write_private
from workstation.ports import StorageTrouble
from workstation.settings import MOST_IN_A_SLOT, Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FORMAT = 1

_TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_THEMES = ("system", "light", "dark", "contrast")
_WHOLE = ("first_response_h",)  # every key in it is ours: one that is gone was taken away

_Table: TypeAlias = dict[str, Any]


class SettingsBroken(StorageTrouble):
    """The file says something that cannot be meant.

    Shape: ``line`` counts from 1; None when no single line is at fault.
    """

    def __init__(self, path: Path, why: str, line: int | None) -> None:
        where = f" in line {line}" if line else ""
        super().__init__(
            f"The settings file {path} has a mistake{where} ({why}); it is left as it is: correct "
            "it, or put it aside and start with fresh settings."
        )
        self.line = line


class SettingsNewer(StorageTrouble):
    """A newer version of the program wrote the file."""


class SettingsUnreadable(StorageTrouble):
    """The file is there and the system does not let us read it."""


class SettingsUnwritable(StorageTrouble):
    """The system does not let us write the file."""


class SettingsFile:
    """Reads and writes the settings of one profile.

    Keys that this version does not know are kept; comments are not.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Settings:
        """Return what the file says; a missing file means the defaults.

        Errors: SettingsBroken, SettingsNewer, SettingsUnreadable. Defaults in place of a broken
        file are for the user to choose, see ``set_aside``.
        """
        text = self._text()
        return self._settings(self._table(text), text)

    def save(self, settings: Settings) -> None:
        """Write ``settings`` for this user only, in one step.

        Errors: as ``load``, for a file that is there and not ours to overwrite;
        SettingsUnwritable.
        """
        text = self._text()
        there = self._table(text)
        self._settings(there, text)
        merged = _merged(there, {"format": FORMAT, **msgspec.to_builtins(settings)})
        try:
            write_private(self.path, tomli_w.dumps(merged).encode())
        except OSError as error:
            raise SettingsUnwritable(
                f"The settings cannot be written to {self.path} ({error.strerror}); the older ones "
                "are kept in the file, and the new ones hold until the program ends: ask IT to "
                "allow writing there."
            ) from error

    def set_aside(self) -> Path:
        """Rename the file to a name that is free beside it, and return that name.

        Errors: SettingsUnwritable.
        """
        number = 1
        while (aside := self._aside(number)).exists():
            number += 1
        try:
            os.rename(self.path, aside)
        except OSError as error:
            raise SettingsUnwritable(
                f"The settings file {self.path} cannot be put aside ({error.strerror}); it is left "
                "as it is: ask IT to allow writing there."
            ) from error
        return aside

    def _aside(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.stem}.broken-{number}{self.path.suffix}")

    def _text(self) -> str:
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise SettingsUnreadable(
                f"The settings file {self.path} cannot be read ({error.strerror}); it is left as "
                "it is: ask IT to allow reading it."
            ) from error
        try:
            return data.decode("utf-8-sig")  # Notepad writes a byte order mark
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise SettingsBroken(self.path, "a character that is not UTF-8", line) from error

    def _table(self, text: str) -> _Table:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found[1]) if found else len(text.splitlines())
            why = re.sub(r"\s*\(at .*\)$", "", str(error))
            raise SettingsBroken(self.path, why, line) from error

    def _settings(self, table: _Table, text: str) -> Settings:
        version = table.get("format", FORMAT)
        if isinstance(version, int) and version > FORMAT:
            raise SettingsNewer(
                f"The settings file {self.path} was written by a newer version of the workstation; "
                "it is left as it is: install that version again, or start with another --profile."
            )
        try:
            if version != FORMAT:
                raise msgspec.ValidationError(f"{version!r} is no format - at `$.format`")
            settings = msgspec.convert(table, Settings)
            _check(settings)
        except msgspec.ValidationError as error:
            why, _, place = str(error).replace("`", "").partition(" - at $.")
            line = _line_of(place, text)
            raise SettingsBroken(self.path, f"{place}: {why}" if place else why, line) from error
        return settings


def _check(settings: Settings) -> None:
    """Refuse values that the types alone let through."""
    troubles = {
        "theme": settings.theme not in _THEMES,
        "region": not re.fullmatch(r"[A-Z]{2}", settings.region),
        "work_from": not _TIME_OF_DAY.fullmatch(settings.work_from),
        "work_until": not _TIME_OF_DAY.fullmatch(settings.work_until),
        "quiet_from": not _TIME_OF_DAY.fullmatch(settings.quiet_from),
        "quiet_until": not _TIME_OF_DAY.fullmatch(settings.quiet_until),
        "work_days": not set(settings.work_days) <= set(range(7)) or not settings.work_days,
        "slot_capacity": not 1 <= settings.slot_capacity <= MOST_IN_A_SLOT,
        "remind_before_s": settings.remind_before_s < 0,
        "reminders.overdue_after_s": settings.reminders.overdue_after_s < 0,
        "reminders.repeat_s": settings.reminders.repeat_s < 0,
    }
    for name, is_wrong in troubles.items():
        if is_wrong:
            value = operator.attrgetter(name)(settings)
            raise msgspec.ValidationError(f"{value!r} is not possible - at `$.{name}`")
    ids = [account.id for account in settings.accounts]
    if len(set(ids)) < len(ids):
        raise msgspec.ValidationError("two accounts have the same id - at `$.accounts`")


def _line_of(place: str, text: str) -> int | None:
    """Return the line of ``place`` (hold.check_in_after_s, accounts[1].user), if it can be told."""
    table, _, key = place.rpartition(".")
    name, _, number = (table or key).rstrip("]").partition("[")
    before, is_inside = int(number or 0), not table
    for count, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([\w.-]+)\s*\]", line):
            is_inside = header[1] == name and before == 0
            before -= header[1] == name
            if is_inside and not table:
                return count
        elif is_inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return count
    return None


def _merged(there: _Table, ours: _Table) -> _Table:
    """Return ``ours`` with the keys of ``there`` that it does not have; tables likewise."""
    merged = {**there, **ours}
    for key, value in ours.items():
        old = there.get(key)
        if key in _WHOLE:
            continue
        if isinstance(value, dict) and isinstance(old, dict):
            merged[key] = _merged(old, value)
        elif isinstance(value, (tuple, list)) and isinstance(old, list):
            by_id = {one.get("id"): one for one in old if isinstance(one, dict)}
            merged[key] = [
                _merged(by_id.get(one.get("id"), {}), one) if isinstance(one, dict) else one
                for one in value
            ]
    return merged
