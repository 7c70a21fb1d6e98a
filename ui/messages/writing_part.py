"""The message while it is written: to whom, in which language, subject and text."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.messages.side import MessageSide
from ui.messages.views import ComposerView
from ui.panels.checked_text import CheckedText
from ui.panels.choice_menu import ChoiceMenu
from ui.panels.labels import ElidedLabel, label, show_or_hide
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Separator
from ui.widgets.tag import Tag

_CAPTION = 72
_SIDE_BELOW = 210


class WritingPart(QWidget):
    """Shows a draft; every change goes out as it is made.

    Signals:
        recipient_edited, subject_edited, body_edited: the whole text.
        recipient_wanted, language_wanted, template_wanted: a key.
        back_wanted: back to the ticket; the draft is kept.
        preview_wanted: the message is ready to be looked at as a whole.
        discard_wanted: throw this draft away.
    """

    recipient_edited = Signal(str)
    subject_edited = Signal(str)
    body_edited = Signal(str)
    recipient_wanted = Signal(str)
    language_wanted = Signal(str)
    template_wanted = Signal(str)
    back_wanted = Signal()
    preview_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.title = ElidedLabel(self, role=Type.H1)
        self.about = ElidedLabel(self, role=Type.LABEL, ink="text2")
        self.state = Tag("", self)
        self.saved = label("", self, role=Type.LABEL, ink="text3")
        self.back_button = Button(tr("Back"), self, icon_name="arrow-u-up-left", key_hint=tr("Esc"))
        self.recipient = TypedLine(tr("To"), self, hint=tr("E-mail address"))
        self.addresses = ChoiceMenu(tr("Known addresses"), "address-book", self)
        self.addresses.set_shown(label=False, hint=False)
        self.recipient_trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.language = ChoiceMenu(tr("Language of the message"), "translate", self)
        self.template = ChoiceMenu(tr("Template"), "file-text", self)
        self.subject = TypedLine(tr("Subject"), self)
        self.body = CheckedText(
            tr("Text of the message"), self, hint=tr("What the customer will read")
        )
        self.body_trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.below = MessageSide(self)
        self.below.setFixedHeight(_SIDE_BELOW)
        self.summary = label("", self, ink="text2")
        self.discard_button = Button(
            tr("Discard"), self, look=Look.LINK, icon_name="trash", size=Size.SMALL
        )
        self.preview_button = Button(
            tr("Ready to send"), self, look=Look.MAIN, size=Size.MAIN, key_hint=tr("Ctrl+Enter")
        )
        self._lay_out()
        self._connect()

    def show_composer(self, view: ComposerView) -> None:
        """Show ``view``; what is being typed stays."""
        self.title.setText(view.title)
        self.about.setText(view.about)
        self.state.setVisible(bool(view.state))
        self.state.show_tag(view.state, view.state_tone)
        self.saved.setText(view.saved)
        set_ink(self.saved, "late_text" if view.is_unsaved else "text3")
        self.recipient.show_text(view.recipient, view.id)
        self.addresses.show_choices(view.recipients, view.recipient)
        self.addresses.setVisible(view.is_editable and len(view.recipients) > 1)
        _say(self.recipient_trouble, self.recipient, view.recipient_trouble)
        self.language.show_choices(view.languages, view.language)
        self.language.setVisible(view.is_editable and len(view.languages) > 1)
        self.template.show_choices(view.templates, view.template)
        self.template.setVisible(view.is_editable and bool(view.templates))
        self.subject.show_text(view.subject, view.id)
        self.body.show_text(view.body, view.id)
        _say(self.body_trouble, self.body, view.body_trouble)
        for field in (self.recipient, self.subject, self.body):
            field.setReadOnly(not view.is_editable)
        self.below.setVisible(view.is_side_below)
        self.below.show_side(view.side)
        self.summary.setText(view.summary)
        self.discard_button.setVisible(view.is_editable)
        self.preview_button.setVisible(view.is_editable)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addWidget(self.title, stretch=1)
        top.addWidget(self.saved)
        top.addWidget(self.state)
        top.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S20, 14, measures.S20, measures.S12)
        column.setSpacing(measures.S12)
        column.addLayout(top)
        column.addSpacing(-measures.S8)
        column.addLayout(self._about_row())
        column.addLayout(self._fields())
        column.addWidget(self.body, stretch=1)
        column.addWidget(self.body_trouble)
        column.addWidget(self.below)
        column.addWidget(Separator(self))
        column.addLayout(self._footer())
        self.recipient_trouble.hide()
        self.body_trouble.hide()

    def _about_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(measures.S4)
        row.addWidget(self.about, stretch=1)
        row.addWidget(self.language)
        row.addWidget(self.template)
        return row

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S8)
        grid.setVerticalSpacing(measures.S8)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)
        to = QHBoxLayout()
        to.setSpacing(measures.S8)
        to.addWidget(self.recipient, stretch=1)
        to.addWidget(self.addresses)
        for row, (words, line) in enumerate(
            ((self.tr("To"), self.recipient), (self.tr("Subject"), self.subject))
        ):
            caption = label(words, self, ink="text2")
            caption.setBuddy(line)
            grid.addWidget(caption, 2 * row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(to, 0, 1)
        grid.addWidget(self.recipient_trouble, 1, 1)
        grid.addWidget(self.subject, 2, 1)
        return grid

    def _footer(self) -> QHBoxLayout:
        footer = QHBoxLayout()
        footer.setSpacing(measures.S12)
        footer.addWidget(self.summary)
        footer.addStretch(1)
        footer.addWidget(self.discard_button)
        footer.addWidget(self.preview_button)
        return footer

    def _connect(self) -> None:
        self.recipient.typed.connect(self.recipient_edited)
        self.subject.typed.connect(self.subject_edited)
        self.body.typed.connect(self.body_edited)
        self.addresses.wanted.connect(self.recipient_wanted)
        self.language.wanted.connect(self.language_wanted)
        self.template.wanted.connect(self.template_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.preview_button.clicked.connect(self.preview_wanted)

    @Slot()
    def take_focus(self) -> None:
        """Go on where something is missing: the address, else the text (its own key)."""
        if not self.recipient.text():
            self.recipient.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.body.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _say(shown: QLabel, field: QWidget, sentence: str) -> None:
    """Show what is wrong below the field, and have it spoken once."""
    if shown.text() == sentence:
        return
    show_or_hide(shown, sentence)
    if sentence:
        announce(field, sentence)
