"""The commands of ``run.py``: set up what is missing, then do what was asked."""

import os
import sys
from typing import Callable, Dict, List, Sequence

from tools.setup import checks, environment, interpreter, screen, system
from tools.setup.environment import ROOT, RUN_LOCK, TEST_LOCK
from tools.setup.words import Trouble, complain, say

_HELP = """\
python3 run.py                  set up if needed, then open the workstation;
                                without a screen: one unattended practice call
python3 run.py practice ...     practise a call; no telephone system needed
python3 run.py test [...]       all checks and tests; what follows goes to pytest
python3 run.py check            only the checks that run nothing: lint, types, imports
python3 run.py screenshots [--out DIR]   pictures of every screen, light and dark
python3 run.py film [--speed N] practice calls, a caller of each type, filmed stage by stage
python3 run.py translations [LANGUAGE]   bring the window's languages up to date
python3 run.py setup            only set up
python3 run.py lock             renew the two locks from pyproject.toml (needs uv)
Anything else goes to the program itself; its own help: python3 run.py -- --help
"""

# What the program does without a window; everything else opens one.
_WINDOWLESS = frozenset({"--unattended", "--help", "--version", "engine", "customer"})


def run(arguments: List[str]) -> int:
    """Do what the command line asks and return the exit code."""
    name = arguments[0] if arguments else ""
    command = _COMMANDS.get(name)
    try:
        if command is not None:
            return command(arguments[1:])
        return _program(arguments[1:] if name == "--" else arguments)
    except Trouble as trouble:
        complain(f"\n{trouble}")
        return 1
    except KeyboardInterrupt:
        complain("\nStopped. Start run.py again to go on from here.")
        return 130


def _set_up(lock: str = RUN_LOCK, packages: Sequence[str] = ()) -> None:
    """Bring the environment and the system up to what is needed; quick when they are."""
    missing = system.not_installed(packages) if packages else []
    is_done = environment.is_ready(lock) and environment.has_checked_system()
    if not is_done:
        missing += [*_venv_package(), *system.window_packages()]
    if missing:
        system.install(missing)
    if is_done:
        return
    environment.prepare(lock)
    system.ensure_libraries()
    environment.note_system_checked()
    system.offer_spelling()


def _venv_package() -> List[str]:
    """Name the package without which, on Debian and Ubuntu, Python makes no environments."""
    if environment.python().exists():
        return []
    base = interpreter.find()
    package = environment.without_pip_package(base) if base is not None else None
    return [] if package is None else [package]


def _open(_: List[str]) -> int:
    _set_up()
    if screen.has_screen():
        return environment.become_python(["-m", "workstation"])
    return _practise_unattended()


def _practise_unattended() -> int:
    """Show without a screen that everything works: one practice call, played by script."""
    folder = ROOT / "out" / "practice"
    folder.mkdir(parents=True, exist_ok=True)
    report = folder / "report.json"
    say("No screen here: playing one practice call without a window (about a minute) ...")
    arguments = ["practice", "--unattended", "--seed", "1", "--persona", "anxious"]
    arguments += ["--speed", "30", "--report", str(report), "--screenshots", str(folder)]
    code = environment.run_python(["-m", "workstation", *arguments], _offscreen())
    if code == 0:
        say(f"The call was completed.\n  Report:      {report}\n  Screenshots: {folder}")
    else:
        complain(f"The call was not completed (exit code {code}); what there is lies in {folder}")
    return code


def _offscreen() -> Dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def _program(arguments: List[str]) -> int:
    """Pass everything on to the program.

    Errors: Trouble when it would open a window and there is no screen; Qt would abort.
    """
    _set_up()
    if not screen.has_screen() and not os.environ.get("QT_QPA_PLATFORM"):
        if not _WINDOWLESS.intersection(arguments):
            raise Trouble(
                "There is no screen here, so the window cannot open. Nothing was changed.\n"
                "Without a screen, one practice call plays by itself: python3 run.py"
            )
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return environment.become_python(["-m", "workstation", *arguments])


def _test(arguments: List[str]) -> int:
    """Run the lints and all tests; with arguments for pytest, only what they choose."""
    _set_up(TEST_LOCK, system.TEST_PACKAGES)
    failed = [] if arguments else checks.lint()
    return checks.sum_up(failed + checks.test(arguments))


def _check(_: List[str]) -> int:
    _set_up(TEST_LOCK)
    return checks.sum_up(checks.lint())


def _screenshots(arguments: List[str]) -> int:
    """Take pictures of every screen, on a virtual screen of our own where that is possible."""
    _set_up(packages=system.SCREEN_PACKAGES)
    folder = ROOT / "out" / "screenshots"
    wanted = arguments if "--out" in arguments else ["--out", str(folder), *arguments]
    command = ["-m", "workstation", "screenshots", *wanted]
    if not sys.platform.startswith("linux"):
        return environment.run_python(command)
    with screen.virtual_screen() as environ:
        return environment.run_python(command, environ)


def _film(arguments: List[str]) -> int:
    """Play a practice call with a caller of each type and take a picture at each stage."""
    _set_up()
    return environment.run_python(["-m", "tools.film", *arguments], _offscreen())


def _only_set_up(_: List[str]) -> int:
    _set_up()
    say("Everything is set up. Open the workstation with: python3 run.py")
    return 0


def _lock(_: List[str]) -> int:
    from tools.setup import lock  # only developers need it, and uv beside it

    return lock.renew()


def _translations(arguments: List[str]) -> int:
    """Find the window's texts, merge them into every language and compile."""
    _set_up()
    return environment.run_python(["-m", "tools.translations", *arguments])


def _help(_: List[str]) -> int:
    say(_HELP.rstrip())
    return 0


_COMMANDS: Dict[str, Callable[[List[str]], int]] = {
    "": _open,
    "test": _test,
    "check": _check,
    "screenshots": _screenshots,
    "film": _film,
    "setup": _only_set_up,
    "lock": _lock,
    "translations": _translations,
    "help": _help,
    "-h": _help,
    "--help": _help,
}
