"""The pictures of progress over time and of practice with a trainer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QSize

import resources
from ui.presenters.practice import PracticePresenter
from ui.presenters.trainee import TraineePresenter
from ui.presenters.trainer import TrainerPresenter
from ui.trainer.trainer_window import TrainerWindow
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.app.practice import load_library, practice_book
from workstation.app.standing_clock import StandingClock
from workstation.calls import Call, CallEnd, CallState, Direction, EndedBy
from workstation.guidance_library import GuidanceLibrary
from workstation.ids import AccountId, CallId, EventId, new_id
from workstation.phone import (
    AnyCommand,
    CallChanged,
    PhoneLink,
    PhoneLinkChanged,
    PlaceCall,
)
from workstation.phrases import GuidanceFacts
from workstation.practice import Scenario
from workstation.practice_results import KeptRule, PracticeResult
from workstation.trainer_part import Seen

_CODE: Final = "KTX4M7"
_HOST: Final = "192.0.2.7"
_WINDOW: Final = QSize(1280, 800)


def over_time(desk: PictureDesk, presenter: PracticePresenter) -> Iterator[Shot]:
    """Show the progress after one call and after many, and the rest of a summary."""
    presenter.coach.show_progress()
    desk.settle()
    yield Shot("progress-first")
    _keep_more_results(desk)
    presenter.coach.show_progress()
    presenter.coach.progress_page.chart.go_to(31)
    desk.settle()
    yield Shot("progress")
    presenter.show_score()
    scroll = presenter.coach.score_page.verticalScrollBar()
    presenter.coach.score_page.timeline.chart.go_to(4)
    scroll.setValue(420)
    desk.settle()
    yield Shot("practice-score-below")


def _keep_more_results(desk: PictureDesk) -> None:
    """Keep the results of 39 practice calls of the weeks before, getting better."""
    scenarios = load_library().of_language("en")
    rules = ("A1", "A2", "B2", "C1", "C3", "E1", "E2", "E3", "F1", "F2", "F4", "F5")
    for number in range(39):
        kept = [
            KeptRule(rule, (number * 7 + place * 5) % 40 < 12 + number * 0.7)
            for place, rule in enumerate(rules)
            if (number + place) % 4
        ]
        scenario = scenarios[number % len(scenarios)]
        result = PracticeResult(
            call_id=CallId(f"picture-{number:02}"),
            scenario=scenario.key,
            caller_type=scenario.scenario.caller_type,
            language="en",
            seed=number,
            at=STORY - timedelta(days=40 - number),
            talked_s=300.0,
            rules=tuple(kept),
        )
        desk.desk.stores.practice.save(result)


# --- with a trainer ---------------------------------------------------------------------------


class _NotingPhone:
    """A telephone that only notes which call it was to place."""

    def __init__(self) -> None:
        self.call_id = CallId("")

    def do(self, command: AnyCommand) -> None:
        if isinstance(command, PlaceCall):
            self.call_id = command.call_id


def trainer(desk: PictureDesk) -> Iterator[Shot]:
    """Show both sides of practice with a trainer."""
    scenarios = {one.key: one.scenario for one in load_library().of_language("en")}
    trainee = TraineePresenter(
        desk.presenter, scenarios, practice_book(desk.presenter), _HOST, _CODE, desk
    )
    trainee.show_waiting()
    desk.settle()
    yield Shot("trainer-waiting")
    yield from _playing(desk, scenarios)


def _playing(desk: PictureDesk, scenarios: dict[str, Scenario]) -> Iterator[Shot]:
    """Show the trainer's own window from the address to the notes."""
    window, phone, clock = TrainerWindow(), _NotingPhone(), StandingClock(STORY)
    presenter = TrainerPresenter(window, phone, clock, scenarios, _how_to_play, "192.0.2.8", desk)
    presenter.on_event(PhoneLinkChanged(link=PhoneLink.CONNECTED))
    window.resize(_WINDOW)
    window.show()
    window.set_up.scenario_wanted.emit(list(scenarios)[-1])
    window.set_up.address.setText("192.0.2.7:5071")
    window.set_up.code.setText("KTX 4M7")
    window.set_up.name.setText("Ines Walker")
    desk.settle()
    yield Shot("trainer-set-up", window)
    window.set_up.call_button.click()
    call = Call(
        phone.call_id,
        Direction.OUTBOUND,
        f"sip:practice-ktx4m7@{_HOST}:5071",
        STORY,
        CallState.EARLY,
        AccountId("trainer"),
    )
    call = _talked(presenter, call.moved_to(CallState.CONFIRMED, at=clock.now()))
    for second, seen in ((6, Seen.GREETED), (31, Seen.INTERRUPTED), (95, Seen.HELD_UNASKED)):
        clock.stand_at(STORY + timedelta(seconds=second))
        window.script.marked.emit(seen.value)
    window.script.note_edited.emit("No word of how long it takes.")
    clock.stand_at(STORY + timedelta(seconds=104))
    presenter.on_event(_changed(call))
    desk.settle()
    yield Shot("trainer-script", window)
    clock.stand_at(STORY + timedelta(seconds=160))
    end = CallEnd(EndedBy.AGENT, 200)
    _talked(presenter, call.moved_to(CallState.DISCONNECTED, at=clock.now(), end=end))
    desk.settle()
    yield Shot("trainer-over", window)
    window.close()
    window.deleteLater()


def _talked(presenter: TrainerPresenter, call: Call) -> Call:
    presenter.on_event(_changed(call))
    return call


def _changed(call: Call) -> CallChanged:
    return CallChanged(event_id=EventId(new_id()), at=STORY, call=replace(call))


def _how_to_play(scenario: Scenario) -> tuple[str, ...]:
    guidance = GuidanceLibrary(resources.path("guidance")).best(scenario.language)
    return guidance.caller(scenario.caller_type, GuidanceFacts()).recognise
