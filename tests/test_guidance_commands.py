"""The guidance commands name every mistake by file and line, and write schemas for editors."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import resources
from storage.settings_file import SettingsFile
from workstation.cli import main
from workstation.guidance_content import FILES
from workstation.guidance_content.schema import schema_of, schema_text
from workstation.settings import Settings

ENGLISH = resources.path("guidance/en")


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--data-dir", str(folder / "data"), "guidance", *words])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    (folder / "en").mkdir(parents=True)
    return folder


def test_what_ships_is_found_well(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 0
    assert "All is well in what comes with the program; there is guidance in: de, en." in (
        result.output
    )


def test_every_mistake_of_a_folder_is_named_by_file_and_line(tmp_path: Path, own: Path) -> None:
    text = (ENGLISH / "hold.toml").read_text(encoding="utf-8")
    line = text.splitlines().index('rule = "E3"') + 1
    spoilt = text.replace('rule = "E3"', "rule = 3", 1).replace("waits_s", "waits", 1)
    (own / "en" / "hold.toml").write_text(spoilt, encoding="utf-8")
    (own / "en" / "held.toml").write_text(text, encoding="utf-8")
    result = run(tmp_path, "check", str(own))
    assert result.exit_code == 1
    assert f"{own / 'en' / 'hold.toml'}:{line}: a text in quotation marks is expected" in (
        result.output
    )
    assert 'there is no key "waits" here; did you mean "waits_s"?' in result.output
    assert f"{own / 'en' / 'held.toml'}: there is no guidance file of this name" in result.output
    assert "3 to put right" in result.output


def test_without_a_folder_it_is_the_one_from_the_settings(tmp_path: Path, own: Path) -> None:
    (own / "en" / "hold.toml").write_text("[", encoding="utf-8")
    base = tmp_path / "data"
    settings = next(iter(_settings_files(base)))
    SettingsFile(settings).save(Settings(guidance_folder=str(own)))
    result = run(tmp_path, "check")
    assert result.exit_code == 1
    assert "hold.toml:1: this is no TOML" in result.output


def _settings_files(base: Path) -> list[Path]:
    from workstation.profiles import profile_at

    profile = profile_at("default", base)
    profile.make_folders()
    return [profile.settings_file]


def test_greetings_out_of_date_are_named_and_are_no_mistake(tmp_path: Path, own: Path) -> None:
    text = (ENGLISH / "greetings.toml").read_text(encoding="utf-8")
    fair = '\n[[greetings]]\nid = "fair"\nsay = ["Hello!"]\nvalid_until = 2020-05-31\n'
    (own / "en" / "greetings.toml").write_text(text + fair, encoding="utf-8")
    result = run(tmp_path, "check", str(own))
    line = (text + fair).splitlines().index('id = "fair"')
    assert f"{own / 'en' / 'greetings.toml'}:{line}: out of date" in result.output
    assert "held up to 2020-05-31 and is not used" in result.output
    assert result.exit_code == 0


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_schema_beside_the_content_is_current(name: str) -> None:
    file = resources.path(f"guidance/schema/{name}.json")
    assert file.read_text(encoding="utf-8") == schema_text(name), (
        "write it anew: workstation guidance schema --out resources/guidance/schema"
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", sorted(FILES))
def test_each_file_names_its_schema_for_the_editor(language: str, name: str) -> None:
    text = resources.path(f"guidance/{language}/{name}.toml").read_text(encoding="utf-8")
    assert text.startswith(f"#:schema ../schema/{name}.json\n")


def test_a_schema_knows_the_keys_and_refuses_others() -> None:
    tables = schema_of("greetings")["$defs"]
    greeting = tables["GreetingContent"]
    assert set(greeting["required"]) == {"id", "say"}
    assert greeting["additionalProperties"] is False
    assert greeting["properties"]["day_parts"]["items"] == {"$ref": "#/$defs/DayPart"}
    assert tables["DayPart"]["enum"] == ["afternoon", "evening", "morning"]


def test_schemas_are_written_one_or_all(tmp_path: Path) -> None:
    one = run(tmp_path, "schema", "hold")
    assert one.output == schema_text("hold")
    assert json.loads(one.output)["title"] == "Guidance: hold.toml"
    assert run(tmp_path, "schema", "--out", str(tmp_path / "all")).exit_code == 0
    written = sorted(path.stem for path in (tmp_path / "all").iterdir())
    assert written == sorted(FILES)
    assert re.search("Name one file", run(tmp_path, "schema").output)


def test_a_folder_that_cannot_be_written_gives_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    result = run(tmp_path, "schema", "--out", str(tmp_path / "file" / "below"))
    assert result.exit_code == 1
    assert "cannot be written" in result.output
