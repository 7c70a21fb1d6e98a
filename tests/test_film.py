"""The sheet of a filmed practice call."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from tools import film


def test_sheet_holds_every_picture_of_a_film_in_its_order(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    names = ["ringing", "greeting", "wrap-up"]
    for place, name in enumerate(names):
        picture = QImage(64, 40, QImage.Format.Format_RGB32)
        picture.fill(0xFF0000 + place)
        file = tmp_path / f"{name}.png"
        picture.save(str(file))
        os.utime(file, ns=(place * 10**9, place * 10**9))

    sheet = QImage(str(film.write_sheet(tmp_path)))

    assert [file.stem for file in film.pictures(tmp_path)] == names
    middles = [sheet.pixel(16 + place * 656 + 320, 100) & 0xFFFFFF for place in range(3)]
    assert middles == [0xFF0000, 0xFF0001, 0xFF0002]


def test_film_without_a_picture_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no pictures"):
        film.write_sheet(tmp_path)
