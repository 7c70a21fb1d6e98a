"""Which page stands in the centre; only the agent's own keys change it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui.main_window.pages import PageStack
from ui.presenters.hands import typed_in

WELCOME = "welcome"
TICKET = "ticket"
CLOSING = "closing"
WRAP_UP = "wrap_up"
CALLBACKS = "callbacks"
CUSTOMER = "customer"
MESSAGE = "message"
OUTBOX = "outbox"
HAND_OVER = "hand_over"


class CentrePresenter(QObject):
    """Shows a page, at once when the agent asked for it, else when nobody is typing there.

    Signals:
        waiting_changed: the name of a page that waits for the typing to end, empty for none.
    """

    waiting_changed = Signal(str)

    def __init__(self, pages: PageStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._waiting = ""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def page(self) -> str:
        return self._pages.current_name

    @property
    def waiting(self) -> str:
        return self._waiting

    def show_page(self, name: str) -> None:
        """Show a page that the agent asked for."""
        self._wait_for("")
        self._pages.show_page(name)

    @Slot()
    def show_ticket(self) -> None:
        self.show_page(TICKET)

    @Slot()
    def show_closing(self) -> None:
        self.show_page(CLOSING)

    @Slot()
    def show_wrap_up(self) -> None:
        self.show_page(WRAP_UP)

    def offer_page(self, name: str) -> None:
        """Show a page that something else brought about; never under typing hands."""
        if self._is_typing():
            self._wait_for(name)
        else:
            self.show_page(name)

    @Slot()
    def show_waiting(self) -> None:
        if self._waiting:
            self.show_page(self._waiting)

    def _is_typing(self) -> bool:
        field = typed_in()
        return field is not None and self._pages.isAncestorOf(field)

    @Slot()
    def _on_focus_changed(self) -> None:
        if self._waiting and QApplication.focusWidget() is not None and not self._is_typing():
            self.show_page(self._waiting)

    def _wait_for(self, name: str) -> None:
        if name != self._waiting:
            self._waiting = name
            self.waiting_changed.emit(name)
