"""``workstation customer``: one practice customer calls; started by the practice line."""

import logging
import os
import signal
import sys
from datetime import datetime, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import TextIO

import click

from telephony.practice.captions import Captions
from telephony.practice.customer import PracticeCustomer, PracticePart
from telephony.practice.deeds import Deeds
from telephony.practice.voices import speech_program
from telephony.sip_stack import SipStack, SipTrouble, StackOptions, leave
from workstation.clock import Moment, ScaledClock, steady_tick
from workstation.practice_library import name_of
from workstation.practice_reading import BadPracticeFile, scenario_from

_NOT_TAKEN, _NOT_PLACED, _BAD_FILE = 3, 4, 5


@click.command(hidden=True)
@click.option("--target", required=True, help="Whom to call: sip:agent@127.0.0.1:PORT.")
@click.option(
    "--scenario",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="The scenario's file; its recordings lie beside it.",
)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--speed", type=click.FloatRange(1, 1000), default=1.0, show_default=True)
@click.option("--origin-at", type=datetime.fromisoformat, help="When the practice clock began.")
@click.option("--origin-tick", type=float, help="The steady tick at that moment.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), required=True)
def customer(
    target: str,
    scenario: Path,
    seed: int,
    speed: float,
    origin_at: datetime | None,
    origin_tick: float | None,
    report: Path,
) -> None:
    """Call TARGET as a practice customer; tells on stdout what happens, one JSON line each."""
    origin = _origin(origin_at, origin_tick)
    try:
        text = scenario.read_text(encoding="utf-8")
        script = scenario_from(text, source=str(scenario), name=name_of(scenario))
    except (BadPracticeFile, OSError, UnicodeDecodeError) as error:
        click.echo(str(error), err=True)
        sys.exit(_BAD_FILE)
    logging.getLogger().addHandler(logging.NullHandler())
    captions = Captions(_own_stdout())
    with TemporaryDirectory(prefix="practice-") as spare:
        part = PracticePart(
            scenario=script,
            recordings=scenario.parent,
            spare=Path(spare),
            target=target,
            seed=seed,
            speed=speed,
            clock=ScaledClock(origin, speed),
            speech=speech_program(),
        )
        code = _call(part, captions, report)
    leave(code)


def _call(part: PracticePart, captions: Captions, report: Path) -> int:
    stopped = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal stopped
        stopped = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    stack = SipStack(StackOptions(log_level=0))
    try:
        stack.open()
        caller = PracticeCustomer(part, stack, captions, Deeds(sys.stdin).take)
    except SipTrouble as error:
        click.echo(str(error), err=True)
        return _NOT_PLACED
    try:
        outcome = caller.call(is_stopped=lambda: stopped)
        outcome.write(report)
    except (SipTrouble, OSError) as error:
        click.echo(str(error), err=True)
        return _NOT_PLACED
    finally:
        caller.close()
    if outcome.took_place:
        return 0
    ending = outcome.end
    answer = f" ({ending.code} {ending.reason})" if ending else ""
    click.echo(f"The practice call was not taken{answer}.", err=True)
    return _NOT_TAKEN


def _origin(at: datetime | None, tick: float | None) -> Moment:
    if (at is None) != (tick is None):
        raise click.UsageError("--origin-at and --origin-tick belong together.")
    if at is None or tick is None:
        return Moment(datetime.now(timezone.utc), steady_tick())
    if at.tzinfo is None:
        raise click.BadParameter("--origin-at needs a time zone, for example +00:00.")
    return Moment(at, tick)


def _own_stdout() -> TextIO:
    """Keep stdout for the captions: pjsip prints lines of its own on descriptor 1."""
    sys.stdout.flush()
    kept = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return kept
