"""``workstation guidance``: checks an organisation's own guidance; writes schemas for editors."""

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import click

import resources
from storage.settings_file import SettingsFile
from workstation.cli.guidance_edit import edit
from workstation.greeting import outdated_greetings
from workstation.guidance_content import FILES, GuidanceError
from workstation.guidance_content.schema import schema_text
from workstation.guidance_folders import RefusedFile
from workstation.guidance_library import GuidanceLibrary, GuidanceReading, own_folder
from workstation.ports import StorageTrouble
from workstation.profiles import Profile
from workstation.toml_lines import line_of, lines_of


@click.group()
def guidance() -> None:
    """Check what agents are shown to say, and help to write it.

    An organisation's own guidance is a folder of LANGUAGE/FILE.toml; each file there stands in
    place of the built-in one of its name.
    """


guidance.add_command(edit)


@guidance.command("check")
@click.argument(
    "folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.pass_obj
def check(profile: Profile, folder: Path | None) -> None:
    """Name every mistake in FOLDER, by file and line; exit code 1 when there is one.

    Without FOLDER it is the one from the settings, and without that what comes with the program.
    Greetings that are out of date are named too; they are no mistake.
    """
    own = folder or _folder_of(profile)
    library = GuidanceLibrary(resources.path("guidance"))
    try:
        reading = library.read(own)
    except GuidanceError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    problems = [line for refused in reading.refused for line in _lines(refused)]
    for line in problems:
        click.echo(line)
    for line in _outdated(reading, own):
        click.echo(line)
    where = str(own) if own is not None else "what comes with the program"
    languages = ", ".join(sorted(reading.in_force))
    if problems:
        click.echo(f"{len(problems)} to put right in {where}; until then the rest is used.")
        raise click.exceptions.Exit(1)
    click.echo(f"All is well in {where}; there is guidance in: {languages}.")


@guidance.command("schema")
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write one file for each kind of guidance file into this folder.",
)
@click.argument("name", required=False, type=click.Choice(sorted(FILES)))
def schema(folder: Path | None, name: str | None) -> None:
    """Write the JSON Schema of guidance files, for editors that check TOML.

    NAME is one file, "hold"; with --out it is all of them.
    """
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for each in [name] if name else FILES:
                (folder / f"{each}.json").write_text(schema_text(each), encoding="utf-8")
        except OSError as error:
            raise click.ClickException(
                f"{folder} cannot be written ({error.strerror}): choose another folder."
            ) from error
    elif name is not None:
        click.echo(schema_text(name), nl=False)
    else:
        raise click.UsageError("Name one file, or a folder for all of them with --out.")


def _folder_of(profile: Profile) -> Path | None:
    try:
        return own_folder(SettingsFile(profile.settings_file).load())
    except StorageTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _lines(refused: RefusedFile) -> Iterator[str]:
    for problem in refused.problems:
        file = refused.path.parent / problem.file
        where = f"{file}:{problem.line}" if problem.line else str(file)
        yield f"{where}: {problem.sentence}"


def _outdated(reading: GuidanceReading, own: Path | None) -> Iterator[str]:
    now = datetime.now(timezone.utc)
    zone = now.astimezone().tzinfo or timezone.utc
    for language, one in sorted(reading.in_force.items()):
        folder = own if own is not None and "greetings" in one.own else resources.path("guidance")
        lines = lines_of(one.texts["greetings"])
        ids = [greeting.id for greeting in one.guidance.content.greetings.greetings]
        for greeting in outdated_greetings(one.guidance, now, zone):
            line = line_of(lines, ("greetings", ids.index(greeting.id)))
            yield (
                f"{folder / language / 'greetings.toml'}:{line}: out of date: the greeting "
                f"“{greeting.id}” held up to {greeting.last_day} and is not used"
            )
