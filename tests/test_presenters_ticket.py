"""The ticket pane at work over a real database: saved as typed, undone, escalated, asked about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from storage.attachments import SqliteAttachments
from storage.rescue import Rescue
from tests.conftest import ExpectedLog
from tests.desk_rig import DANIEL, SETTINGS, DeskRig
from ui.presenters.ticket import TicketPresenter
from ui.ticket.plan_model import PlanColumn
from ui.ticket.ticket_pane import TicketPane
from ui.ticket.told_field import web_address
from workstation.colleagues import Colleague
from workstation.origins import OriginSource
from workstation.texts import LONGEST_TEXT
from workstation.tickets import Channel, Priority, Ticket, TicketStatus

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (propagateSizeHints|raise|grabbing)", extend=True
)
TEAM = (Colleague("Tom Brennan"), Colleague("Ruth Okoye", takes_escalations=True))
HOUR = timedelta(hours=1)


class Desk:
    """A pane, its presenter and a desk; ``ticket`` is what the database has."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.rig = DeskRig(settings=replace(SETTINGS, colleagues=TEAM))
        self.rig.stores.attachments = SqliteAttachments(self.rig.db, folder / "kept")
        self.rig.stores.customers.save(DANIEL)
        self.rescue = Rescue(folder / "rescue")
        self.pane = TicketPane()
        qtbot.addWidget(self.pane)
        self.presenter = TicketPresenter(self.pane, self.rig.desk, timezone.utc, self.rescue)
        self.troubles: list[str] = []
        self.presenter.trouble.connect(self.troubles.append)
        self.new_ticket()
        self.pane.resize(716, 640)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.waitActive(self.pane)

    def new_ticket(self) -> Ticket:
        ticket = self.rig.desk.tickets.open_new(DANIEL.id)
        self.rig.desk.tickets.show(ticket.id)
        return ticket

    @property
    def ticket(self) -> Ticket:
        shown = self.rig.desk.tickets.ticket
        assert shown is not None
        stored = self.rig.stores.tickets.get(shown.id)
        assert stored is not None
        return stored

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.pane, key)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    shiboken6.delete(desk.presenter)  # nothing of it may look at a database that is closed
    desk.rig.close()


# --- fields


@pytest.mark.parametrize(
    ("key", "name"),
    [("Alt+N", "real_need"), ("Alt+I", "internal_cause"), ("Alt+A", "answer")],
)
def test_a_folded_field_is_opened_by_its_key_and_saved(desk: Desk, key: str, name: str) -> None:
    desk.press(key)
    desk.type("as it was said")
    desk.presenter.save()
    assert getattr(desk.ticket, name) == "as it was said"
    origin = desk.rig.stores.origins.of(desk.ticket.id)[name]
    assert (origin.source, origin.by) == (OriginSource.AGENT, "Dana Reyes")


def test_the_key_of_a_part_closes_it_from_inside(desk: Desk) -> None:
    team = desk.pane.words.team
    desk.press("Alt+N")
    assert team.need.is_open
    desk.press("Alt+N")
    assert not team.need.is_open
    assert team.need.hasFocus()


def test_a_part_opens_by_itself_only_for_another_ticket_with_something_in_it(desk: Desk) -> None:
    team, first = desk.pane.words.team, desk.ticket
    desk.presenter.type_field("real_need", "Money for the rent")  # as a script writes it
    desk.presenter.save()
    assert not team.need.is_open
    assert "has text" in team.need.accessibleName()
    desk.new_ticket()
    assert not team.need.is_open
    desk.rig.desk.tickets.show(first.id)
    assert team.need.is_open


def test_the_channel_is_chosen_from_a_menu_and_a_post_has_a_link(desk: Desk) -> None:
    header = desk.pane.header
    assert not header.link.isVisible()
    (social,) = [a for a in header.channel.menu.actions() if a.data() == "social"]
    social.trigger()
    assert desk.ticket.channel is Channel.SOCIAL
    assert header.link.isVisible()
    header.link.line.setFocus()
    desk.type("javascript:alert(1)")
    assert not header.link.open_button.isEnabled()
    header.link.line.clear()
    desk.type("https://example.test/post/1")
    assert header.link.open_button.isEnabled()
    desk.presenter.save()
    assert desk.ticket.link == "https://example.test/post/1"


