"""The password of a phone line, and where it is kept."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accounts.views import AccountView
from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.field import LineField


class PasswordPart(QWidget):
    """Takes a password; shows none that is kept, and clears itself for another line.

    Signals:
        edited: a password was typed; read it with ``password``.
        keeping_wanted: "keyring" or "session".
    """

    edited = Signal()
    keeping_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._key = ""
        self.field = LineField(tr("Password"), self)
        self.field.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button = Button(
            "", self, look=Look.QUIET, icon_name="eye", accessible_name=tr("Show password")
        )
        self.show_button.setCheckable(True)
        self.keeping = ChipRow(tr("Where it is kept"), self)
        self._places = (
            Choice("keyring", tr("Kept in the system’s keyring")),
            Choice("session", tr("For this session only")),
        )
        self.trouble = label("", self, role=Type.LABEL, ink="due_text", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(measures.S8)
        row.addWidget(self.field, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(self.keeping)
        self.field.add_to_header(self.show_button)
        self.show_button.setFixedSize(measures.MIN_TARGET, measures.MIN_TARGET)
        self.field.line.textEdited.connect(self.edited)
        self.show_button.toggled.connect(self._on_shown)
        self.keeping.wanted.connect(self.keeping_wanted)

    @property
    def password(self) -> str:
        return self.field.line.text()

    def show_account(self, view: AccountView) -> None:
        if view.key != self._key:
            self._key = view.key
            self.field.line.clear()
        hint = self.tr("unchanged") if view.has_password else ""
        self.field.line.setPlaceholderText(hint)
        self.field.show_error(view.password_trouble)
        show_or_hide(self.trouble, view.keeping.trouble)
        self.keeping.show_choices(self._places, view.keeping.chosen)
        self.keeping.chips["keyring"].setEnabled(view.keeping.can_use_keyring)

    @Slot(bool)
    def _on_shown(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.field.line.setEchoMode(mode)
