"""Joins what is about people: who a caller is, the customer's page, and the ways to them."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.customers.caller_form import CallerForm
from ui.main_window.main_window import MainWindow
from ui.presenters.callers import CallerPresenter
from ui.theme import measures
from ui.widgets.card import Card
from workstation.desk.desk import Desk

CALLER = "caller"


class PeoplePresenter(QObject):
    """Adds its pages to the window; the desk's presenter shows them."""

    def __init__(self, window: MainWindow, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._guidance_before = ""
        self.caller_form = CallerForm()
        window.guidance.add_page(CALLER, _card_page(self.caller_form))
        self.callers = CallerPresenter(window, self.caller_form, desk, self)
        self.callers.opened.connect(self._on_caller_form)
        self.callers.closed.connect(self._on_caller_done)

    @property
    def is_asking(self) -> bool:
        """Tell whether the right column asks who is calling."""
        return self.callers.is_open

    @Slot()
    def _on_caller_form(self) -> None:
        guidance = self._window.guidance
        if guidance.current_name != CALLER:
            self._guidance_before = guidance.current_name
        guidance.show_page(CALLER)

    @Slot()
    def _on_caller_done(self) -> None:
        if self._window.guidance.current_name == CALLER and self._guidance_before:
            self._window.guidance.show_page(self._guidance_before)


def _card_page(form: QWidget) -> QWidget:
    """Return a form as a page of the right column, on a card."""
    page = QWidget()
    card = Card(page)
    card.column.addWidget(form)
    column = QVBoxLayout(page)
    column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
    column.addWidget(card)
    column.addStretch(1)
    return page
