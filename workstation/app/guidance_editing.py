"""Builds what the guidance editor works with: the files of the program and of the organisation."""

from collections.abc import Callable
from pathlib import Path

import resources
from storage.guidance_folder import GuidanceFiles
from ui.presenters.shell import GuidanceTools
from workstation.guidance_editing.editing import GuidanceEditing


def open_editing(own: Callable[[], str]) -> GuidanceEditing:
    """Return an editing on the organisation's folder; ``own`` names it, empty for none."""

    def folder() -> Path | None:
        name = own()
        return Path(name) if name else None

    return GuidanceEditing(GuidanceFiles(resources.path("guidance"), folder))


def guidance_tools(editing: GuidanceEditing) -> GuidanceTools:
    return GuidanceTools(editing, resources.path("guidance_sample"))
