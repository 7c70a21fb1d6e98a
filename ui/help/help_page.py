"""F1: the keys, and the few things worth knowing, on one page."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.layouts import centred_body
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.key_cap import KeyCap

_WIDTH = 920


class HelpPage(ScrollPanel):
    """Keys on cards, and short answers below.

    Signals:
        back_wanted: back to work.
    """

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Help"))
        page = QWidget(self)
        self.back_button = Button(
            self.tr("Back"), page, icon_name="arrow-u-up-left", key_hint="Esc"
        )
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Keys and how to"), page, role=Type.H1), stretch=1)
        top.addWidget(self.back_button)
        grid = QGridLayout()
        grid.setSpacing(measures.S16)
        for place, (heading, keys) in enumerate(key_groups()):
            grid.addWidget(_key_card(heading, keys, page), place // 2, place % 2)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(measures.S20, measures.S16, measures.S20, measures.S24)
        column.setSpacing(measures.S16)
        column.addLayout(top)
        column.addLayout(grid)
        column.addWidget(label(self.tr("Good to know"), page, role=Type.SECTION))
        for question, answer in answers():
            column.addLayout(_answer(question, answer, page))
        column.addStretch(1)
        self.show_page(page)
        self.back_button.clicked.connect(self.back_wanted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_button.click)


def key_groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return the keys under their headings, each with what it does."""
    return (
        (_tr("On a call"), _call_keys()),
        (_tr("While you type"), _typing_keys()),
        (_tr("On the ticket"), _ticket_keys()),
        (_tr("In next steps"), _step_keys()),
        (_tr("In a plan"), _plan_keys()),
        (_tr("Callbacks and promises"), _promised_keys()),
        (_tr("Writing to the customer"), _writing_keys()),
        (_tr("In our wording"), _wording_keys()),
        (_tr("Callbacks and promises"), _calendar_keys()),
        (_tr("Getting about"), _window_keys()),
    )


def _call_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("F9", _tr("Answer")),
        ("Shift+F9", _tr("Decline")),
        ("Shift+F1 … F3", _tr("Who it is, of those it may be")),
        ("Shift+F4", _tr("Name the caller, or say it is somebody else")),
        ("Shift+F5 … F7", _tr("Which open ticket it is about")),
        ("Shift+F8", _tr("Another matter: a new ticket")),
        ("F5", _tr("Mute; while your recorded greeting plays: speak now")),
        ("Ctrl+B", _tr("Take the calm-down break that is offered after a hard call")),
        ("F6", _tr("Hold, and resume")),
        ("F8", _tr("Check in with a customer on hold")),
        ("Ctrl+F8", _tr("Go to the one on hold who is due first, and check in")),
        ("Ctrl+F9", _tr("Call back whoever is due first, with the ticket in front")),
        ("F10", _tr("Call back instead; once more promises it")),
        ("F4", _tr("Keypad")),
        ("Ctrl+Shift+A", _tr("Why no sound? Names the side that fails, and what to do")),
        ("F12", _tr("End: first the checklist, then the call")),
    )


def _typing_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("F2", _tr("The note")),
        ("F3", _tr("The customer’s words")),
        ("Ctrl+Enter", _tr("The main action of the card")),
        ("Alt+1 … 4", _tr("How the caller sounds")),
        ("Alt+← →", _tr("Stage back, stage on")),
        ("Alt+Y", _tr("The customer said yes")),
        ("Alt+Q", _tr("Ask step by step")),
        ("Ctrl+G", _tr("The next language to speak in this call")),
        ("Alt+C", _tr("I asked whether it was clear")),
        ("Alt+letter", _tr("The choice that prints it")),
        ("Alt+A", _tr("Before the end: another concern, on a ticket of its own")),
        ("Alt+T", _tr("Before the end: another concern, on this ticket")),
    )


def _ticket_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Alt+W", _tr("End the updates that come back, or let them go on")),
        ("Alt+R", _tr("What I understood")),
        ("Alt+N", _tr("Real need, and what may come next")),
        ("Alt+I", _tr("Internal cause, and a small extra")),
        ("Alt+A", _tr("The answer for the customer")),
        ("Alt+P", _tr("The plan")),
        ("Alt+S", _tr("Add a next step")),
        ("Alt+F", _tr("Files")),
        ("Alt+K", _tr("Answers of the customer")),
        ("Alt+U", _tr("Next update")),
        ("Alt+O", _tr("Owner")),
        ("Alt+L", _tr("Channel")),
        ("Alt+E", _tr("Escalate")),
        ("Ctrl+M", _tr("Write to the customer")),
        ("Ctrl+Z", _tr("Take the last change back; with Shift do it again")),
    )


def _plan_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Insert", _tr("Add a stage below")),
        ("Ctrl+↑ ↓", _tr("Move the stage")),
        ("Space", _tr("Done, in the first column")),
        ("Delete", _tr("Remove the stage")),
    )


def _step_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Enter", _tr("Edit, or choose a time")),
        ("Space", _tr("Confirmed by the customer")),
        ("Ctrl+Space", _tr("Done")),
        ("Delete", _tr("Remove the step")),
    )


