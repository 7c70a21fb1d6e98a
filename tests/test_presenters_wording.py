"""The page of an organisation's own wording over a real database: typed, tried, kept, put back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.message_rig import MessageRig
from tests.window_rig import WindowRig
from ui.presenters.wording import WordingPresenter
from ui.presenters.wording_draft import TEXTS, day_of
from ui.wording.views import WordingRowView
from ui.wording.wording_page import KINDS, WordingPage
from workstation.glossary import GlossaryTerm
from workstation.ids import PlanId, TemplateId, TermId
from workstation.messages import MessageTemplate
from workstation.own_wording import OwnWording, WordingKind, name_of
from workstation.plans import Plan, PlanStage

DAY = timedelta(days=1)
BODY = "{{ customer }},"
TEMPLATE = MessageTemplate(TemplateId("t1"), "en", "Photo", "About {{ subject }}", BODY)
TERM = GlossaryTerm(TermId("g1"), "en", "dunning run", "reminder letters")
PLAN = Plan(PlanId("p1"), "Meter swap", "en", (PlanStage("We agree on a day", 2 * DAY),))


@dataclass
class Screen:
    """The page with its presenter, over one desk."""

    qtbot: QtBot
    rig: MessageRig
    page: WordingPage
    presenter: WordingPresenter

    def show(self, kind: WordingKind) -> None:
        self.page.tabs.setCurrentIndex(KINDS.index(kind))

    def open(self) -> None:
        self.presenter.open()
        self.until(lambda: bool(self.built_in()))

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=10_000)

    def rows(self) -> list[WordingRowView]:
        return list(self.page.list._views)

    def built_in(self) -> list[str]:
        return [row.key for row in self.rows() if row.tag == "built in"]

    def own(self) -> list[tuple[str, str]]:
        rows = [row for row in self.rows() if row.key and row.tag != "built in"]
        return [(row.name, row.tag) for row in rows]

    def kept(self, kind: WordingKind) -> list[OwnWording]:
        return list(self.rig.desk.wording.all(kind))

    def add(self, line: QLineEdit, text: str) -> None:
        """Type behind what stands in a line."""
        line.end(False)
        self.qtbot.keyClicks(line, text)

    def save(self) -> None:
        self.page.form.save_button.click()
        self.until(self.page.form.save_button.isEnabled)


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Screen]:
    rig = MessageRig()
    for one in (TEMPLATE, TERM, PLAN):
        rig.desk.wording.save(one)
    page = WordingPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    screen = Screen(qtbot, rig, page, WordingPresenter(page, rig.desk))
    screen.open()
    yield screen
    screen.presenter.trying.stop()
    rig.close()


def type_new_template(screen: Screen, name: str, body: str) -> None:
    screen.page.new_button.click()
    form = screen.page.form
    screen.qtbot.keyClicks(form.name, name)
    screen.qtbot.keyClicks(form.template.subject, "Hello")
    form.template.body.insertPlainText(body)


def test_a_new_template_is_kept_and_offered_to_agents(screen: Screen) -> None:
    type_new_template(screen, "Welcome", "Dear {{ customer }}")
    assert screen.own()[0] == ("Welcome", "not saved")
    screen.save()
    assert screen.own() == [("Photo", ""), ("Welcome", "")]
    assert screen.page.unsaved.text() == ""
    names = [one.name for one in screen.rig.desk.messages.templates("en")]
    assert names[:2] == ["Photo", "Welcome"]


def test_the_preview_follows_what_is_typed(screen: Screen) -> None:
    part = screen.page.form.template
    screen.presenter.choose("t1")
    screen.until(lambda: part.preview_body.text() == "Mr. Okafor,")
    assert part.preview_subject.text() == "About Bill three times as high as usual"
    part.body.insertPlainText("{{ custmer }}")
    screen.until(lambda: part.preview_trouble.isVisible())
    assert "custmer" in part.preview_trouble.text()


def test_a_bad_template_keeps_what_was_typed_and_says_one_sentence(screen: Screen) -> None:
    type_new_template(screen, "Bad", "{{ ''.__class__ }}")
    screen.save()
    form = screen.page.form
    assert form.template.body_field.error.text().startswith("The message cannot be used like this")
    assert form.template.body.toPlainText() == "{{ ''.__class__ }}"
    assert screen.kept(WordingKind.TEMPLATE) == [TEMPLATE]
    form.template.body.insertPlainText("!")
    assert form.template.body_field.error.text() == ""


def test_a_day_that_is_none_is_named_and_stays(screen: Screen) -> None:
    screen.show(WordingKind.TERM)
    screen.presenter.choose("g1")
    form = screen.page.form
    screen.qtbot.keyClicks(form.valid_to, "soon")
    screen.save()
    assert form.head_error.startswith("“soon” is no day")
    assert form.valid_to.text() == "soon"
    assert screen.kept(WordingKind.TERM) == [TERM]


def test_one_that_has_ended_is_marked(screen: Screen) -> None:
    screen.presenter.choose("t1")
    form = screen.page.form
    screen.qtbot.keyClicks(form.valid_to, "1.2.2026")
    screen.save()
    assert screen.own() == [("Photo", "expired")]
    assert form.valid_to.text() == "2026-02-01"
    assert form.note.text().startswith("Expired")


def test_what_is_not_saved_is_there_when_one_comes_back(screen: Screen) -> None:
    screen.show(WordingKind.TERM)
    screen.presenter.choose("g1")
    screen.add(screen.page.form.plain, "!")
    screen.show(WordingKind.PLAN)
    with screen.qtbot.waitSignal(screen.presenter.left, timeout=0):
        screen.page.back_button.click()
    screen.presenter.open()
    assert screen.page.unsaved.text().startswith("1 not saved")
    screen.show(WordingKind.TERM)
    assert screen.page.form.plain.text() == "reminder letters!"
    assert screen.own() == [("dunning run", "not saved")]
    screen.page.form.discard_button.click()
    assert screen.page.form.plain.text() == "reminder letters"
    assert screen.presenter.unsaved == 0


def test_one_begun_and_left_without_a_word_is_gone(screen: Screen) -> None:
    screen.page.new_button.click()
    assert screen.own()[0] == ("New template", "not saved")
    screen.presenter.choose("t1")
    assert screen.own() == [("Photo", "")]


def test_a_built_in_one_is_read_only_and_starts_a_copy(screen: Screen) -> None:
    form = screen.page.form
    screen.presenter.choose(screen.built_in()[0])
    assert form.name.isReadOnly()
    assert not form.remove_button.isVisible()
    name = form.name.text()
    form.save_button.click()
    assert not form.name.isReadOnly()
    assert screen.own()[0] == (name, "not saved")
    screen.save()
    assert "stays in the menu" in form.note.text()
    assert len(screen.kept(WordingKind.TEMPLATE)) == 2


def test_built_in_ones_of_the_agents_language_stand_first(screen: Screen) -> None:
    languages = [row.about for row in screen.rows() if row.tag == "built in"]
    assert languages == sorted(languages, key=lambda language: language != "English")
    assert len(set(languages)) == 2


@pytest.mark.parametrize(
    ("kind", "key"),
    [(WordingKind.TEMPLATE, "t1"), (WordingKind.TERM, "g1"), (WordingKind.PLAN, "p1")],
)
def test_removing_can_be_undone(screen: Screen, kind: WordingKind, key: str) -> None:
    screen.show(kind)
    screen.presenter.choose(key)
    before = screen.kept(kind)
    screen.page.form.remove_button.click()
    assert screen.kept(kind) == []
    assert screen.page.toast.isVisible()
    screen.show(WordingKind.TERM)
    screen.page.toast.button.click()
    assert screen.kept(kind) == before
    assert screen.page.form.name.text() == name_of(before[0])


def test_undo_brings_back_what_was_typed_as_well(screen: Screen) -> None:
    screen.presenter.choose("t1")
    screen.add(screen.page.form.name, " of the meter")
    screen.page.form.remove_button.click()
    screen.presenter.undo()
    assert screen.own() == [("Photo of the meter", "not saved")]
    assert screen.kept(WordingKind.TEMPLATE) == [TEMPLATE]


def test_a_plan_is_written_stage_by_stage(screen: Screen) -> None:
    screen.show(WordingKind.PLAN)
    screen.page.new_button.click()
    form = screen.page.form
    screen.qtbot.keyClicks(form.name, "Refund")
    for place, what in enumerate(("Check", "Pay")):
        form.plan.add_button.click()
        form.plan.stage_edited.emit(place, "what", what)
    form.plan.stage_edited.emit(1, "takes", "3 x")
    screen.save()
    assert form.plan.error.text().startswith("Stage 2: “3 x” is no time")
    form.plan.stage_edited.emit(1, "takes", "3 days")
    form.plan.stage_move_wanted.emit(1, -1)
    screen.save()
    (plan,) = [one for one in screen.rig.stores.plans.all() if one.name == "Refund"]
    assert plan.stages == (PlanStage("Pay", 3 * DAY), PlanStage("Check"))


def test_a_full_disk_is_told_and_what_was_typed_stays(screen: Screen) -> None:
    screen.show(WordingKind.TERM)
    screen.presenter.choose("g1")
    screen.add(screen.page.form.plain, "!")
    with screen.rig.refusing():
        screen.page.form.save_button.click()
        assert screen.page.trouble.isVisible()
        screen.page.form.remove_button.click()
        assert screen.page.trouble.isVisible()
    assert screen.page.form.plain.text() == "reminder letters!"
    screen.page.form.save_button.click()
    assert not screen.page.trouble.isVisible()
    assert screen.kept(WordingKind.TERM) == [replace(TERM, plain="reminder letters!")]


def test_what_is_typed_while_a_template_is_tried_is_not_lost(screen: Screen) -> None:
    screen.presenter.choose("t1")
    body = screen.page.form.template.body
    body.insertPlainText("One. ")
    screen.page.form.save_button.click()
    body.insertPlainText("Two. ")
    screen.until(screen.page.form.save_button.isEnabled)
    (kept,) = screen.rig.stores.message_templates.all()
    assert kept.body == "One. {{ customer }},"
    assert body.toPlainText() == "One. Two. {{ customer }},"
    assert screen.own() == [("Photo", "not saved")]


def test_the_same_name_on_the_same_days_is_told(screen: Screen) -> None:
    type_new_template(screen, "photo", "x")
    assert "agents see both" in screen.page.form.note.text()


def test_the_menu_leads_there_and_esc_back_with_all_that_was_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    rig = WindowRig(qtbot, tmp_path)
    actions = rig.window.top_bar.menu.actions()
    (ours,) = [action for action in actions if action.text().startswith("Our wording")]
    ours.trigger()
    page = rig.window.pages.page("wording")
    assert isinstance(page, WordingPage)
    rig.press("Ctrl+N")
    rig.type("Hello")
    rig.press("Esc")
    assert rig.window.pages.current_name == "work"
    ours.trigger()
    assert page.form.name.text() == "Hello"
    assert page.unsaved.text().startswith("1 not saved")
    rig.close()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2027-01-31", "2027-01-31"),
        (" 31.1.2027 ", "2027-01-31"),
        ("1. 2. 2027", "2027-02-01"),
        ("31.2.2027", None),
        ("0000-01-01", None),
        ("٢٠٢٧-٠١-٣١", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_written_here(text: str, iso: str | None) -> None:
    day = day_of(text)
    assert (day.isoformat() if day else None) == iso


ANY = st.text(max_size=40) | st.sampled_from(["{{ ", "{% for", "2027-01-01", "3 h", "a\u2029\x00b"])


@given(name=st.sampled_from(TEXTS), text=ANY, what=ANY, takes=ANY, key=st.sampled_from("tgp"))
@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_text_in_any_field_is_kept_or_refused_in_words(
    screen: Screen, name: str, text: str, what: str, takes: str, key: str
) -> None:
    screen.show(KINDS["tgp".index(key)])
    screen.presenter.choose(f"{key}1")
    form = screen.page.form
    form.text_edited.emit(name, text)
    form.plan.stage_edited.emit(0, "what", what)
    form.plan.stage_edited.emit(0, "takes", takes)
    screen.save()
    errors = [form.head_error, form.plan.error.text(), form.plain_field.error.text()]
    errors += [form.template.subject_field.error.text(), form.template.body_field.error.text()]
    is_refused = bool(screen.presenter.unsaved)
    assert any(errors) is is_refused
    form.discard_button.click()
    assert screen.presenter.unsaved == 0
