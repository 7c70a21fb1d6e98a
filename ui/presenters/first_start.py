"""Joins the first start with settings, devices and the ways to begin."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from ui.first_start.first_start_page import FirstStartPage
from ui.first_start.views import FirstStartView, HeadsetView
from ui.presenters.settings import SettingsPresenter
from ui.presenters.settings_view import device_choices, language_choices, theme_choices
from ui.theme.tokens import Tone
from workstation.desk.desk import Desk
from workstation.phone import LevelsMeasured

_HEARD = 0.25


class FirstStartPresenter(QObject):
    """Welcomes whoever opens the program for the first time.

    Signals:
        practice_wanted, line_wanted, look_around_wanted: the three ways to begin.
    """

    practice_wanted = Signal()
    line_wanted = Signal()
    look_around_wanted = Signal()

    def __init__(
        self,
        page: FirstStartPage,
        desk: Desk,
        settings: SettingsPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._settings = settings
        self._was_heard = False
        page.agent_name_edited.connect(self._on_agent_name)
        page.organisation_edited.connect(self._on_organisation)
        page.practice_wanted.connect(self.practice_wanted)
        page.line_wanted.connect(self.line_wanted)
        page.look_around_wanted.connect(self.look_around_wanted)
        page.input_wanted.connect(self._on_input)
        page.output_wanted.connect(self._on_output)
        page.sound_wanted.connect(self._on_sound)
        page.language_wanted.connect(self._on_language)
        page.theme_wanted.connect(self._on_theme)
        desk.settings.changes.listen(self.refresh)
        desk.line.changes.listen(self.refresh)
        desk.guidance.changes.listen(self.refresh)

    @Slot()
    def refresh(self) -> None:
        settings = self._desk.settings.value
        self._page.show_first_start(
            FirstStartView(
                first_name=settings.agent_name.split(" ")[0],
                agent_name=settings.agent_name,
                organisation=settings.organisation,
                headset=self._headset(),
                languages=language_choices(self._desk.guidance.languages),
                language=settings.language,
                themes=theme_choices(),
                theme=settings.theme,
            )
        )

    def _headset(self) -> HeadsetView:
        audio, chosen = self._desk.line.audio, self._desk.settings.value.devices
        if not audio.inputs:
            input_words, input_tone = self.tr("No microphone was found"), Tone.LATE
        elif self._was_heard:
            input_words, input_tone = self.tr("We can hear you"), Tone.LIVE
        else:
            input_words, input_tone = self.tr("Say something"), Tone.NEUTRAL
        ringing = self.tr("Ringing also plays on: {name}").format(name=audio.ringer_in_use)
        return HeadsetView(
            inputs=device_choices(audio.inputs),
            input=chosen.input_id,
            input_words=input_words,
            input_tone=input_tone,
            outputs=device_choices(audio.outputs),
            output=chosen.output_id,
            output_words=ringing if audio.ringer_in_use else self.tr("No sound device was found"),
            output_tone=Tone.NEUTRAL if audio.ringer_in_use else Tone.LATE,
        )

    def on_levels(self, levels: LevelsMeasured) -> None:
        """Show the microphone at work."""
        self._page.show_level(levels.microphone)
        if levels.microphone > _HEARD and not self._was_heard:
            self._was_heard = True
            self.refresh()

    def leave(self) -> None:
        """Remember that the first start is over."""
        if not self._desk.settings.value.started_once:
            self._desk.settings.change(replace(self._desk.settings.value, started_once=True))

    @Slot(str)
    def _on_agent_name(self, text: str) -> None:
        self._settings.change(agent_name=text)

    @Slot(str)
    def _on_organisation(self, text: str) -> None:
        self._settings.change(organisation=text)

    @Slot(str)
    def _on_input(self, device_id: str) -> None:
        self._settings.choose_device("input_id", device_id)

    @Slot(str)
    def _on_output(self, device_id: str) -> None:
        self._settings.choose_device("output_id", device_id)

    @Slot()
    def _on_sound(self) -> None:
        self._settings.play_sound("headset")

    @Slot(str)
    def _on_language(self, key: str) -> None:
        self._settings.change(language=key)

    @Slot(str)
    def _on_theme(self, key: str) -> None:
        self._settings.change(theme=key)
