"""The call bar: shows one call and reports what the agent wants of it; decides nothing."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.call_bar.keypad import Keypad
from ui.call_bar.sound_panel import SoundPanel
from ui.call_bar.view import NO_CALL, CallBarState, CallBarView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.announcing import announce
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button, Look
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import smooth
from ui.widgets.tag import Tag

_BUTTON_GAP: Final = 6


class CallBar(QWidget):
    """Shows a CallBarView.

    Signals:
        mute_wanted: True to mute, False to be heard again.
        speak_wanted: stop the recorded greeting and open the microphone at once.
        hold_wanted: True to hold, False to resume.
        digit_wanted: one keypad digit.
        end_wanted: the agent pressed End call, or End now.
        call_again_wanted: the button of the idle bar, or of a call that ended.
    """

    mute_wanted = Signal(bool)
    speak_wanted = Signal()
    hold_wanted = Signal(bool)
    digit_wanted = Signal(str)
    end_wanted = Signal()
    call_again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = NO_CALL
        self._focus_before: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Call"))
        self._make_idle_parts()
        self._make_call_parts()
        self._make_buttons()
        self.keypad: Keypad | None = None
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._idle_page())
        self._pages.addWidget(self._call_page())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._pages)
        self.setFixedHeight(measures.CALL_BAR_IDLE_HEIGHT)
        self.mute_button.clicked.connect(self._on_mute)
        self.hold_button.clicked.connect(self._on_hold)
        self.keypad_button.clicked.connect(self.toggle_keypad)
        self.end_button.clicked.connect(self.end_wanted)
        for button in (self.again_button, self.redial_button):
            button.clicked.connect(self.call_again_wanted)

    @property
    def view(self) -> CallBarView:
        return self._view

    @Slot(object)
    def show_call(self, view: CallBarView) -> None:
        """Show ``view``; called once a second in a call."""
        before, self._view = self._view, view
        is_idle = view.state is CallBarState.IDLE
        if is_idle:
            self._show_idle(view)
        else:
            self._show_in_call(view)
        if before.state is not view.state and view.state is not CallBarState.TALKING:
            self.sound.clear_levels()
        if before.state is not view.state:
            if _spoken(view) != _spoken(before):  # else the hold card says what is due
                announce(self, _spoken(view))
            height = measures.CALL_BAR_IDLE_HEIGHT if is_idle else measures.CALL_BAR_HEIGHT
            self._pages.setCurrentIndex(0 if is_idle else 1)
            self.setFixedHeight(height)
            self.update()
        if not view.can_send_digits and self.keypad is not None and self.keypad.isVisible():
            self._close_keypad()

    def show_levels(self, microphone: float, speaker: float) -> None:
        """Show both levels, 0–1; called ten times a second."""
        self.sound.show_levels(microphone, speaker)

    @Slot()
    def toggle_keypad(self) -> None:
        """Open the keypad below its button, or put it away."""
        if self.keypad is not None and self.keypad.isVisible():
            self._close_keypad()
            return
        if not self._view.can_send_digits:
            return
        if self.keypad is None:
            self.keypad = Keypad(self.window())
            self.keypad.digit_wanted.connect(self.digit_wanted)
            self.keypad.closed.connect(self._on_keypad_closed)
        self._focus_before = self.window().focusWidget()
        self.keypad.start()
        corner = QPoint(0, self.keypad_button.height() + 6)
        self.keypad.move(self.keypad_button.mapTo(self.window(), corner))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        tone = self._view.state.tone
        ground = tokens.colour("surface") if tone is Tone.NEUTRAL else tokens.tint(tone)
        painter = smooth(self)
        painter.fillRect(self.rect(), ground)
        foot = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(
            foot, tokens.colour("line") if not tokens.is_contrast else tokens.ring(tone)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(0, (self.width() - measures.TEXT_MAX_WIDTH) // 2 - measures.S20)
        self._column.setContentsMargins(side, 0, side, 0)
        self._fit_buttons()

    def _make_idle_parts(self) -> None:
        self.idle_icon = IconLabel("phone", self, disc="sunken")
        self.idle_title = QLabel(self.tr("No call"), self)
        self.idle_words = ElidedLabel(self)
        set_type(self.idle_title, Type.STRONG)
        set_type(self.idle_words, Type.LABEL)
        set_ink(self.idle_words, "text2")

    def _make_call_parts(self) -> None:
        self.avatar = Avatar(self)
        self.name_label = ElidedLabel(self)
        self.words_label = ElidedLabel(self)
        self.tag = Tag("", self)
        self.sound = SoundPanel(self)
        self.time_label = QLabel(self)
        self.caption_label = QLabel(self)
        set_type(self.name_label, Type.H1)
        set_type(self.words_label, Type.LABEL)
        set_ink(self.words_label, "text2")
        set_type(self.time_label, Type.TALK)
        set_type(self.caption_label, Type.LABEL)
        set_ink(self.caption_label, "text2")
        for label in (self.time_label, self.caption_label):
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    def _make_buttons(self) -> None:
        self.mute_button = Button(self.tr("Mute"), self, icon_name="microphone", key_hint="F5")
        self.hold_button = Button(self.tr("Hold"), self, icon_name="pause", key_hint="F6")
        self.keypad_button = Button(self.tr("Keypad"), self, icon_name="dots-nine", key_hint="F4")
        self.end_button = Button(
            self.tr("End call"),
            self,
            look=Look.END,
            icon_name="phone-disconnect",
            key_hint="F12",
        )
        again = self.tr("Call again")
        self.again_button = Button(again, self, icon_name="arrow-counter-clockwise")
        self.redial_button = Button(again, self, icon_name="arrow-counter-clockwise")
        self._call_buttons = (self.mute_button, self.hold_button, self.keypad_button)
        for button in self._call_buttons:
            button.set_on_tint(True)

    def _idle_page(self) -> QWidget:
        page = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.idle_title)
        words.addWidget(self.idle_words)
        words.addStretch(1)
        row = QHBoxLayout(page)
        row.setContentsMargins(measures.S20, 0, measures.S20, 0)
        row.setSpacing(measures.S12)
        row.addWidget(self.idle_icon)
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(self.again_button)
        return page

    def _call_page(self) -> QWidget:
        page = QWidget(self)
        name_row = QHBoxLayout()
        name_row.setSpacing(measures.S12)
        name_row.addWidget(self.name_label)
        name_row.addWidget(self.tag)
        name_row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addLayout(name_row)
        words.addWidget(self.words_label)
        words.addStretch(1)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addStretch(1)
        times.addWidget(self.time_label)
        times.addWidget(self.caption_label)
        times.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(measures.S12)
        upper.addWidget(self.avatar)
        upper.addLayout(words, 1)
        upper.addWidget(self.sound)
        upper.addSpacing(measures.S8)
        upper.addLayout(times)
        lower = QHBoxLayout()
        lower.setSpacing(_BUTTON_GAP)
        for button in self._call_buttons:
            lower.addWidget(button)
        lower.addStretch(1)
        lower.addWidget(self.end_button)
        lower.addWidget(self.redial_button)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S20, measures.S8, measures.S20, measures.S12 + 1)
        column.setSpacing(4)
        column.addLayout(upper, 1)
        column.addLayout(lower)
        return page

    def _show_idle(self, view: CallBarView) -> None:
        _put(self.idle_title, view.name or self.tr("No call"))
        self.idle_words.show_text(view.words)
        self.idle_words.setVisible(bool(view.words))
        self.again_button.setVisible(view.can_call_again)

    def _show_in_call(self, view: CallBarView) -> None:
        tone = view.state.tone
        self.avatar.show_person("" if view.is_maybe else view.name, tone, view.ring_share)
        self.name_label.show_text(view.name)
        self.words_label.show_text(view.words)
        self.tag.show_tag(view.tag, tone, view.tag_icon)
        self.tag.setVisible(bool(view.tag))
        _put(self.time_label, view.time_text)
        _put(self.caption_label, view.caption)
        self.sound.setVisible(view.state is not CallBarState.ENDED)
        self.sound.show_quality(view.mos_text, view.bars, view.mos_note)
        self.sound.show_muted(view.is_muted)
        self._show_microphone(view)
        hold_words = self.tr("Resume") if view.is_held else self.tr("Hold")
        self.hold_button.show_as(hold_words, "play" if view.is_held else "pause")
        end_words = self.tr("End now") if view.is_end_now else self.tr("End call")
        self.end_button.show_as(end_words, "phone-disconnect")
        why_not = self._why_not(view.state)
        self.mute_button.set_available(view.can_mute, why_not)
        self.hold_button.set_available(view.can_hold, why_not)
        self.keypad_button.set_available(view.can_send_digits, why_not)
        self.end_button.set_available(view.can_end, why_not)
        is_redial = view.state is CallBarState.ENDED and view.can_call_again
        self.end_button.setVisible(not is_redial)
        self.redial_button.setVisible(is_redial)
        self._fit_buttons()

    def _show_microphone(self, view: CallBarView) -> None:
        if view.is_greeting:
            self.mute_button.show_as(self.tr("Speak now"), "microphone")
        elif view.is_muted:
            self.mute_button.show_as(self.tr("Unmute"), "microphone-slash")
        else:
            self.mute_button.show_as(self.tr("Mute"), "microphone")
        self.mute_button.set_on(view.is_muted and not view.is_greeting)

    def _why_not(self, state: CallBarState) -> str:
        if state is CallBarState.CALLING:
            return self.tr("This works once the call is answered.")
        if state is CallBarState.ENDED:
            return self.tr("The call is over.")
        return self.tr("This does not work at the moment.")

    def _fit_buttons(self) -> None:
        """Drop key hints, then labels, when the buttons do not fit; End call keeps its label."""
        room = min(self.width() - 2 * measures.S20, measures.TEXT_MAX_WIDTH) - measures.S16
        for label, hint in ((True, True), (True, False), (False, False)):
            width = sum(
                button.wanted_width(label=label, hint=hint) + _BUTTON_GAP
                for button in self._call_buttons
            )
            if width + self.end_button.wanted_width(hint=hint) <= room or not label:
                break
        for button in self._call_buttons:
            button.set_shown(label=label, hint=hint)
        self.end_button.set_shown(label=True, hint=hint)

    def _close_keypad(self) -> None:
        if self.keypad is not None:
            self.keypad.hide()
        self._on_keypad_closed()

    @Slot()
    def _on_keypad_closed(self) -> None:
        before, self._focus_before = self._focus_before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _on_mute(self) -> None:
        if self._view.is_greeting:
            self.speak_wanted.emit()
        else:
            self.mute_wanted.emit(not self._view.is_muted)

    @Slot()
    def _on_hold(self) -> None:
        self.hold_wanted.emit(not self._view.is_held)


def _spoken(view: CallBarView) -> str:
    parts = (view.name, view.tag or view.caption, view.words)
    return ", ".join(part for part in parts if part)


def _put(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
