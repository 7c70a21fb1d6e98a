"""Pictures of a call's end: two concerns, the organisation's own items, eight at most."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import resources
from ui.presenters.closing_view import MAIN_ACTION, MORE_ACTION
from workstation.app.afternoon import Shot, answered_call
from workstation.app.picture_desk import SETTINGS, STORY, PictureDesk
from workstation.callers import CallerType
from workstation.closing import ClosingItem
from workstation.settings import Settings

_OKAFOR: Final = "+441614960182"
_OWN_ITEMS: Final = """
[[items]]
item = "address_checked"
once = true
title = "Address read back"
hint = "Street, number and postcode"
done_label = "Read back"
say = ["May I read your address back to you, so that the letter arrives?"]

[[items]]
item = "data_protection"
once = true
title = "Data protection"
hint = "What is kept, and for how long"
done_label = "Explained"
say = ["What we noted today stays with your ticket for two years. Is that all right for you?"]

[[items]]
item = "meter_safety"
title = "Safety at the meter"
hint = "Before anybody opens the cover"
done_label = "Said"
callers = ["anxious"]
say = ["Please leave the cover of the meter closed until the engineer is there."]

[[items]]
item = "written_too"
title = "In writing too"
hint = "By letter or by e-mail"
done_label = "Chosen"
callers = ["anxious"]
say = ["Shall I send you what we agreed in writing as well?"]
"""


def own_settings(folder: Path) -> Settings:
    """Return settings with an organisation's folder that adds items to the checklist."""
    own = folder / "guidance" / "en"
    own.mkdir(parents=True, exist_ok=True)
    text = resources.path("guidance/en/closing.toml").read_text(encoding="utf-8")
    (own / "closing.toml").write_text(text + _OWN_ITEMS, encoding="utf-8")
    return replace(SETTINGS, guidance_folder=str(own.parent))


def closings(desk: PictureDesk) -> Iterator[Shot]:
    """Yield one shot after another; the window is as it should be at each."""
    presenter = desk.presenter
    answered_call(desk, _OKAFOR, "", "14:02:00")
    presenter.guidance.greeting_said()
    _tell_facts(desk)
    desk.at("14:08:10")
    presenter.end()
    desk.settle()
    yield Shot("closing-own-items")
    presenter.guidance.mark_caller(CallerType.ANXIOUS.value)
    presenter.closing.act(ClosingItem.QUESTIONS_ANSWERED, MAIN_ACTION)
    desk.settle()
    yield Shot("closing-eight-items")
    presenter.guidance.mark_caller(CallerType.RATIONAL.value)
    presenter.closing.act(ClosingItem.ANYTHING_ELSE, MORE_ACTION)
    desk.settle()
    yield Shot("second-concern")
    yield from _second_topic(desk)


def _tell_facts(desk: PictureDesk) -> None:
    presenter = desk.presenter
    presenter.ticket.type_customer_words(
        "My bill is three times as high as usual. Why is that? Will the money be taken anyway?"
    )
    presenter.ticket.save()
    presenter.ticket.steps.add("Metering team", "Check the reading", STORY.replace(hour=16))
    desk.settle()


def _second_topic(desk: PictureDesk) -> Iterator[Shot]:
    presenter = desk.presenter
    presenter.ticket.type_subject("Login to the customer portal")
    presenter.ticket.type_customer_words("How do I get a new password?")
    presenter.ticket.save()
    desk.at("14:11:30")
    presenter.end()
    presenter.closing.act(ClosingItem.QUESTIONS_ANSWERED, MAIN_ACTION)
    desk.settle()
    yield Shot("two-topics")
    presenter.wrap_up.type_note("Sent a link for a new password.")
    presenter.wrap_up.type_topic_note("1", "Reading of 3 November is being checked.")
    presenter.wrap_up.save()
    presenter.end()
    desk.at("14:12:20")
    presenter.wrap_up.choose_disposition("follow_up")
    desk.settle()
    yield Shot("wrap-up-two-topics")
