"""The guidance editor: what there is, the piece that is worded, and a sample call beside it."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.guidance_editor.piece_form import PieceForm
from ui.guidance_editor.raw_part import RawPart
from ui.guidance_editor.sample_part import SamplePart
from ui.guidance_editor.views import EditorView
from ui.panels.labels import label, show_or_hide
from ui.panels.pick_box import PickBox
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.reading_order import come_last
from ui.wording.fact_list import FactList
from ui.wording.wording_list import WordingList

_LIST: Final = 264
_FACTS: Final = 148


class GuidanceEditorPage(QWidget):
    """Shows an EditorView; decides nothing.

    Signals:
        language_wanted, row_wanted: a key. search_edited: what to look for in the list.
        text_wanted: show the file as text, or the form again.
        save_wanted, undo_wanted, redo_wanted, revert_wanted.
        folder_wanted: choose where the organisation's own guidance lies.
        theirs_wanted, mine_wanted: whose text stays after a conflict.
        back_wanted: back to work; what is not saved stays as it is.
    """

    language_wanted = Signal(str)
    row_wanted = Signal(str)
    search_edited = Signal(str)
    text_wanted = Signal(bool)
    save_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    revert_wanted = Signal()
    folder_wanted = Signal()
    theirs_wanted = Signal()
    mine_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, known: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Guidance editor"))
        self.language = PickBox(tr("Language of the guidance"), self)
        self.unsaved = label("", self, role=Type.LABEL, ink="due_text")
        self.undo_button = self._icon_button(
            "arrow-u-up-left", tr("Take the last change back (Ctrl+Z)")
        )
        self.redo_button = self._icon_button("arrow-u-up-right", tr("Do it again (Ctrl+Shift+Z)"))
        self.text_button = Button(tr("As text"), self, icon_name="code", key_hint="Ctrl+T")
        self.text_button.setCheckable(True)
        self.revert_button = Button(tr("Back to the built-in"), self)
        self.save_button = Button(tr("Save"), self, look=Look.MAIN, key_hint="Ctrl+S")
        self.back_button = Button(tr("Back"), self, key_hint="Esc")
        self.notice = label("", self, wraps=True)
        self.folder_button = Button(tr("Choose a folder …"), self, icon_name="folder-open")
        self.theirs_button = Button(tr("Take theirs"), self, size=Size.SMALL)
        self.mine_button = Button(tr("Save mine over it"), self, size=Size.SMALL)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find in the guidance"))
        self.search.setAccessibleName(tr("Find in the guidance"))
        self.search.setClearButtonEnabled(True)
        self.list = WordingList(self)
        self.list.setAccessibleName(tr("Pieces of the guidance"))
        self.form = PieceForm(self)
        self.raw = RawPart(self)
        self.empty = EmptyState(
            "note-pencil",
            tr("Word what agents say"),
            tr("Choose a piece on the left. What you save is in force at once, on every desk."),
            self,
        )
        self.facts = FactList(self)
        come_last(self.facts)  # it acts on the field above, which is typed in first
        self.sample = SamplePart(known, self)
        self._centre = QStackedWidget(self)
        self._facts_holder = QWidget(self)
        self._lay_out()
        self._connect()

    def _icon_button(self, icon: str, name: str) -> Button:
        button = Button("", self, icon_name=icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def show_editor(self, view: EditorView) -> None:
        """Show ``view``; what is being typed stays, and so does the focus."""
        self.language.show_choices(view.languages, view.language)
        self.list.show_rows(view.rows, view.piece.key if view.piece else "")
        show_or_hide(self.unsaved, view.unsaved)
        show_or_hide(self.notice, view.conflict or view.notice)
        set_ink(self.notice, "late_text" if view.is_trouble or view.conflict else "text2")
        self.folder_button.setVisible(view.needs_folder)
        for button in (self.theirs_button, self.mine_button):
            button.setVisible(bool(view.conflict))
        self.undo_button.setEnabled(view.can_undo)
        self.redo_button.setEnabled(view.can_redo)
        self.save_button.setEnabled(view.can_save)
        self.revert_button.setVisible(view.can_revert)
        self.text_button.setChecked(view.raw is not None)
        self._show_centre(view)
        self.facts.show_facts(view.facts)
        if view.sample is not None:
            self.sample.show_sample(view.sample)
        self.sample.show_preview(view.preview, view.preview_note)

    def _show_centre(self, view: EditorView) -> None:
        shown: QWidget = self.empty
        if view.raw is not None:
            self.raw.show_text(view.raw, view.file, view.problems)
            shown = self.raw
        elif view.piece is not None:
            self.form.show_piece(view.piece)
            shown = self.form
        self._centre.setCurrentWidget(shown)
        self._facts_holder.setVisible(shown is self.form and self.form.takes_facts)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S8)
        top.addWidget(label(self.tr("Guidance editor"), self, role=Type.H1))
        top.addSpacing(measures.S8)
        top.addWidget(self.language)
        top.addStretch(1)
        top.addWidget(self.unsaved)
        for button in (self.undo_button, self.redo_button, self.text_button):
            top.addWidget(button)
        for button in (self.revert_button, self.save_button, self.back_button):
            top.addWidget(button)
        notice = QHBoxLayout()
        notice.setSpacing(measures.S8)
        notice.addWidget(self.notice, stretch=1)
        for button in (self.folder_button, self.theirs_button, self.mine_button):
            notice.addWidget(button)
        left = QWidget(self)
        left.setFixedWidth(_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures.S8)
        column.addWidget(self.search)
        column.addWidget(self.list, stretch=1)
        for part in (self.empty, self.form, self.raw):
            self._centre.addWidget(part)
        rest = QHBoxLayout()
        rest.setSpacing(measures.S16)
        rest.addWidget(left)
        rest.addLayout(self._middle(), stretch=1)
        rest.addWidget(self.sample)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(measures.S20, measures.S16, measures.S20, measures.S16)
        whole.setSpacing(measures.S12)
        whole.addLayout(top)
        whole.addLayout(notice)
        whole.addLayout(rest, stretch=1)

    def _middle(self) -> QVBoxLayout:
        facts = QVBoxLayout(self._facts_holder)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(6)
        words = self.tr("Facts of the call to put in: click, or press Enter (Ctrl+I)")
        facts.addWidget(label(words, self, role=Type.LABEL_STRONG, ink="text2"))
        holder = Card(self._facts_holder, padding=5)
        holder.column.addWidget(self.facts)
        holder.setFixedHeight(_FACTS)
        facts.addWidget(holder)
        middle = QVBoxLayout()
        middle.setSpacing(measures.S8)
        middle.addWidget(self._centre, stretch=1)
        middle.addWidget(self._facts_holder)
        return middle

    def _connect(self) -> None:
        self.language.wanted.connect(self.language_wanted)
        self.list.row_wanted.connect(self.row_wanted)
        self.search.textEdited.connect(self.search_edited)
        self.text_button.clicked.connect(self.text_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.redo_button.clicked.connect(self.redo_wanted)
        self.revert_button.clicked.connect(self.revert_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.theirs_button.clicked.connect(self.theirs_wanted)
        self.mine_button.clicked.connect(self.mine_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.facts.fact_wanted.connect(self.form.insert_fact)
        for key, slot in (
            ("Esc", self.back_button.click),
            ("Ctrl+S", self.save_button.click),
            ("Ctrl+T", self.text_button.click),
            ("Ctrl+F", self._on_find),
            ("Ctrl+I", self._on_facts),
            ("Ctrl+Z", self.undo_button.click),
            ("Ctrl+Shift+Z", self.redo_button.click),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _on_facts(self) -> None:
        if self._facts_holder.isVisible():
            self.facts.setFocus(Qt.FocusReason.ShortcutFocusReason)
