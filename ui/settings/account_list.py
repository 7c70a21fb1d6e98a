"""The phone lines in the settings, with how each one stands."""

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accounts.views import AccountRowView
from ui.panels.labels import ElidedLabel, label
from ui.panels.layouts import remove_widgets
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.painting import draw_dot, smooth


class _Dot(QWidget):
    """A dot in the tone of a line's standing."""

    def __init__(self, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFixedSize(8, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        draw_dot(smooth(self), area.center(), 4, tokens_now().ring(self._tone))


class AccountList(QWidget):
    """One row for each line, and a way to add one.

    Signals:
        edit_wanted: an account's key.
        new_wanted: connect another line.
    """

    edit_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[AccountRowView, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(measures.S8)
        self.empty = label(
            self.tr("No line yet. Practice calls work without one."), self, ink="text2"
        )
        self.new_button = Button(self.tr("Connect a line"), self, look=Look.PLAIN, icon_name="plus")
        bottom = QHBoxLayout()
        bottom.addWidget(self.empty)
        bottom.addStretch(1)
        bottom.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S12)
        column.addLayout(self._rows)
        column.addLayout(bottom)
        self.new_button.clicked.connect(self.new_wanted)

    def show_accounts(self, accounts: tuple[AccountRowView, ...]) -> None:
        if accounts == self._shown:
            return
        self._shown = accounts
        remove_widgets(self._rows)
        self.empty.setVisible(not accounts)
        for account in accounts:
            self._rows.addWidget(self._row(account))

    def _row(self, account: AccountRowView) -> QWidget:
        holder = QWidget(self)
        name = label(account.name, holder, role=Type.STRONG)
        address = ElidedLabel(holder, role=Type.LABEL, ink="text2")
        address.setText(account.address)
        inks = {Tone.LATE: "late_text", Tone.DUE: "due_text"}
        standing = label(account.standing, holder, ink=inks.get(account.tone, "text2"))
        edit = Button(self.tr("Change"), holder, size=Size.SMALL)
        edit.setAccessibleName(self.tr("Change {line}").format(line=account.name))
        edit.setProperty("account_key", account.key)
        edit.clicked.connect(self._on_edit)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(address)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S12)
        row.addLayout(words, stretch=1)
        row.addWidget(_Dot(account.tone, holder))
        row.addWidget(standing)
        row.addWidget(edit)
        return holder

    @Slot()
    def _on_edit(self) -> None:
        self.edit_wanted.emit(str(self.sender().property("account_key")))
