"""``workstation trainer``: play the customer on a trainee's desk in the same network."""

import sys
from pathlib import Path

import click

from telephony.own_address import own_address
from workstation.app.practice import load_library, own_settings
from workstation.app.trainer import TrainerProgram, trainer_profile
from workstation.cli.desk import make_app
from workstation.profiles import Profile


@click.command()
@click.option("--language", help="Scenarios of this language, as de; your own when left out.")
@click.option(
    "--scenarios",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="A folder of scenarios that you wrote.",
)
@click.option("--address", help="This computer's address in the network; found when left out.")
@click.pass_obj
def trainer(
    profile: Profile, language: str | None, scenarios: Path | None, address: str | None
) -> None:
    """Play the customer for somebody who practises on another desk."""
    own = own_settings(profile)
    folder = scenarios or (Path(own.scenario_folder) if own.scenario_folder else None)
    library = load_library(folder)
    app = make_app()
    program = TrainerProgram(
        app,
        trainer_profile(profile),
        own,
        library,
        language or own.language,
        address or own_address(),
    )
    program.ended.connect(app.quit)
    program.start()
    sys.exit(app.exec())
