"""``workstation screenshots``: pictures of every screen, of a made-up afternoon."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import click

from telephony.engine_process import own_command
from ui.theme.theme import ThemeName
from ui.window_language.languages import use_window_language
from workstation.app.afternoon import Shot, afternoon
from workstation.app.agenda_scenes import agenda, with_a_week
from workstation.app.calling_scenes import calling
from workstation.app.camera import Camera, PictureNotWritten, Wanted
from workstation.app.closing_scenes import closings, own_settings
from workstation.app.coach_scenes import trainer
from workstation.app.data_scenes import whole_data
from workstation.app.editor_scenes import wording_guidance
from workstation.app.guidance_scenes import guidance_scenes
from workstation.app.hold_scenes import holds
from workstation.app.other_scenes import (
    NEWCOMER,
    around_the_work,
    first_start,
    practice,
)
from workstation.app.own_scenes import own
from workstation.app.people_scenes import people
from workstation.app.picture_desk import SETTINGS, STORY, PictureDesk
from workstation.app.practice import (
    introduce,
    load_library,
    practice_settings,
)
from workstation.app.promise_scenes import promises
from workstation.app.question_scenes import asking
from workstation.app.reminder_scenes import reminders
from workstation.app.series_scenes import coming_back
from workstation.app.source_scenes import sources
from workstation.app.ticket_scenes import ticket_parts
from workstation.app.time_scenes import times_said
from workstation.cli.desk import make_app

_THEMES = ("light", "dark", "contrast")
_SIZES = ("1280x800", "1920x1080")
_CONTRAST = (
    *("ringing", "talk", "check-in-due", "checklist", "callbacks"),
    *("message", "find", "customer", "ticket-open"),
    *("callbacks-list", "callbacks-week", "callbacks-day", "away"),
)
_LARGE = (
    *("ringing", "talk", "check-in-due", "checklist", "message", "customer"),
    *("callbacks-list", "callbacks-week", "reminder", "away"),
)


def _afternoon(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY.replace(minute=3, second=48))
    return desk, afternoon(desk)


def _first_start(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY, NEWCOMER, prepare=lambda stores: None)
    return desk, first_start(desk)


def _around(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, around_the_work(desk)


def _practice(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    library = load_library()
    scenarios = [one.scenario for one in library.staged]
    lines = library.agent_lines(SETTINGS.language)
    settings = practice_settings(SETTINGS, SETTINGS, lines, SETTINGS.language)
    desk = PictureDesk(
        folder,
        STORY,
        settings,
        is_practice=True,
        prepare=lambda stores: introduce(scenarios, stores),
    )
    return desk, practice(desk)


def _people(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, people(desk)


def _parts(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, chain(ticket_parts(desk), whole_data(desk))


def _holds(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, holds(desk)


def _calling(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, calling(desk)


def _guidance(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, guidance_scenes(desk)


def _asking(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, asking(desk)


def _closings(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY, own_settings(folder))
    return desk, closings(desk)


def _trainer(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY, is_practice=True, prepare=lambda stores: None)
    return desk, trainer(desk)


def _own(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, own(desk)


def _promises(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, promises(desk)


def _editor(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, wording_guidance(desk)


def _agenda(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY, prepare=with_a_week)
    return desk, agenda(desk)


def _times(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, times_said(desk)


def _sources(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, sources(desk)


def _coming_back(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, coming_back(desk)


def _reminders(folder: Path) -> tuple[PictureDesk, Iterator[Shot]]:
    desk = PictureDesk(folder, STORY)
    return desk, reminders(desk)


STORIES = (
    _first_start,
    _afternoon,
    _around,
    _people,
    _parts,
    _asking,
    _practice,
    _holds,
    _calling,
    _guidance,
    _closings,
    _trainer,
    _own,
    _promises,
    _editor,
    _agenda,
    _times,
    _sources,
    _coming_back,
    _reminders,
)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    try:
        return int(width), int(height)
    except ValueError as error:
        raise click.BadParameter(f'"{text}" is not a size: write it as 1280x800.') from error


@click.command()
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder."
)
@click.option("--only", multiple=True, help="A scene's name; all of them when left out.")
@click.option("--theme", "themes", multiple=True, type=click.Choice(_THEMES))
@click.option("--size", "sizes", multiple=True, help="WIDTHxHEIGHT of the window, 1280x800.")
@click.option("--language", default="en", show_default=True, help="What the window speaks.")
@click.option("--scale", type=click.IntRange(1, 3), help="Device pixels for one of ours.")
def screenshots(
    out: Path,
    only: Sequence[str],
    themes: Sequence[str],
    sizes: Sequence[str],
    language: str,
    scale: int | None,
) -> None:
    """Take pictures of every screen, with a scripted phone and made-up data.

    Without options: everything light and dark in two sizes, and a choice of scenes in high
    contrast and at 200 %.
    """
    out.mkdir(parents=True, exist_ok=True)
    is_whole = not (only or themes or sizes or scale)
    if scale is not None and scale != _scale_now():
        sys.exit(_at_scale(scale, sys.argv[sys.argv.index("screenshots") + 1 :]))
    wanted = Wanted(out, frozenset(only), [_size(s) for s in sizes or _SIZES], scale or 1)
    app = make_app(is_seen=False)
    trouble = use_window_language(language)
    if trouble:
        raise click.BadParameter(trouble, param_hint="--language")
    camera = Camera(app, wanted)
    try:
        for theme in themes or ("light", "dark"):
            for story in STORIES:
                camera.play(story, ThemeName(theme))
    except PictureNotWritten as trouble:
        click.echo(str(trouble), err=True)
        sys.exit(1)
    if camera.missing:
        click.echo(f"There is no scene called {', '.join(sorted(camera.missing))}.", err=True)
        sys.exit(2)
    rest = _take_rest(out, language) if is_whole else 0
    click.echo(f"{camera.count + rest} pictures lie in {out}.")


def _take_rest(out: Path, language: str) -> int:
    """Take a choice of scenes in high contrast, and at 200 %, and return how many."""
    for scale, theme, names in ((1, "contrast", _CONTRAST), (2, "light", _LARGE)):
        arguments = ["--out", str(out), "--theme", theme, "--size", _SIZES[0]]
        arguments += ["--scale", str(scale), "--language", language]
        for name in names:
            arguments += ["--only", name]
        code = _at_scale(scale, arguments, stdout=subprocess.DEVNULL)
        if code:
            sys.exit(code)
    return len(_CONTRAST) + len(_LARGE)


def _scale_now() -> int:
    return int(float(os.environ.get("QT_SCALE_FACTOR", "1")))


def _at_scale(scale: int, arguments: Sequence[str], stdout: int | None = None) -> int:
    """Run this command in a process of its own: Qt reads its scale when it starts."""
    environment = os.environ | {"QT_SCALE_FACTOR": str(scale)}
    command = [*own_command(), "screenshots", *arguments]
    return subprocess.run(command, env=environment, stdout=stdout, check=False).returncode
