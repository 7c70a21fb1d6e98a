"""A template's subject and text, with what it gives beside them and the facts it may use."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.panels.checked_text import CheckedText
from ui.panels.labels import label, show_or_hide
from ui.panels.scroll_area import ScrollPanel
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.card import Card, Separator
from ui.widgets.field import Field
from ui.widgets.key_cap import KeyCap
from ui.wording.fact_list import FactList
from ui.wording.views import PreviewView, WordingFormView

_BESIDE = 336
_FACTS = 236


class TemplatePart(QWidget):
    """Shows a template; facts go where the caret was last.

    Signals:
        text_edited: the field's name and the whole text.
    """

    text_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.subject = TypedLine(tr("Subject"))
        self.body = CheckedText(tr("Message"), hint=tr("What the customer will read"))
        self.subject_field = Field(tr("Subject"), self.subject, self)
        self.body_field = Field(tr("Message"), self.body, self)
        self.preview_subject = label("", self, role=Type.STRONG, wraps=True)
        self.preview_body = label("", self, wraps=True)
        self.preview_trouble = label("", self, ink="due_text", wraps=True)
        self.facts = FactList(self)
        self._target: TypedLine | CheckedText = self.body
        self._lay_out()
        self.subject.typed.connect(self._on_subject)
        self.body.typed.connect(self._on_body)
        self.facts.fact_wanted.connect(self.insert)
        self.subject.installEventFilter(self)
        self.body.installEventFilter(self)

    def show_form(self, view: WordingFormView) -> None:
        self.subject.show_text(view.texts["subject"], view.key)
        self.body.show_text(view.texts["body"], view.key)
        self.subject.setReadOnly(not view.is_own)
        self.body.setReadOnly(not view.is_own)
        self.subject_field.show_error(view.errors.get("subject", ""))
        self.body_field.show_error(view.errors.get("body", ""))
        self._show_preview(view.preview)
        self._beside_facts.setVisible(view.is_own)
        self.facts.show_facts(view.facts)

    def _show_preview(self, view: PreviewView) -> None:
        show_or_hide(self.preview_subject, view.subject)
        show_or_hide(self.preview_body, view.body)
        show_or_hide(self.preview_trouble, view.trouble)
        self._under_subject.setVisible(bool(view.subject))

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(measures.S12)
        form.addWidget(self.subject_field)
        form.addWidget(self.body_field, stretch=1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body_field.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures.S20)
        row.addLayout(form, stretch=1)
        row.addWidget(self._beside())

    def _beside(self) -> QWidget:
        beside = QWidget(self)
        beside.setFixedWidth(_BESIDE)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = label(
            self.tr("As a customer will read it: a made-up ticket"),
            beside,
            role=Type.LABEL_STRONG,
            ink="text2",
        )
        column.addWidget(heading)
        column.addWidget(self._preview_card(beside), stretch=1)
        self._beside_facts = QWidget(beside)
        self._beside_facts.setFixedHeight(_FACTS)
        facts = QVBoxLayout(self._beside_facts)
        facts.setContentsMargins(0, measures.S8, 0, 0)
        facts.setSpacing(6)
        top = QHBoxLayout()
        words = self.tr("Facts to put in: click, or press Enter")
        top.addWidget(label(words, beside, role=Type.LABEL_STRONG, ink="text2"), stretch=1)
        top.addWidget(KeyCap("Ctrl+I", beside))
        facts.addLayout(top)
        holder = Card(self._beside_facts, padding=5)
        holder.column.addWidget(self.facts)
        facts.addWidget(holder, stretch=1)
        column.addWidget(self._beside_facts)
        return beside

    def _preview_card(self, parent: QWidget) -> Card:
        card = Card(parent, padding=1)
        panel = ScrollPanel(card)
        page = QWidget(panel)
        self._under_subject = Separator(page)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(14, measures.S12, 14, measures.S12)
        inner.setSpacing(measures.S8)
        inner.addWidget(self.preview_trouble)
        inner.addWidget(self.preview_subject)
        inner.addWidget(self._under_subject)
        inner.addWidget(self.preview_body)
        inner.addStretch(1)
        select = Qt.TextInteractionFlag.TextSelectableByMouse
        self.preview_body.setTextInteractionFlags(select)
        panel.show_page(page)
        card.column.addWidget(panel)
        return card

    def go_to_facts(self) -> None:
        """Put the keyboard on the list of facts (its own key)."""
        if self._beside_facts.isVisibleTo(self):
            self.facts.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def insert(self, inserted: str) -> None:
        """Put a fact where the caret was last, and go on typing there."""
        if isinstance(self._target, CheckedText):
            self._target.insertPlainText(inserted)
        else:
            self._target.insert(" ".join(inserted.split()))
        self._target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._target = self.subject if watched is self.subject else self.body
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_subject(self, text: str) -> None:
        self.text_edited.emit("subject", text)

    @Slot(str)
    def _on_body(self, text: str) -> None:
        self.text_edited.emit("body", text)
