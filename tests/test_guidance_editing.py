"""A supervisor words the guidance: what is kept, what is in force, what is not overwritten."""

from pathlib import Path

import pytest

import resources
from storage.guidance_folder import GuidanceFiles
from tests.disks import disk_of
from workstation.guidance_content import FILES, read_language
from workstation.guidance_editing.editing import GuidanceEditing, Saving
from workstation.guidance_editing.files import FileChanged
from workstation.guidance_editing.pieces import Piece, groups_of
from workstation.guidance_library import GuidanceLibrary
from workstation.ports import StorageTrouble

BUILT_IN = resources.path("guidance")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def editing(own: Path) -> GuidanceEditing:
    return opened(own)


def opened(own: Path | None, language: str = "en") -> GuidanceEditing:
    editing = GuidanceEditing(GuidanceFiles(BUILT_IN, lambda: own))
    editing.open(language)
    return editing


def piece(editing: GuidanceEditing, name: str, title_of: str) -> Piece:
    return next(one for one in editing.file(name).pieces if one.values.get("id") == title_of)


def test_every_file_of_a_language_is_open_and_nothing_is_changed(editing: GuidanceEditing) -> None:
    assert set(editing.texts()) == set(FILES)
    assert editing.changed_files() == ()
    assert not any(editing.file(name).is_own for name in FILES)
    assert all(
        editing.file(name).is_as_built_in(one)
        for name in FILES
        for one in editing.file(name).pieces
    )


def test_a_new_wording_is_in_force_once_it_is_saved(editing: GuidanceEditing, own: Path) -> None:
    greeting = piece(editing, "greetings", "greeting")
    editing.set_value(greeting, "say", ["Hello, this is {{ organisation }}.", "Hello."])

    assert editing.changed_files() == ("greetings",)
    assert editing.save("greetings") is Saving.SAVED

    reading = GuidanceLibrary(BUILT_IN).read(own)
    assert reading.refused == ()
    said = reading.in_force["en"].guidance.content.greetings.greetings[0].say
    assert said == ("Hello, this is {{ organisation }}.", "Hello.")
    assert reading.in_force["en"].own == {"greetings"}
    assert editing.changed_files() == ()
    assert editing.file("greetings").is_own
    assert not editing.file("greetings").is_as_built_in(piece(editing, "greetings", "greeting"))


def test_letters_of_one_field_are_one_step_and_come_back(editing: GuidanceEditing) -> None:
    before = editing.file("hold").text
    for typed in ("L", "Lo", "Look"):
        reason = piece(editing, "hold", "look-up")
        editing.set_value(reason, "label", typed)
    editing.set_value(piece(editing, "hold", "look-up"), "usual_wait_s", 45)
    after = editing.file("hold").text

    editing.file("hold").undo()
    assert piece(editing, "hold", "look-up").values["label"] == "Look"
    editing.file("hold").undo()
    assert editing.file("hold").text == before
    assert not editing.file("hold").can_undo
    editing.file("hold").redo()
    editing.file("hold").redo()
    assert editing.file("hold").text == after


def test_a_file_with_a_mistake_is_kept_beside_and_not_in_force(
    editing: GuidanceEditing, own: Path
) -> None:
    editing.set_value(piece(editing, "greetings", "greeting"), "say", ["{{ nobody }}"])

    assert editing.file("greetings").problems()
    assert editing.save("greetings") is Saving.KEPT_ASIDE
    assert not (own / "en" / "greetings.toml").exists()
    reading = GuidanceLibrary(BUILT_IN).read(own)
    assert reading.refused == ()
    assert not reading.in_force["en"].own

    again = opened(own)
    assert again.changed_files() == ("greetings",)
    assert piece(again, "greetings", "greeting").values["say"] == ["{{ nobody }}"]
    again.set_value(piece(again, "greetings", "greeting"), "say", ["Hello."])
    assert again.save("greetings") is Saving.SAVED
    assert not list((own / "en").glob("*.draft"))


