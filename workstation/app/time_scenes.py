"""The pictures of saying a time: typed in words, understood, warned of, and the working days."""

from collections.abc import Iterator

from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk


def times_said(desk: PictureDesk) -> Iterator[Shot]:
    """Type times into the form of a callback."""
    form, editor = desk.presenter.promised.form, desk.presenter.promised.editor
    form.open_empty()
    desk.settle()
    line = editor.when.typed.line
    for name, text in (
        ("time-typed", "Tue between 10 and 12"),
        ("time-warned", "next Friday at 7pm"),
        ("time-not-understood", "tomorrow after the meeting"),
    ):
        line.setFocus()
        line.setText(text)
        line.textEdited.emit(text)
        desk.settle()
        yield Shot(name)
    form.cancel()
    desk.settle()
