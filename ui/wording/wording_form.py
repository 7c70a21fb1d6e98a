"""What is chosen in the list, to read or to change: name, language, days, and its own part."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.typed import TypedLine
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.field import Field
from ui.wording.stages_part import StagesPart
from ui.wording.template_part import TemplatePart
from ui.wording.views import WordingFormView
from workstation.own_wording import WordingKind

_DAY = 116
_LANGUAGE = 128
_HEAD = ("name", "language", "valid_from", "valid_to")


class WordingForm(QWidget):
    """Every change goes out as it is made; nothing is kept before Save.

    Signals:
        text_edited: the field's name and the whole text.
        language_wanted: a language's code.
        save_wanted: keep it, or make a copy of what comes with the program.
        discard_wanted: back to what is kept.
        remove_wanted: take it away.
    """

    text_edited = Signal(str, str)
    language_wanted = Signal(str)
    save_wanted = Signal()
    discard_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.name = TypedLine(tr("Name"))
        self.language = PickBox(tr("Language"))
        self.valid_from = TypedLine(tr("Valid from"), hint=tr("always"))
        self.valid_to = TypedLine(tr("Valid until"), hint=tr("always"))
        self.name_field = Field(tr("Name"), self.name, self)
        self._head_error = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.template = TemplatePart(self)
        self.plain = TypedLine(tr("Plain words"))
        self.plain_field = Field(tr("Say instead"), self.plain, self)
        self.plan = StagesPart(self)
        self._parts = QStackedWidget(self)
        self.note = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.remove_button = Button(
            tr("Remove"), self, look=Look.LINK, size=Size.SMALL, icon_name="trash"
        )
        self.discard_button = Button(tr("Undo my changes"), self, size=Size.MAIN)
        self.save_button = Button(
            tr("Save"), self, look=Look.MAIN, size=Size.MAIN, key_hint="Ctrl+Enter"
        )
        self._lay_out()
        self._connect()

    def show_form(
        self, view: WordingFormView, kind: WordingKind, languages: tuple[Choice, ...]
    ) -> None:
        is_term = kind is WordingKind.TERM
        self.name_field.label.setText(self.tr("Word to avoid") if is_term else self.tr("Name"))
        self.name.setAccessibleName(self.name_field.label.text())
        for name, line in (
            ("name", self.name),
            ("valid_from", self.valid_from),
            ("valid_to", self.valid_to),
            ("plain", self.plain),
        ):
            line.show_text(view.texts[name], view.key)
            line.setReadOnly(not view.is_own)
        self.language.show_choices(languages, view.language)
        self.language.setEnabled(view.is_own)
        self.plain_field.show_error(view.errors.get("plain", ""))
        self._show_head_error(view)
        places = {WordingKind.TEMPLATE: 0, WordingKind.TERM: 1, WordingKind.PLAN: 2}
        self._parts.setCurrentIndex(places[kind])
        self.template.show_form(view)
        self.plan.show_form(view)
        show_or_hide(self.note, view.note)
        self.remove_button.setVisible(view.can_remove)
        self.discard_button.setVisible(view.is_changed)
        words = self.tr("Save") if view.is_own else self.tr("Make a copy of our own")
        self.save_button.show_as(words, "" if view.is_own else "copy")
        self.save_button.setEnabled(not view.is_busy)

    def _show_head_error(self, view: WordingFormView) -> None:
        """Say below the first line what is wrong in it; its field carries the edge."""
        wrong = next((name for name in _HEAD if view.errors.get(name)), "")
        sentence = view.errors.get(wrong, "")
        lines = {"name": self.name, "valid_from": self.valid_from, "valid_to": self.valid_to}
        for name, line in lines.items():
            if bool(line.property("error")) != (name == wrong):
                line.setProperty("error", name == wrong)
                line.setAccessibleDescription(sentence if name == wrong else line.toolTip())
                line.style().unpolish(line)
                line.style().polish(line)
        if sentence and sentence != self._head_error.text():
            announce(lines.get(wrong, self.name), sentence)
        show_or_hide(self._head_error, sentence)

    @property
    def head_error(self) -> str:
        return self._head_error.text()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(measures.S12)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(self.name_field, stretch=1, alignment=top)
        for words, editor, width in (
            (self.tr("Language"), self.language, _LANGUAGE),
            (self.tr("Valid from"), self.valid_from, _DAY),
            (self.tr("Valid until"), self.valid_to, _DAY),
        ):
            field = Field(words, editor, self)
            field.setFixedWidth(width)
            head.addWidget(field, alignment=top)
        days = self.tr("A day as 2027-01-31 or 31.1.2027. Both days are included; empty is always.")
        for line in (self.valid_from, self.valid_to):
            line.setToolTip(days)
            line.setAccessibleDescription(days)
        for part in (self.template, self._term_part(), self.plan):
            self._parts.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(measures.S12)
        foot.addWidget(self.note, stretch=1)
        foot.addStretch(0)
        for button in (self.remove_button, self.discard_button, self.save_button):
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(measures.S20, 0, 0, 0)
        whole.setSpacing(measures.S12)
        whole.addLayout(head)
        whole.addWidget(self._head_error)
        whole.addWidget(self._parts, stretch=1)
        whole.addLayout(foot)

    def _term_part(self) -> QWidget:
        term = QWidget(self)
        column = QVBoxLayout(term)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.plain_field)
        words = self.tr(
            "Where a message says the word, the check marks it and offers the plain words in its "
            "place by one key. Write it as it stands in a message; every form is a word of its own."
        )
        column.addWidget(label(words, term, role=Type.LABEL, ink="text2", wraps=True))
        column.addStretch(1)
        return term

    def _connect(self) -> None:
        self.name.typed.connect(self._on_name)
        self.valid_from.typed.connect(self._on_from)
        self.valid_to.typed.connect(self._on_to)
        self.plain.typed.connect(self._on_plain)
        self.template.text_edited.connect(self.text_edited)
        self.language.wanted.connect(self.language_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.discard_button.clicked.connect(self.discard_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)

    @Slot(str)
    def _on_name(self, text: str) -> None:
        self.text_edited.emit("name", text)

    @Slot(str)
    def _on_from(self, text: str) -> None:
        self.text_edited.emit("valid_from", text)

    @Slot(str)
    def _on_to(self, text: str) -> None:
        self.text_edited.emit("valid_to", text)

    @Slot(str)
    def _on_plain(self, text: str) -> None:
        self.text_edited.emit("plain", text)
