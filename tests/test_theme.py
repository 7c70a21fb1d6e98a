"""The themes: colours that can be read, a style sheet without gaps, icons that exist."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from ui.theme.fonts import Type, font_for
from ui.theme.icons import icon, is_icon
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import ThemeName, apply_theme, style_sheet, tokens_now
from ui.theme.tokens import CONTRAST, DARK, LIGHT, Tokens, Tone

THEMES = (LIGHT, DARK, CONTRAST)
TEXT_PAIRS = (
    ("text", "surface"),
    ("text", "window"),
    ("text", "sunken"),
    ("text", "hover"),
    ("text", "pressed"),
    ("text", "accent_tint"),
    ("text", "live_tint"),
    ("text", "due_tint"),
    ("text", "late_tint"),
    ("text2", "surface"),
    ("text2", "window"),
    ("text2", "sunken"),
    ("text2", "accent_tint"),
    ("text2", "live_tint"),
    ("text2", "due_tint"),
    ("text2", "late_tint"),
    ("text3", "surface"),
    ("text3", "window"),
    ("text3", "sunken"),
    ("accent", "surface"),
    ("accent", "window"),
    ("on_accent", "accent"),
    ("accent_text", "accent_tint"),
    ("accent_text", "surface"),
    ("on_live", "live_fill"),
    ("live_text", "live_tint"),
    ("live_text", "surface"),
    ("on_due", "due_fill"),
    ("due_text", "due_tint"),
    ("due_text", "window"),
    ("on_late", "late_fill"),
    ("late_text", "late_tint"),
    ("late_text", "window"),
    ("late_text", "surface"),
)
SHAPE_PAIRS = (
    ("field", "window"),
    ("field", "surface"),
    ("focus", "window"),
    ("focus", "surface"),
    ("live", "ring_track"),
    ("due", "ring_track"),
    ("late", "ring_track"),
    ("accent", "ring_track"),
    ("text2", "ring_track"),
)


def _luminance(colour: QColor) -> float:
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours. Source: WCAG 2.2, "contrast ratio"."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: str(tokens.name))
@pytest.mark.parametrize(("above", "below"), TEXT_PAIRS)
def test_text_can_be_read_on_every_ground_it_stands_on(
    tokens: Tokens, above: str, below: str
) -> None:
    assert contrast(tokens.colour(above), tokens.colour(below)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: str(tokens.name))
@pytest.mark.parametrize(("above", "below"), SHAPE_PAIRS)
def test_edges_and_rings_stand_out_from_their_ground(
    tokens: Tokens, above: str, below: str
) -> None:
    assert contrast(tokens.colour(above), tokens.colour(below)) >= 3.0


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: str(tokens.name))
@pytest.mark.parametrize("tone", list(Tone))
def test_each_tone_can_be_read_on_its_tint_and_its_fill(tokens: Tokens, tone: Tone) -> None:
    assert contrast(tokens.ink(tone), tokens.tint(tone)) >= 4.5
    assert contrast(tokens.on_fill(tone), tokens.fill(tone)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: str(tokens.name))
def test_style_sheet_names_no_token_that_does_not_exist(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens)
    assert tokens.surface in style_sheet(tokens)


def test_theme_can_be_changed_while_the_program_runs(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    set_ink(label, "late_text")
    for name, tokens in ((ThemeName.DARK, DARK), (ThemeName.CONTRAST, CONTRAST)):
        theme = apply_theme(qapp, name)
        label.ensurePolished()
        assert tokens_now() is tokens
        assert theme.tokens is tokens
        assert label.palette().windowText().color() == tokens.colour("late_text")
    with qtbot.waitSignal(theme.changed, timeout=1000):
        apply_theme(qapp, ThemeName.LIGHT)


def test_system_theme_is_one_of_the_three(qapp: QApplication) -> None:
    assert apply_theme(qapp, ThemeName.SYSTEM).tokens in THEMES
    apply_theme(qapp, ThemeName.LIGHT)


def test_inter_is_loaded_and_its_figures_are_of_one_width(qapp: QApplication) -> None:
    apply_theme(qapp, ThemeName.LIGHT)
    assert QFontInfo(qapp.font()).family() == "Inter"
    for role in Type:
        metrics = QFontMetricsF(font_for(role))
        widths = {round(metrics.horizontalAdvance(figure * 8), 1) for figure in "0123456789"}
        assert max(widths) - min(widths) < 0.5, role


def test_type_role_sets_size_and_weight_and_keeps_tabular_figures(
    qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, ThemeName.LIGHT)
    label = QLabel("1:11")
    qtbot.addWidget(label)
    set_type(label, Type.TALK)
    label.ensurePolished()
    metrics = QFontMetricsF(label.font())
    assert label.font().pixelSize() == Type.TALK.size
    assert label.font().weight() == Type.TALK.weight
    ones, eights = metrics.horizontalAdvance("1111"), metrics.horizontalAdvance("8888")
    assert abs(ones - eights) < 0.5


def test_icon_takes_the_colours_of_the_theme_of_the_moment(qapp: QApplication) -> None:
    picture = icon("circle-fill", "text") if is_icon("circle-fill") else icon("record", "text")
    seen = []
    for name in (ThemeName.LIGHT, ThemeName.DARK):
        apply_theme(qapp, name)
        image = picture.pixmap(32).toImage()
        opaque = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        seen.append(opaque[0].name())
    apply_theme(qapp, ThemeName.LIGHT)
    assert seen == [LIGHT.text.lower(), DARK.text.lower()]


def _icon_names(path: Path) -> set[str]:
    """Return the texts that the module gives as icons: by keyword or to icon()."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        given = [word.value for word in node.keywords if word.arg in ("icon_name", "gutter_icon")]
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        if called in ("icon", "IconLabel", "ReasonView", "EmptyState", "icon_pixmap"):
            given += node.args[:1]
        names |= {
            value.value
            for value in given
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value
        }
    return names


def test_every_icon_that_the_window_names_exists() -> None:
    missing = {
        f"{path.name}: {name}"
        for path in (ROOT / "ui").rglob("*.py")
        for name in _icon_names(path)
        if not is_icon(name)
    }
    assert not missing


def test_unknown_icon_is_logged_and_drawn_as_a_question_mark(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    image = icon("no-such-icon").pixmap(16).toImage()
    known = icon("question").pixmap(16).toImage()
    assert image == known
    assert "no-such-icon" in caplog.text
