"""Every screen in another language: all of it is in that language, and there is room for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.pseudo_language import CODE, OPEN, write_pseudo_language
from tests.test_accessibility import BY_NAME, LARGEST, MADE_SMALL, STORY_NAMES, USUAL
from tests.window_audit import Faults, check_names, check_room, check_shortcuts
from tests.words_seen import words_in_code, words_seen
from ui.theme.theme import ThemeName, apply_theme
from ui.window_language.languages import use_window_language

pytestmark = pytest.mark.qt_log_ignore(r"does not support raise\(\)")  # offscreen only

# What a story's made-up data and the guidance's content bring with them: no words of the window.
_DATA = {"Billing line", "Service line", "KTX 4M7"}
_CONTENT = {
    *("Solved", "Wrong number"),  # outcomes of a call
    "Would you have enjoyed this call?",
}
_TRIES = {  # what a try to call back came to, and what is next
    *("Reached", "Busy", "No answer", "Voicemail left", "Wrong number", "Refused"),
    *("Call failed", "Write to them", "Try again"),
}
_OF_STORY = {
    "afternoon": {*_CONTENT, *_TRIES},
    "calling": {*_CONTENT, *_TRIES},
    "agenda": _TRIES,
    "sources": {"Phone", "Customer", "About", "Time zone"},  # columns of a file of calls
    "closings": _CONTENT,
    "own": _CONTENT,
    "practice": {"Say it back and wait for a yes"},  # what a scenario trains
    "around": {
        *_CONTENT,
        "Next update",  # a template's name
        "The window made a mistake of its own; it is a bug, and not yours.",
        "Your notes are saved.",
        "Put it aside and start with fresh settings",
    },
    "parts": {"Name", "Phone", "E-mail"},  # columns of a customer's file
}
# Spelt alike in every language, or no words of ours.
_SAME = {"English", "SIP", "MOS", "CSV", "TLS", "UDP", "TCP", "STARTTLS"}


class Telling:
    """One story told in one language; each screen is handed to ``look``."""

    def __init__(self, app: QApplication, story: str, folder: Path) -> None:
        self._app = app
        self._story = story
        self._folder = folder

    def screens(self) -> Iterator[tuple[str, QWidget]]:
        apply_theme(self._app, ThemeName.LIGHT)
        desk, shots = BY_NAME[self._story](self._folder)
        window = desk.window
        window.resize(*USUAL)
        window.show()
        desk.settle()
        for shot in shots:
            seen = shot.widget or window
            desk.settle()
            yield shot.name, seen
            if shot.name in MADE_SMALL:
                for size in LARGEST:
                    seen.resize(*size)
                    desk.settle()
                    yield f"{shot.name} at {size}", seen
                seen.resize(*USUAL)
        desk.close()


@pytest.fixture
def in_english_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_window_language("en")


@pytest.mark.parametrize("story", STORY_NAMES)
def test_every_word_of_ours_is_in_the_language_of_the_window(
    story: str, qapp: QApplication, tmp_path: Path, in_english_again: None
) -> None:
    (folder := tmp_path / "translations").mkdir()
    use_window_language(CODE, write_pseudo_language(folder))
    ours = words_in_code() - _SAME - _DATA - _OF_STORY.get(story, set())
    faults = Faults()
    for faults.at, window in Telling(qapp, story, tmp_path).screens():
        for words in words_seen(window):
            if words in ours and OPEN not in words:
                faults.add(words)
    assert not str(faults)


@pytest.mark.parametrize("story", STORY_NAMES)
def test_german_is_not_cut_off_and_has_one_key_for_each_button(
    story: str, qapp: QApplication, tmp_path: Path, in_english_again: None
) -> None:
    use_window_language("de")
    faults = Faults()
    for faults.at, window in Telling(qapp, story, tmp_path).screens():
        check_room(window, faults)
        check_names(window, faults)
        check_shortcuts(window, faults)
    assert not str(faults)
