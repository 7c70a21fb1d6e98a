"""What to look at while a message is written: found at a pause, gone through and taken by keys."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desk_rig import DANIEL
from tests.test_presenters_messages import show_ticket
from tests.window_rig import WindowRig
from ui.messages.side import MessageSide
from ui.panels.checked_text import CheckedText
from ui.presenters.checking import Checking, CheckResult
from ui.presenters.correspondence import WritingTools
from ui.presenters.findings import FindingsPresenter
from ui.presenters.letter_facts import facts_filled, with_facts
from ui.presenters.message_view import reads_right_to_left
from workstation.glossary import GlossaryTerm
from workstation.language_check.context import CheckContext
from workstation.spelling import DictionaryMissing
from workstation.wording_check import Finding, FindingKind

pytestmark = pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", extend=True)

_BETTER = {
    "can't": (FindingKind.NEGATIVE, ("can from Monday on", "will")),
    "debbit": (FindingKind.SPELLING, ()),
    "KVz": (FindingKind.JARGON, ("box in your street",)),
}


class WordList:
    """A language check of three words; ``gate`` holds it up until it is set."""

    def __init__(self) -> None:
        self.checked: list[str] = []
        self.learnt: list[tuple[str, str]] = []
        self.threads: set[int] = set()
        self.gate = threading.Event()
        self.gate.set()
        self.trouble = ""

    def checker(self, own_terms: Sequence[GlossaryTerm]) -> "WordList":
        return self

    def findings(self, text: str, context: CheckContext) -> tuple[Finding, ...]:
        self.gate.wait(10)
        self.checked.append(text)
        self.threads.add(threading.get_ident())
        if self.trouble:
            raise DictionaryMissing(self.trouble)
        found = []
        for word, (kind, better) in _BETTER.items():
            start = text.find(word)
            if start >= 0 and (word, context.language) not in self.learnt:
                end = start + len(word)
                found.append(Finding(kind, "G", f"Look at {word}.", start, end, better))
        if any(not question.is_answered for question in context.questions):
            found.insert(0, Finding(FindingKind.UNANSWERED, "G4", "A question is open."))
        return tuple(found)

    def better_for(self, finding: Finding, text: str) -> tuple[str, ...]:
        return ("debit",) if finding.kind is FindingKind.SPELLING else finding.better

    def learn(self, word: str, language: str) -> None:
        self.learnt.append((word, language))


@pytest.fixture
def words() -> WordList:
    return WordList()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, words: WordList) -> Iterator[WindowRig]:
    rig = WindowRig(qtbot, tmp_path, tools=WritingTools(words))
    rig.rig.stores.customers.save(replace(DANIEL, emails=("daniel@okafor.example",)))
    show_ticket(rig)
    rig.press("Ctrl+M")
    yield rig
    words.gate.set()
    rig.presenter.letters.stop()
    rig.close()


def write(desk: WindowRig, text: str, count: int) -> None:
    """Type ``text`` in place of the draft, and wait for so many findings."""
    field(desk).selectAll()
    desk.type(text)
    desk.until(lambda: len(side(desk).cards) == count)


def field(desk: WindowRig) -> CheckedText:
    return desk.presenter.letters.page.writing.body


def side(desk: WindowRig) -> MessageSide:
    return desk.presenter.letters.side


def findings(desk: WindowRig) -> FindingsPresenter:
    return desk.presenter.letters.messages.findings


def pieces(desk: WindowRig) -> list[str]:
    return [each.piece for each in findings(desk).shown]


# --- finding


def test_what_is_found_is_marked_and_listed_once_typing_pauses(desk: WindowRig) -> None:
    write(desk, "We can't send the debbit.", 2)
    assert pieces(desk) == ["can't", "debbit"]
    assert side(desk).heading.text() == "2 things to look at"
    assert len(field(desk).extraSelections()) == 2
    assert field(desk).textCursor().position() == len("We can't send the debbit.")
    assert desk.focus is field(desk)


def test_typing_on_is_checked_once_and_away_from_the_windows_thread(
    desk: WindowRig, words: WordList
) -> None:
    desk.until(lambda: bool(words.checked))
    words.checked.clear()
    field(desk).selectAll()
    desk.type("One word after the other can't")
    desk.until(lambda: bool(words.checked))
    assert words.checked == ["One word after the other can't"]
    assert threading.get_ident() not in words.threads


def test_a_slow_check_holds_nothing_up_and_only_the_newest_text_counts(
    desk: WindowRig, words: WordList
) -> None:
    desk.until(lambda: bool(words.checked))
    words.gate.clear()
    field(desk).selectAll()
    desk.type("We can't.")
    findings(desk).check()
    field(desk).selectAll()
    desk.type("All is well.")
    findings(desk).check()
    words.gate.set()
    desk.until(lambda: "All is well." in words.checked)
    desk.until(lambda: side(desk).heading.text() == "Nothing to look at")
    assert field(desk).extraSelections() == []


def test_a_missing_dictionary_is_said_and_the_rest_goes_on(
    desk: WindowRig, words: WordList
) -> None:
    words.trouble = "There is no dictionary of English: ask IT for hunspell-en-gb."
    field(desk).selectAll()
    desk.type("Some text.")
    desk.until(lambda: side(desk).trouble.text() == words.trouble)
    assert side(desk).heading.text() == "Not checked"
    desk.press("Ctrl+Return")
    assert desk.presenter.letters.page.is_previewing


def test_suggestions_for_a_misspelt_word_follow_the_marks(desk: WindowRig) -> None:
    write(desk, "The debbit.", 1)
    desk.until(lambda: findings(desk).shown[0].finding.better == ("debit",))


# --- by keys


def test_alt_down_and_up_go_round_and_put_the_caret_at_the_finding(desk: WindowRig) -> None:
    write(desk, "We can't see the KVz here.", 2)
    desk.press("Alt+Down")
    assert field(desk).textCursor().position() == len("We can't")
    assert [card.is_current for card in side(desk).cards.values()] == [True, False]
    desk.press("Alt+Down")
    assert field(desk).textCursor().position() == len("We can't see the KVz")
    desk.press("Alt+Down")
    assert field(desk).textCursor().position() == len("We can't")
    desk.press("Alt+Up")
    assert field(desk).textCursor().position() == len("We can't see the KVz")


def test_alt_enter_takes_the_best_wording_at_the_caret_and_can_be_undone(
    desk: WindowRig,
) -> None:
    write(desk, "We can't.", 1)
    desk.press("Alt+Up", "Alt+Return")
    assert field(desk).toPlainText() == "We can from Monday on."
    assert not findings(desk).shown
    desk.press("Ctrl+Z")
    assert field(desk).toPlainText() == "We can't."


def test_alt_enter_without_a_finding_at_the_caret_goes_to_the_next_and_changes_nothing(
    desk: WindowRig,
) -> None:
    write(desk, "We can't go there.", 1)
    desk.press("Alt+Return")
    assert field(desk).toPlainText() == "We can't go there."
    assert field(desk).textCursor().position() == len("We can't")


def test_alt_and_a_digit_take_that_wording_and_mark_no_caller(desk: WindowRig) -> None:
    desk.talk()
    desk.press("Ctrl+M")
    write_below(desk, "We can't.")
    desk.press("Alt+Down", "Alt+2")
    assert field(desk).toPlainText() == "We will."
    conversation = desk.desk.book.current
    assert conversation is not None
    assert conversation.caller_type is None


def write_below(desk: WindowRig, text: str) -> None:
    field(desk).setFocus()
    field(desk).selectAll()
    desk.type(text)
    below = desk.presenter.letters.page.writing.below
    desk.until(lambda: any(c.wordings for c in below.cards.values()))


def test_a_click_on_a_wording_takes_it_and_the_field_keeps_the_focus(desk: WindowRig) -> None:
    write(desk, "We can't.", 1)
    [card] = side(desk).cards.values()
    desk.press("Alt+Down")
    card.wordings[1].click()
    assert field(desk).toPlainText() == "We will."
    assert desk.focus is field(desk)


def test_it_is_right_lets_a_finding_be_in_this_message(desk: WindowRig) -> None:
    write(desk, "We can't see the KVz.", 2)
    desk.press("Alt+Down")
    next(iter(side(desk).cards.values())).leave_button.click()
    assert pieces(desk) == ["KVz"]
    desk.type(" We can't.")
    desk.until(lambda: len(findings(desk)._all) == 2)
    assert pieces(desk) == ["KVz"]


def test_a_learnt_word_is_right_from_then_on(desk: WindowRig, words: WordList) -> None:
    write(desk, "The debbit.", 1)
    [card] = side(desk).cards.values()
    desk.press("Alt+Down")
    card.learn_button.click()
    assert pieces(desk) == []
    desk.until(lambda: words.learnt == [("debbit", "en")])


def test_an_open_question_is_found_until_it_is_ticked(qtbot: QtBot, desk: WindowRig) -> None:
    desk.press("Esc")
    ticket = desk.desk.tickets.ticket
    assert ticket is not None
    other = show_ticket(desk, "Meter")
    stored = desk.rig.stores.tickets.get(other.id)
    assert stored is not None
    desk.desk.tickets.keep(replace(stored, customer_words="The lamp is red. What does it mean?"))
    desk.press("Ctrl+M")
    desk.until(lambda: len(side(desk).ticks) == 1)
    desk.until(lambda: any(e.finding.is_of_whole for e in findings(desk).shown))
    side(desk).ticks[0].click()
    desk.until(lambda: not findings(desk).shown)
    assert desk.rig.stores.messages.of_ticket(other.id)[0].questions[0].is_answered


def test_the_preview_lists_what_is_left_and_blocks_nothing(desk: WindowRig) -> None:
    write(desk, "We can't.", 1)
    desk.press("Ctrl+Return")
    preview = desk.presenter.letters.page.preview
    assert preview.count.text() == "1 thing to look at"
    assert preview.mail_button.isEnabled()
    assert not side(desk).cards


# --- heard as well as seen


def test_findings_are_spoken_when_gone_to_and_counted_when_found(
    qtbot: QtBot, words: WordList
) -> None:
    heard: list[str] = []
    text = CheckedText("Text")
    qtbot.addWidget(text)
    checking = Checking(words)

    def say(widget: object, spoken: str, *, is_urgent: bool = False) -> None:
        heard.append(spoken)

    presenter = FindingsPresenter(text, checking, say=say)
    text.show_text("We can't.", "m1")
    presenter.follow("m1", lambda: CheckContext("en"), ())
    qtbot.waitUntil(lambda: bool(presenter.shown))
    assert heard == ["1 thing to look at"]
    presenter.go_next()
    assert heard[-1] == (
        "Negative: “can't”. Look at can't. Better: “can from Monday on”. Alt+Enter takes it."
    )
    assert "Negative" in text.accessibleDescription()
    presenter.take_best()
    assert heard[-1] == "“can from Monday on” taken"
    checking.stop()


def test_results_that_were_overtaken_are_dropped(qtbot: QtBot, words: WordList) -> None:
    checking = Checking(words)
    results: list[CheckResult] = []
    checking.checked.connect(results.append)
    words.gate.clear()
    for text in ("one", "two", "three"):
        checking.check(text, CheckContext("en"))
    words.gate.set()
    qtbot.waitUntil(lambda: bool(results))
    checking.stop()
    assert [result.request.text for result in results] == ["three"]


# --- the letter


@pytest.mark.parametrize(
    ("template", "filled", "facts"),
    [
        ("Dear {{ name }},\nbye", "Dear Mr. Okafor,\nbye", ("Mr. Okafor",)),
        (
            "Steps:\n{% for s in steps %}\n- {{ s.what }}, by {{ s.when }}\n{% endfor %}\nBye",
            "Steps:\n- Read it, by noon\n- Call, by one\nBye",
            ("Read it", "noon", "Call", "one"),
        ),
        ("{% if a %}Never said.{% endif %}Your {{ b }} here", "Your key here", ("key",)),
        ("By {{ when }}.", "By [day and time].", ()),
    ],
)
def test_facts_are_what_the_template_does_not_say(
    template: str, filled: str, facts: tuple[str, ...]
) -> None:
    assert facts_filled(template, filled) == facts


def test_facts_stand_out_wherever_they_still_stand_and_the_text_stays_whole() -> None:
    phrase = with_facts("Hello Mr. Okafor, it is 48213.", ("48213", "Mr. Okafor", "gone"))
    assert "".join(part.text for part in phrase) == "Hello Mr. Okafor, it is 48213."
    assert [part.text for part in phrase if part.is_fact] == ["Mr. Okafor", "48213"]


def test_the_first_letter_that_has_a_direction_decides_how_a_letter_reads() -> None:
    assert reads_right_to_left("1. שלום Anna")
    assert not reads_right_to_left("1. Anna שלום")
    assert not reads_right_to_left("123")
