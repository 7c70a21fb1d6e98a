"""What the customer's process tells: one line of JSON per happening, and no fuss when unread."""

import io
import json
import os

from telephony.practice.captions import Captions
from tests.fakes import ManualClock


def test_each_happening_is_one_line_of_json_with_its_time() -> None:
    out = io.StringIO()
    clock = ManualClock()
    captions = Captions(out)
    captions.tell("answered", clock.now())
    captions.tell("said", clock.advance(2), line="opening", variant=1, text="It says £412.60.")

    first, second = map(json.loads, out.getvalue().splitlines())
    assert first == {"at": "2026-03-02T14:00:00+00:00", "kind": "answered"}
    assert second["at"] == "2026-03-02T14:00:02+00:00"
    assert second["text"] == "It says £412.60."
    assert "£" in out.getvalue()


def test_a_reader_that_went_away_does_not_stop_the_call() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    clock = ManualClock()
    with open(os.open(os.devnull, os.O_WRONLY), "w") as nowhere:
        stream = os.fdopen(writing, "w", encoding="utf-8")
        captions = Captions(stream)
        captions.tell("said", clock.now(), text="Hello?")
        captions.tell("said", clock.now(), text="Hello?")
        os.dup2(nowhere.fileno(), writing)  # so that closing has somewhere to flush to
        stream.close()
