"""A record that is not saved is said to be so, until it is."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desk_rig import DeskRig
from ui.main_window.notice_strip import NoticeStrip
from ui.presenters.notices import NoticesPresenter
from ui.presenters.unsaved import UnsavedNotice


def test_refusal_is_told_once_and_taken_back_when_all_is_saved(qtbot: QtBot) -> None:
    rig = DeskRig()
    window = QWidget()
    qtbot.addWidget(window)
    strip = NoticeStrip(window)
    notices = NoticesPresenter(strip)
    unsaved = UnsavedNotice(notices, rig.desk.book)
    call_id = rig.talk()
    assert strip.isHidden()
    with rig.refusing():
        rig.desk.flow.greeting_said(rig.conversation(call_id))
        rig.desk.flow.tick(rig.conversation(call_id), "s1")
        assert not strip.isHidden()
    rig.clock.advance(6)
    rig.desk.calls.retry()
    assert strip.isHidden()
    assert rig.stored(call_id).said == ("s1",)
    unsaved.deleteLater()
    rig.close()
