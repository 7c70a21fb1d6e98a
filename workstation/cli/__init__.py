"""The commands: build objects, connect them, decide nothing.

Each command lives in a module of its own and is imported only when it is asked for, so that
the engine never loads a window and the desk never loads pjsua2.
"""

import importlib
from pathlib import Path

import click

from workstation.profiles import DEFAULT_PROFILE, BadProfileName, Profile, profile_at
from workstation.version import VERSION

_COMMANDS = {
    "desk": "workstation.cli.desk",
    "engine": "workstation.cli.engine",
    "practice": "workstation.cli.practice",
    "practice-check": "workstation.cli.practice_check",
    "trainer": "workstation.cli.trainer",
    "customer": "workstation.cli.customer",
    "screenshots": "workstation.cli.screenshots",
    "import-customers": "workstation.cli.import_customers",
    "import-callbacks": "workstation.cli.import_callbacks",
    "backup": "workstation.cli.backup",
    "restore": "workstation.cli.restore",
    "demo-data": "workstation.cli.demo_data",
    "privacy": "workstation.cli.privacy",
    "callbacks": "workstation.cli.callbacks",
    "promises": "workstation.cli.callbacks",
    "guidance": "workstation.cli.guidance",
    "holidays": "workstation.cli.holidays",
}


class _CommandsOnDemand(click.Group):
    """A group whose commands are imported when they are first used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[cmd_name])
        command = getattr(module, cmd_name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_CommandsOnDemand, invoke_without_command=True)
@click.version_option(VERSION, prog_name="workstation")
@click.option(
    "--profile", default=DEFAULT_PROFILE, show_default=True, help="A separate set of data."
)
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Keep everything below this folder instead of the system's usual places.",
)
@click.pass_context
def main(ctx: click.Context, profile: str, data_dir: Path | None) -> None:
    """Softphone, ticket and live guidance in one window. Without a command: opens the window."""
    ctx.obj = _profile_of(profile, data_dir)
    if ctx.invoked_subcommand is None:
        desk = main.get_command(ctx, "desk")
        assert desk is not None
        ctx.invoke(desk)


def _profile_of(name: str, data_dir: Path | None) -> Profile:
    try:
        return profile_at(name, data_dir)
    except BadProfileName as error:
        raise click.BadParameter(
            f'"{name}" cannot be a profile\'s name: use up to 40 letters, digits, dots and dashes.'
        ) from error
