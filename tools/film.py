"""Films practice calls: a caller of each type, a picture at each stage, and a sheet of them all.

    python3 run.py film [--out DIR] [--speed N] [--persona NAME …]

At ``--speed 1`` the four calls take about twenty minutes, as people would. The pictures are
those of ``practice --unattended --screenshots``, in the order in which they were taken.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402

_TYPES: Final = ("anxious", "hurt", "rational", "angry")  # D1–D4
_COLUMNS: Final = 4
_WIDE: Final = 640
_GAP: Final = 16
_CAPTION: Final = 28


def film(persona: str, folder: Path, speed: str) -> int:
    """Play one call and take its pictures into ``folder``; return the exit code."""
    command = [sys.executable, "-m", "workstation", "--data-dir", str(folder / "data")]
    command += ["practice", "--unattended", "--seed", "1", "--persona", persona]
    command += ["--speed", speed, "--report", str(folder / "report.json")]
    command += ["--screenshots", str(folder)]
    return subprocess.run(command, check=False).returncode


def pictures(folder: Path) -> list[Path]:
    """Return the pictures in the order in which they were taken."""
    found = [file for file in folder.glob("*.png") if file.stem != "sheet"]
    return sorted(found, key=lambda file: file.stat().st_mtime_ns)


def write_sheet(folder: Path) -> Path:
    """Put the pictures of ``folder`` on one sheet, with their names below; return its file.

    Errors: FileNotFoundError when there is no picture.
    """
    files = pictures(folder)
    if not files:
        raise FileNotFoundError(f"no pictures in {folder}")
    first = QImage(str(files[0]))
    high = _WIDE * first.height() // first.width()
    rows = -(-len(files) // _COLUMNS)
    cell_w, cell_h = _WIDE + _GAP, high + _CAPTION + _GAP
    size = (_COLUMNS * cell_w + _GAP, rows * cell_h + _GAP)
    sheet = QImage(*size, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    for place, file in enumerate(files):
        left = _GAP + place % _COLUMNS * cell_w
        top = _GAP + place // _COLUMNS * cell_h
        smooth = Qt.TransformationMode.SmoothTransformation
        image = QImage(str(file)).scaledToWidth(_WIDE, smooth)
        painter.drawImage(left, top, image)
        caption = QRect(left, top + high, _WIDE, _CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, f"{place + 1}. {file.stem}")
    painter.end()
    target = folder / "sheet.png"
    sheet.save(str(target))
    return target


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="run.py film")
    parser.add_argument("--out", type=Path, default=Path("out/film"))
    parser.add_argument("--speed", default="10")
    parser.add_argument("--persona", action="append", choices=_TYPES)
    wanted = parser.parse_args(arguments)
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("film")
    codes = []
    for persona in wanted.persona or _TYPES:
        folder = wanted.out / persona
        folder.mkdir(parents=True, exist_ok=True)
        codes.append(film(persona, folder, wanted.speed))
        outcome = "completed" if codes[-1] == 0 else f"not completed (exit code {codes[-1]})"
        print(f"{persona}: {outcome}, {len(pictures(folder))} pictures, {write_sheet(folder)}")
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
