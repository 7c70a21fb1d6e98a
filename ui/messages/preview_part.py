"""Ready to send: the message as the customer will see it, and the ways to hand it over."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.messages.letter import letter_html
from ui.messages.views import FindingView, PreviewView
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.panels.when_chooser import WhenChooser
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card, Separator
from ui.widgets.say_text import plain
from ui.widgets.tag import Tag

_CAPTION = 72


class PreviewPart(QWidget):
    """Shows the whole message, read only, with what is left to look at below it.

    Signals:
        back_wanted: back to writing.
        mail_program_wanted: open it in the mail program.
        send_wanted: put it into the outbox.
        send_later_wanted: an aware UTC datetime; it waits in the outbox until then.
    """

    back_wanted = Signal()
    mail_program_wanted = Signal()
    send_wanted = Signal()
    send_later_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.title = label(tr("As the customer will see it"), self, role=Type.H1)
        self.count = label("", self, ink="due_text")
        self.back_button = Button(
            tr("Go on writing"), self, icon_name="arrow-u-up-left", key_hint=tr("Esc")
        )
        self.panel = ScrollPanel(self)
        page = QWidget(self.panel)
        self.letter = Card(page, padding=20, gap=measures.S12)
        self.from_line = _value(self.letter)
        self.recipient = _value(self.letter)
        self.subject = _value(self.letter)
        self.body = QLabel(self.letter)
        self.left_heading = label("", page, role=Type.SECTION)
        self._left = QVBoxLayout()
        self._left.setSpacing(6)
        self.why_not = label("", self, ink="due_text", wraps=True)
        self.hint = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.mail_button = Button(
            tr("Open in the mail program"), self, size=Size.MAIN, icon_name="envelope-simple-open"
        )
        self.send_button = Button(tr("Send"), self, size=Size.MAIN, icon_name="paper-plane-tilt")
        self.later_button = Button(
            tr("Send later"), self, size=Size.MAIN, icon_name="clock", key_hint=tr("Alt+L")
        )
        QShortcut(QKeySequence("Alt+L"), self).activated.connect(self.later_button.click)
        self.when = WhenChooser(tr("When it leaves"), self)
        self.when.hide()
        self._lay_out(page)
        self.panel.show_page(page)
        self.back_button.clicked.connect(self.back_wanted)
        self.mail_button.clicked.connect(self.mail_program_wanted)
        self.send_button.clicked.connect(self.send_wanted)
        self.later_button.clicked.connect(self._on_later)
        self.when.time_wanted.connect(self.send_later_wanted)

    @property
    def main_button(self) -> Button:
        can_send = self.send_button.isVisibleTo(self) and self.send_button.isEnabled()
        return self.send_button if can_send else self.mail_button

    def show_preview(self, view: PreviewView) -> None:
        self.from_line.setText(view.sender)
        self.recipient.setText(view.recipient)
        self.subject.setText(view.subject)
        self.body.setText(letter_html(view.body, is_right_to_left=view.is_right_to_left))
        self.body.setAccessibleName(plain(view.body))
        self.count.setText(view.left_heading)
        show_or_hide(self.left_heading, view.left_heading)
        self._show_left(view.left)
        show_or_hide(self.why_not, view.why_not_open or view.why_not_send)
        show_or_hide(self.hint, view.hint)
        self.send_button.setVisible(view.has_account)
        self.send_button.set_available(not view.why_not_send, view.why_not_send)
        self.later_button.setVisible(view.has_account)
        self.later_button.set_available(not view.why_not_send, view.why_not_send)
        self.when.show_when(view.when)
        self.when.setVisible(self.when.isVisibleTo(self) and self.later_button.isEnabled())
        self.mail_button.set_available(not view.why_not_open, view.why_not_open)
        for button in (self.send_button, self.mail_button):
            button.set_look(Look.MAIN if button is self.main_button else Look.PLAIN)

    def _show_left(self, left: tuple[FindingView, ...]) -> None:
        remove_widgets(self._left)
        for finding in left:
            self._left.addWidget(_Left(finding, self))

    def _lay_out(self, page: QWidget) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(measures.S20, 14, measures.S20, measures.S8)
        top.setSpacing(measures.S12)
        top.addWidget(self.title)
        top.addWidget(self.count, stretch=1)
        top.addWidget(self.back_button)
        self.letter.column.addLayout(self._head())
        self.letter.column.addWidget(Separator(self.letter))
        self.letter.column.addWidget(self.body)
        set_type(self.body, Type.FIELD)
        set_type(self.subject, Type.STRONG)
        self.body.setWordWrap(True)
        self.body.setTextFormat(Qt.TextFormat.RichText)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(measures.S20, measures.S4, measures.S20, measures.S20)
        inner.setSpacing(measures.S8)
        inner.addWidget(self.letter)
        inner.addSpacing(measures.S8)
        inner.addWidget(self.left_heading)
        inner.addLayout(self._left)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.panel, stretch=1)
        column.addWidget(Separator(self))
        column.addLayout(self._footer())

    def _head(self) -> QGridLayout:
        head = QGridLayout()
        head.setHorizontalSpacing(measures.S8)
        head.setVerticalSpacing(measures.S4)
        head.setColumnMinimumWidth(0, _CAPTION)
        head.setColumnStretch(1, 1)
        for row, (words, value) in enumerate(
            (
                (self.tr("From"), self.from_line),
                (self.tr("To"), self.recipient),
                (self.tr("Subject"), self.subject),
            )
        ):
            caption = label(words, self.letter, ink="text2")
            head.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(value, row, 1)
        return head

    def _footer(self) -> QVBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(measures.S12)
        ways.addWidget(self.hint, stretch=1)
        ways.addStretch(0)
        for button in (self.mail_button, self.later_button, self.send_button):
            ways.addWidget(button)
        footer = QVBoxLayout()
        footer.setContentsMargins(measures.S20, measures.S12, measures.S20, measures.S12)
        footer.setSpacing(measures.S8)
        footer.addWidget(self.why_not)
        footer.addWidget(self.when)
        footer.addLayout(ways)
        return footer

    @Slot()
    def _on_later(self) -> None:
        """Ask when it is to leave, or put the question away."""
        self.when.setVisible(not self.when.isVisibleTo(self))
        chips = list(self.when.chips.chips.values())
        if self.when.isVisibleTo(self) and chips:
            chips[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard on the way that most will go."""
        self.main_button.setFocus(Qt.FocusReason.ShortcutFocusReason)


class _Left(QWidget):
    """A finding that is still there: its kind, the piece and why, in one calm line or two."""

    def __init__(self, view: FindingView, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Tag(view.kind, self, tone=view.tone, icon_name=view.icon), alignment=top)
        words = f"“{view.piece}” · {view.why}" if view.piece else view.why
        row.addWidget(label(words, self, role=Type.LABEL, ink="text2", wraps=True), stretch=1)


def _value(parent: QWidget) -> QLabel:
    value = label("", parent, wraps=True)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return value
