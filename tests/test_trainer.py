"""A trainer's part: pairing two desks, marks with the script's answers, notes that travel."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.app.practice import load_library
from workstation.guidance_content.coach import RULES
from workstation.pairing import BadPairing, Pairing, code_from, new_code, pairing_from
from workstation.phone import LONGEST_TEXT
from workstation.practice import LineKind
from workstation.practice_results import LONGEST_NOTE, MOST_NOTES, TrainerNote
from workstation.trainer_notes import NoteBasket, plain, texts_of
from workstation.trainer_part import CUES, Part, Seen, saw, with_words, without_last

# --- pairing ----------------------------------------------------------------------------------


@given(st.integers())
def test_a_code_is_read_back_however_it_is_spaced(seed: int) -> None:
    code = new_code(random.Random(seed))
    pairing = Pairing("192.0.2.7", 5071, code)
    for typed in (code, pairing.shown_code, code.lower(), f" {code[:3]}-{code[3:]} "):
        assert pairing_from("192.0.2.7:5071", typed) == pairing
    assert pairing.uri == f"sip:practice-{code.lower()}@192.0.2.7:5071"


@pytest.mark.parametrize("typed", ["192.0.2.7:5071", "sip:192.0.2.7:5071", "sip:x@192.0.2.7:5071"])
def test_an_address_is_taken_as_it_was_shown_or_copied(typed: str) -> None:
    assert pairing_from(typed, "KTX4M7").address == "192.0.2.7:5071"


@pytest.mark.parametrize(
    ("address", "code", "sentence"),
    [
        ("192.0.2.7", "KTX4M7", "not complete"),
        ("", "KTX4M7", "not complete"),
        ("192.0.2.7:70000", "KTX4M7", "70000 is no port"),
        ("a b:5060", "KTX4M7", "not complete"),
        ("192.0.2.7:5071", "KTX4M", "six letters and digits"),
        ("192.0.2.7:5071", "KTX4O0", "six letters and digits"),
    ],
)
def test_what_cannot_be_called_is_told_in_a_sentence(
    address: str, code: str, sentence: str
) -> None:
    with pytest.raises(BadPairing, match=sentence):
        pairing_from(address, code)
    assert code_from("ktx 4m7") == "KTX4M7"


# --- notes that travel ------------------------------------------------------------------------

NOTES = st.builds(
    TrainerNote,
    rule=st.sampled_from(RULES),
    is_kept=st.booleans(),
    after_s=st.floats(0, 3600).map(lambda s: round(s, 1)),
    note=st.text(max_size=LONGEST_NOTE + 20),
)


@given(notes=st.lists(NOTES, max_size=MOST_NOTES), trainer=st.text(max_size=80), data=st.data())
def test_notes_arrive_whole_in_any_order_and_twice(
    notes: list[TrainerNote], trainer: str, data: st.DataObject
) -> None:
    texts = texts_of(notes, trainer=trainer, batch="b1")
    assert all(len(text.encode()) <= LONGEST_TEXT for text in texts)
    basket = NoteBasket()
    sent = data.draw(st.permutations(texts))
    for text in sent[:-1]:
        assert basket.take(text) is None
        assert basket.take(text) is None
    arrived = basket.take(sent[-1])
    assert arrived is not None
    assert [(n.rule, n.is_kept, n.after_s) for n in arrived] == [
        (n.rule, n.is_kept, n.after_s) for n in notes
    ]
    for came, went in zip(arrived, notes, strict=True):
        assert plain(went.note).startswith(came.note)
    assert basket.trainer == plain(trainer, 60)


def test_usual_notes_are_not_cut() -> None:
    note = TrainerNote("B1", False, 61.5, "Sie haben mich zweimal unterbrochen. " * 6)
    (arrived,) = NoteBasket().take(texts_of([note], trainer="Ines", batch="b")[0]) or ()
    assert arrived.note == note.note.strip()


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_a_text_that_is_none_of_ours_is_left_out(text: str) -> None:
    assert NoteBasket().take(text) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"rule": "H1"},
        {"n": 3},
        {"n": 0},
        {"of": MOST_NOTES + 1},
        {"note": "x" * (LONGEST_NOTE + 1)},
        {"after_s": -1},
        {"type": "other"},
        {"more": 1},
    ],
)
def test_a_text_that_says_too_much_or_too_little_is_left_out(changed: dict[str, object]) -> None:
    (text,) = texts_of([TrainerNote("B1", True)], trainer="Ines", batch="b")
    assert NoteBasket().take(text) is not None
    assert NoteBasket().take(json.dumps({**json.loads(text), **changed})) is None


def test_a_note_is_plain_text_on_one_line() -> None:
    assert plain("a\n\tb\x1b[31m \u202eevil\u0000") == "a b[31m evil"


# --- the part ---------------------------------------------------------------------------------


def part() -> Part:
    return Part(load_library().chosen(language="en").scenario)


def test_a_mark_is_a_note_and_brings_the_customers_answer() -> None:
    played = saw(part(), Seen.GREETED, 6.0)
    assert played.notes == (TrainerNote("A2", True, 6.0),)
    assert played.next_line is LineKind.OPENING
    assert played.lines() == tuple(played.scenario.lines["opening"])
    played = saw(played, Seen.HELD_UNASKED, 90.0)
    assert played.next_line is LineKind.HELD_UNASKED
    assert [note.is_kept for note in played.notes] == [True, False]


def test_words_go_to_the_latest_note_and_a_note_can_be_taken_back() -> None:
    played = saw(saw(part(), Seen.GREETED, 6.0), Seen.INTERRUPTED, 30.0)
    played = with_words(played, "Twice,\nin one sentence")
    assert played.notes[-1].note == "Twice, in one sentence"
    assert without_last(played).notes == (TrainerNote("A2", True, 6.0),)
    assert with_words(part(), "nothing to write to") == part()


def test_every_mark_is_about_a_rule_that_a_call_can_keep() -> None:
    assert set(CUES) == set(Seen)
    assert {cue.rule for cue in CUES.values()} <= set(RULES)


def test_a_long_call_keeps_no_more_notes_than_can_be_sent() -> None:
    played = part()
    for second in range(MOST_NOTES + 5):
        played = saw(played, Seen.STAYED_CALM, second)
    assert len(played.notes) == MOST_NOTES
    assert played.is_full
