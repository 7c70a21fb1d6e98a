"""Pictures of holds: the word against the wait, a no, two who wait, the far end holding us."""

from collections.abc import Iterator

from workstation.app.afternoon import Shot, answered_call
from workstation.app.picture_desk import PictureDesk

_OKAFOR, _MARSH = "+441614960182", "+441134960275"


def holds(desk: PictureDesk) -> Iterator[Shot]:
    """Yield one shot after another; the window is as it should be at each."""
    yield from _declined(desk)
    yield from _longer_than_said(desk)
    yield from _two_wait(desk)


def _declined(desk: PictureDesk) -> Iterator[Shot]:
    answered_call(desk, _OKAFOR, "", "14:02:00")
    desk.presenter.guidance.greeting_said()
    desk.at("14:03:10")
    yield from _why_no_sound(desk)
    desk.presenter.hold.hold_or_resume()
    desk.presenter.hold.choose_reason("team")
    desk.settle()
    yield Shot("hold-usual-wait")
    desk.presenter.call_back_instead()
    desk.settle()
    yield Shot("hold-declined")
    desk.presenter.promised.form.cancel()
    desk.settle()


def _longer_than_said(desk: PictureDesk) -> Iterator[Shot]:
    hold = desk.presenter.hold
    desk.at("14:03:40")
    hold.hold_or_resume()
    hold.choose_reason("look-up")
    hold.choose_wait(60)
    hold.confirm_hold()
    desk.at("14:04:25")
    yield Shot("hold-within-the-word")
    desk.at("14:05:02")
    yield Shot("hold-past-the-word")
    desk.at("14:05:45")
    yield Shot("hold-far-past-the-word")
    desk.presenter.call_back_instead()
    desk.settle()
    yield Shot("callback-instead")
    desk.presenter.promised.form.cancel()
    hold.check_in()
    desk.at("14:05:50")
    hold.hold_again()
    desk.settle()


def _two_wait(desk: PictureDesk) -> Iterator[Shot]:
    first = desk.conversation.id
    second = answered_call(desk, _MARSH, "", "14:06:05")
    desk.presenter.guidance.greeting_said()
    desk.at("14:06:20")
    yield Shot("waiting-behind-a-talk")
    hold = desk.presenter.hold
    hold.hold_or_resume()
    hold.choose_reason("colleague")
    hold.confirm_hold()
    desk.at("14:07:24")
    yield Shot("two-on-hold")
    desk.phone.ring("+441632960888", "M. Castle")
    desk.settle()
    desk.presenter.calls.answer(desk.desk.book.ringing[0].id)
    desk.at("14:07:52")
    desk.phone.far_end_holds(desk.conversation.id)
    desk.at("14:08:04")
    yield Shot("held-by-them-and-two-wait")
    desk.phone.far_end_hangs_up(desk.conversation.id)
    for call_id in (second, first):
        desk.phone.far_end_hangs_up(call_id)
    desk.settle()


def _why_no_sound(desk: PictureDesk) -> Iterator[Shot]:
    desk.phone.measure(desk.conversation.id, 4.3, microphone=0.0, speaker=0.4)
    desk.settle()
    desk.presenter.phone_features.why_no_audio.toggle()
    desk.settle()
    yield Shot("why-no-sound")
    desk.presenter.phone_features.why_no_audio.toggle()
