"""Before you hang up: the checklist in the centre, with the wrap-up draft below."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.closing.items import ClosingItem
from ui.closing.topic_head import TopicHead
from ui.closing.views import ClosingItemView, ClosingView, TopicView
from ui.panels.labels import ElidedLabel, label
from ui.panels.layouts import readable_body, remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.button import Button, Look
from ui.widgets.card import Separator
from ui.wrap_up.form import WrapUpForm


class ClosingPage(ScrollPanel):
    """Shows the closing checklist of one call (F1, F2).

    Signals:
        item_action_wanted: an item's key and an action's key.
        item_pressed: the key of an item whose disc was pressed: settle it or take that back.
        fact_ticked: an item's key, a fact's key, and whether it is ticked.
        topic_pressed: the key of a topic to unfold, or to fold.
        topic_ticket_wanted: the key of a topic whose ticket is to be shown.
        back_wanted: back to the call; nothing is ended.
        wrap_up_wanted: the call is over; go on with the wrap-up.
        disposition_wanted, cause_wanted, review_wanted: from the wrap-up draft.
        note_edited: the whole note of the wrap-up draft.
        topic_note_edited: another topic's key and its whole note.
    """

    item_action_wanted = Signal(str, str)
    item_pressed = Signal(str)
    fact_ticked = Signal(str, str, bool)
    topic_pressed = Signal(str)
    topic_ticket_wanted = Signal(str)
    back_wanted = Signal()
    wrap_up_wanted = Signal()
    disposition_wanted = Signal(str)
    cause_wanted = Signal(str)
    review_wanted = Signal(str)
    note_edited = Signal(str)
    topic_note_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Before you hang up"))
        self._shown: tuple[tuple[ClosingItemView, ...], str, tuple[TopicView, ...]] | None = None
        page = QWidget(self)
        self.title = label("", page, role=Type.H1)
        self.progress = ElidedLabel(page, role=Type.LABEL, ink="text2")
        self.back_button = Button(
            tr("Back to the call"), page, icon_name="arrow-u-up-left", key_hint="Esc"
        )
        self.wrap_up_button = Button(
            tr("Go to the wrap-up"), page, look=Look.MAIN, key_hint="Ctrl+Enter"
        )
        self.items: dict[str, ClosingItem] = {}
        self.topics: dict[str, TopicHead] = {}
        self._item_column = QVBoxLayout()
        self._item_column.setSpacing(2)
        self.draft = QWidget(page)
        self.draft_hint = label("", self.draft, role=Type.LABEL, ink="text2")
        self.saved = label("", self.draft, role=Type.LABEL, ink="text3")
        self.form = WrapUpForm(self.draft)
        self._lay_out(page)
        self.back_button.clicked.connect(self.back_wanted)
        self.wrap_up_button.clicked.connect(self.wrap_up_wanted)
        self.form.disposition_wanted.connect(self.disposition_wanted)
        self.form.cause_wanted.connect(self.cause_wanted)
        self.form.review_wanted.connect(self.review_wanted)
        self.form.note_edited.connect(self.note_edited)
        self.form.topic_note_edited.connect(self.topic_note_edited)
        self.show_page(page)

    def show_closing(self, view: ClosingView) -> None:
        """Show ``view``; the note below keeps caret and focus."""
        self.title.setText(view.title)
        self.progress.setText(view.progress)
        self.back_button.setVisible(view.can_go_back)
        self.wrap_up_button.setVisible(not view.can_go_back)
        if self._shown != (view.items, view.current, view.topics):
            self._shown = (view.items, view.current, view.topics)
            self._show_items(view)
        self.draft.setVisible(view.wrap_up is not None)
        if view.wrap_up is not None:
            self.form.show_wrap_up(view.wrap_up)
            self.draft_hint.setText(view.wrap_up_hint)
            self.saved.setText(view.wrap_up.saved)
            set_ink(self.saved, "late_text" if view.wrap_up.is_unsaved else "text3")

    @Slot()
    def do_main_action(self) -> None:
        """Press the main button of the current item (Ctrl+Enter)."""
        if self._shown is None:
            return
        items, current, _ = self._shown
        for view in items:
            if view.key == current and view.actions:
                self.items[current].buttons[view.actions[0].key].click()
                return

    @Slot()
    def focus_note(self) -> None:
        """Go on typing the note of the draft (F2)."""
        self.form.note.put_caret_at_end()

    def _show_items(self, view: ClosingView) -> None:
        focused = self.focusWidget()
        had_focus = any(item.isAncestorOf(focused) for item in self.items.values())
        head_key = next((k for k, head in self.topics.items() if head.isAncestorOf(focused)), "")
        remove_widgets(self._item_column)
        self.items, self.topics = {}, {}
        for topic in view.topics:
            self._add_topic(topic)
            if topic.is_unfolded:
                self._add_items(view)
        if not view.topics:
            self._add_items(view)
        if had_focus and view.current in self.items:
            self.items[view.current].take_focus()
        elif head_key in self.topics:
            self.topics[head_key].take_focus()

    def _add_topic(self, topic: TopicView) -> None:
        head = TopicHead(topic, self)
        head.pressed.connect(self.topic_pressed)
        head.ticket_wanted.connect(self.topic_ticket_wanted)
        self.topics[topic.key] = head
        self._item_column.addWidget(head)

    def _add_items(self, view: ClosingView) -> None:
        for each in view.items:
            item = ClosingItem(each, self, is_current=each.key == view.current)
            item.setProperty("item_key", each.key)
            item.action_wanted.connect(self._on_action)
            item.mark_pressed.connect(self._on_pressed)
            item.fact_ticked.connect(self._on_fact)
            self.items[each.key] = item
            self._item_column.addWidget(item)

    def _lay_out(self, page: QWidget) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(measures.S12, 0, measures.S12, 0)
        top.setSpacing(measures.S8)
        top.addWidget(self.title)
        top.addWidget(self.progress, stretch=1)
        top.addWidget(self.back_button)
        top.addWidget(self.wrap_up_button)
        head = QHBoxLayout()
        head.setSpacing(measures.S8)
        head.addWidget(label(self.tr("Wrap-up draft"), self.draft, role=Type.SECTION))
        head.addWidget(self.draft_hint)
        head.addStretch(1)
        head.addWidget(self.saved)
        draft = QVBoxLayout(self.draft)
        draft.setContentsMargins(measures.S12, 0, measures.S12, 0)
        draft.setSpacing(measures.S8)
        draft.addLayout(head)
        draft.addWidget(self.form)
        body = readable_body(page)
        column = QVBoxLayout(body)
        column.setContentsMargins(measures.S8, 14, measures.S8, measures.S24)
        column.setSpacing(measures.S8)
        column.addLayout(top)
        column.addLayout(self._item_column)
        column.addSpacing(measures.S4)
        column.addWidget(Separator(body))
        column.addSpacing(measures.S4)
        column.addWidget(self.draft)
        column.addStretch(1)

    def _sender_key(self) -> str:
        return str(self.sender().property("item_key"))

    @Slot(str)
    def _on_action(self, action: str) -> None:
        self.item_action_wanted.emit(self._sender_key(), action)

    @Slot()
    def _on_pressed(self) -> None:
        self.item_pressed.emit(self._sender_key())

    @Slot(str, bool)
    def _on_fact(self, fact: str, is_ticked: bool) -> None:
        self.fact_ticked.emit(self._sender_key(), fact, is_ticked)