@pytest.mark.parametrize(
    ("link", "opens"),
    [
        ("https://example.test/a?b=1", True),
        ("http://example.test", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("example.test", False),
        ("smb://server/share", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_opened(link: str, opens: bool) -> None:
    assert (web_address(link) is not None) is opens


def test_the_owner_is_chosen_from_those_who_could_or_typed(desk: Desk, qtbot: QtBot) -> None:
    elsewhere = desk.rig.desk.tickets.open_new(None)
    desk.rig.desk.tickets.keep(replace(elsewhere, owner="Mia Lind"))
    desk.new_ticket()
    owner = desk.pane.header.owner
    names = [action.data() for action in owner.menu.actions() if action.data() is not None]
    assert names == ["Dana Reyes", "Tom Brennan", "Ruth Okoye", "Mia Lind", ""]
    owner.menu.actions()[1].trigger()
    assert desk.ticket.owner == "Tom Brennan"
    next(a for a in owner.menu.actions() if a.data() == "").trigger()
    assert desk.ticket.owner == ""
    owner.menu.actions()[-1].trigger()
    qtbot.keyClicks(owner.popup.line, "Anna Berg")
    qtbot.keyClick(owner.popup.line, Qt.Key.Key_Return)
    assert desk.ticket.owner == "Anna Berg"


def test_a_draft_leaves_alone_what_was_saved_meanwhile_by_others(desk: Desk) -> None:
    desk.presenter.type_notes("typed")
    desk.rig.desk.tickets.keep(
        replace(desk.ticket, link="https://a.test", priority=Priority.URGENT)
    )
    desk.presenter.save()
    assert (desk.ticket.notes, desk.ticket.link) == ("typed", "https://a.test")
    assert desk.ticket.priority is Priority.URGENT


def test_what_was_typed_is_saved_when_another_ticket_comes(desk: Desk) -> None:
    first = desk.ticket
    desk.presenter.type_field("answer", "Send us a photo")
    desk.new_ticket()
    stored = desk.rig.stores.tickets.get(first.id)
    assert stored is not None
    assert stored.answer == "Send us a photo"
    assert desk.pane.customer.answer.text.toPlainText() == ""


def test_all_that_the_database_refuses_goes_to_a_file(
    desk: Desk, expected_log: ExpectedLog
) -> None:
    expected_log("could not be saved")
    with desk.rig.refusing():
        desk.presenter.type_notes("the note")
        desk.presenter.type_field("answer", "the answer")
        desk.presenter.type_field("extra", "a card")
        desk.presenter.save()
        (kept,) = desk.rescue.waiting()
        assert kept.text == "the note\n\nthe answer\n\na card"
    desk.presenter.save()
    assert (desk.ticket.notes, desk.ticket.answer) == ("the note", "the answer")
    assert desk.rescue.waiting() == []


def test_fields_say_where_they_come_from(desk: Desk) -> None:
    desk.presenter.type_customer_words("The bill is wrong")
    desk.presenter.save()
    at = desk.rig.clock.now().at + HOUR
    desk.rig.promise("Call with the result", at, None)
    words = desk.pane.words
    assert words.words_field.origin.text() == "typed by you 14:00"
    assert words.customer_words.accessibleDescription() == "typed by you 14:00"
    assert desk.pane.header.channel.button.accessibleDescription() == "from the call, 14:00"
    assert desk.pane.header.next_update.caption.text() == "Next update · from the promise"
    desk.presenter.fields.set_next_update(at + HOUR)
    assert desk.pane.header.next_update.caption.text() == "Next update"
    assert desk.pane.header.next_update.button.toolTip() == "typed by you 14:00"


# --- bad input


def test_ten_megabytes_are_cut_with_a_sentence(desk: Desk) -> None:
    pasted = QMimeData()
    pasted.setText("x" * 10_000_000)
    desk.pane.words.notes.insertFromMimeData(pasted)
    assert len(desk.pane.words.notes.toPlainText()) == LONGEST_TEXT
    assert "only the beginning was pasted" in desk.pane.words.notes_field.error.text()
    desk.presenter.save()
    assert len(desk.ticket.notes) == LONGEST_TEXT
    desk.pane.words.notes.insertFromMimeData(pasted)
    assert len(desk.pane.words.notes.toPlainText()) == LONGEST_TEXT


def test_control_characters_do_not_come_in(desk: Desk) -> None:
    pasted = QMimeData()
    pasted.setText("one\x00two\x1b[31m\r\nthree\u202efour\ttab")
    desk.pane.words.notes.insertFromMimeData(pasted)
    assert desk.pane.words.notes.toPlainText() == "onetwo[31m\nthreefour\ttab"
    desk.pane.header.subject.line.setFocus()
    desk.pane.header.subject.line.insert("")
    QApplication.clipboard().setText("a\u202eb\x07c")
    desk.pane.header.subject.line.paste()
    desk.presenter.save()
    assert desk.ticket.subject == "abc"


def test_text_reads_in_its_own_direction(desk: Desk) -> None:
    notes = desk.pane.words.notes
    notes.setPlainText("שלום עולם")
    assert notes.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
    assert notes.cursorRect().x() > notes.width() / 2
    notes.setPlainText("hello")
    assert notes.cursorRect().x() < notes.width() / 2


# --- undo


def test_ctrl_z_outside_of_text_takes_a_choice_back(desk: Desk) -> None:
    desk.presenter.fields.set_priority("URGENT")
    desk.pane.header.priority.button.setFocus()
    desk.press("Ctrl+Z")
    assert desk.ticket.priority is Priority.NORMAL
    assert desk.pane.toast.words.text() == "Taken back: priority"
    desk.press("Ctrl+Shift+Z")
    assert desk.ticket.priority is Priority.URGENT


def test_in_a_text_the_fields_own_undo_comes_first(desk: Desk) -> None:
    desk.presenter.fields.set_priority("URGENT")
    desk.pane.focus_notes()
    desk.type("wrong")
    desk.presenter.save()
    desk.press("Ctrl+Z")
    desk.presenter.save()
    assert (desk.ticket.notes, desk.ticket.priority) == ("", Priority.URGENT)
    desk.press("Ctrl+Z")
    assert desk.ticket.priority is Priority.NORMAL


def test_a_removed_step_is_offered_back(desk: Desk) -> None:
    step = desk.presenter.steps.add("Dana Reyes", "Call")
    assert step is not None
    desk.pane.steps.step_removal_wanted.emit(step.id)
    assert desk.rig.desk.tickets.steps == []
    assert desk.pane.toast.words.text() == "Step removed"
    desk.pane.toast.button.click()
    assert desk.rig.desk.tickets.steps == [step]


def test_a_step_is_done_by_a_key_and_taken_back(desk: Desk) -> None:
    desk.presenter.steps.add("Dana Reyes", "Call")
    desk.pane.steps.setCurrentIndex(desk.pane.steps.steps.index(0, 1))
    desk.pane.steps.setFocus()
    desk.press("Ctrl+Space")
    (step,) = desk.rig.desk.tickets.steps
    assert step.done_at == desk.rig.clock.now().at
    desk.press("Ctrl+Z")
    (step,) = desk.rig.desk.tickets.steps
    assert step.done_at is None


# --- escalation


def test_escalating_takes_one_key_a_reason_and_enter(desk: Desk) -> None:
    desk.press("Alt+E")
    strip = desk.pane.escalation
    assert strip.to.hasFocus()
    assert strip.to.currentText() == "Ruth Okoye (takes escalations)"
    strip.why.setFocus()
    desk.type("A refund beyond my limit")
    desk.press("Return")
    assert desk.ticket.owner == "Ruth Okoye"
    assert not strip.isVisible()
    entry = desk.rig.desk.tickets.timeline[0]
    assert entry.text == "Escalated to Ruth Okoye: A refund beyond my limit"
    desk.press("Ctrl+Z")
    assert desk.ticket.owner == "Dana Reyes"


def test_a_callback_needs_a_time(desk: Desk) -> None:
    desk.press("Alt+E")
    strip = desk.pane.escalation
    strip.how.chips["callback"].click()
    strip.go_button.click()
    assert strip.error.text() == "Choose when they will call the customer."
    assert desk.ticket.owner == "Dana Reyes"
    strip.when.chips.chips["0"].click()
    strip.go_button.click()
    (owed,) = desk.rig.stores.callbacks.of_ticket(desk.ticket.id)
    assert owed.owner == "Ruth Okoye"


def test_esc_leaves_the_escalation_as_if_nothing_was(desk: Desk) -> None:
    before = desk.ticket
    desk.press("Alt+E")
    QTest.keyClick(desk.pane.escalation.to, Qt.Key.Key_Escape)
    assert not desk.pane.escalation.isVisible()
    assert desk.ticket == before


# --- the next update


def test_a_ticket_left_without_a_time_is_asked_about(desk: Desk) -> None:
    left = desk.ticket
    desk.presenter.type_subject("Moving house")
    strip = desk.pane.asking
    assert not strip.isVisible()
    desk.new_ticket()
    assert strip.isVisible()
    assert f"#{left.number} Moving house" in strip.words.text()
    strip.chooser.chips.chips["0"].click()
    stored = desk.rig.stores.tickets.get(left.id)
    assert stored is not None
    assert stored.next_update_at is not None
    assert not strip.isVisible()
    assert desk.ticket.next_update_at is None


def test_an_empty_ticket_and_one_with_a_time_are_left_in_peace(desk: Desk) -> None:
    desk.new_ticket()
    assert not desk.pane.asking.isVisible()
    desk.presenter.type_subject("Moving house")
    desk.presenter.fields.set_next_update(desk.rig.clock.now().at + HOUR)
    desk.new_ticket()
    assert not desk.pane.asking.isVisible()


def test_a_solved_ticket_is_asked_about_while_steps_are_open(desk: Desk) -> None:
    desk.presenter.type_subject("Moving house")
    desk.presenter.steps.add("Metering", "Read the meter")
    desk.presenter.change(status=TicketStatus.SOLVED)
    desk.presenter.asking.on_finished()
    assert desk.pane.asking.isVisible()


def test_nobody_is_asked_during_a_call(desk: Desk) -> None:
    desk.presenter.type_subject("Moving house")
    desk.presenter.save()
    call_id = desk.rig.talk()
    desk.rig.desk.tickets.show(desk.rig.ticket_of(call_id))
    assert not desk.pane.asking.isVisible()


def test_not_now_is_an_answer(desk: Desk) -> None:
    desk.presenter.type_subject("Moving house")
    desk.new_ticket()
    desk.pane.asking.later_button.click()
    assert not desk.pane.asking.isVisible()


# --- plan


def test_a_plan_is_built_by_keys_alone(desk: Desk, qtbot: QtBot) -> None:
    table = desk.pane.customer.plan.table

    def finish_cell() -> None:
        desk.press("Return")
        qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)

    desk.press("Alt+P")
    assert desk.pane.customer.plan.add_button.hasFocus()
    desk.press("Space")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    desk.type("Check the reading")
    desk.press("Tab")
    desk.type("2 h")
    finish_cell()
    (stage,) = desk.rig.desk.plans.stages
    assert (stage.what, stage.takes) == ("Check the reading", 2 * HOUR)
    table.setFocus()
    desk.press("Insert")
    desk.type("Correct the bill")
    finish_cell()
    assert [s.what for s in desk.rig.desk.plans.stages] == ["Check the reading", "Correct the bill"]
    table.setFocus()
    desk.press("Ctrl+Up")
    assert [s.what for s in desk.rig.desk.plans.stages] == ["Correct the bill", "Check the reading"]
    assert table.currentIndex().row() == 0
    table.go_to(1, PlanColumn.DONE)
    desk.press("Space")
    assert desk.rig.desk.plans.stages[1].done_at is not None
    desk.press("Delete")
    assert [s.what for s in desk.rig.desk.plans.stages] == ["Correct the bill"]
    desk.press("Ctrl+Z")
    assert len(desk.rig.desk.plans.stages) == 2


def test_a_plan_from_the_content_is_used_and_kept(desk: Desk) -> None:
    plan = desk.pane.customer.plan
    plan.open_plans()
    refund = next(a for a in plan.plans.actions() if a.text() == "A refund")
    plan.plans.close()
    refund.trigger()
    assert len(desk.rig.desk.plans.stages) == 3
    assert plan.origin.text() == "filled in from “A refund”"
    plan.keep_button.click()
    desk.type("Our refund")
    desk.press("Return")
    assert "Our refund" in [choice.label for choice in desk.presenter.plan.choices]


# --- files


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"7418 kWh" * 300_000)
    return path


def test_a_file_is_chosen_copied_and_shown(desk: Desk, qtbot: QtBot, photo: Path) -> None:
    desk.presenter.files.choose = lambda parent, taken: taken([str(photo)])
    desk.pane.files.add_button.click()
    assert desk.pane.files.copying.isVisibleTo(desk.pane)
    qtbot.waitUntil(lambda: not desk.presenter.files.is_copying)
    (file,) = desk.rig.desk.attachments.files
    assert (file.name, file.size) == ("photo.jpg", 2_400_000)
    assert desk.pane.files.list.rows[0].detail == "2.4 MB · added today 14:00 by Dana Reyes"
    assert not desk.pane.files.copying.isVisibleTo(desk.pane)


def test_files_are_dropped_on_the_ticket(desk: Desk, qtbot: QtBot, photo: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(photo)), QUrl("https://example.test")])
    assert not desk.pane.words.notes.canInsertFromMimeData(dragged)
    desk.pane.files_dropped.emit([str(photo)])
    qtbot.waitUntil(lambda: len(desk.rig.desk.attachments.files) == 1)


