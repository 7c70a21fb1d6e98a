"""What the practice customer says, to read along; for those who practise without sound too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label
from ui.practice.views import CaptionView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.say_text import Part, SayText

_HEIGHT = 196


class CaptionStrip(Card):
    """A box of one height, so that nothing near it moves when the customer speaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=4)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("What the practice customer says"))
        self.sign = IconLabel("speaker-simple-none", self, role="text3", size=14)
        self.who = label("", self, role=Type.LABEL_STRONG, ink="text2")
        self.text = SayText(parent=self, role=Type.PHRASE)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.sign)
        head.addWidget(self.who, stretch=1)
        column = QVBoxLayout()
        column.setSpacing(measures.S4)
        column.addLayout(head)
        column.addWidget(self.text, stretch=1)
        self.column.addLayout(column)

    def show_caption(self, view: CaptionView) -> None:
        words = self.tr("{name} says") if view.is_speaking else self.tr("{name} said")
        self.who.setText(words.format(name=view.who) if view.text else view.who)
        icon_name = "speaker-high" if view.is_speaking else "speaker-simple-none"
        self.sign.show_icon(icon_name, "live" if view.is_speaking else "text3")
        self.text.show_phrase((Part(view.text),) if view.text else ())
        self.text.setToolTip(view.text)
