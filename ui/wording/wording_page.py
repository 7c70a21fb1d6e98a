"""Our wording: templates, words to avoid and plans that an organisation makes for itself."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.theme import measures
from ui.theme.fonts import Type
from ui.ticket.undo_toast import UndoToast
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented_tabs import SegmentedTabs
from ui.wording.views import WordingView
from ui.wording.wording_form import WordingForm
from ui.wording.wording_list import WordingList
from workstation.own_wording import WordingKind

KINDS: Final = (WordingKind.TEMPLATE, WordingKind.TERM, WordingKind.PLAN)
_LIST: Final = 264
_TABS: Final = 420


class WordingPage(QWidget):
    """Shows a WordingView; decides nothing.

    Signals:
        kind_wanted: a WordingKind, from the tabs.
        row_wanted: the key of a row.
        new_wanted: begin a new one.
        remove_wanted: take the chosen one away. undo_wanted: put it back.
        back_wanted: back to work; what is not saved stays as it is.
    """

    kind_wanted = Signal(object)
    row_wanted = Signal(str)
    new_wanted = Signal()
    remove_wanted = Signal()
    undo_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Our wording"))
        names = (tr("Templates"), tr("Words to avoid"), tr("Plans"))
        self.tabs = SegmentedTabs(names, self, accessible_name=tr("What to word"))
        self.tabs.setFixedWidth(_TABS)
        self.unsaved = label("", self, role=Type.LABEL, ink="due_text")
        self.back_button = Button(tr("Back"), self, icon_name="arrow-u-up-left", key_hint="Esc")
        self.trouble = label("", self, ink="late_text", wraps=True)
        self.new_button = Button("", self, icon_name="plus", key_hint="Ctrl+N")
        self.list = WordingList(self)
        self.form = WordingForm(self)
        self.empty = EmptyState("note-pencil", "", "", self)
        self._right = QStackedWidget(self)
        self.toast = UndoToast(self)
        self._lay_out()
        self._connect()

    def show_wording(self, view: WordingView) -> None:
        """Show ``view``; what is being typed stays, and so does the focus."""
        if KINDS[self.tabs.currentIndex()] is not view.kind:
            self.tabs.setCurrentIndex(KINDS.index(view.kind))
        self.new_button.show_as(self._new_words(view.kind), "plus")
        self.list.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
        self.list.show_rows(view.rows, view.form.key if view.form else "")
        show_or_hide(self.unsaved, view.unsaved)
        show_or_hide(self.trouble, view.trouble)
        if view.form is None:
            self.empty.show_words(*self._empty_words(view.kind))
            self._right.setCurrentWidget(self.empty)
            return
        self.form.show_form(view.form, view.kind, view.languages)
        self._right.setCurrentWidget(self.form)

    def start_typing(self) -> None:
        """Go to the first field: the person asked for something new, or for a copy."""
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _new_words(self, kind: WordingKind) -> str:
        return {
            WordingKind.TEMPLATE: self.tr("New template"),
            WordingKind.TERM: self.tr("New word to avoid"),
            WordingKind.PLAN: self.tr("New plan"),
        }[kind]

    def _empty_words(self, kind: WordingKind) -> tuple[str, str]:
        tr = self.tr
        return {
            WordingKind.TEMPLATE: (
                tr("Messages in your own words"),
                tr("Begin a new one, or choose one on the left and make a copy of it."),
            ),
            WordingKind.TERM: (
                tr("Words that your customers need not know"),
                tr("The check of a message marks them and offers plain words in their place."),
            ),
            WordingKind.PLAN: (
                tr("The whole scenario, told before it begins"),
                tr("A plan that happens again and again is written once and used on any ticket."),
            ),
        }[kind]

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S16)
        top.addWidget(label(self.tr("Our wording"), self, role=Type.H1))
        top.addSpacing(measures.S8)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.unsaved)
        top.addWidget(self.back_button)
        left = QVBoxLayout()
        left.setSpacing(measures.S8)
        left.addWidget(self.new_button)
        left.addWidget(self.list, stretch=1)
        holder = QWidget(self)
        holder.setFixedWidth(_LIST)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(left)
        self._right.addWidget(self.empty)
        self._right.addWidget(self.form)
        rest = QHBoxLayout()
        rest.setSpacing(0)
        rest.addWidget(holder)
        rest.addWidget(self._right, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S20, measures.S16, measures.S20, measures.S16)
        column.setSpacing(measures.S16)
        column.addLayout(top)
        column.addWidget(self.trouble)
        column.addLayout(rest, stretch=1)
        self.trouble.hide()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.list.row_wanted.connect(self.row_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.form.remove_wanted.connect(self.remove_wanted)
        self.toast.undo_wanted.connect(self.undo_wanted)
        for key, slot in (
            ("Esc", self.back_button.click),
            ("Ctrl+N", self.new_button.click),
            ("Ctrl+I", self._on_facts),
            ("Ctrl+Return", self._on_save),
            ("Ctrl+Enter", self._on_save),
            ("Ctrl+Z", self._on_undo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        delete = QShortcut(QKeySequence("Del"), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        self.kind_wanted.emit(KINDS[place])

    @Slot()
    def _on_facts(self) -> None:
        if self.form.template.isVisible():
            self.form.template.go_to_facts()

    @Slot()
    def _on_save(self) -> None:
        if self.form.isVisible():
            self.form.save_button.click()

    @Slot()
    def _on_undo(self) -> None:
        self.toast.hide()
        self.undo_wanted.emit()

    @Slot()
    def _on_delete(self) -> None:
        if self.form.isVisible() and self.form.remove_button.isVisible():
            self.form.remove_button.click()
