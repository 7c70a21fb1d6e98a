"""What stands out in a phrase to say: times, sums, dates; not names, not whole sentences."""

from ui.presenters.phrases import shown
from ui.widgets.say_text import plain
from workstation.templates import Part


def standing_out(*parts: Part) -> list[str]:
    return [part.text for part in shown(parts) if part.is_fact]


def fact(text: str) -> Part:
    return Part(text, is_fact=True)


def test_times_waits_and_references_stand_out_whole() -> None:
    assert standing_out(fact("15:40 today")) == ["15:40 today"]
    assert standing_out(fact("about two minutes")) == ["about two minutes"]
    assert standing_out(Part("Your reference is "), fact("48213")) == ["48213"]


def test_names_read_like_the_rest() -> None:
    assert standing_out(fact("Mr. Okafor"), Part(". This is "), fact("Dana Reyes")) == []


def test_only_the_figures_of_a_long_fact_stand_out() -> None:
    said = "You want the reading of 3 Nov checked, and £412.60 not collected before we have."
    assert standing_out(fact(said)) == ["3 Nov", "£412.60"]


def test_every_word_is_kept_between_quotation_marks() -> None:
    said = "The meter shows 7 418 kWh, the bill of 24 November uses 8 417."
    assert plain(shown((fact(said), Part(" Is that right?")))) == f"“{said} Is that right?”"
