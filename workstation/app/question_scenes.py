"""Pictures of a matter that is asked out step by step, and of what a stage reminds of."""

from collections.abc import Iterator

from workstation.app.afternoon import Shot, answered_call
from workstation.app.picture_desk import PictureDesk
from workstation.call_flow import Stage

_OKAFOR = "+441614960182"
_ANSWERS = ("1234 5678 90", "3 Nov", "£412.60", "about £140")


def asking(desk: PictureDesk) -> Iterator[Shot]:
    """Ask Mr. Okafor about his bill, one question at a time."""
    presenter = desk.presenter
    call_id = answered_call(desk, _OKAFOR, "", "15:10:00")
    presenter.guidance.greeting_said()
    desk.phone.measure(call_id, 4.3, 0.2, 0.6)
    desk.at("15:10:40")
    presenter.questions.open()
    desk.settle()
    yield Shot("question-topics")
    presenter.questions.choose("bill")
    for answer in _ANSWERS[:3]:
        presenter.questions.answer(answer)
    desk.at("15:11:50")
    yield Shot("question")
    presenter.questions.answer(_ANSWERS[3])
    desk.settle()
    yield Shot("question-unusual")
    for answer in ("£140", "8 417, estimated", "7 418", ""):
        presenter.questions.answer(answer)
    desk.at("15:12:40")
    yield Shot("question-done")
    presenter.questions.leave()
    desk.settle()
    yield Shot("question-answers")
    presenter.guidance.go_to(Stage.RESOLVING)
    desk.at("15:15:20")
    yield Shot("check-understanding")
