"""Spelling by the real dictionaries of this computer."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources import path
from spelling.dictionaries import EnchantSpelling
from workstation.language_check.check import LanguageCheck
from workstation.language_check.context import CheckContext
from workstation.language_check.rules import load_language_rules
from workstation.spelling import DictionaryMissing
from workstation.wording_check import FindingKind

ROOT = Path(__file__).resolve().parent.parent
PEOPLE = frozenset({"Dana Reyes", "Northwind Energy", "Priya Shah"})


@pytest.fixture(scope="module")
def spelling(tmp_path_factory: pytest.TempPathFactory) -> EnchantSpelling:
    spelling = EnchantSpelling(tmp_path_factory.mktemp("words"), "GB")
    if not {"en_GB", "en_US", "de_DE"} <= set(spelling.languages()):
        pytest.skip("the dictionaries of the test packages are not installed")
    return spelling


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("colour", "en"),
        ("received", "en-GB"),
        ("don't", "en"),
        ("don’t", "en"),
        ("customer's", "en"),
        ("customers'", "en"),
        ("step-by-step", "en"),
        ("Monday", "en"),
        ("MONDAY", "en"),
        ("Grüße", "de"),
        ("Straße", "de"),
        ("Kundenbetreuung", "de"),
        ("Vorgangsnummer", "de"),
        ("Telefonanlagenwartung", "de"),
        ("E-Mail-Adresse", "de"),
        ("Arbeitstage", "de"),
        ("", "en"),
        ("x" * 10_000, "en"),
        ("a\0b", "en"),
    ],
)
def test_right_word_is_right(spelling: EnchantSpelling, word: str, language: str) -> None:
    assert spelling.is_right(word, language)


@pytest.mark.parametrize(
    ("word", "language", "meant"),
    [
        ("recieved", "en", "received"),
        ("adress", "en", "address"),
        ("custmer's", "en", "customer's"),
        ("Tuseday", "en", "Tuesday"),
        ("step-by-stpe", "en", ""),
        ("Adrese", "de", "Adresse"),
        ("Rechnug", "de", "Rechnung"),
        ("Kundenberteuung", "de", ""),
        ("vieleicht", "de", "vielleicht"),
    ],
)
def test_wrong_word_is_wrong_and_the_right_one_is_suggested(
    spelling: EnchantSpelling, word: str, language: str, meant: str
) -> None:
    assert not spelling.is_right(word, language)
    suggestions = spelling.suggestions(word, language)
    assert word not in suggestions
    assert not meant or meant in suggestions


def test_region_decides_between_the_dictionaries_of_a_language(tmp_path: Path) -> None:
    british, american = EnchantSpelling(tmp_path, "GB"), EnchantSpelling(tmp_path, "us")
    if "en_GB" not in british.languages():
        pytest.skip("the dictionaries of the test packages are not installed")
    assert british.is_right("colour", "en")
    assert not american.is_right("colour", "en")
    assert american.is_right("color", "en")
    assert british.is_right("color", "en-US")
    assert not british.is_right("color", "en")


def test_region_without_a_dictionary_takes_another_of_the_language(
    spelling: EnchantSpelling, tmp_path: Path
) -> None:
    elsewhere = EnchantSpelling(tmp_path, "JP")
    assert elsewhere.is_right("colour", "en")
    assert elsewhere.is_right("Straße", "de-AT")


def test_learned_word_is_right_from_now_on_and_kept_in_the_data_folder(
    spelling: EnchantSpelling, tmp_path: Path
) -> None:
    folder = tmp_path / "desk"
    first = EnchantSpelling(folder, "GB")
    assert not first.is_right("Frobnitz", "en")
    first.learn("Frobnitz", "en")
    assert first.is_right("Frobnitz", "en")
    assert (folder / "words-en.txt").read_text(encoding="utf-8").split() == ["Frobnitz"]
    assert EnchantSpelling(folder, "GB").is_right("Frobnitz", "en")
    assert not first.is_right("Frobnitz", "de")
    assert not spelling.is_right("Frobnitz", "en")


@pytest.mark.parametrize("language", ["tlh", "", "x-y", "../en", "zz_GB\n"])
def test_missing_dictionary_names_the_package_to_install(
    spelling: EnchantSpelling, language: str
) -> None:
    with pytest.raises(DictionaryMissing) as missing:
        spelling.is_right("word", language)
    assert "install the package hunspell-" in str(missing.value)
    assert "\n" not in str(missing.value)


def test_missing_library_is_one_sentence_with_its_package_and_no_crash(tmp_path: Path) -> None:
    code = (
        "import ctypes.util, sys\n"
        "ctypes.util.find_library = lambda name: None\n"
        "from pathlib import Path\n"
        "from spelling.dictionaries import EnchantSpelling\n"
        "spelling = EnchantSpelling(Path(sys.argv[1]))\n"
        "print(spelling.languages())\n"
        "try:\n"
        "    spelling.is_right('word', 'en')\n"
        "except LookupError as error:\n"
        "    print(error)\n"
    )
    # A process of its own, since a library once loaded does not go missing.
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    languages, sentence = done.stdout.splitlines()
    assert languages == "()"
    if sys.platform.startswith("linux"):
        assert "install the package libenchant-2-2" in sentence


@given(word=st.text(max_size=40), language=st.sampled_from(["en", "de"]))
def test_any_text_can_be_asked_about(spelling: EnchantSpelling, word: str, language: str) -> None:
    assert spelling.is_right(word, language) in (True, False)


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_word_of_good_messages_is_marked(spelling: EnchantSpelling, language: str) -> None:
    check = LanguageCheck(load_language_rules(path("writing")), spelling)
    file = Path(__file__).parent / "service_messages" / f"{language}.txt"
    for text in file.read_text(encoding="utf-8").split("\n-----\n"):
        found = check.findings(text, CheckContext(language, known_words=PEOPLE))
        wrong = [text[one.start : one.end] for one in found if one.kind is FindingKind.SPELLING]
        assert wrong == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_word_that_the_content_offers_is_marked(
    spelling: EnchantSpelling, language: str
) -> None:
    rules = load_language_rules(path("writing"))
    check = LanguageCheck(rules, spelling)
    wrong = set()
    for rule in rules.by_language[language].wording:
        for hit in rule.source.hits:
            after = hit.partition(" -> ")[2] or "."
            found = check.findings(after, CheckContext(language, known_words=PEOPLE))
            wrong |= {after[one.start : one.end] for one in found if one.rule == "G1"}
        for misspelt in check.findings(rule.source.why, CheckContext(language)):
            if misspelt.kind is FindingKind.SPELLING:
                wrong.add(rule.source.why[misspelt.start : misspelt.end])
    assert wrong == set()
