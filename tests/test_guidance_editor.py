"""The guidance editor in its window: worded by keys, tried in a sample call, put in force."""

from collections.abc import Iterator
from datetime import date, datetime, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui.guidance_editor.editor_page import GuidanceEditorPage
from ui.guidance_editor.wordings_part import WordingsPart
from ui.presenters.guidance_editor import GuidanceEditorPresenter, known_choices
from ui.theme.theme import ThemeName, apply_theme
from workstation.app.guidance_editing import open_editing
from workstation.cli.guidance_edit import EditorProgram
from workstation.guidance_library import GuidanceLibrary

NOW = datetime(2026, 11, 24, 14, 12, tzinfo=timezone.utc)
GREETING = "greetings/greetings/0"
CHECK_IN = "hold/check_ins/0"


class Editor:
    """The page with its presenter on a folder of its own."""

    def __init__(self, qtbot: QtBot, own: Path) -> None:
        self.own = own
        self._bot = qtbot
        self.page = GuidanceEditorPage(known_choices())
        qtbot.addWidget(self.page)
        self.editing = open_editing(lambda: str(self.own))
        self.presenter = GuidanceEditorPresenter(
            self.page,
            self.editing,
            resources.path("guidance_sample"),
            self._use_folder,
            lambda: NOW,
        )
        self.page.resize(1280, 800)
        self.page.show()
        self.open("en")

    def _use_folder(self, folder: Path) -> None:
        self.own = folder

    def open(self, language: str) -> None:
        with self._bot.waitSignal(self.presenter.judging.judged, timeout=20_000):
            self.presenter.open(language)

    def judged(self) -> None:
        """Wait until what was typed has been read."""
        with self._bot.waitSignal(self.presenter.judging.judged, timeout=20_000):
            pass

    @property
    def wordings(self) -> WordingsPart:
        part = self.page.form.inputs["say"]
        assert isinstance(part, WordingsPart)
        return part

    @property
    def preview(self) -> str:
        """Return what a screen reader finds in the card."""
        parts = self.page.sample.column.findChildren(QWidget)
        names = [QAccessible.queryAccessibleInterface(part) for part in parts]
        words = [name.text(QAccessible.Text.Name) for name in names if name is not None]
        return "\n".join(words).replace("\u00a0", " ")

    def row_of(self, key: str) -> str:
        rows = [self.page.list.item(n) for n in range(self.page.list.count())]
        texts = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
        views = [row.data(Qt.ItemDataRole.UserRole) for row in rows]
        return next(text for text, view in zip(texts, views, strict=True) if view.key == key)


@pytest.fixture
def editor(qtbot: QtBot, tmp_path: Path) -> Iterator[Editor]:
    made = Editor(qtbot, tmp_path / "own")
    yield made
    made.presenter.stop()


