"""The pictures beside the afternoon: first start, settings, what goes wrong, and practice."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ui.accounts.account_dialog import AccountDialog
from ui.accounts.views import AccountField
from ui.crash.crash_dialog import CrashDialog, CrashView
from ui.main_window.trouble_page import TroublePage, TroubleView
from ui.presenters import centre
from ui.presenters.closing_view import MAIN_ACTION
from ui.presenters.practice import PracticePresenter
from ui.settings.settings_dialog import SettingsDialog
from workstation.accounts import RegistrationTrouble
from workstation.app.afternoon import Shot, answered_call
from workstation.app.coach_scenes import over_time
from workstation.app.picture_desk import SETTINGS, STORY, PictureDesk
from workstation.app.practice import load_library, practice_book
from workstation.app.writing_scenes import writing
from workstation.call_flow import Stage
from workstation.closing import REQUIRED_ITEMS
from workstation.phone import LevelsMeasured
from workstation.practice import LineKind
from workstation.wrap_up import SelfReview

NEWCOMER: Final = replace(SETTINGS, accounts=(), started_once=False)
_OKAFOR: Final = "+441614960182"
_PHONE_LOST: Final = (
    "The phone engine stopped. It is being started again; an open call may be lost."
)
_BROKEN: Final = (
    "The settings file cannot be used: in line 12, check_in_after_s is 300, and only 30 to 120 can "
    "be used. It is left as it is: correct it, or put it aside and start with fresh settings."
)


def first_start(desk: PictureDesk) -> Iterator[Shot]:
    """Show the program to somebody who opens it for the first time."""
    desk.shell.show_first_start()
    desk.phone.happened.emit(LevelsMeasured(microphone=0.62, speaker=0.0))
    desk.settle()
    yield Shot("first-start")
    desk.shell.account.open()
    dialog = desk.window.findChildren(AccountDialog)[0]
    for field, text in (
        (AccountField.ADDRESS, "dana@pbx.northwind.example"),
        (AccountField.LINE, "Billing line"),
    ):
        dialog.text_edited.emit(field, text)
    dialog.keeping_wanted.emit("session")
    dialog.password.field.line.setText("not the right one")
    dialog.check_wanted.emit("not the right one")
    desk.settle()
    desk.phone.fail_registration(RegistrationTrouble.WRONG_PASSWORD)
    desk.settle()
    yield Shot("account", dialog)
    dialog.reject()
    desk.window.show_work()
    desk.settle()
    yield Shot("nothing-yet")


def around_the_work(desk: PictureDesk) -> Iterator[Shot]:
    """Show settings, help, and what the window says when something goes wrong."""
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    yield Shot("settings", dialog)
    dialog.close()
    desk.shell.show_help()
    desk.settle()
    yield Shot("help")
    desk.window.show_work()
    yield from writing(desk)
    desk.phone.fail_registration(RegistrationTrouble.SERVER_UNREACHABLE)
    desk.settle()
    yield Shot("not-registered")
    desk.phone.connect_lines()
    answered_call(desk, _OKAFOR, "", "14:12:00")
    desk.presenter.guidance.greeting_said()
    desk.at("14:13:20")
    desk.phone.lose_engine(_PHONE_LOST)
    desk.settle()
    yield Shot("phone-lost")
    crash = CrashDialog(desk.window)
    kept = ("Your notes are saved.",)
    sentence = "The window made a mistake of its own; it is a bug, and not yours."
    crash.show_crash(CrashView(sentence, kept, "", is_call_on=True))
    crash.show()
    desk.settle()
    yield Shot("crash", crash)
    crash.close()
    page = TroublePage()
    desk.window.pages.add_page("trouble", page)
    page.show_trouble(TroubleView(_BROKEN, "Put it aside and start with fresh settings"))
    desk.window.pages.show_page("trouble")
    desk.settle()
    yield Shot("trouble")


def practice(desk: PictureDesk) -> Iterator[Shot]:
    """Show a practice call from the choice of the customer to the score."""
    library = load_library()
    scenarios = {one.key: one.scenario for one in library.staged}
    language = desk.desk.settings.value.language
    first = library.chosen(language=language).key
    presenter = PracticePresenter(desk.presenter, scenarios, practice_book(desk.presenter), desk)
    presenter.choose_language(language)
    presenter.show_chooser()
    desk.settle()
    yield Shot("practice-chooser")
    presenter.coach.show_progress()
    desk.settle()
    yield Shot("progress-empty")
    presenter.begin(first)
    desk.settle()
    yield Shot("practice-waiting")
    desk.at("14:07:00")
    call_id = desk.phone.ring(_OKAFOR)
    desk.at("14:07:04")
    desk.presenter.calls.answer(call_id)
    desk.at("14:07:09")
    desk.presenter.centre.show_page(centre.TICKET)
    desk.presenter.guidance.greeting_said()
    desk.phone.measure(desk.conversation.id, 4.4, 0.0, 0.7)
    opening = scenarios[first].lines[LineKind.OPENING.value][0].text
    presenter.on_said(LineKind.OPENING.value, opening)
    desk.at("14:07:21")
    yield Shot("practice-talk")
    presenter.on_mood("warm")
    _practise_on(desk)
    presenter.on_mood("cool")
    presenter.on_customer_ended("")
    presenter.show_score()
    desk.settle()
    yield Shot("practice-score")
    yield from over_time(desk, presenter)


def _practise_on(desk: PictureDesk) -> None:
    """Lead the practice call to its end, with one check-in that comes too late."""
    presenter = desk.presenter
    presenter.ticket.type_understood("He wants the reading of 3 November checked.")
    presenter.ticket.confirm(True)
    desk.at("14:08:30")
    presenter.hold.hold_or_resume()
    presenter.hold.choose_reason("team")
    presenter.hold.confirm_hold()
    desk.at("14:10:38")
    presenter.hold.check_in()
    desk.at("14:10:50")
    presenter.hold.resume()
    presenter.ticket.steps.add("Metering team", "Check the reading", STORY.replace(hour=15))
    desk.at("14:11:40")
    presenter.guidance.go_to(Stage.NEXT_STEPS)
    presenter.end()
    for item in REQUIRED_ITEMS:
        presenter.closing.act(item, MAIN_ACTION)
    desk.at("14:12:30")
    presenter.end()
    desk.at("14:12:40")
    presenter.wrap_up.choose_disposition("follow_up")
    presenter.wrap_up.review(SelfReview.PARTLY.value)
    desk.desk.wrap_up.finish(desk.conversation.id)
    desk.settle()
