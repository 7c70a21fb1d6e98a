"""Asks before everything personal of a customer is erased; stands beside the window's work."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.field import Field

_WIDTH = 460


class EraseDialog(QDialog):
    """Names who is to be erased, says what goes and what stays, and wants the reason.

    Signals:
        erase_wanted: the customer's id and the reason, after the agent said yes.
    """

    erase_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._customer_id = ""
        self.setModal(False)
        self.setWindowTitle(tr("Erase a customer"))
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.goes = label(
            tr(
                "Name, numbers, addresses, what was said and written, notes and files of all "
                "their tickets go for good. That cannot be undone."
            ),
            self,
            wraps=True,
        )
        self.stays = label(
            tr("Times and figures of calls and tickets stay, without a name."),
            self,
            ink="text2",
            wraps=True,
        )
        self.reason = TypedLine(tr("Why"), self, hint=tr("For example: asked for by e-mail"))
        field = Field(tr("Why"), self.reason, self)
        self.erase_button = Button(tr("Erase for good"), self, icon_name="trash")
        self.cancel_button = Button(tr("Keep everything"), self, look=Look.MAIN)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S20, measures.S20, measures.S20, measures.S16)
        column.setSpacing(measures.S12)
        for part in (self.title, self.goes, self.stays, field):
            column.addWidget(part)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.erase_button)
        ways.addStretch(1)
        ways.addWidget(self.cancel_button)
        column.addLayout(ways)
        self.setFixedWidth(_WIDTH)
        for button in (self.erase_button, self.cancel_button):
            button.setAutoDefault(False)
        self.reason.typed.connect(self._on_typed)
        self.erase_button.clicked.connect(self._on_erase)
        self.cancel_button.clicked.connect(self.reject)

    def ask(self, customer_id: str, name: str) -> None:
        """Ask about one customer, with the caret where the reason is typed."""
        self._customer_id = customer_id
        words = self.tr("Erase everything personal about {name}?")
        self.title.setText(words.format(name=name))
        self.reason.show_text("", customer_id)
        self._on_typed("")
        self.show()
        self.reason.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        why_not = self.tr("Say why first: the reason is kept with the date.")
        self.erase_button.set_available(bool(text.strip()), why_not)

    @Slot()
    def _on_erase(self) -> None:
        self.accept()
        self.erase_wanted.emit(self._customer_id, self.reason.text().strip())
