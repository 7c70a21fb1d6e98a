"""In every stage, for every caller and in both languages, the right column needs no scrolling."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme.theme import ThemeName, apply_theme
from workstation.app.afternoon import answered_call
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.call_flow import Stage
from workstation.callers import CallerType

pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)", extend=True)

_OKAFOR = "+441614960182"
_ROUNDS = 6  # each makes room for one thing more
_UNUSUAL = "x y"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[PictureDesk]:
    """The afternoon's desk in the usual size, with a call about three next steps."""
    apply_theme(qapp, ThemeName.LIGHT)
    desk = PictureDesk(tmp_path, STORY)
    desk.window.resize(1280, 800)
    desk.window.show()
    answered_call(desk, _OKAFOR, "", "15:10:00")
    yield desk
    desk.close()


def _over(desk: PictureDesk) -> int:
    """Return by how many pixels the column is too high for the window."""
    for _ in range(_ROUNDS):
        desk.settle()
    return desk.presenter.column.verticalScrollBar().maximum()


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_stage_is_too_high(desk: PictureDesk, language: str) -> None:
    desk.desk.guidance.choose(desk.conversation, language)
    found = {}
    for caller in CallerType:
        desk.desk.flow.mark_caller(desk.conversation, caller)
        for stage in Stage:
            desk.presenter.guidance.go_to(stage)
            found[caller, stage] = _over(desk)
    assert {place: over for place, over in found.items() if over} == {}


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_question_is_too_high(desk: PictureDesk, language: str) -> None:
    desk.desk.guidance.choose(desk.conversation, language)
    desk.desk.flow.mark_caller(desk.conversation, CallerType.ANXIOUS)
    questions = desk.presenter.questions
    questions.open()
    questions.choose("bill")
    found = []
    while desk.presenter.column.asking_card.line.isVisible():
        found.append(_over(desk))
        questions.answer(_UNUSUAL)
        found.append(_over(desk))
        if desk.presenter.column.asking_card.trouble.isVisible():
            questions.answer(_UNUSUAL)
    assert set(found) == {0}
    assert _over(desk) == 0


def test_the_read_back_of_the_steps_stays_where_room_is_short(desk: PictureDesk) -> None:
    desk.desk.guidance.choose(desk.conversation, "de")
    desk.desk.flow.mark_caller(desk.conversation, CallerType.ANXIOUS)
    desk.presenter.guidance.go_to(Stage.NEXT_STEPS)
    _over(desk)
    assert "next-steps-read" in desk.presenter.column.stage_card.phrases.items