def test_a_file_goes_to_the_ticket_that_it_was_chosen_for(
    desk: Desk, qtbot: QtBot, photo: Path
) -> None:
    first = desk.ticket
    desk.presenter.files.take([str(photo)])
    desk.new_ticket()
    qtbot.waitUntil(lambda: not desk.presenter.files.is_copying)
    assert desk.rig.desk.attachments.files == []
    assert len(desk.rig.stores.attachments.of_ticket(first.id)) == 1


def test_a_file_is_opened_as_a_copy_and_never_run(
    desk: Desk, qtbot: QtBot, photo: Path, tmp_path: Path
) -> None:
    opened: list[Path] = []

    def open_file(file: Path) -> bool:
        opened.append(file)
        return True

    script = tmp_path / "invoice.pdf.exe"
    script.write_bytes(b"MZ")
    desk.presenter.files.open_file = open_file
    desk.presenter.files.take([str(photo), str(script)])
    qtbot.waitUntil(lambda: len(desk.rig.desk.attachments.files) == 2)
    jpg, exe = desk.rig.desk.attachments.files
    desk.presenter.files.open(jpg.id)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "photo.jpg"
    assert opened[0].read_bytes() == photo.read_bytes()
    desk.presenter.files.open(exe.id)
    assert "could start a program" in desk.troubles[-1]
    assert len(opened) == 1


