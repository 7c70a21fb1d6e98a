"""Connect my phone line: the form of one account, checked before it is saved."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.accounts.check_card import CheckCard
from ui.accounts.password_part import PasswordPart
from ui.accounts.views import AccountField, AccountView
from ui.panels.labels import label
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.panels.segments import SegmentRow
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Separator
from ui.widgets.field import Field
from ui.widgets.reading_order import move_focus

_WIDTH = 520


class AccountDialog(QDialog):
    """One phone line; shown beside the window with ``open_for``, never blocking it.

    Signals:
        text_edited: an AccountField and its whole text.
        transport_wanted: a key.
        language_wanted: what the line's callers speak, empty for the desk's language.
        mwi_wanted: whether the exchange is asked for new voicemail.
        keeping_wanted: "keyring" or "session".
        check_wanted: the password typed, empty to use the one that is kept.
        save_wanted: the password typed, empty to leave it as it is.
        removal_wanted: forget this line.
    """

    text_edited = Signal(object, str)
    transport_wanted = Signal(str)
    language_wanted = Signal(str)
    mwi_wanted = Signal(bool)
    keeping_wanted = Signal(str)
    check_wanted = Signal(str)
    save_wanted = Signal(str)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setModal(False)
        self.title = label("", self, role=Type.H1)
        self.lines: dict[AccountField, TypedLine] = {}
        self.fields: dict[AccountField, Field] = {}
        self.address = self._field(
            AccountField.ADDRESS, tr("Address"), tr("name@server, as you were given it")
        )
        self.password = PasswordPart(self)
        self.line = self._field(
            AccountField.LINE, tr("What you call this line"), tr("Billing line")
        )
        self.language = PickBox(tr("Language of its callers"))
        self._language_field = Field(tr("Language of its callers"), self.language, self)
        self.transport = SegmentRow(tr("Connection"), self)
        self.server = self._field(AccountField.SERVER, tr("Server"), tr("if it differs"))
        self.auth_user = self._field(AccountField.AUTH_USER, tr("User name"), tr("if it differs"))
        self.ca_file = self._field(
            AccountField.CA_FILE, tr("Certificate file"), tr("if your IT team gave you one")
        )
        self.voicemail = self._field(
            AccountField.VOICEMAIL, tr("Voicemail"), tr("its number, like *97")
        )
        self.mwi = QCheckBox(tr("Tell me of new messages"), self)
        self.choose_button = Button(tr("Choose"), self, icon_name="folder-open")
        self.check = CheckCard(self)
        self.check_button = Button(tr("Check the line"), self, size=Size.MAIN)
        self.save_button = Button(
            tr("Save"), self, look=Look.MAIN, size=Size.MAIN, key_hint="Ctrl+Enter"
        )
        self.remove_button = Button(tr("Remove this line"), self, look=Look.LINK, icon_name="trash")
        self.close_button = Button(tr("Close"), self, size=Size.MAIN, key_hint="Esc")
        self._file_dialog = QFileDialog(self, tr("Choose a certificate file"))
        self._lay_out()
        self._connect()

    def open_for(self, view: AccountView) -> None:
        """Show the form of a line, with the keyboard on the address."""
        self.show_account(view)
        self.show()
        self.raise_()
        self.activateWindow()
        self.lines[AccountField.ADDRESS].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_account(self, view: AccountView) -> None:
        """Show ``view``; what is being typed stays."""
        heading = self.tr("Connect my phone line") if view.is_new else self.tr("Phone line")
        self.title.setText(heading)
        self.setWindowTitle(heading)
        troubles = dict(view.troubles)
        for field, text in view.texts:
            self.lines[field].show_text(text, view.key)
        for field, box in self.fields.items():
            box.show_error(troubles.get(field, ""))
        self.transport.show_choices(view.transports, view.transport)
        self.language.show_choices(view.languages, view.language)
        self.password.show_account(view)
        self.mwi.setChecked(view.mwi)
        is_encrypted = view.transport == "tls"
        self.ca_file.setVisible(is_encrypted)
        self.choose_button.setVisible(is_encrypted)
        self.check.setVisible(view.check is not None)
        if view.check is not None:
            self.check.show_check(view.check)
        self.check_button.setEnabled(view.check is None or not view.check.is_running)
        self.save_button.setEnabled(view.can_save)
        self.remove_button.setVisible(not view.is_new)

    def _field(self, field: AccountField, caption: str, hint: str) -> Field:
        line = TypedLine(caption, hint=hint)
        line.setProperty("account_field", field.value)
        line.typed.connect(self._on_typed)
        box = Field(caption, line, self)
        self.lines[field] = line
        self.fields[field] = box
        return box

    def _lay_out(self) -> None:
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(measures.S24, measures.S20, measures.S24, measures.S16)
        column.setSpacing(measures.S12)
        column.addWidget(self.title)
        intro = self.tr("Enter what you were given for your telephone. Nothing is saved unchecked.")
        column.addWidget(label(intro, form, ink="text2", wraps=True))
        column.addWidget(self.address)
        column.addWidget(self.password)
        pair = QHBoxLayout()
        pair.setSpacing(measures.S12)
        pair.addWidget(self.line, stretch=1)
        pair.addWidget(self._language_field, stretch=1)
        column.addLayout(pair)
        column.addLayout(self._voicemail_row())
        column.addWidget(Separator(form))
        column.addWidget(label(self.tr("Connection"), form, role=Type.LABEL_STRONG, ink="text2"))
        column.addWidget(self.transport)
        pair = QHBoxLayout()
        pair.setSpacing(measures.S12)
        pair.addWidget(self.server, stretch=1)
        pair.addWidget(self.auth_user, stretch=1)
        column.addLayout(pair)
        certificate = QHBoxLayout()
        certificate.setSpacing(measures.S8)
        certificate.addWidget(self.ca_file, stretch=1)
        certificate.addWidget(self.choose_button, alignment=Qt.AlignmentFlag.AlignBottom)
        column.addLayout(certificate)
        column.addStretch(1)
        panel = ScrollPanel(self)
        panel.show_page(form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(panel, stretch=1)
        whole.addWidget(Separator(self))
        whole.addLayout(self._footer())
        self.resize(_WIDTH, 740)

    def _voicemail_row(self) -> QHBoxLayout:
        pair = QHBoxLayout()
        pair.setSpacing(measures.S12)
        pair.addWidget(self.voicemail, stretch=1)
        pair.addWidget(self.mwi, stretch=1, alignment=Qt.AlignmentFlag.AlignBottom)
        return pair

    def _footer(self) -> QVBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.remove_button)
        ways.addStretch(1)
        for button in (self.close_button, self.check_button, self.save_button):
            ways.addWidget(button)
        footer = QVBoxLayout()
        footer.setContentsMargins(measures.S24, measures.S12, measures.S24, measures.S16)
        footer.setSpacing(measures.S12)
        footer.addWidget(self.check)
        footer.addLayout(ways)
        return footer

    def _connect(self) -> None:
        for button in self.findChildren(Button):
            button.setAutoDefault(False)
        self.transport.wanted.connect(self.transport_wanted)
        self.language.wanted.connect(self.language_wanted)
        self.mwi.clicked.connect(self.mwi_wanted)
        self.password.keeping_wanted.connect(self.keeping_wanted)
        self.check_button.clicked.connect(self._on_check)
        self.save_button.clicked.connect(self._on_save)
        self.remove_button.clicked.connect(self.removal_wanted)
        self.close_button.clicked.connect(self.close)
        self.choose_button.clicked.connect(self._file_dialog.open)
        self._file_dialog.fileSelected.connect(self._on_file)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save_button.click)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward=forward)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.text_edited.emit(AccountField(self.sender().property("account_field")), text)

    @Slot()
    def _on_check(self) -> None:
        self.check_wanted.emit(self.password.password)

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit(self.password.password)

    @Slot(str)
    def _on_file(self, path: str) -> None:
        self.lines[AccountField.CA_FILE].setText(path)
        self.text_edited.emit(AccountField.CA_FILE, path)
