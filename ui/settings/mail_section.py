"""The account that follow-up messages are sent from, and the line that says how to reach us."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.accounts.check_card import CheckCard
from ui.panels.labels import label
from ui.panels.segments import SegmentRow
from ui.panels.typed import TypedLine
from ui.settings.section import TEXT_INSET, SettingsSection
from ui.settings.views import MailAccountView, MailField
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField

_PORT_WIDTH: Final = 96
_CONTACT_WIDTH: Final = 400


class MailSection(SettingsSection):
    """Each field is kept when it is left; the password goes to the keyring.

    Signals:
        contact_edited: the whole line.
        text_edited: a MailField and its whole text, when the field is left.
        port_wanted: a number. security_wanted: a key.
        password_given: the password that was typed, when its field is left.
        check_wanted: try the account.
    """

    contact_edited = Signal(str)
    text_edited = Signal(object, str)
    port_wanted = Signal(int)
    security_wanted = Signal(str)
    password_given = Signal(str)
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tr = self.tr
        self.heading.setText(tr("Messages"))
        self.contact = TypedLine(
            tr("How customers reach us"), self, hint=tr("0161 496 0100, weekdays 8 to 18")
        )
        self.lines: dict[MailField, TypedLine] = {}
        self.fields: dict[MailField, Field] = {}
        from_name = self._field(MailField.FROM_NAME, tr("Name of the sender"), "")
        from_address = self._field(
            MailField.FROM_ADDRESS, tr("Address of the sender"), "service@company.example"
        )
        host = self._field(MailField.HOST, tr("Mail server"), "smtp.company.example")
        user = self._field(MailField.USER, tr("User name"), tr("empty: no password is asked for"))
        ca_file = self._field(MailField.CA_FILE, tr("Certificate file"), tr("if IT gave you one"))
        self.port = _port_box(tr("Port"), self)
        self.port_field = Field(tr("Port"), self.port, self)
        self.security = SegmentRow(tr("Encryption"), self)
        self.password = LineField(tr("Password"), self)
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.choose_button = Button(tr("Choose"), self, icon_name="folder-open")
        self.check_button = Button(tr("Check the account"), self, icon_name="check-circle")
        self.check = CheckCard(self)
        self.check.hide()
        self._file_dialog = QFileDialog(self, tr("Choose a certificate file"))
        self.contact.setMinimumWidth(_CONTACT_WIDTH)
        self.add_row(tr("Contact line"), self.contact)
        self.add_wide(self._grid(from_name, from_address, host, user, ca_file))
        self._connect()

    def show_mail(self, contact: str, view: MailAccountView) -> None:
        """Show ``view``; what is being typed stays."""
        self.contact.show_text(contact)
        troubles = dict(view.troubles)
        for field, text in view.texts:
            self.lines[field].show_text(text)
        for field, box in self.fields.items():
            box.show_error(troubles.get(field, ""))
        if not self.port.hasFocus() and self.port.value() != view.port:
            self.port.blockSignals(True)
            self.port.setValue(view.port)
            self.port.blockSignals(False)
        self.security.show_choices(view.securities, view.security)
        self.password.line.setPlaceholderText(self.tr("unchanged") if view.is_kept else "")
        self.password.show_error(view.password_trouble)
        if view.is_kept and not self.password.line.hasFocus():
            self.password.line.clear()
        self.password.show_saved(view.password)
        self.check.setVisible(view.check is not None)
        if view.check is not None:
            self.check.show_check(view.check)
        self.check_button.setEnabled(view.check is None or not view.check.is_running)

    def _field(self, field: MailField, caption: str, hint: str) -> Field:
        line = TypedLine(caption, hint=hint)
        line.setProperty("mail_field", field.value)
        line.editingFinished.connect(self._on_left)
        box = Field(caption, line, self)
        self.lines[field] = line
        self.fields[field] = box
        return box

    def _grid(
        self, from_name: Field, from_address: Field, host: Field, user: Field, ca_file: Field
    ) -> QWidget:
        holder = QWidget(self)
        server = QHBoxLayout()
        server.setSpacing(measures.S8)
        server.addWidget(host, stretch=1)
        server.addWidget(self.port_field)
        certificate = QHBoxLayout()
        certificate.setSpacing(measures.S8)
        certificate.addWidget(ca_file, stretch=1)
        certificate.addWidget(self.choose_button, alignment=Qt.AlignmentFlag.AlignBottom)
        encryption = QVBoxLayout()
        encryption.setSpacing(6)
        words = label(self.tr("Encryption"), self, role=Type.LABEL_STRONG, ink="text2")
        encryption.addWidget(words)
        encryption.addWidget(self.security)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, measures.S4, 0, 0)
        grid.setHorizontalSpacing(measures.S16)
        grid.setVerticalSpacing(measures.S12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(from_name, 0, 0, top)
        grid.addWidget(from_address, 0, 1, top)
        grid.addLayout(server, 1, 0)
        grid.addLayout(encryption, 1, 1)
        grid.addWidget(user, 2, 0, top)
        grid.addWidget(self.password, 2, 1, top)
        grid.addLayout(certificate, 3, 0)
        corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        grid.addWidget(self.check_button, 3, 1, corner)
        grid.addWidget(self.check, 4, 0, 1, 2)
        return holder

    def _connect(self) -> None:
        self.contact.typed.connect(self.contact_edited)
        self.port.valueChanged.connect(self.port_wanted)
        self.security.wanted.connect(self.security_wanted)
        self.password.line.editingFinished.connect(self._on_password)
        self.check_button.clicked.connect(self.check_wanted)
        self.choose_button.clicked.connect(self._file_dialog.open)
        self._file_dialog.fileSelected.connect(self._on_file)

    @Slot()
    def _on_left(self) -> None:
        line = self.sender()
        assert isinstance(line, TypedLine)
        self.text_edited.emit(MailField(line.property("mail_field")), line.text())

    @Slot()
    def _on_password(self) -> None:
        if self.password.line.text():
            self.password_given.emit(self.password.line.text())

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.lines[MailField.CA_FILE].setText(path)
        self.text_edited.emit(MailField.CA_FILE, path)


def _port_box(name: str, parent: QWidget) -> QSpinBox:
    box = QSpinBox(parent)
    box.setAccessibleName(name)
    box.setRange(1, 65535)
    box.setKeyboardTracking(False)
    box.setFixedSize(_PORT_WIDTH, measures.BUTTON_NORMAL)
    box.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
    return box