def test_a_file_that_vanished_is_told_on_its_row_and_when_opened(
    desk: Desk, qtbot: QtBot, photo: Path
) -> None:
    desk.presenter.files.take([str(photo)])
    qtbot.waitUntil(lambda: len(desk.rig.desk.attachments.files) == 1)
    (file,) = desk.rig.desk.attachments.files
    desk.rig.stores.attachments.path_of(file).unlink()
    desk.presenter.files.open(file.id)
    qtbot.waitUntil(lambda: bool(desk.troubles))
    assert "no longer in the workstation’s folder" in desk.troubles[0]
    assert desk.pane.files.list.rows[0].is_gone


def test_a_file_that_cannot_be_read_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.presenter.files.take([str(tmp_path / "gone.txt")])
    qtbot.waitUntil(lambda: bool(desk.troubles))
    assert "“gone.txt” cannot be read" in desk.troubles[0]
    assert not desk.presenter.files.is_copying


def test_a_file_is_taken_off_by_delete_and_put_back(desk: Desk, qtbot: QtBot, photo: Path) -> None:
    desk.presenter.files.take([str(photo)])
    qtbot.waitUntil(lambda: len(desk.rig.desk.attachments.files) == 1)
    desk.press("Alt+F")
    files = desk.pane.files.list
    files.setFocus()
    desk.press("Delete")
    assert desk.rig.desk.attachments.files == []
    desk.press("Ctrl+Z")
    assert len(desk.rig.desk.attachments.files) == 1
