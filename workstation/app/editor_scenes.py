"""The pictures of the guidance editor: a greeting, a check-in, a mistake, the file as text."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk

_TURN_MS: Final = 50
_LOOKED_MS: Final = 700  # a pause in typing, and all texts read once


def wording_guidance(desk: PictureDesk) -> Iterator[Shot]:
    """Word a greeting, look at a check-in, make a mistake and look at the file as text."""
    own = desk.folder / "own"
    settings = desk.desk.settings
    settings.change(replace(settings.value, guidance_folder=str(own)))
    desk.wait(_TURN_MS)
    desk.shell.show_guidance_editor()
    editor = desk.shell.guidance
    assert editor is not None
    page = editor.page
    desk.wait(_LOOKED_MS)
    editor.choose("greetings/greetings/0")
    desk.settle()
    page.form.start_typing()
    desk.settle()
    yield Shot("guidance-editor")
    editor.choose("hold/check_ins/0")
    desk.settle()
    yield Shot("guidance-editor-hold")
    page.form.start_typing()
    page.form.insert_fact("{{ nobody }}")
    desk.wait(_LOOKED_MS)
    editor.save()
    desk.settle()
    yield Shot("guidance-editor-mistake")
    page.text_button.click()
    desk.settle()
    yield Shot("guidance-editor-text")
    page.text_button.click()
    editor.undo()
    desk.settle()
    page.back_button.click()
    desk.settle()
