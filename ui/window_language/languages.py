"""The languages that the window speaks, and the way to put one on, also while it runs.

A language is a file ``resources/translations/workstation_XX.qm``; English is in the code itself.
"""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

import resources

log = logging.getLogger(__name__)

ENGLISH: Final = "en"
_FOLDER: Final = "translations"
_LANGUAGE: Final = "window_language"
_CHOSEN: Final = "chosen_window_language"
_OURS: Final = "translator_of_the_window"


def window_languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of all languages that there are files of, English among them."""
    files = (folder or resources.path(_FOLDER)).glob("workstation_*.qm")
    return tuple(sorted({ENGLISH, *(file.stem.partition("_")[2] for file in files)}))


def language_for(chosen: str, folder: Path | None = None) -> str:
    """Return the language to speak: the chosen one, else the system's, else English."""
    there = window_languages(folder)
    if chosen in there:
        return chosen
    for wanted in () if chosen else QLocale.system().uiLanguages():
        code = wanted.replace("_", "-")
        if code in there or code.partition("-")[0] in there:
            return code if code in there else code.partition("-")[0]
    return ENGLISH


def use_window_language(chosen: str, folder: Path | None = None) -> str:
    """Put on the language for ``chosen`` ("" is the system's); what is built next speaks it.

    Shape: returns one sentence, in English, when it could not be put on; English is used then.
    """
    app = QCoreApplication.instance()
    assert isinstance(app, QGuiApplication)
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.setParent(None)
    language = language_for(chosen, folder)
    trouble = ""
    if chosen and language != chosen:
        trouble = f"There is no translation of the window into “{chosen}”; it speaks English."
    elif language != ENGLISH and not _put_on(app, language, folder or resources.path(_FOLDER)):
        trouble = (
            f"The translation of the window into “{language}” cannot be read; it speaks English "
            "instead: install the workstation again."
        )
        language = ENGLISH
    app.setProperty(_LANGUAGE, language)
    app.setProperty(_CHOSEN, chosen)
    app.setLayoutDirection(QLocale(language).textDirection())
    if trouble:
        log.warning("%s", trouble)
    return trouble


def window_language() -> str:
    """Return the code of the language that the window speaks now."""
    app = QCoreApplication.instance()
    return str(app.property(_LANGUAGE) or ENGLISH) if app is not None else ENGLISH


def chosen_window_language() -> str:
    """Return what was asked for when the language was put on last."""
    app = QCoreApplication.instance()
    return str(app.property(_CHOSEN) or "") if app is not None else ""


def _put_on(app: QGuiApplication, language: str, folder: Path) -> bool:
    """Install our translation over Qt's own; that one may be missing, ours not."""
    ours = QTranslator(app)
    if not ours.load(str(folder / f"workstation_{language}.qm")) or ours.isEmpty():
        ours.setParent(None)
        return False
    own_of_qt = QTranslator(app)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for translator, is_there in (
        (own_of_qt, own_of_qt.load(str(Path(place) / f"qtbase_{language}.qm"))),
        (ours, True),
    ):
        translator.setObjectName(_OURS)
        if is_there:
            app.installTranslator(translator)
    return True
