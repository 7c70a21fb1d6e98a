"""What a driven desk shows and does of customers, letters, files and imports; see desk_driver."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.imports.import_page import ImportPage
from ui.main_window.main_window import MainWindow
from ui.privacy.erase_dialog import EraseDialog
from workstation.app.running import RunningDesk
from workstation.ids import AccountId
from workstation.mail_account import MAIL_PASSWORD

_BEAT_MS: Final = 5
_SHOWN: Final = 200


class Pulse(QObject):
    """Measures the longest time in which the window's thread answered nothing. Units: ms."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        self.longest_ms = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start(_BEAT_MS)

    def begin(self) -> None:
        self._last, self.longest_ms = time.monotonic(), 0.0

    @Slot()
    def beat(self) -> None:
        now = time.monotonic()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - _BEAT_MS)
        self._last = now


class Remembering:
    """The orders and sights of one running desk."""

    def __init__(self, window: MainWindow, running: RunningDesk) -> None:
        self._window = window
        self._running = running
        self._acts: dict[str, Callable[[dict[str, Any]], None]] = {
            "paste": self._paste,
            "open ticket": lambda order: self._presenter.open_ticket(order["id"]),
            "open customer": lambda order: self._presenter.people.open_customer(order["id"]),
            "mail password": self._take_mail_password,
            "look at file": lambda order: self._import.look_at(Path(order["path"])),
            "open import": lambda order: self._data.open_import(),
            "import": lambda order: self._import_page.act_button.click(),
            "add file": lambda order: self._presenter.ticket.files.take([order["path"]]),
            "open file": lambda order: self._open_first_file(),
            "erase": self._erase,
            "choose template": lambda order: self._letters.choose_template(order["id"]),
        }
        self._presenter.ticket.files.open_file = lambda file: True

    @property
    def _presenter(self) -> Any:
        return self._running.presenter

    @property
    def _data(self) -> Any:
        data = self._running.shell.data
        assert data is not None
        return data

    @property
    def _letters(self) -> Any:
        return self._presenter.letters.messages

    @property
    def _import(self) -> Any:
        return self._data.imports

    @property
    def _import_page(self) -> ImportPage:
        pages = self._window.findChildren(ImportPage)
        return next(page for page in pages if page.accessibleName() == "Import customers")

    # --- what it is told

    def knows(self, verb: str) -> bool:
        return verb in self._acts

    def do(self, order: dict[str, Any]) -> None:
        self._acts[order["do"]](order)

    def _paste(self, order: dict[str, Any]) -> None:
        QGuiApplication.clipboard().setText(order["text"] * order.get("times", 1))
        focus = QApplication.focusWidget()
        assert isinstance(focus, QWidget)
        QTest.keySequence(focus, QKeySequence(QKeySequence.StandardKey.Paste))

    def _take_mail_password(self, order: dict[str, Any]) -> None:
        self._running.shell.passwords.keep_for_session(AccountId(MAIL_PASSWORD), order["password"])

    def _open_first_file(self) -> None:
        ticket = self._running.desk.tickets.ticket
        assert ticket is not None
        first = self._running.desk.stores.attachments.of_ticket(ticket.id)[0]
        self._presenter.ticket.files.open(first.id)

    def _erase(self, order: dict[str, Any]) -> None:
        """Press the button of the customer's page, say why, and press the button that erases."""
        self._presenter.people.page.erase_wanted.emit(order["id"])
        (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, EraseDialog))
        dialog.reason.setText(order["why"])
        dialog.reason.textEdited.emit(order["why"])
        dialog.erase_button.click()

    # --- what there is to see

    def state(self) -> dict[str, Any]:
        desk, presenter = self._running.desk, self._presenter
        ringing = desk.book.ringing
        current = ringing[0] if ringing else desk.book.current
        ticket = desk.tickets.ticket
        customer_id = current.customer_id if current is not None else None
        customer = desk.stores.customers.get(customer_id) if customer_id else None
        pane, form = presenter.pane, presenter.people.caller_form
        message, findings = presenter.letters.messages.message, presenter.letters.messages.findings
        page = presenter.letters.page
        likely = self._window.ringing.maybe
        return {
            "caller": customer.name if customer is not None else "",
            "maybe": likely.isVisibleTo(self._window.ringing),
            "naming": form.isVisibleTo(self._window),
            "offer": pane.offer.text.text() if pane.offer.isVisibleTo(self._window) else "",
            "ticket_id": ticket.id if ticket is not None else "",
            "files": len(desk.stores.attachments.of_ticket(ticket.id)) if ticket else 0,
            "message": message.id if message is not None else "",
            "body": _short(page.writing.body.toPlainText()),
            "previewing": page.is_previewing,
            "can_send": page.preview.send_button.isEnabled(),
            "findings": [[known.finding.kind.value, known.piece] for known in findings.shown],
            "outbox": [one.state.value for one in desk.stores.messages.outbox()],
            "import": [self._import_page.act_button.text(), self._import_page.facts.text()],
        }


def _short(text: str) -> str:
    return text if len(text) <= 10 * _SHOWN else f"{text[:_SHOWN]}… {len(text)}"