def test_a_wording_is_tried_in_the_sample_call_and_put_in_force(editor: Editor) -> None:
    editor.presenter.choose(GREETING)
    field = editor.wordings.fields[0]
    field.selectAll()
    QTest.keyClicks(field, "Hello {{ customer }}, {{ organisation }} here.")
    editor.judged()

    assert "Hello Mr. Okafor, Northwind Energy here." in editor.preview
    assert "own" in editor.row_of(GREETING)
    QTest.keyClick(editor.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    said = GuidanceLibrary(resources.path("guidance")).read(editor.own).in_force["en"]
    assert said.guidance.content.greetings.greetings[0].say[0].startswith("Hello {{ customer }}")
    assert editor.page.notice.text() == "Saved, and in force."
    assert editor.page.unsaved.text() == ""


def test_what_the_sample_call_does_not_know_takes_another_wording(editor: Editor) -> None:
    editor.presenter.choose(CHECK_IN)
    assert editor.page.form.used.text() == "The sample call uses wording 1 of 2."

    editor.page.sample.known.chips["reason"].click()

    assert editor.page.form.used.text() == "The sample call uses wording 2 of 2."


def test_a_mistake_stands_below_its_field_and_what_was_right_is_still_shown(
    editor: Editor,
) -> None:
    editor.presenter.choose(CHECK_IN)
    editor.wordings.insert("{{ nobody }}")
    editor.judged()

    shown = "\n".join(label.text() for label in editor.page.form.findChildren(QLabel))
    assert "nobody" in shown
    assert "mistake" in editor.row_of(CHECK_IN)
    assert "Thank you for waiting" in editor.preview
    assert "as they were before" in editor.page.sample.note.text()
    editor.presenter.save()
    assert "kept but not in force" in editor.page.notice.text()
    assert not (editor.own / "en" / "hold.toml").exists()


def test_typing_keeps_the_caret_and_undo_takes_it_back_as_one(editor: Editor) -> None:
    editor.presenter.choose(GREETING)
    field = editor.wordings.fields[1]
    before = field.toPlainText()
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    QTest.keyClicks(field, "abc")
    editor.judged()

    assert field.textCursor().position() == 6
    editor.presenter.undo()
    assert editor.wordings.fields[1].toPlainText() == before


def test_wordings_are_added_moved_and_taken_out(editor: Editor) -> None:
    editor.presenter.choose(CHECK_IN)
    first, second = (field.toPlainText() for field in editor.wordings.fields)
    editor.wordings.add_button.click()
    QTest.keyClicks(editor.wordings.fields[2], "Third.")
    piece = editor.presenter.piece
    assert piece is not None
    assert piece.values["say"] == [first, second, "Third."]

    editor.wordings._rows[2].up.click()
    piece = editor.presenter.piece
    assert piece is not None
    assert piece.values["say"] == [first, "Third.", second]
    assert [field.toPlainText() for field in editor.wordings.fields] == [first, "Third.", second]

    editor.wordings._rows[0].remove.click()
    assert [field.toPlainText() for field in editor.wordings.fields] == ["Third.", second]


def test_a_new_phrase_is_begun_from_the_form_and_taken_out_again(editor: Editor) -> None:
    editor.presenter.choose("hold/check_ins/0")
    editor.presenter.add("check_ins")
    piece = editor.presenter.piece
    assert piece is not None
    assert piece.values["id"] == "own-1"
    assert editor.wordings.fields[0].hasFocus()

    editor.presenter.remove()
    assert all(p.values.get("id") != "own-1" for p in editor.editing.file("hold").pieces)


def test_an_outdated_greeting_is_marked_and_the_sample_day_decides(editor: Editor) -> None:
    editor.presenter.choose(GREETING)
    editor.presenter.add("greetings")
    added = editor.presenter.piece
    assert added is not None
    until = editor.page.form.inputs["valid_until"]
    QTest.keyClicks(until, "2026-11-01")
    editor.judged()

    assert "out of date" in editor.row_of(added.key)
    piece = editor.presenter.piece
    assert piece is not None
    assert piece.values["valid_until"] == date(2026, 11, 1)


def test_the_file_as_text_and_the_form_are_one(editor: Editor) -> None:
    editor.presenter.choose(GREETING)
    QTest.keyClick(editor.page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    raw = editor.page.raw.field
    assert raw.isVisible()
    raw.setPlainText(raw.toPlainText().replace("How can I help you?", "What can I do for you?"))
    editor.page.text_button.click()

    assert "What can I do for you?" in editor.wordings.fields[0].toPlainText()


def test_a_broken_text_loses_nothing_and_names_its_line(editor: Editor) -> None:
    editor.presenter.choose(GREETING)
    editor.page.text_button.click()
    editor.page.raw.field.setPlainText('greetings = [\n"')
    editor.judged()

    assert "line" in editor.page.raw.problems.text()
    assert editor.page.raw.field.toPlainText() == 'greetings = [\n"'
    editor.presenter.undo()
    editor.page.text_button.click()
    assert editor.wordings.fields[0].toPlainText()


def test_the_list_is_searched_by_words_and_by_rule(editor: Editor) -> None:
    editor.page.search.setFocus()
    QTest.keyClicks(editor.page.search, "patience")

    found = [editor.page.list.item(n).text() for n in range(editor.page.list.count())]
    assert any("patience" in text for text in found)
    assert len(found) < 12


def test_words_in_the_list_read_as_they_are_said(editor: Editor) -> None:
    assert "{" not in editor.row_of(GREETING)
    assert "Dana Reyes" in editor.row_of(GREETING)


def test_another_language_waits_for_what_is_not_saved(editor: Editor) -> None:
    editor.presenter.choose(GREETING)
    editor.wordings.insert("x")
    editor.presenter.open("de")

    assert editor.editing.language == "en"
    assert "Save or take back" in editor.page.notice.text()
    editor.presenter.undo()
    editor.open("de")
    assert editor.editing.language == "de"


def test_the_picture_of_the_card_takes_no_focus(editor: Editor) -> None:
    editor.presenter.choose(CHECK_IN)
    parts = editor.page.sample.column.findChildren(QWidget)

    assert parts
    assert all(part.focusPolicy() is Qt.FocusPolicy.NoFocus for part in parts)


def test_a_file_that_is_no_text_is_named_and_nothing_breaks(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "own" / "en").mkdir(parents=True)
    (tmp_path / "own" / "en" / "hold.toml").write_bytes(b"\xff\xfe\x00")
    program = EditorProgram(tmp_path / "own", "en")
    qtbot.addWidget(program.window)
    program.window.show()

    assert "hold.toml cannot be read" in program.page.notice.text()
    program.page.text_button.click()
    QTest.keyClicks(program.page.search, "wait")
    QTest.keyClick(program.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.page.notice.isVisible()
    assert program.window.close()
    program.presenter.stop()


def test_leaving_with_changes_is_asked_once(qtbot: QtBot, tmp_path: Path) -> None:
    program = EditorProgram(tmp_path / "own", "en")
    qtbot.addWidget(program.window)
    program.window.show()
    qtbot.waitSignal(program.presenter.judging.judged, timeout=20_000).wait()
    program.presenter.choose(GREETING)
    part = program.page.form.inputs["say"]
    assert isinstance(part, WordingsPart)
    part.insert("x")

    assert not program.window.close()
    assert "Not everything is saved" in program.page.notice.text()
    assert program.window.close()
    program.presenter.stop()


def test_every_theme_shows_the_editor(editor: Editor) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    editor.presenter.choose(CHECK_IN)
    for theme in (ThemeName.DARK, ThemeName.CONTRAST, ThemeName.LIGHT):
        apply_theme(app, theme)
        assert not editor.page.grab().toImage().isNull()
