"""The window's keys: each does what a button does, or tells what is wanted."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_TYPES: Final = (1, 2, 3, 4)
_FROM_DIALOGS: Final = ("F9", "Shift+F9")  # a call can be answered from every window (A1)
_ANYWHERE: Final = ("F9", "Shift+F9")  # A1: a call can be answered from any window of ours


class WindowKeys(QObject):
    """Turns keys into wishes, also while a text field has the focus.

    Shape: a key whose button is hidden or disabled does nothing. The bare digits 1–4 reach a
    text field that has the focus; everything else never does.

    Signals:
        help_wanted: F1. note_wanted: F2. customer_words_wanted: F3. check_in_wanted: F8.
        check_in_first_wanted: Ctrl+F8.
        callback_first_wanted: Ctrl+F9, call back what is due first.
        callback_instead_wanted: F10. main_action_wanted: Ctrl+Enter.
        stage_back_wanted, stage_forward_wanted: Alt+Left, Alt+Right (swapped right to left).
        caller_type_wanted: 1–4. find_wanted: Ctrl+K. dial_wanted: Ctrl+D. tab_wanted: 0–2.
        message_wanted: Ctrl+M. back_wanted: Esc; it never ends a call.
        caller_wanted: 0–2, who of those it may be (Shift+F1–F3). new_caller_wanted: Shift+F4.
        matter_wanted: 0–2, which of the open tickets it is about (Shift+F5–F7), 3 for another
        matter (Shift+F8). customer_wanted: Ctrl+I, the customer's page.
        break_wanted: Ctrl+B, the calm-down break that is offered. yes_wanted: Alt+Y, the
        customer said yes to what this stage agrees on. questions_wanted: Alt+Q, step by step.
        language_wanted: Ctrl+G, the next language to speak.
        clear_wanted: Alt+C, the agent asked whether it was clear.
        hand_over_wanted: Ctrl+H, what is owed goes to somebody else.
        promise_wanted: Ctrl+P, promise something. delay_wanted: Ctrl+L, it will be later.
        delay_many_wanted: Ctrl+Shift+P, one cause delays many.
        reminder_call_wanted: Ctrl+Shift+D, dial what is reminded of. reminder_later_wanted:
        Ctrl+Shift+L, choose when to be reminded again.
        voicemail_wanted: Ctrl+Shift+M, dial the voicemail.
        why_no_sound_wanted: Ctrl+Shift+A, which leg of the call fails.
    """

    help_wanted = Signal()
    note_wanted = Signal()
    customer_words_wanted = Signal()
    check_in_wanted = Signal()
    check_in_first_wanted = Signal()
    callback_first_wanted = Signal()
    callback_instead_wanted = Signal()
    main_action_wanted = Signal()
    stage_back_wanted = Signal()
    stage_forward_wanted = Signal()
    caller_type_wanted = Signal(int)
    find_wanted = Signal()
    dial_wanted = Signal()
    tab_wanted = Signal(int)
    message_wanted = Signal()
    back_wanted = Signal()
    caller_wanted = Signal(int)
    new_caller_wanted = Signal()
    matter_wanted = Signal(int)
    customer_wanted = Signal()
    yes_wanted = Signal()
    break_wanted = Signal()
    questions_wanted = Signal()
    language_wanted = Signal()
    clear_wanted = Signal()
    hand_over_wanted = Signal()
    promise_wanted = Signal()
    delay_wanted = Signal()
    delay_many_wanted = Signal()
    reminder_call_wanted = Signal()
    reminder_later_wanted = Signal()
    voicemail_wanted = Signal()
    why_no_sound_wanted = Signal()

    def __init__(self, window: QWidget, buttons: Mapping[str, QAbstractButton]) -> None:
        super().__init__(window)
        self._window = window
        self._shortcuts: list[QShortcut] = []
        self._everywhere: set[str] = set()
        self._watched: QWidget | None = None
        for key, button in buttons.items():
            self._bind(key, _press_of(button, window))
        self._bind_wishes()
        for number in _TYPES:
            tell = _sender_of(self.caller_type_wanted, number)
            self._bind(str(number), tell, everywhere=False)
            self._bind(f"Alt+{number}", tell)
        for index in range(3):
            self._bind(f"Shift+F{index + 1}", _sender_of(self.caller_wanted, index))
        for index in range(4):
            self._bind(f"Shift+F{index + 5}", _sender_of(self.matter_wanted, index))
        for index in range(3):
            self._bind(f"Ctrl+{index + 1}", _sender_of(self.tab_wanted, index))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def leave(self) -> None:
        """Let go of every key; for when the window is built anew."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts.clear()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        self.deleteLater()

    def set_enabled(self, is_enabled: bool) -> None:
        """Switch all keys on or off, for pages that are not about calls."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(is_enabled)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Text fields claim some of our keys for editing (Ctrl+K, Alt+Left); the call's keys win.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = QKeySequence(event.keyCombination()).toString()
            if key in self._everywhere:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _bind_wishes(self) -> None:
        back, forward = self.stage_back_wanted, self.stage_forward_wanted
        if QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            back, forward = forward, back
        wishes = {
            "F1": self.help_wanted,
            "F2": self.note_wanted,
            "F3": self.customer_words_wanted,
            "F8": self.check_in_wanted,
            "Ctrl+F8": self.check_in_first_wanted,
            "Ctrl+F9": self.callback_first_wanted,
            "F10": self.callback_instead_wanted,
            "Ctrl+Return": self.main_action_wanted,
            "Ctrl+Enter": self.main_action_wanted,
            "Alt+Left": back,
            "Alt+Right": forward,
            "Ctrl+K": self.find_wanted,
            "Ctrl+D": self.dial_wanted,
            "Ctrl+M": self.message_wanted,
            "Shift+F4": self.new_caller_wanted,
            "Ctrl+I": self.customer_wanted,
            "Ctrl+B": self.break_wanted,
            "Alt+Y": self.yes_wanted,
            "Alt+Q": self.questions_wanted,
            "Ctrl+G": self.language_wanted,
            "Alt+C": self.clear_wanted,
            "Ctrl+H": self.hand_over_wanted,
            "Ctrl+P": self.promise_wanted,
            "Ctrl+L": self.delay_wanted,
            "Ctrl+Shift+P": self.delay_many_wanted,
            "Ctrl+Shift+D": self.reminder_call_wanted,
            "Ctrl+Shift+L": self.reminder_later_wanted,
            "Ctrl+Shift+M": self.voicemail_wanted,
            "Ctrl+Shift+A": self.why_no_sound_wanted,
        }
        for key, wish in wishes.items():
            self._bind(key, wish.emit)
        # Esc belongs to whatever is open first: a menu, the keypad, a search.
        self._bind("Esc", self.back_wanted.emit, everywhere=False)

    def _bind(self, key: str, act: Callable[[], object], *, everywhere: bool = True) -> None:
        sequence = QKeySequence(key)
        shortcut = QShortcut(sequence, self._window)
        shortcut.setAutoRepeat(False)
        if key in _FROM_DIALOGS:
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        if key in _ANYWHERE:
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(act)
        self._shortcuts.append(shortcut)
        if everywhere:
            self._everywhere.add(sequence.toString())

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        if new is not None and new.window() is self._window:
            self._watched = new
            new.installEventFilter(self)
            new.destroyed.connect(self._on_watched_gone)

    @Slot()
    def _on_watched_gone(self) -> None:
        self._watched = None


def _press_of(button: QAbstractButton, window: QWidget) -> Callable[[], None]:
    def press() -> None:
        if button.isVisibleTo(window) and button.isEnabled():
            button.click()

    return press


def _sender_of(wish: SignalInstance, number: int) -> Callable[[], None]:
    def send() -> None:
        wish.emit(number)

    return send
