"""A trainee waits for a trainer's call: the address and the code, big enough to read out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import centred_body
from ui.panels.scroll_area import ScrollPanel
from ui.practice.views import WaitingView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Size
from ui.widgets.card import Card

_WIDTH = 640


class TrainerWaitPage(ScrollPanel):
    """Shown until the trainer calls; only meanwhile can the desk be called.

    Signals:
        last_wanted: see the summary of the last call.
        progress_wanted: see all practice calls so far.
        back_wanted: practise without a trainer again.
    """

    last_wanted = Signal()
    progress_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Practise with a trainer"))
        page = QWidget(self)
        self.card = Card(page, padding=24, gap=16)
        self.card.set_tone(Tone.ACCENT)
        self.address = self._big(self.card)
        self.code = self._big(self.card)
        self.status = label("", page, role=Type.FIELD, ink="text2", wraps=True)
        self.trouble = label("", page, ink="late_text", wraps=True)
        self.last_button = Button(tr("The last call"), page, size=Size.MAIN)
        self.progress_button = Button(
            tr("Your progress"), page, size=Size.MAIN, icon_name="chart-line-up"
        )
        self.back_button = Button(
            tr("Practise alone"),
            page,
            size=Size.MAIN,
            icon_name="arrow-u-up-left",
            key_hint="Esc",
        )
        self._lay_out(page)
        self.show_page(page)
        self.last_button.clicked.connect(self.last_wanted)
        self.progress_button.clicked.connect(self.progress_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_button.click)

    def _big(self, parent: QWidget) -> QLabel:
        """Return a label of big figures that can be marked and copied."""
        made = label("", parent, role=Type.TALK)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
        return made

    def show_waiting(self, view: WaitingView) -> None:
        self.card.setVisible(bool(view.address))
        self.address.setText(view.address)
        self.code.setText(view.code)
        self.address.setAccessibleName(self.tr("Address: {text}").format(text=view.address))
        self.code.setAccessibleName(self.tr("Code: {text}").format(text=view.code))
        self.status.setText(view.status)
        self.last_button.setVisible(view.has_last)
        show_or_hide(self.trouble, view.trouble)

    def _lay_out(self, page: QWidget) -> None:
        tr = self.tr
        both = QHBoxLayout()
        both.setSpacing(measures.S32)
        for words, shown in ((tr("Address"), self.address), (tr("Code"), self.code)):
            part = QVBoxLayout()
            part.setSpacing(2)
            part.addWidget(label(words, self.card, role=Type.LABEL_STRONG, ink="text2"))
            part.addWidget(shown)
            both.addLayout(part)
        both.addStretch(1)
        self.card.column.addLayout(both)
        steps = (
            tr("1. Your trainer opens “Play the customer” on another computer in this network."),
            tr("2. They type the address and the code, choose a customer, and call."),
            tr("3. It rings here as with any customer. Take the call with F9, headset on."),
        )
        for words in steps:
            self.card.column.addWidget(label(words, self.card, role=Type.FIELD, wraps=True))
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.last_button)
        ways.addWidget(self.progress_button)
        ways.addWidget(self.back_button)
        ways.addStretch(1)
        body = centred_body(page, _WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, measures.S32, 0, measures.S32)
        column.setSpacing(measures.S16)
        column.addStretch(1)
        column.addWidget(label(tr("Practise with a trainer"), page, role=Type.FIGURE))
        column.addWidget(self.status)
        column.addWidget(self.trouble)
        column.addWidget(self.card)
        column.addLayout(ways)
        column.addStretch(2)