def test_what_others_wrote_is_not_overwritten_unasked(editing: GuidanceEditing, own: Path) -> None:
    other = opened(own)
    other.set_value(piece(other, "greetings", "greeting"), "say", ["Theirs."])
    assert other.save("greetings") is Saving.SAVED

    editing.set_value(piece(editing, "greetings", "greeting"), "say", ["Mine."])
    assert editing.save("greetings") is Saving.CHANGED_BY_OTHERS
    assert "Theirs." in (own / "en" / "greetings.toml").read_text("utf-8")
    assert "Mine." in (own / "en" / "greetings.toml.draft").read_text("utf-8")

    editing.take_theirs("greetings")
    assert piece(editing, "greetings", "greeting").values["say"] == ["Theirs."]
    editing.file("greetings").undo()
    assert piece(editing, "greetings", "greeting").values["say"] == ["Mine."]
    assert editing.keep_mine("greetings") is Saving.SAVED
    assert "Mine." in (own / "en" / "greetings.toml").read_text("utf-8")


def test_going_back_to_the_built_in_file_can_be_taken_back(
    editing: GuidanceEditing, own: Path
) -> None:
    editing.set_value(piece(editing, "greetings", "greeting"), "say", ["Ours."])
    editing.save("greetings")

    editing.revert("greetings")

    assert not (own / "en" / "greetings.toml").exists()
    assert editing.changed_files() == ()
    editing.file("greetings").undo()
    assert piece(editing, "greetings", "greeting").values["say"] == ["Ours."]


def test_a_file_that_others_changed_is_not_taken_away(editing: GuidanceEditing, own: Path) -> None:
    editing.set_value(piece(editing, "greetings", "greeting"), "say", ["Ours."])
    editing.save("greetings")
    (own / "en" / "greetings.toml").write_text("# theirs\n", encoding="utf-8")

    with pytest.raises(FileChanged):
        editing.revert("greetings")
    assert (own / "en" / "greetings.toml").read_text("utf-8") == "# theirs\n"


def test_an_entry_is_added_with_what_it_needs_and_moved(editing: GuidanceEditing) -> None:
    (group,) = (one for one in groups_of("hold") if one.name == "reasons")
    values = {"id": "ours", "label": "Ours", "words": "to look", "usual_wait_s": 60}

    made = editing.add(group, values)
    assert made is not None
    assert made.values == values
    place = editing.move(made, -2)

    number = made.place[-1]
    assert isinstance(number, int)
    assert place == (*made.place[:-1], number - 2)
    assert read_language("en", editing.texts()).problems == ()
    editing.remove(piece(editing, "hold", "ours"))
    assert all(one.values.get("id") != "ours" for one in editing.file("hold").pieces)


def test_without_a_folder_nothing_is_written_and_one_sentence_says_so() -> None:
    editing = opened(None)
    editing.set_value(piece(editing, "greetings", "greeting"), "say", ["Hello."])

    with pytest.raises(StorageTrouble, match="choose a folder first"):
        editing.save("greetings")
    assert editing.changed_files() == ("greetings",)


def test_a_folder_that_cannot_be_written_loses_nothing(own: Path) -> None:
    own.write_text("a file in its place", encoding="utf-8")
    editing = opened(own)
    editing.set_value(piece(editing, "greetings", "greeting"), "say", ["Hello."])

    with pytest.raises(StorageTrouble, match="could not be written"):
        editing.save("greetings")
    assert piece(editing, "greetings", "greeting").values["say"] == ["Hello."]


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    with disk_of(1, tmp_path / "disk") as disk:
        own = disk / "own"
        editing = opened(own)
        editing.set_value(piece(editing, "greetings", "greeting"), "say", ["Hello."])
        assert editing.save("greetings") is Saving.SAVED
        before = (own / "en" / "greetings.toml").read_text("utf-8")
        editing.file("greetings").set_text(before + "# " + "x" * 1_200_000 + "\n")

        with pytest.raises(StorageTrouble, match="could not be written"):
            editing.save("greetings")

        assert (own / "en" / "greetings.toml").read_text("utf-8") == before
        assert [file.name for file in (own / "en").iterdir()] == ["greetings.toml"]
