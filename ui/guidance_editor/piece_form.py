"""The form of one piece of guidance: a field for each of its values."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.guidance_editor.views import FieldView, PieceView
from ui.guidance_editor.wordings_part import WordingsPart
from ui.panels.chip_set import ChipSet
from ui.panels.flow_layout import FlowLayout
from ui.panels.labels import ElidedLabel, label, show_or_hide
from ui.panels.layouts import remove_widgets
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.panels.typed import TypedLine, TypedText
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Size
from ui.widgets.field import Field
from workstation.guidance_editing.fields import FieldKind

_LINES: Final = (FieldKind.LINES, FieldKind.NUMBERS)


class PieceForm(QWidget):
    """Shows a PieceView; what is being typed stays.

    Signals:
        edited: a field's name and its texts.
        add_wanted: the key of a list inside the piece.
        move_wanted: -1 up, 1 down. remove_wanted: take the piece out.
    """

    edited = Signal(str, object)
    add_wanted = Signal(str)
    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self._shape: tuple[object, ...] = ()
        self.inputs: dict[str, QWidget] = {}
        self._fields: dict[str, Field] = {}
        self.group = label("", self, role=Type.LABEL, ink="text2")
        self.title = ElidedLabel(self, role=Type.CARD)
        self.used = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.up_button = Button("", self, size=Size.SMALL, icon_name="arrow-up")
        self.up_button.setAccessibleName(tr("Move up in its list"))
        self.down_button = Button("", self, size=Size.SMALL, icon_name="arrow-down")
        self.down_button.setAccessibleName(tr("Move down in its list"))
        self.remove_button = Button(tr("Take out"), self, size=Size.SMALL, icon_name="trash")
        for button in (self.up_button, self.down_button):
            button.setToolTip(button.accessibleName())
        self._additions = QWidget(self)
        FlowLayout(self._additions)
        self._panel = ScrollPanel(self)
        self._page = QWidget(self._panel)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, measures.S4, measures.S12, measures.S16)
        self._column.setSpacing(measures.S12)
        self._panel.show_page(self._page)
        self._lay_out()
        self.up_button.clicked.connect(self._on_up)
        self.down_button.clicked.connect(self._on_down)
        self.remove_button.clicked.connect(self.remove_wanted)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.group)
        names.addWidget(self.title)
        top = QHBoxLayout()
        top.setSpacing(measures.S8)
        top.addLayout(names, stretch=1)
        for button in (self.up_button, self.down_button, self.remove_button):
            top.addWidget(button, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addLayout(top)
        column.addWidget(self.used)
        column.addWidget(self._panel, stretch=1)
        column.addWidget(self._additions)

    def show_piece(self, view: PieceView) -> None:
        shape = (view.key, tuple((f.name, f.kind, f.choices) for f in view.fields))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(view)
        self.group.setText(view.group)
        self.title.setText(view.title)
        show_or_hide(self.used, view.used)
        self.up_button.setVisible(view.can_move)
        self.down_button.setVisible(view.can_move)
        self.remove_button.setVisible(view.can_remove)
        for field in view.fields:
            self._show_field(field, view.key)

    def insert_fact(self, text: str) -> None:
        """Put a fact into the wording where the caret was last."""
        wordings = next((w for w in self.inputs.values() if isinstance(w, WordingsPart)), None)
        if wordings is not None:
            wordings.insert(text)

    @property
    def takes_facts(self) -> bool:
        return any(isinstance(one, WordingsPart) for one in self.inputs.values())

    def start_typing(self) -> None:
        """Go to the first field: the person asked for something new."""
        first = next(iter(self.inputs.values()), None)
        if isinstance(first, WordingsPart):
            first.fields[0].put_caret_at_end()
        elif first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building

    def _rebuild(self, view: PieceView) -> None:
        remove_widgets(self._column)
        while self._column.takeAt(0) is not None:
            pass
        self.inputs, self._fields = {}, {}
        # What is worded most stands first: the wordings, then what they hang on.
        order = sorted(view.fields, key=lambda field: field.kind is not FieldKind.WORDINGS)
        for field in order:
            made = self._made(field)
            made.setProperty("field", field.name)
            self.inputs[field.name] = made
            if field.kind is FieldKind.FLAG:
                self._column.addWidget(made)
                continue
            holder = Field(field.label, made, self._page)
            holder.setToolTip(field.hint)
            self._fields[field.name] = holder
            self._column.addWidget(holder)
        self._column.addStretch(1)
        self._rebuild_additions(view)
        self._panel.verticalScrollBar().setValue(0)

    def _rebuild_additions(self, view: PieceView) -> None:
        layout = self._additions.layout()
        assert layout is not None
        remove_widgets(layout)
        for choice in view.additions:
            button = Button(choice.label, self._additions, size=Size.SMALL, icon_name="plus")
            button.setProperty("group", choice.key)
            button.clicked.connect(self._on_add)
            layout.addWidget(button)
            button.show()
        self._additions.setVisible(bool(view.additions))

    def _made(self, field: FieldView) -> QWidget:
        if field.kind is FieldKind.WORDINGS:
            wordings = WordingsPart(self._page)
            wordings.edited.connect(self._on_many)
            return wordings
        if field.kind in _LINES:
            text = TypedText(field.label, self._page, hint=field.hint, lines=2, most_lines=8)
            text.typed.connect(self._on_lines)
            return text
        if field.kind is FieldKind.CHOICE:
            box = PickBox(field.label, self._page)
            box.wanted.connect(self._on_one)
            return box
        if field.kind is FieldKind.CHOICES:
            chips = ChipSet(field.label, field.choices, self._page)
            chips.wanted.connect(self._on_chips)
            return chips
        if field.kind is FieldKind.FLAG:
            tick = QCheckBox(field.label, self._page)
            tick.setToolTip(field.hint)
            tick.clicked.connect(self._on_flag)
            return tick
        line = TypedLine(field.label, self._page, hint=field.hint)
        line.typed.connect(self._on_one)
        return line

    def _show_field(self, field: FieldView, key: str) -> None:
        made = self.inputs[field.name]
        if isinstance(made, WordingsPart):
            made.show_texts(field.texts, key)
        elif isinstance(made, TypedText):
            made.show_text("\n".join(field.texts), key)
        elif isinstance(made, PickBox):
            made.show_choices(field.choices, field.texts[0] if field.texts else "")
        elif isinstance(made, ChipSet):
            made.show_chosen(frozenset(field.texts))
        elif isinstance(made, QCheckBox):
            made.setChecked(bool(field.texts))
        elif isinstance(made, TypedLine):
            made.show_text(field.texts[0] if field.texts else "", key)
        if field.name in self._fields:
            self._fields[field.name].show_error(field.error)

    # --- what is typed

    def _name(self) -> str:
        return str(self.sender().property("field"))

    @Slot(object)
    def _on_many(self, texts: tuple[str, ...]) -> None:
        self.edited.emit(self._name(), texts)

    @Slot(str)
    def _on_lines(self, text: str) -> None:
        self.edited.emit(self._name(), tuple(text.split("\n")) if text else ())

    @Slot(str)
    def _on_one(self, text: str) -> None:
        self.edited.emit(self._name(), (text,) if text else ())

    @Slot(object)
    def _on_chips(self, keys: frozenset[str]) -> None:
        made = self.sender()
        assert isinstance(made, ChipSet)
        self.edited.emit(self._name(), tuple(key for key in made.chips if key in keys))

    @Slot(bool)
    def _on_flag(self, is_on: bool) -> None:
        self.edited.emit(self._name(), ("true",) if is_on else ())

    @Slot()
    def _on_add(self) -> None:
        self.add_wanted.emit(str(self.sender().property("group")))

    @Slot()
    def _on_up(self) -> None:
        self.move_wanted.emit(-1)

    @Slot()
    def _on_down(self) -> None:
        self.move_wanted.emit(1)
