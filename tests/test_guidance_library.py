"""The organisation's own guidance lies over the built-in one, and a broken file stops nobody."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from tests.desk_rig import ACCOUNT, DANIEL, SETTINGS, DeskRig
from workstation.call_flow import Stage
from workstation.guidance_content import FILES, GuidanceError
from workstation.guidance_folders import Instead
from workstation.guidance_library import GuidanceLibrary
from workstation.phrases import GuidanceFacts

BUILT_IN = resources.path("guidance")
ENGLISH = {name: (BUILT_IN / "en" / f"{name}.toml").read_text(encoding="utf-8") for name in FILES}
OWN_TITLE = ENGLISH["stages"].replace("Let them finish", "Hear them out")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "our guidance"
    folder.mkdir()
    return folder


def write(folder: Path, place: str, text: str) -> Path:
    file = folder / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def library(own: Path | None) -> GuidanceLibrary:
    made = GuidanceLibrary(BUILT_IN, own)
    made.take(made.read(own))
    return made


def title(of: GuidanceLibrary, language: str = "en") -> str:
    return of.best(language).stage(Stage.LISTENING, GuidanceFacts()).title


def refused(of: GuidanceLibrary) -> list[tuple[str, int, Instead]]:
    return [(one.path.name, one.problems[0].line, one.instead) for one in of.refused]


def test_without_an_own_folder_there_is_what_comes_with_the_program() -> None:
    built_in = library(None)
    assert built_in.languages == ("de", "en")
    assert title(built_in) == "Let them finish"
    assert title(built_in, "de") == "Ausreden lassen"
    assert built_in.refused == ()


def test_an_own_file_stands_in_place_of_the_built_in_one_and_the_others_stay(own: Path) -> None:
    write(own, "en/stages.toml", OWN_TITLE)
    overlaid = library(own)
    assert title(overlaid) == "Hear them out"
    assert overlaid.best("en").hold_reasons == library(None).best("en").hold_reasons
    assert title(overlaid, "de") == "Ausreden lassen"
    assert overlaid.in_force("en").own == {"stages"}


def test_a_language_that_is_wanted_first_is_read_alone_and_overlaid_too(own: Path) -> None:
    write(own, "en/stages.toml", OWN_TITLE)
    overlaid = GuidanceLibrary(BUILT_IN, own)
    assert title(overlaid) == "Hear them out"
    assert not overlaid.is_complete


def test_a_whole_set_in_a_new_folder_adds_a_language(own: Path) -> None:
    for name, text in ENGLISH.items():
        write(own, f"nl/{name}.toml", text.replace("Let them finish", "Laat uitspreken"))
    added = library(own)
    assert added.languages == ("de", "en", "nl")
    assert title(added, "nl") == "Laat uitspreken"


def test_a_new_language_that_lacks_a_file_is_told_and_left_out(own: Path) -> None:
    for name in sorted(FILES)[1:]:
        write(own, f"nl/{name}.toml", ENGLISH[name])
    added = library(own)
    assert added.languages == ("de", "en")
    (trouble,) = added.refused
    assert trouble.problems[0].sentence == "the file is missing"
    assert trouble.instead is Instead.NOTHING
    assert title(added, "nl") == "Let them finish"


def test_a_new_language_that_cannot_be_used_gives_way_also_when_nothing_was_read_yet(
    own: Path,
) -> None:
    write(own, "nl/stages.toml", ENGLISH["stages"])
    waiting = GuidanceLibrary(BUILT_IN, own)
    assert waiting.best_of("nl") == "nl"
    assert title(waiting, "nl") == "Let them finish"
    assert "nl" not in waiting.languages


def test_in_place_of_a_broken_file_the_built_in_one_is_used_and_the_line_told(own: Path) -> None:
    write(own, "en/stages.toml", OWN_TITLE.replace('rule = "A3"', "rule = 3"))
    broken = library(own)
    assert title(broken) == "Let them finish"
    line = ENGLISH["stages"].splitlines().index('rule = "A3"') + 1
    assert refused(broken) == [("stages.toml", line, Instead.BUILT_IN)]


def test_in_place_of_a_file_that_breaks_what_it_said_before_is_used(own: Path) -> None:
    file = write(own, "en/stages.toml", OWN_TITLE)
    kept = library(own)
    file.write_text("[[stages", encoding="utf-8")
    kept.take(kept.read(own))
    assert title(kept) == "Hear them out"
    assert refused(kept) == [("stages.toml", 1, Instead.BEFORE)]
    file.write_text(OWN_TITLE.replace("Hear them out", "All of it"), encoding="utf-8")
    kept.take(kept.read(own))
    assert title(kept) == "All of it"
    assert kept.refused == ()


def test_a_file_that_is_taken_away_gives_way_to_the_built_in_one(own: Path) -> None:
    file = write(own, "en/stages.toml", OWN_TITLE)
    overlaid = library(own)
    file.unlink()
    overlaid.take(overlaid.read(own))
    assert title(overlaid) == "Let them finish"


def test_files_that_are_right_alone_and_not_together_are_told(own: Path) -> None:
    twice = ENGLISH["stages"].replace('id = "listening-step-by-step"', 'id = "greeting"')
    write(own, "en/stages.toml", twice)
    broken = library(own)
    assert title(broken) == "Let them finish"
    assert [one.instead for one in broken.refused] == [Instead.BUILT_IN]
    assert "used twice" in broken.refused[0].problems[0].sentence


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("en/stage.toml", "there is no guidance file of this name; there are greetings.toml"),
        ("english/stages.toml", 'a folder is named after its language, as "de"'),
    ],
)
def test_what_lies_in_the_folder_and_means_nothing_is_told(
    own: Path, place: str, words: str
) -> None:
    write(own, place, OWN_TITLE)
    strange = library(own)
    assert words in strange.refused[0].problems[0].sentence
    assert strange.refused[0].instead is Instead.NOTHING


def test_a_folder_that_is_gone_is_told(own: Path) -> None:
    own.rmdir()
    gone = library(own)
    assert gone.refused[0].path == own
    assert "cannot be read" in gone.refused[0].problems[0].sentence
    assert title(gone) == "Let them finish"


def test_a_file_that_is_no_text_is_told(own: Path) -> None:
    (own / "en").mkdir()
    (own / "en" / "hold.toml").write_bytes(b"\xff\xfe\x00h")
    broken = library(own)
    assert broken.refused[0].problems[0].sentence.startswith("not UTF-8 text")


def test_changes_are_announced_and_what_is_the_same_is_not(own: Path) -> None:
    file = write(own, "en/stages.toml", OWN_TITLE)
    told = library(own)
    heard: list[str] = []
    told.changes.listen(lambda: heard.append(title(told)))
    told.take(told.read(own))
    assert heard == []
    file.write_text(OWN_TITLE.replace("Hear them out", "All of it"), encoding="utf-8")
    told.take(told.read(own))
    assert heard == ["All of it"]


def test_what_did_not_change_stays_the_very_same_guidance(own: Path) -> None:
    kept = library(own)
    german = kept.best("de")
    write(own, "en/stages.toml", OWN_TITLE)
    kept.take(kept.read(own))
    assert kept.best("de") is german


def test_without_any_content_there_is_one_plain_sentence() -> None:
    with pytest.raises(GuidanceError, match="There is no guidance in the language “en”"):
        GuidanceLibrary().best("en")


def test_a_folder_that_goes_away_while_it_is_used_takes_no_words_away(own: Path) -> None:
    write(own, "en/stages.toml", OWN_TITLE)
    kept = library(own)
    away = own.rename(own.with_name("away"))
    kept.take(kept.read(own))
    assert title(kept) == "Hear them out"
    assert [(one.path, one.instead) for one in kept.refused] == [(own, Instead.BEFORE)]
    away.rename(own)
    kept.take(kept.read(own))
    assert kept.refused == ()


# --- which language a call is led in ----------------------------------------------------------


@pytest.mark.parametrize(
    ("wishes", "chosen"),
    [
        (("de", "en"), "de"),
        (("de-AT",), "de"),
        (("DE_de",), "de"),
        (("", "fr", "de"), "de"),
        (("fr", ""), "en"),
        ((), "en"),
    ],
)
def test_the_first_language_wished_for_that_there_is_guidance_in_is_taken(
    wishes: tuple[str, ...], chosen: str
) -> None:
    assert library(None).best_of(*wishes) == chosen


@pytest.fixture
def make_rig() -> Callable[..., DeskRig]:
    def make(customer: str, line: str, desk: str) -> DeskRig:
        account = replace(ACCOUNT, language=line)
        rig = DeskRig(settings=replace(SETTINGS, accounts=(account,), language=desk))
        if customer:
            rig.stores.customers.save(replace(DANIEL, language=customer))
        return rig

    return make


@pytest.mark.parametrize(
    ("customer", "line", "desk", "led_in"),
    [
        ("de", "en", "en", "de"),
        ("fr", "de", "en", "de"),
        ("", "de", "en", "de"),
        ("", "", "de", "de"),
        ("en", "de", "de", "en"),
    ],
)
def test_a_call_is_led_in_the_customers_language_else_the_lines_else_the_desks(
    make_rig: Callable[..., DeskRig], customer: str, line: str, desk: str, led_in: str
) -> None:
    rig = make_rig(customer, line, desk)
    conversation = rig.desk.book.find(rig.talk())
    assert conversation is not None
    assert rig.desk.guidance.language_of(conversation) == led_in
    rig.close()


def test_the_agents_choice_for_a_call_goes_before_all_and_stays_after_a_restart(
    make_rig: Callable[..., DeskRig],
) -> None:
    rig = make_rig("en", "en", "en")
    call_id = rig.talk()
    conversation = rig.desk.book.find(call_id)
    assert conversation is not None
    rig.desk.guidance.choose(conversation, "de")
    rig.restart()
    kept = rig.desk.book.find(call_id)
    assert kept is not None
    assert (kept.language, rig.desk.guidance.language_of(kept)) == ("de", "de")
    other = rig.desk.book.find(rig.ring())
    assert rig.desk.guidance.language_of(other) == "en"
    rig.close()