def _promised_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+2", _tr("All of them: list, day and week")),
        ("Ctrl+P", _tr("Promise something to the customer on the screen")),
        ("Ctrl+L", _tr("It will be late: the new time, the reason, call or write")),
        ("Ctrl+Shift+P", _tr("One cause delays many")),
        ("K", _tr("Kept, in the list of promises")),
        ("Enter", _tr("The ticket, from the list")),
        ("C", _tr("Call, from the list; the ticket comes to the front first")),
        ("M", _tr("Take up in the day or week, move with the arrows, then Enter")),
        ("Ctrl+PgUp PgDn", _tr("The day or week before, the one after")),
        ("Ctrl+Shift+D", _tr("Call who is reminded of")),
        ("Ctrl+Shift+L", _tr("Be reminded again later")),
        ("Ctrl+Shift+M", _tr("Listen to the voicemail")),
    )


def _writing_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Alt+↓ ↑", _tr("The next thing to look at, the one before")),
        ("Alt+Enter", _tr("Take the best wording")),
        ("Alt+2 … 4", _tr("Take another wording")),
        ("Ctrl+Enter", _tr("Ready to send; then hand it over")),
        ("Esc", _tr("Go on writing; then back to the ticket")),
    )


def _wording_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+N", _tr("A new template, word or plan")),
        ("Ctrl+I", _tr("The facts; Enter puts one into the text")),
        ("Ctrl+Enter", _tr("Save; copy a built-in one")),
        ("Delete", _tr("Remove, in the list; Ctrl+Z brings it back")),
    )


def _calendar_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+PgUp PgDn", _tr("List, day, week and what stands beside them")),
        ("PgUp PgDn", _tr("Earlier and later days")),
        ("Alt+T", _tr("Today")),
        ("Enter", _tr("Show it; once more dials")),
        ("C", _tr("Call back now")),
        ("M", _tr("Carry it elsewhere: arrows, then Enter, and say why; Esc leaves it")),
        ("Alt+↑ ↓", _tr("The same, a quarter of an hour at once")),
    )


def _window_keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+K", _tr("Find a customer or ticket")),
        ("Ctrl+I", _tr("The customer’s page")),
        ("Ctrl+D", _tr("Dial")),
        ("Ctrl+1 … 3", _tr("Queue, callbacks, history")),
        ("Ctrl+T", _tr("Your day in figures")),
        ("Ctrl+H", _tr("Hand over what you owe")),
        ("Ctrl+Shift+D", _tr("Call who is reminded of")),
        ("Ctrl+Shift+L", _tr("Remind me later")),
        ("Esc", _tr("Back; never ends a call")),
        ("F1", _tr("This page")),
    )


def answers() -> tuple[tuple[str, str], ...]:
    """Return short answers to what people ask first."""
    return (
        (
            _tr("Saving"),
            _tr("Everything is saved as you type, at the latest one second later."),
        ),
        (
            _tr("Hold"),
            _tr(
                "The ring fills until the next check-in. Amber: check in now. Red: the customer"
                " has waited too long. From the second check-in on you can call back instead."
            ),
        ),
        (
            _tr("A customer hangs up on hold"),
            _tr("A callback stands at the top of your list at once."),
        ),
        *_promised_answers(),
        (
            _tr("The window closes or crashes in a call"),
            _tr("The call goes on. Open the program again: it finds the call and your note."),
        ),
        (
            _tr("Your password"),
            _tr("It is in the system’s keyring, or in memory for this session. In no file."),
        ),
    )


def _promised_answers() -> tuple[tuple[str, str], ...]:
    return (
        (
            _tr("Promising a time"),
            _tr(
                "Type it as you would say it: “tomorrow morning”, “Tue 10–12”, “in 2 hours”. What"
                " was understood stands below before you save, with what speaks against it."
            ),
        ),
        (
            _tr("It will be late"),
            _tr(
                "Choose the new time and the reason, then call or write. The old time stands"
                " until the customer knows; told before it was due, nothing is broken."
            ),
        ),
        (
            _tr("Nobody was reached"),
            _tr(
                "The phone notes what the try came to and when the next one is due. Correct it if"
                " it heard wrong: the next time follows."
            ),
        ),
        (
            _tr("The program was closed when something fell due"),
            _tr("It is shown at the next start, or as soon as the computer wakes."),
        ),
    )


def _key_card(heading: str, keys: tuple[tuple[str, str], ...], parent: QWidget) -> Card:
    card = Card(parent, padding=16, gap=measures.S8)
    card.column.addWidget(label(heading, card, role=Type.STRONG))
    grid = QGridLayout()
    grid.setHorizontalSpacing(measures.S12)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, 84)
    grid.setColumnStretch(1, 1)
    for row, (key, words) in enumerate(keys):
        grid.addWidget(KeyCap(key, card), row, 0, Qt.AlignmentFlag.AlignLeft)
        does = label(words, card, wraps=True)
        does.setAccessibleName(f"{key}: {words}")
        grid.addWidget(does, row, 1)
    card.column.addLayout(grid)
    card.column.addStretch(1)
    return card


def _answer(question: str, answer: str, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(measures.S16)
    asked = label(question, parent, role=Type.BODY, ink="text2", wraps=True)
    asked.setFixedWidth(190)
    row.addWidget(asked, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(answer, parent, wraps=True), stretch=1)
    return row


def _tr(words: str) -> str:
    return QCoreApplication.translate("HelpPage", words)
