"""``workstation practice-check``: says what is wrong in scenario files, line by line."""

import sys
from pathlib import Path

import click

from workstation.practice_library import check_files, scenario_files


@click.command("practice-check")
@click.argument("place", type=click.Path(exists=True, path_type=Path))
def practice_check(place: Path) -> None:
    """Check a practice scenario, or every one below a folder; exit code 1 when one is not good."""
    files = scenario_files(place)
    if not files:
        click.echo(f"There is no scenario in {place}: a scenario is a file that ends in .toml.")
        sys.exit(1)
    bad = 0
    for file, problems in check_files(files):
        if problems:
            bad += 1
            for problem in problems:
                click.echo(str(problem))
        else:
            click.echo(f"{file}: good")
    if bad:
        click.echo(f"{bad} of {len(files)} scenarios cannot be played as they are.", err=True)
        sys.exit(1)
