"""Runs Qt's own tools over what was found: merge into the .ts files, compile them to .qm."""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import PySide6

from tools.translations.window_texts import Message

_TOOLS = Path(PySide6.__file__).parent


def merge(messages: Iterable[Message], file: Path) -> None:
    """Bring ``file`` up to date: new messages are unfinished, those gone are dropped."""
    with tempfile.TemporaryDirectory(prefix="translations-") as folder:
        source = Path(folder) / "texts.py"
        lines = (_call(message) for message in sorted(messages))
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ["-no-obsolete", "-locations", "none", "-sort-messages", "-silent"]
        # What is spelt alike need not mean the same: each context is translated for itself.
        options += ["-disable-heuristic", "similartext"]
        language = file.stem.partition("_")[2]
        options += ["-source-language", "en", "-target-language", language]
        _run("lupdate", str(source), *options, "-ts", str(file))


def compiled(file: Path) -> Path:
    """Compile ``file`` and return the .qm beside it; what is unfinished is left out."""
    target = file.with_suffix(".qm")
    _run("lrelease", str(file), "-silent", "-nounfinished", "-qm", str(target))
    return target


def _call(message: Message) -> str:
    words = [message.context, message.source]
    if message.comment or message.has_plural:
        words.append(message.comment)
    written = ", ".join(f'"{_escaped(word)}"' for word in words)
    return f"translate({written}{', 1' if message.has_plural else ''})"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([str(_TOOLS / name), *arguments], check=True)
