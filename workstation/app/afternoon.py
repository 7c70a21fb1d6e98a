"""The afternoon of the pictures: Mr. Okafor's call, and the callbacks after it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from ui.closing.closing_page import ClosingPage
from ui.presenters import centre
from ui.presenters.closing_view import MAIN_ACTION
from ui.work.work_column import WorkTab
from workstation.app.picture_desk import STORY, PictureDesk
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.closing import ClosingItem
from workstation.ids import CallId, TicketId
from workstation.wrap_up import SelfReview

START = "14:03:48"
_OKAFOR = "+441614960182"
_MARSH = "+441134960275"
_TYPED = (
    "A photo of the meter on 30 Nov is enough for the final reading. New address from 1 Dec: "
    "8 Orchard Lane, York. Send her the link for the photo on the morning of"
)
_NOTE = (
    "His photo of 15 Nov shows 7 418 kWh, the bill uses 8 417 on 3 Nov. Looks like an estimate, "
    "not a visit. Ask metering which reading was"
)
_NOTE_ON_HOLD = f"{_NOTE} used. Priya in metering is looking at"
_WRAP_UP = (
    "The bill used an estimate of 8 417 kWh, the true reading is 7 417 kWh. Debit of 24 Nov held, "
    "new bill of £138.90 on 26 Nov."
)


@dataclass(frozen=True, slots=True)
class Shot:
    """A moment to take a picture of; ``widget`` is what to picture in place of the window."""

    name: str
    widget: QWidget | None = None


def afternoon(desk: PictureDesk) -> Iterator[Shot]:
    """Play the afternoon and stop at each moment that is worth a picture."""
    yield from _before_the_call(desk)
    yield from _talk(desk)
    yield from _hold(desk)
    yield from _check_ins(desk)
    yield from _closing(desk)
    yield from _after(desk)
    yield from _lists(desk)


def _before_the_call(desk: PictureDesk) -> Iterator[Shot]:
    presenter = desk.presenter
    yield Shot("welcome")
    presenter.open_ticket(ticket_id(desk, 48197))
    desk.at("14:06:40")
    yield Shot("ticket")
    desk.at("14:07:00")
    desk.type_into(presenter.pane.words.notes, _TYPED)
    desk.phone.ring(_OKAFOR)
    desk.settle()
    desk.at("14:07:07")
    desk.wait(250)
    yield Shot("ringing")
    desk.at("14:07:28")
    presenter.calls.answer(desk.conversation.id)
    desk.settle()
    desk.phone.measure(desk.conversation.id, 4.3, 0.1, 0.62)
    presenter.pane.words.notes.clearFocus()
    desk.at("14:07:31")
    yield Shot("greeting")


def _talk(desk: PictureDesk) -> Iterator[Shot]:
    guidance = desk.presenter.guidance
    desk.at("14:07:58")
    guidance.greeting_said()
    desk.at("14:09:20")
    yield Shot("listening")
    guidance.mark_caller(CallerType.ANXIOUS.value)
    desk.at("14:11:05")
    guidance.go_to(Stage.CONFIRMING)
    desk.type_into(desk.presenter.pane.words.notes, _NOTE)
    desk.at("14:12:00")
    _say_first(desk)
    desk.phone.measure(desk.conversation.id, 4.3, 0.72, 0.4)
    desk.settle()
    yield Shot("talk")


def _say_first(desk: PictureDesk) -> None:
    """Tick the first phrase of the stage."""
    conversation = desk.conversation
    content = desk.desk.guidance.of(conversation)
    stage = conversation.flow.stage
    assert stage is not None
    facts = desk.presenter.guidance.facts(conversation)
    first = content.stage(stage, facts, conversation.caller_type).phrases[0]
    desk.desk.flow.tick(conversation, first.id)
    desk.settle()


def _hold(desk: PictureDesk) -> Iterator[Shot]:
    presenter = desk.presenter
    presenter.ticket.confirm(True)
    desk.at("14:13:10")
    open_step = next(s for s in desk.desk.tickets.steps if s.due_at is None)
    due = STORY.replace(hour=15, minute=40)
    desk.desk.tickets.keep_step(replace(open_step, due_at=due, confirmed_at=STORY))
    yield Shot("resolving")
    desk.at("14:13:52")
    desk.presenter.hold.hold_or_resume()
    desk.presenter.hold.choose_reason("team")
    desk.presenter.hold.choose_wait(120)
    desk.settle()
    yield Shot("hold-permission")
    desk.at("14:14:02")
    desk.presenter.hold.confirm_hold()
    desk.type_into(presenter.pane.words.notes, _NOTE_ON_HOLD)
    desk.phone.measure(desk.conversation.id, 4.3, 0.0, 0.0)
    desk.at("14:14:47")
    yield Shot("hold-0-45")


def _check_ins(desk: PictureDesk) -> Iterator[Shot]:
    presenter = desk.presenter
    desk.at("14:15:30")
    desk.presenter.hold.check_in()
    desk.at("14:15:34")
    yield Shot("checking-in")
    desk.at("14:15:41")
    desk.presenter.hold.hold_again()
    desk.at("14:17:11")
    yield Shot("check-in-due")
    desk.at("14:17:43")
    yield Shot("overdue")
    desk.at("14:17:45")
    desk.presenter.hold.check_in()
    desk.at("14:17:49")
    yield Shot("callback-offered")
    presenter.call_back_instead()
    desk.settle()
    yield Shot("callback-form")
    presenter.promised.form.cancel()
    desk.presenter.hold.resume()
    desk.settle()


def _closing(desk: PictureDesk) -> Iterator[Shot]:
    presenter, guidance = desk.presenter, desk.presenter.guidance
    desk.at("14:22:10")
    guidance.go_to(Stage.NEXT_STEPS)
    desk.settle()
    yield Shot("next-steps")
    desk.at("14:25:20")
    desk.phone.measure(desk.conversation.id, 4.3, 0.2, 0.6)
    presenter.end()
    presenter.closing.act(ClosingItem.QUESTIONS_ANSWERED, MAIN_ACTION)
    desk.at("14:25:20")
    presenter.wrap_up.choose_disposition("follow_up")
    page = presenter.closing_page
    presenter.wrap_up.name_cause(_first_cause(desk))
    _type_note(desk, page)
    yield Shot("checklist")
    for item in (ClosingItem.ANYTHING_ELSE, ClosingItem.SUMMARY, ClosingItem.CONFIRMED):
        presenter.closing.act(item, MAIN_ACTION)
    desk.at("14:26:40")
    yield Shot("checklist-done")
    presenter.end()
    desk.at("14:27:22")
    yield Shot("wrap-up")
    presenter.wrap_up.review(SelfReview.YES.value)
    presenter.wrap_up.choose_follow_up("callback")
    presenter.wrap_up.owe_by(STORY.replace(hour=15, minute=40))
    desk.at("14:27:50")
    yield Shot("wrap-up-promise")
    presenter.wrap_up.finish()
    desk.settle()


def _first_cause(desk: PictureDesk) -> str:
    return desk.desk.guidance.of().content.wrap_up.internal_causes[0]


def _type_note(desk: PictureDesk, page: ClosingPage) -> None:
    desk.presenter.wrap_up.type_note(_WRAP_UP)
    desk.presenter.wrap_up.save()
    desk.settle()
    page.focus_note()
    desk.settle()


def _after(desk: PictureDesk) -> Iterator[Shot]:
    desk.at("14:28:30")
    yield Shot("after-the-call")
    desk.at("14:38:00")
    brennan = next(c for c in desk.desk.callbacks.open_callbacks if c.name == "Tom Brennan")
    desk.window.work.tabs.setCurrentIndex(WorkTab.CALLBACKS.value)
    desk.presenter.centre.show_page(centre.CALLBACKS)
    desk.presenter.promised.list.select(brennan.id)
    desk.presenter.refresh()
    desk.settle()
    yield Shot("callbacks")
    desk.presenter.promised.panel.move_wanted.emit(brennan.id)
    desk.settle()
    yield Shot("callbacks-move")
    desk.presenter.promised.panel.move_wanted.emit(brennan.id)
    desk.presenter.promised.dialling.call(brennan.id)
    desk.settle()
    yield Shot("dialling")
    call_id = desk.conversation.id
    desk.at("14:38:20")
    desk.phone.far_end_is_busy(call_id)
    desk.settle()
    desk.presenter.centre.show_page(centre.CALLBACKS)
    desk.presenter.promised.list.select(brennan.id)
    desk.settle()
    yield Shot("callbacks-tried")


def _lists(desk: PictureDesk) -> Iterator[Shot]:
    window, presenter = desk.window, desk.presenter
    presenter.open_ticket(ticket_id(desk, 48176))
    window.work.tabs.setCurrentIndex(WorkTab.HISTORY.value)
    desk.settle()
    yield Shot("history")
    window.work.tabs.setCurrentIndex(WorkTab.QUEUE.value)
    window.work.dial.go()
    window.work.dial.line.setText("01134 960275")
    desk.settle()
    yield Shot("dial")
    window.work.dial.line.clear()
    window.top_bar.find_field.setFocus()
    window.top_bar.find_field.setText("meter")
    desk.wait(300)
    yield Shot("find")
    window.top_bar.find_field.clear()
    window.frame.setFocus()
    yield from _left_on_hold(desk)
    yield from _unknown_caller(desk)


def _left_on_hold(desk: PictureDesk) -> Iterator[Shot]:
    presenter = desk.presenter
    call_id = answered_call(desk, _MARSH, "", "14:40:00")
    presenter.guidance.greeting_said()
    presenter.hold.hold_or_resume()
    presenter.hold.choose_reason("colleague")
    presenter.hold.confirm_hold()
    desk.at("14:43:20")
    desk.phone.far_end_hangs_up(call_id)
    desk.settle()
    desk.at("14:43:24")
    yield Shot("customer-left")
    presenter.wrap_up.choose_disposition("follow_up")
    presenter.wrap_up.finish()
    desk.settle()


def _unknown_caller(desk: PictureDesk) -> Iterator[Shot]:
    desk.at("14:50:00")
    desk.phone.ring("+441632960888", "M. Castle")
    desk.settle()
    desk.at("14:50:12")
    desk.wait(250)
    yield Shot("ringing-unknown")
    desk.presenter.calls.answer(desk.conversation.id)
    desk.at("14:50:14")
    desk.phone.measure(desk.conversation.id, 4.1, 0.1, 0.5)
    desk.at("14:50:40")
    yield Shot("unknown-caller")


def answered_call(desk: PictureDesk, number: str, name: str, at: str) -> CallId:
    """Let somebody call at ``at`` and answer."""
    desk.at(at)
    call_id = desk.phone.ring(number, name)
    desk.settle()
    desk.presenter.calls.answer(call_id)
    desk.settle()
    return call_id


def ticket_id(desk: PictureDesk, number: int) -> TicketId:
    return next(t.id for t in desk.desk.stores.tickets.open_tickets() if t.number == number)
