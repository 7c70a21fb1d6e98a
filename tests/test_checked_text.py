"""The text field with marks: they lie where they belong, and nothing moves by itself."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from ui.panels.checked_text import LONGEST, CheckedText, Mark, MarkShape
from ui.theme.tokens import Tone

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

TEXT = "We can't do it before Monday, we can't."


@pytest.fixture
def field(qtbot: QtBot) -> CheckedText:
    field = CheckedText("Text of the message")
    qtbot.addWidget(field)
    field.show_text(TEXT, "m1")
    field.show()
    qtbot.waitExposed(field)
    return field


def mark(text: str, piece: str, mark_id: str = "a", **looks: object) -> Mark:
    start = text.index(piece)
    return Mark(mark_id, start, start + len(piece), **looks)  # type: ignore[arg-type]


def marked(field: CheckedText) -> list[str]:
    """Return the pieces that are underlined now."""
    return [selection.cursor.selectedText() for selection in field.extraSelections()]


def put_caret(field: CheckedText, position: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(position)
    field.setTextCursor(cursor)


def formats(field: CheckedText) -> list[QTextCharFormat]:
    selections: list[QTextEdit.ExtraSelection] = field.extraSelections()
    return [QTextCharFormat(selection.format) for selection in selections]


def test_marks_change_neither_text_nor_caret_nor_undo(field: CheckedText) -> None:
    put_caret(field, 5)
    field.show_marks((mark(TEXT, "can't"),))
    assert marked(field) == ["can't"]
    assert field.toPlainText() == TEXT
    assert field.textCursor().position() == 5
    assert not field.document().isUndoAvailable()


def test_each_shape_is_an_underline_of_its_own(field: CheckedText) -> None:
    field.show_marks(
        tuple(
            mark(TEXT, piece, piece, shape=shape)
            for piece, shape in zip(("We", "do", "Monday"), MarkShape, strict=True)
        )
    )
    styles = [each.underlineStyle() for each in formats(field)]
    assert len(set(styles)) == 3


def test_the_current_mark_stands_out_by_its_ground_too(field: CheckedText) -> None:
    field.show_marks((mark(TEXT, "We", "a"), mark(TEXT, "do", "b", tone=Tone.DUE)))
    field.show_current("b")
    assert [each.hasProperty(each.Property.BackgroundBrush) for each in formats(field)] == [
        False,
        True,
    ]


def test_marks_follow_the_text_that_is_typed_before_them(qtbot: QtBot, field: CheckedText) -> None:
    field.show_marks((mark(TEXT, "can't"),))
    put_caret(field, 0)
    qtbot.keyClicks(field, "Well. ")
    assert marked(field) == ["can't"]


def test_a_mark_behind_an_emoji_lies_on_its_word(field: CheckedText) -> None:
    text = "Thank you 😀🎉 we can't come 😀 today"
    field.show_text(text, "m2")
    field.show_marks((mark(text, "can't"), mark(text, "today", "b")))
    assert marked(field) == ["can't", "today"]


def test_right_to_left_text_is_marked_and_replaced(field: CheckedText) -> None:
    text = "שלום עולם, אי אפשר לעשות את זה"
    field.show_text(text, "m2")
    field.show_marks((mark(text, "אי אפשר"),))
    assert marked(field) == ["אי אפשר"]
    assert field.replace_marked("a", "אפשר")
    assert field.toPlainText() == "שלום עולם, אפשר לעשות את זה"


def test_no_break_spaces_stay_and_the_text_is_not_shown_anew(field: CheckedText) -> None:
    text = "10\u00a0% am 3.\u00a0März"
    field.show_text(text, "m2")
    put_caret(field, 4)
    assert field.toPlainText() == text
    field.insertPlainText("x")
    field.undo()
    field.show_text(text, "m2")
    assert field.document().isRedoAvailable()


def test_taking_a_better_wording_is_one_step_that_can_be_undone(
    qtbot: QtBot, field: CheckedText
) -> None:
    field.show_marks((mark(TEXT, "can't do it before Monday"),))
    with qtbot.waitSignal(field.typed, timeout=0):
        assert field.replace_marked("a", "can do it from Monday on")
    assert field.toPlainText() == "We can do it from Monday on, we can't."
    field.undo()
    assert field.toPlainText() == TEXT


def test_a_piece_that_was_edited_meanwhile_is_not_replaced(field: CheckedText) -> None:
    field.show_marks((mark(TEXT, "can't"),))
    put_caret(field, 5)
    field.insertPlainText("xx")
    before = field.toPlainText()
    assert not field.replace_marked("a", "can")
    assert field.toPlainText() == before


def test_the_caret_tells_which_mark_it_comes_to(qtbot: QtBot, field: CheckedText) -> None:
    field.show_marks((mark(TEXT, "can't"),))
    put_caret(field, 0)
    with qtbot.waitSignal(field.mark_reached, timeout=1000) as told:
        put_caret(field, 5)
    assert told.args == ["a"]
    with qtbot.waitSignal(field.mark_reached, timeout=1000) as told:
        put_caret(field, 20)
    assert told.args == [""]


def test_a_view_shown_while_the_caret_comes_to_a_mark_loses_no_letter(
    qtbot: QtBot, field: CheckedText
) -> None:
    field.show_marks((mark(TEXT, "We"),))
    stored = TEXT
    field.mark_reached.connect(lambda mark_id: field.show_text(stored, "m1"))
    put_caret(field, 3)
    qtbot.keyClicks(field, "abc")
    qtbot.waitUntil(lambda: field.mark_at_caret == "")
    assert field.toPlainText() == "We abccan't do it before Monday, we can't."


def test_marks_that_do_not_fit_the_text_are_left_out(field: CheckedText) -> None:
    field.show_marks((Mark("a", 10, 9_999), Mark("b", -1, 3), Mark("c", 4, 4)))
    assert marked(field) == []


def test_ten_megabytes_are_not_put_in(qtbot: QtBot, field: CheckedText) -> None:
    QGuiApplication.clipboard().setText("x" * 10_000_000)
    with qtbot.waitSignal(field.too_long, timeout=0) as told:
        field.paste()
    assert told.args == [10_000_000]
    assert field.toPlainText() == TEXT


def test_a_paste_that_fits_goes_in_as_plain_text(field: CheckedText) -> None:
    rich = QMimeData()
    rich.setHtml("<b>Bold</b> words")
    rich.setText("Bold words")
    put_caret(field, 0)
    field.insertFromMimeData(rich)
    assert field.toPlainText() == f"Bold words{TEXT}"
    assert not field.textCursor().charFormat().fontWeight() > 500


def test_what_is_replaced_makes_room_for_a_paste(field: CheckedText) -> None:
    field.selectAll()
    most = QMimeData()
    most.setText("y" * LONGEST)
    field.insertFromMimeData(most)
    assert len(field.toPlainText()) == LONGEST
