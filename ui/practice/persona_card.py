"""One practice customer to choose: who calls, about what, and what can be learnt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import label
from ui.practice.views import PersonaView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.icon_label import IconLabel
from ui.widgets.tag import Tag


class PersonaCard(Card):
    """One practice customer.

    Signals:
        wanted: the button was pressed.
    """

    wanted = Signal()

    def __init__(self, view: PersonaView, digit: str, parent: QWidget, *, is_main: bool) -> None:
        super().__init__(parent, padding=measures.S16, gap=0)
        self.button = Button(
            self.tr("Let them call"),
            self,
            look=Look.MAIN if is_main else Look.PLAIN,
            size=Size.SMALL,
            icon_name="phone-incoming",
            key_hint=digit,
        )
        spoken = self.tr("Let {name} call: {concern}")
        self.button.setAccessibleName(spoken.format(name=view.name, concern=view.concern))
        self.button.clicked.connect(self.wanted)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(view.concern, self, role=Type.CARD, wraps=True))
        names.addWidget(label(view.name, self, role=Type.LABEL, ink="text2", wraps=True))
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        top.addLayout(names, stretch=1)
        top.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        self.column.addSpacing(measures.S8)
        for words in view.practises:
            row = QHBoxLayout()
            row.setSpacing(measures.S8)
            sign = IconLabel("check", self, role="live", size=14)
            row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(words, self, wraps=True), stretch=1)
            self.column.addLayout(row)
        self.column.addStretch(1)
        self.column.addSpacing(measures.S8)
        self._add_facts(view)

    def _add_facts(self, view: PersonaView) -> None:
        """Add how hard it is, in which language, and how it went last time."""
        facts = FlowLayout(gap=measures.S8)
        for words in (view.difficulty, view.language, view.note):
            if words:
                facts.addWidget(Tag(words, self))
        if view.last:
            facts.addWidget(label(view.last, self, role=Type.LABEL, ink="text2"))
        self.column.addLayout(facts)
