"""After-call work: finish the draft, agree what follows, done."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import indented, readable_body
from ui.panels.scroll_area import ScrollPanel
from ui.panels.steps_table import StepsTable
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Separator
from ui.widgets.ring import Ring
from ui.wrap_up.follow_up import FollowUpPart
from ui.wrap_up.form import WrapUpForm
from ui.wrap_up.tried import TriedPart
from ui.wrap_up.views import WrapUpPageView


class WrapUpPage(QWidget):
    """Shows the wrap-up of one call that is over; everything is saved as typed.

    Signals:
        disposition_wanted, cause_wanted, review_wanted: a key (a cause may be own words).
        note_edited: the whole text.
        topic_note_edited: another concern's key and its whole text.
        step_edited, step_time_wanted, step_confirmed_wanted, step_removal_wanted, step_wanted:
            as on the ticket.
        follow_up_kind_wanted: "nothing", "callback" or "promise".
        follow_up_what_edited, follow_up_number_edited: the whole text.
        follow_up_time_wanted: an aware UTC datetime.
        message_wanted: write to the customer.
        finish_wanted: the wrap-up is done.
    """

    disposition_wanted = Signal(str)
    cause_wanted = Signal(str)
    review_wanted = Signal(str)
    note_edited = Signal(str)
    topic_note_edited = Signal(str, str)
    step_edited = Signal(str, str, str)
    step_time_wanted = Signal(str, object)
    step_confirmed_wanted = Signal(str, bool)
    step_removal_wanted = Signal(str)
    step_wanted = Signal()
    follow_up_kind_wanted = Signal(str)
    follow_up_what_edited = Signal(str)
    follow_up_number_edited = Signal(str)
    follow_up_time_wanted = Signal(object)
    message_wanted = Signal()
    finish_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Wrap-up"))
        self.panel = ScrollPanel(self)
        page = QWidget(self.panel)
        self.title = label("", page, role=Type.H1)
        self.who = label("", page, role=Type.LABEL, ink="text2")
        self.saved = label("", page, role=Type.LABEL, ink="text3")
        self.ring = Ring(page, diameter=46, stroke=3, text_role=Type.LABEL_STRONG)
        self.form = WrapUpForm(page)
        self.follow_up = FollowUpPart(page)
        self.form.add_row(tr("What we owe"), self.follow_up)
        self.tried = TriedPart(page)
        self.tried.follow(self.form.add_row(tr("Who answered?"), self.tried))
        self.steps = StepsTable(page)
        self.add_step_button = Button(tr("Add a step"), page, look=Look.LINK, icon_name="plus")
        self.trouble = label("", self, ink="due_text", wraps=True)
        self.finish_button = Button(
            tr("Finish"),
            self,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="check",
            key_hint="Ctrl+Enter",
        )
        self._lay_out(page)
        self._pass_on()
        self.panel.show_page(page)

    def show_wrap_up(self, view: WrapUpPageView) -> None:
        """Show ``view``; called at each change and once a second for the clock."""
        self.title.setText(view.title)
        self.who.setText(view.who)
        self.ring.show_time(view.share, view.tone, view.clock)
        self.form.show_wrap_up(view.wrap_up)
        self.saved.setText(view.wrap_up.saved)
        set_ink(self.saved, "late_text" if view.wrap_up.is_unsaved else "text3")
        self.steps.show_steps(view.steps, view.when)
        self.follow_up.show_follow_up(view.follow_up, view.wrap_up.call_id)
        show_or_hide(self.trouble, view.trouble)
        self.finish_button.setEnabled(view.can_finish)
        self.finish_button.setToolTip("" if view.can_finish else view.trouble)

    @Slot()
    def focus_note(self) -> None:
        """Go on typing the note (F2)."""
        self.form.note.put_caret_at_end()

    @Slot()
    def do_main_action(self) -> None:
        """Finish, if that is possible (Ctrl+Enter)."""
        self.finish_button.click()

    def start_typing_step(self, step_id: str) -> None:
        """Open a step's first empty cell, after the agent asked for a step."""
        self.steps.start_typing(step_id)

    def _lay_out(self, page: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S12)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.who)
        top.addWidget(self.ring)
        top.addLayout(names, stretch=1)
        top.addWidget(self.saved)
        steps_row = QHBoxLayout()
        steps_row.addWidget(label(self.tr("Next steps"), page, role=Type.SECTION))
        steps_row.addStretch(1)
        steps_row.addWidget(self.add_step_button)
        body = readable_body(page)
        column = QVBoxLayout(body)
        column.setContentsMargins(measures.S12, measures.S16, measures.S12, measures.S24)
        column.setSpacing(0)
        for part in (top, Separator(page), self.form, Separator(page), steps_row):
            column.addLayout(indented(part))
            column.addSpacing(measures.S12)
        column.addSpacing(-measures.S12)
        column.addWidget(self.steps)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel, stretch=1)
        whole.addWidget(Separator(self))
        whole.addWidget(self._footer())

    def _footer(self) -> QWidget:
        footer = QWidget(self)
        inside = readable_body(footer)
        row = QHBoxLayout(inside)
        row.setContentsMargins(measures.S20, measures.S12, measures.S20, measures.S12)
        row.setSpacing(measures.S12)
        row.addWidget(self.trouble, stretch=1)
        row.addStretch(0)
        row.addWidget(self.finish_button)
        return footer

    def _pass_on(self) -> None:
        form, steps, follow_up = self.form, self.steps, self.follow_up
        form.disposition_wanted.connect(self.disposition_wanted)
        form.cause_wanted.connect(self.cause_wanted)
        form.review_wanted.connect(self.review_wanted)
        form.note_edited.connect(self.note_edited)
        form.topic_note_edited.connect(self.topic_note_edited)
        steps.step_edited.connect(self.step_edited)
        steps.step_time_wanted.connect(self.step_time_wanted)
        steps.step_confirmed_wanted.connect(self.step_confirmed_wanted)
        steps.step_removal_wanted.connect(self.step_removal_wanted)
        self.add_step_button.clicked.connect(self.step_wanted)
        follow_up.kind_wanted.connect(self.follow_up_kind_wanted)
        follow_up.what_edited.connect(self.follow_up_what_edited)
        follow_up.number_edited.connect(self.follow_up_number_edited)
        follow_up.time_wanted.connect(self.follow_up_time_wanted)
        follow_up.message_wanted.connect(self.message_wanted)
        self.finish_button.clicked.connect(self.finish_wanted)
