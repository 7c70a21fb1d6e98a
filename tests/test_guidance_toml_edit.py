"""One piece of a guidance file is changed; everything else stays as its author wrote it."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from workstation.guidance_content import FILES, problems_of
from workstation.guidance_editing.pieces import Piece, groups_of, pieces_of
from workstation.guidance_editing.toml_edit import (
    NoSuchPlace,
    with_entry,
    with_entry_moved,
    with_value,
    without_entry,
)

TEXTS = {
    (language, name): (resources.path("guidance") / language / f"{name}.toml").read_text("utf-8")
    for language in ("en", "de")
    for name in FILES
}


def values(text: str) -> object:
    return msgspec.toml.decode(text)


@pytest.mark.parametrize(("language", "name"), TEXTS)
def test_every_piece_of_the_shipped_files_can_be_written_as_it_is(language: str, name: str) -> None:
    text = TEXTS[language, name]
    for piece in pieces_of(name, text):
        for field, value in piece.values.items():
            if not isinstance(value, (dict, list)) or (
                isinstance(value, list) and not any(isinstance(one, dict) for one in value)
            ):
                changed = with_value(text, piece.place, field, value)
                assert values(changed) == values(text), (piece.key, field)


def test_comments_and_the_rest_of_the_file_stay() -> None:
    text = '# Ours.\nb = 1  # kept\n\n# The list.\n[[c]]\nid = "x"\nsay = ["One."]\n\n[[c]]\n'

    changed = with_value(text, ("c", 0), "say", ["Two.", "Three."])

    assert changed == text.replace('["One."]', '["Two.", "Three."]')


def test_a_value_that_is_taken_out_leaves_its_neighbours() -> None:
    text = '[[c]]\nid = "x"\nline = "Billing"\nsay = ["One."]\n'

    assert with_value(text, ("c", 0), "line", None) == '[[c]]\nid = "x"\nsay = ["One."]\n'


def test_an_entry_is_added_moved_and_removed() -> None:
    text = '[[c]]\nid = "x"\n\n[[c]]\nid = "y"\n'

    added = with_entry(text, ("c",), {"id": "z", "say": ["Hello."]})
    moved = with_entry_moved(added, ("c", 2), -2)
    removed = without_entry(moved, ("c", 1))

    assert values(added) == {"c": [{"id": "x"}, {"id": "y"}, {"id": "z", "say": ["Hello."]}]}
    assert [one["id"] for one in msgspec.toml.decode(moved)["c"]] == ["z", "x", "y"]
    assert [one["id"] for one in msgspec.toml.decode(removed)["c"]] == ["z", "y"]
    assert with_entry_moved(text, ("c", 0), -1) == text


def test_the_first_entry_of_a_list_makes_the_list_and_the_last_takes_it_along() -> None:
    text = '[[stages]]\nstage = "opening"\n\n[[stages]]\nstage = "closing"\n'

    added = with_entry(text, ("stages", 0, "phrases"), {"id": "p", "say": ["Hello."]})
    removed = without_entry(added, ("stages", 0, "phrases", 0))

    stages = msgspec.toml.decode(added)["stages"]
    assert stages[0]["phrases"] == [{"id": "p", "say": ["Hello."]}]
    assert "phrases" not in stages[1]
    assert values(removed) == values(text)


def test_a_place_that_is_not_there_is_said() -> None:
    for act in (
        lambda: with_value("a = 1\n", ("c", 0), "say", ["x"]),
        lambda: without_entry('[[c]]\nid = "x"\n', ("c", 3)),
        lambda: with_value("a = [", (), "a", "x"),
    ):
        with pytest.raises(NoSuchPlace):
            act()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), st.data())
def test_whatever_is_typed_comes_back_as_it_was_typed(typed: str, data: st.DataObject) -> None:
    language, name = data.draw(st.sampled_from([("en", "hold"), ("de", "stages")]))
    text = TEXTS[language, name]
    spoken = [piece for piece in pieces_of(name, text) if "say" in piece.values]
    piece: Piece = data.draw(st.sampled_from(spoken))

    changed = with_value(text, piece.place, "say", [typed, "Second."])

    after = {one.key: one.values for one in pieces_of(name, changed)}
    before = {one.key: one.values for one in pieces_of(name, text)}
    assert after.keys() == before.keys()
    assert after[piece.key]["say"] == [typed, "Second."]
    other = next(one for one in spoken if one.key != piece.key)
    assert after[other.key] == before[other.key]


@pytest.mark.parametrize(("language", "name"), TEXTS)
def test_moving_an_entry_keeps_the_file_right(language: str, name: str) -> None:
    text = TEXTS[language, name]
    firsts = {piece.group: piece.place for piece in pieces_of(name, text) if piece.is_in_list}
    for place in firsts.values():
        moved = with_entry_moved(text, place, -1)
        assert not problems_of(name, moved), (place, problems_of(name, moved))


def test_pieces_are_known_by_what_a_person_calls_them() -> None:
    pieces = pieces_of("hold", TEXTS["en", "hold"])
    groups = {piece.group for piece in pieces}

    assert {"", "reasons", "permission", "check_ins", "no_new_words"} <= groups
    assert next(piece.title for piece in pieces if piece.group == "reasons") == "Look it up"
    assert [group.name for group in groups_of("stages")] == ["stages"]
    stage = pieces_of("stages", TEXTS["en", "stages"])[1]
    assert [group.name for group in groups_of(stage)] == ["stages.phrases"]
