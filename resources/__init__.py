"""What the program ships beside its code: guidance, icons, fonts, sounds, voices, style sheets."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Return where the resource ``name`` ("sounds/ring.wav") lies on disk.

    Errors: FileNotFoundError when there is no such file or folder: a fault of the package.
    """
    found = _ROOT / name
    if not found.exists():
        raise FileNotFoundError(f"the program's own file {name} is missing")
    return found
