"""``workstation engine``: the phone in a process of its own; the desk starts it by itself."""

import faulthandler
import json
import logging
import signal
import sys
from datetime import datetime
from pathlib import Path
from types import FrameType

import click
from PySide6.QtCore import QCoreApplication, QLockFile, QTimer

import resources
from storage.secrets import KeyringSecrets
from telephony.addresses import engine_lock, engine_socket, make_socket_folder
from telephony.audio.devices import RingingSounds
from telephony.engine.lines import PING_S
from telephony.engine.logs import open_log
from telephony.engine.ports import remembered_port
from telephony.engine.program import EXIT_FAILED, EngineOptions, EngineProgram
from telephony.engine.watch import SILENCE_LIMIT_S
from telephony.engine_process import EXIT_ALREADY_RUNNING
from telephony.sip_stack import StackOptions, leave
from workstation.clock import Clock, Moment, ScaledClock, SystemClock
from workstation.ids import AccountId
from workstation.profiles import Profile

_IDLE_LIMIT_S = 30.0
_LOCK_WAIT_MS = 100
_SIGNAL_LOOK_MS = 300
_ERRORS, _ALL_MESSAGES = 1, 5  # pjsip's log levels


@click.command()
@click.option("--sip-port", default=0, show_default=True, help="SIP port; 0: any, then kept.")
@click.option("--bind", default="", help="Address for SIP and sound; empty means every interface.")
@click.option("--speed", default=1.0, show_default=True, help="Practice: how fast time runs.")
@click.option("--origin-at", default="", help="Practice: the wall clock's start, ISO 8601.")
@click.option("--origin-tick", default=0.0, help="Practice: the steady clock's start, seconds.")
@click.option(
    "--ringtone",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="A WAV file to ring with instead of our own.",
)
@click.option("--idle-limit-s", default=_IDLE_LIMIT_S, help="Ends so long after desk and call.")
@click.option("--ping-s", default=PING_S, help="How often each server is asked if it is there.")
@click.option("--silence-limit-s", default=SILENCE_LIMIT_S, help="Silence before a call is tried.")
@click.option("--verbose", is_flag=True, help="Log every SIP message, without secrets and bodies.")
@click.option(
    "--passwords-on-stdin",
    is_flag=True,
    help="Read one line of JSON, {account id: password}, from standard input first.",
)
@click.pass_obj
def engine(
    profile: Profile,
    sip_port: int,
    bind: str,
    speed: float,
    origin_at: str,
    origin_tick: float,
    ringtone: Path | None,
    idle_limit_s: float,
    ping_s: float,
    silence_limit_s: float,
    verbose: bool,
    passwords_on_stdin: bool,
) -> None:
    """Run the phone of a profile until no desk and no call needs it."""
    faulthandler.enable()
    app = QCoreApplication(sys.argv[:1])
    passwords = _passwords_from_stdin() if passwords_on_stdin else {}
    lock = _prepared(profile, logging.DEBUG if verbose else logging.INFO)
    program = EngineProgram(
        EngineOptions(
            profile=profile,
            socket=engine_socket(profile),
            stack=StackOptions(
                bind=bind,
                port=sip_port or remembered_port(profile),
                log_level=_ALL_MESSAGES if verbose else _ERRORS,
            ),
            idle_limit_s=idle_limit_s,
            ping_s=ping_s,
            silence_limit_s=silence_limit_s,
            ringing=_ringing(ringtone),
        ),
        _clock(speed, origin_at, origin_tick),
        KeyringSecrets(profile.name),
        passwords,
    )
    _end_on_signals(app, program)
    program.start()
    app.exec()
    if program.trouble:
        click.echo(program.trouble, err=True)
    lock.unlock()
    leave(program.exit_code)


def _prepared(profile: Profile, log_level: int) -> QLockFile:
    """Make the folders, open the log and take the profile's lock; leaves with a sentence if not."""
    try:
        profile.make_folders()
        make_socket_folder(profile)
        open_log(profile.log_dir / "engine.log", level=log_level)
    except OSError as error:
        click.echo(f"The phone engine cannot write its files: {error}.", err=True)
        leave(EXIT_FAILED)
    lock = QLockFile(str(engine_lock(profile)))
    lock.setStaleLockTime(0)  # a lock is stale when its process is gone, however old it is
    if not lock.tryLock(_LOCK_WAIT_MS):
        words = f"The phone of the profile “{profile.name}” runs already; this one ends."
        logging.getLogger(__name__).warning("%s", words)
        click.echo(words, err=True)
        leave(EXIT_ALREADY_RUNNING)
    return lock


def _passwords_from_stdin() -> dict[AccountId, str]:
    line = sys.stdin.readline()
    given = json.loads(line) if line.strip() else {}
    return {AccountId(str(key)): str(value) for key, value in given.items()}


def _clock(speed: float, origin_at: str, origin_tick: float) -> Clock:
    if not origin_at:
        return SystemClock()
    return ScaledClock(Moment(datetime.fromisoformat(origin_at), origin_tick), speed)


def _ringing(ringtone: Path | None) -> RingingSounds | None:
    if ringtone is None:
        return None
    return RingingSounds(str(ringtone), str(resources.path("sounds/waiting.wav")))


def _end_on_signals(app: QCoreApplication, program: EngineProgram) -> None:
    def end(number: int, frame: FrameType | None) -> None:
        program.end()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    # Python looks at its signals only when it runs: the timer lets it, inside Qt's loop.
    look = QTimer(app)
    look.timeout.connect(program.look_at_signals)
    look.start(_SIGNAL_LOOK_MS)
