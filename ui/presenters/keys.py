"""What the window's keys do; which of several things a key means depends on what is shown."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication

from ui.presenters import centre
from ui.presenters.desk import DeskPresenter
from ui.ticket.offer_strip import ANOTHER_MATTER

# Pages of the centre that Ctrl+Enter acts on, whatever stands at the right.
_WITH_MAIN_ACTION: Final = frozenset(
    {centre.CALLBACKS, centre.CLOSING, centre.WRAP_UP, centre.MESSAGE, centre.HAND_OVER}
)


class KeysPresenter(QObject):
    """Sends each key to the presenter that it is for."""

    def __init__(self, desk: DeskPresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._connect_keys()

    def _connect_keys(self) -> None:
        keys = self._desk.window.keys
        keys.note_wanted.connect(self._on_note)
        keys.customer_words_wanted.connect(self._on_customer_words)
        keys.check_in_wanted.connect(self._desk.hold.check_in)
        keys.check_in_first_wanted.connect(self._desk.hold.check_in_first)
        keys.callback_instead_wanted.connect(self._desk.call_back_instead)
        keys.main_action_wanted.connect(self.do_main_action)
        keys.stage_back_wanted.connect(self._desk.guidance.go_back)
        keys.stage_forward_wanted.connect(self._desk.guidance.go_on)
        keys.caller_type_wanted.connect(self._on_caller_key)
        keys.back_wanted.connect(self._on_back)
        keys.caller_wanted.connect(self._desk.people.callers.pick)
        keys.new_caller_wanted.connect(self._desk.people.callers.ask)
        keys.matter_wanted.connect(self._on_matter)
        keys.customer_wanted.connect(self._desk.people.open_present)
        keys.language_wanted.connect(self._desk.guidance.speak_next)
        keys.yes_wanted.connect(self._desk.fields.customer_said_yes)
        keys.questions_wanted.connect(self._desk.questions.open)
        keys.clear_wanted.connect(self._desk.guidance.asked_if_clear)
        self._desk.window.centre.page_changed.connect(self._on_page_changed)

    @Slot(str)
    def _on_page_changed(self, name: str) -> None:
        """Let one place only print the key of the main action."""
        self._desk.column.print_main_key(name not in _WITH_MAIN_ACTION)

    @Slot()
    def do_main_action(self) -> None:
        """Ctrl+Enter: the main button of what asks for something now."""
        if self._desk.centre.waiting:
            self._desk.centre.show_waiting()
        elif self._desk.people.has_main_action:
            self._desk.people.do_main_action()
        elif self._desk.promised.is_asking:
            self._desk.promised.do_main_action()
        elif self._desk.work.filter.is_open:
            self._desk.work.editor.do_main_action()
        elif self._desk.centre.page in (centre.CALLBACKS, centre.HAND_OVER):
            self._desk.promised.do_main_action()
        elif (
            self._desk.centre.page == centre.CLOSING and self._desk.wrap_up.conversation is not None
        ):
            self._desk.centre.show_page(centre.WRAP_UP)
        elif self._desk.centre.page == centre.CLOSING:
            self._desk.closing_page.do_main_action()
        elif self._desk.centre.page == centre.WRAP_UP:
            self._desk.wrap_up_page.do_main_action()
        elif self._desk.letters.is_at_message:
            self._desk.letters.page.do_main_action()
        else:
            self._desk.column.do_main_action()

    @Slot()
    def _on_note(self) -> None:
        if self._desk.centre.page == centre.CLOSING:
            self._desk.closing_page.focus_note()
        elif self._desk.centre.page == centre.WRAP_UP:
            self._desk.wrap_up_page.focus_note()
        elif self._desk.desk.tickets.ticket is not None:
            self._desk.centre.show_page(centre.TICKET)
            self._desk.pane.focus_notes()

    @Slot()
    def _on_customer_words(self) -> None:
        if self._desk.desk.tickets.ticket is not None:
            self._desk.centre.show_page(centre.TICKET)
            self._desk.pane.focus_customer_words()

    @Slot(int)
    def _on_matter(self, number: int) -> None:
        """Shift+F5 to F7: the call is about that open ticket; Shift+F8: about something else."""
        if number == ANOTHER_MATTER:
            self._desk.pane.new_ticket_wanted.emit()
        elif self._desk.centre.page == centre.TICKET:
            self._desk.pane.offer.pick(number)

    @Slot(int)
    def _on_caller_key(self, number: int) -> None:
        is_alt = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and self._desk.letters.is_at_message:
            self._desk.letters.messages.findings.take_number(number)
            return
        self._desk.column.choose_caller_type(number)

    @Slot()
    def _on_back(self) -> None:
        """Esc: back from what is open; never ends a call."""
        if self._desk.promised.go_back():
            return
        if self._desk.people.can_go_back:
            self._desk.people.go_back()
        elif self._desk.work.filter.is_open:
            self._desk.work.filter.cancel()
        elif self._desk.hold.is_asking_permission:
            self._desk.hold.leave_permission()
        elif self._desk.questions.is_open and self._desk.column.asking_card.isVisible():
            self._desk.questions.leave()
        else:
            self._back_from_page()

    def _back_from_page(self) -> None:
        """Leave the page in the centre for the one that the agent came from."""
        if self._desk.centre.page == centre.CLOSING:
            self._desk.closing.back_to_call()
        elif self._desk.letters.is_at_message:
            self._desk.letters.messages.go_back()
        elif self._desk.centre.page == centre.HAND_OVER:
            self._desk.promised.leave_hand_over()
        elif self._desk.centre.page == centre.OUTBOX:
            self._desk.letters.leave()
        elif (
            self._desk.centre.page == centre.WRAP_UP and self._desk.desk.tickets.ticket is not None
        ):
            self._desk.centre.show_page(centre.TICKET)
