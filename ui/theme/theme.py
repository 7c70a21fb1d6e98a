"""Applies one of the themes to the running application and tells the widgets its tokens."""

import enum
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

import resources
from ui.theme import fonts
from ui.theme.palette import palette_of
from ui.theme.tokens import CONTRAST, DARK, LIGHT, Tokens

_PROPERTY: Final = "workstation_theme"


class ThemeName(enum.Enum):
    """The themes a user can choose; SYSTEM follows the desktop, also when it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_TOKENS: Final = {
    ThemeName.LIGHT: LIGHT,
    ThemeName.DARK: DARK,
    ThemeName.CONTRAST: CONTRAST,
}
_SCHEMES: Final = {
    ThemeName.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeName.LIGHT: Qt.ColorScheme.Light,
    ThemeName.DARK: Qt.ColorScheme.Dark,
    ThemeName.CONTRAST: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """The application's present theme; ``apply_theme`` makes it and keeps it on the application.

    Signals:
        changed: other tokens are in use; the widgets repaint by themselves.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.name = ThemeName.SYSTEM
        self.tokens = LIGHT
        fonts.load_fonts()
        app.setStyle("Fusion")
        app.setFont(fonts.base_font())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def choose(self, name: ThemeName) -> None:
        """Use theme ``name`` from now on."""
        self.name = name
        # Native frames (title bar, file dialog) follow; Unknown means "as the desktop says".
        self._app.styleHints().setColorScheme(_SCHEMES[name])
        self._use(_TOKENS.get(name) or self._system_tokens())

    @Slot()
    def _on_system_changed(self) -> None:
        if self.name is ThemeName.SYSTEM:
            self._use(self._system_tokens())

    def _system_tokens(self) -> Tokens:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _use(self, tokens: Tokens) -> None:
        if tokens is self.tokens and self._app.styleSheet():
            return
        self.tokens = tokens
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(style_sheet(tokens))
        self.changed.emit()


def apply_theme(app: QApplication, name: ThemeName) -> Theme:
    """Show the whole program in theme ``name``; may be called again at any time."""
    theme = app.property(_PROPERTY)
    if not isinstance(theme, Theme):
        theme = Theme(app)
        app.setProperty(_PROPERTY, theme)
    theme.choose(name)
    return theme


def tokens_now() -> Tokens:
    """Return the tokens to paint with at this moment."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    return theme.tokens if isinstance(theme, Theme) else LIGHT


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet with the tokens filled in.

    Errors: KeyError when the template names a token that does not exist: a bug.
    """
    template = Template(resources.path("styles/workstation.qss").read_text(encoding="utf-8"))
    colours = {key: value for key, value in vars(tokens).items() if isinstance(value, str)}
    ramp = {}
    for role in fonts.Type:
        ramp[f"size_{role.value}"] = f"{role.size}px"
        ramp[f"weight_{role.value}"] = str(role.weight.value)
    arrow = resources.path("styles").as_posix()
    return template.substitute(colours | ramp, styles=arrow)
