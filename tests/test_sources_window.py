"""Callbacks that come by themselves, in the window: lamp, reasons, rows, settings (C1, H2)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.desk_rig import ACCOUNT, ACCOUNT_ID, DANIEL, NUMBER, SETTINGS
from tests.window_rig import WindowRig
from ui.accounts.account_dialog import AccountDialog
from ui.accounts.views import AccountField
from ui.callbacks.callback_list import CallbackList
from ui.callbacks.views import CallbackGroupView, CallbackRowView, CallbacksView
from ui.presenters import centre
from ui.presenters.account_draft import account_of, draft_of, troubles_of
from ui.presenters.reasons_view import rang_words, subject_words
from ui.presenters.work_view import history_view
from ui.settings.settings_dialog import SettingsDialog
from ui.widgets.button import Button
from workstation.callback_rules import CallbackRules
from workstation.callbacks import Callback, CallbackReason
from workstation.calls import EndedBy
from workstation.folding import reasons
from workstation.mailboxes import Mailbox
from workstation.phone import MessagesWaiting, PlaceCall

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

VOICEMAIL = "sip:vm@pbx.example"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path)
    yield rig
    rig.close()


def tell(rig: WindowRig, new: int, urgent: int = 0) -> None:
    box = Mailbox(ACCOUNT_ID, rig.clock.now().at, new, 2, urgent, VOICEMAIL)
    rig.say(MessagesWaiting(mailbox=box))


def missed(rig: WindowRig) -> None:
    call_id = rig.ring()
    rig.clock.advance(18)
    rig.leave(call_id, EndedBy.CUSTOMER)


def placed(rig: WindowRig) -> list[PlaceCall]:
    return [command for command in rig.phone.done if isinstance(command, PlaceCall)]


def only(rig: WindowRig) -> Callback:
    (callback,) = rig.desk.callbacks.open_callbacks
    return callback


def test_the_lamp_is_lit_while_something_new_waits_and_takes_no_focus(rig: WindowRig) -> None:
    lamp = rig.window.top_bar.voicemail
    assert not lamp.isVisible()
    rig.press("Ctrl+K")
    field = rig.focus
    tell(rig, 3, urgent=1)
    assert lamp.isVisible()
    assert lamp.accessibleName() == "Voicemail: 3 new messages"
    assert "Billing" in lamp.accessibleDescription() or ACCOUNT.name in lamp.accessibleDescription()
    assert "1 of them urgent" in lamp.accessibleDescription()
    assert rig.focus is field
    tell(rig, 0)
    assert not lamp.isVisible()


def test_one_key_dials_the_voicemail_and_notes_it_as_the_try(rig: WindowRig) -> None:
    tell(rig, 1)
    callback = only(rig)
    rig.press("Ctrl+Shift+M")
    (call,) = placed(rig)
    assert (call.target, call.account_id) == (VOICEMAIL, ACCOUNT_ID)
    rig.phone.pick_up(call.call_id)
    rig.hear()
    rig.leave(call.call_id, EndedBy.AGENT)
    heard = rig.desk.callbacks.find(callback.id)
    assert heard is not None
    assert len(heard.attempts) == 1
    assert not heard.is_open


def test_without_a_number_the_key_says_what_is_missing(rig: WindowRig) -> None:
    rig.press("Ctrl+Shift+M")
    assert placed(rig) == []
    assert any("No number of a voicemail is known" in words for words in rig.notices)


def test_the_panel_tells_every_reason_and_takes_one_apart(rig: WindowRig) -> None:
    missed(rig)
    missed(rig)
    callback = only(rig)
    rig.presenter.centre.show_page(centre.CALLBACKS)
    rig.presenter.promised.list.select(callback.id)
    part = rig.presenter.promised.panel.reasons
    assert part.isVisible()
    assert part.heading.text() == "One call for 2 reasons"
    words = [each.text() for each in part.findChildren(QLabel)]
    assert sum("rang 18 s" in each for each in words) == 2
    ways = [b for b in part.findChildren(Button) if b.accessibleName().startswith("Call sep")]
    ways[1].click()
    rig.qtbot.waitUntil(lambda: not part.isVisible())
    assert len(rig.desk.callbacks.open_callbacks) == 2


def test_the_row_says_how_it_rang(rig: WindowRig) -> None:
    missed(rig)
    words = subject_words(only(rig), timezone.utc)
    assert words == "Rang 18 s at 14:00, hung up before the answer"
    conversation = rig.desk.stores.conversations.recent(1)[0]
    assert rang_words(conversation.call) == "rang 18 s, hung up before the answer"
    view = history_view([(conversation, DANIEL.name)], rig.clock.now().at, timezone.utc)
    assert view.sections[0].rows[0].subject == "rang 18 s, hung up before the answer"


def test_an_update_that_falls_due_comes_while_nothing_else_happens(rig: WindowRig) -> None:
    ticket = rig.desk.tickets.open_new(DANIEL.id)
    at = rig.clock.now().at + timedelta(minutes=5)
    rig.desk.tickets.keep(replace(ticket, next_update_at=at))
    rig.clock.advance(300)
    rig.presenter.promised.sources.look()
    assert (only(rig).reason, only(rig).number) == (CallbackReason.NEXT_UPDATE, NUMBER)


def test_a_wrap_up_keeps_its_callback_when_the_caller_tries_again_meanwhile(
    rig: WindowRig,
) -> None:
    rig.leave(rig.talk())
    wrap_up = rig.presenter.wrap_up
    wrap_up.choose_follow_up("callback")
    due_at = rig.clock.now().at + timedelta(hours=2)
    wrap_up.owe_by(due_at)
    missed(rig)
    assert len(reasons(only(rig))) == 2
    wrap_up.owe_by(due_at + timedelta(minutes=30))
    assert len(reasons(only(rig))) == 2
    wrap_up.choose_follow_up("nothing")
    (left,) = reasons(only(rig))
    assert left.reason is CallbackReason.ABANDONED_CALL


def test_what_comes_by_itself_is_set_by_keyboard(rig: WindowRig) -> None:
    rig.shell.settings.open()
    section = rig.window.findChildren(SettingsDialog)[0].callbacks
    section.missed.click()
    section.voicemail_due.setValue(45)
    assert rig.desk.settings.value.sources == CallbackRules(missed=False, voicemail_due_min=45)


def test_a_line_has_a_number_for_its_voicemail_and_a_lamp_to_switch_off() -> None:
    known = replace(ACCOUNT, voicemail="*97", mwi=False)
    draft = draft_of(known)
    saved = account_of(draft)
    assert saved is not None
    assert (saved.voicemail, saved.mwi) == ("*97", False)
    for typed, is_good in (("", True), ("0161 496 0100", True), ("vm@pbx.example", True)):
        found = troubles_of(draft.typed(AccountField.VOICEMAIL, typed))
        assert (AccountField.VOICEMAIL not in found) is is_good
    trouble = troubles_of(draft.typed(AccountField.VOICEMAIL, "my box"))
    assert "cannot be dialled" in trouble[AccountField.VOICEMAIL]


def test_the_form_of_a_line_shows_both(rig: WindowRig) -> None:
    rig.shell.account.open(SETTINGS.accounts[0].id)
    dialog = rig.window.findChildren(AccountDialog)[0]
    assert dialog.mwi.isChecked()
    assert dialog.lines[AccountField.VOICEMAIL].accessibleName() == "Voicemail"
    dialog.close()


def test_a_callback_that_comes_pushes_the_headings_down_with_their_height(qtbot: QtBot) -> None:
    listed = CallbackList()
    qtbot.addWidget(listed)
    rows = tuple(CallbackRowView(str(n), f"N {n}", "14:00") for n in range(4))
    later = CallbackGroupView("Tomorrow", rows[2:])
    listed.show_callbacks(CallbacksView((CallbackGroupView("Today", rows[:1]), later)))
    listed.show_callbacks(CallbacksView((CallbackGroupView("Today", rows[:2]), later)))
    heights = [listed.rowHeight(row) for row in range(6)]
    assert heights[0] == heights[3] < heights[1]
    assert heights[1] == heights[2] == heights[4] == heights[5]
