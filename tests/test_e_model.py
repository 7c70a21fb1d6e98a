"""The E-model gives the figures that are published for it."""

import pytest

from workstation.e_model import (
    DEFAULT_R,
    delay_impairment,
    equipment_impairment,
    is_grounded,
    opinion_score,
    rating,
)


def test_a_clean_call_has_the_rating_of_the_standard() -> None:
    r = rating("PCMU", loss_percent=0, delay_ms=0)
    assert r == DEFAULT_R == 93.2
    assert opinion_score(r) == 4.41


@pytest.mark.parametrize(
    ("r", "score"), [(90, 4.34), (80, 4.03), (70, 3.60), (60, 3.10), (50, 2.58), (0, 1.0)]
)
def test_ratings_become_scores_as_in_annex_b(r: float, score: float) -> None:
    """G.107 annex B, the table of user satisfaction; it rounds R = 80 up to 4.03."""
    assert opinion_score(r) == pytest.approx(score, abs=0.011)


@pytest.mark.parametrize("r", range(-5, 94))
def test_no_rating_leaves_the_scale(r: int) -> None:
    assert 1.0 <= opinion_score(r) <= 4.5


@pytest.mark.parametrize(
    ("percent", "impairment"), [(0, 0.0), (1, 3.6), (2, 7.0), (3, 10.1), (5, 15.8)]
)
def test_loss_costs_g711_what_the_standard_says(percent: float, impairment: float) -> None:
    """95 Ppl / (Ppl + 25.1), G.107 clause 7.5 with G.113's values of G.711 with concealment."""
    assert equipment_impairment("PCMA", percent) == pytest.approx(impairment, abs=0.06)


def test_gsm_begins_twenty_lower_and_no_loss_takes_more_than_there_is() -> None:
    assert equipment_impairment("GSM", 0) == 20
    assert 20 < equipment_impairment("GSM", 3) < 95
    assert rating("GSM", loss_percent=100, delay_ms=1000) == 0


@pytest.mark.parametrize(
    ("delay_ms", "impairment"), [(0, 0.0), (100, 0.0), (150, 0.2), (200, 3.0), (400, 24.1)]
)
def test_delay_hurts_beyond_a_tenth_of_a_second(delay_ms: float, impairment: float) -> None:
    """Worked out by hand from G.107 clause 7.4: at 200 ms X = 1, at 400 ms X = 2."""
    assert delay_impairment(delay_ms) == pytest.approx(impairment, abs=0.06)


@pytest.mark.parametrize(
    ("codec", "lost", "grounded"),
    [
        ("PCMU", 40, True),
        ("pcma", 0, True),
        ("GSM", 0, True),
        ("GSM", 1, False),
        ("G722", 0, False),
        ("speex", 0, False),
        ("iLBC", 0, False),
        ("L16", 0, False),
        ("", 0, False),
    ],
)
def test_only_published_values_ground_a_judgement(codec: str, lost: int, grounded: bool) -> None:
    assert is_grounded(codec, lost) is grounded


def test_a_codec_without_values_is_judged_like_g711() -> None:
    assert equipment_impairment("G722", 3) == equipment_impairment("PCMU", 3)
