"""The right column: where the call stands, what to say now, and how the caller sounds."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.callbacks.callback_editor import CallbackEditor
from ui.guidance.asking_card import AskingCard
from ui.guidance.caller_type import CallerTypePanel
from ui.guidance.calling_back_card import CallingBackCard
from ui.guidance.hold_card import HoldCard
from ui.guidance.idle_card import IdleCards
from ui.guidance.permission_card import PermissionCard
from ui.guidance.stage_card import StageCard
from ui.guidance.talk_cards import BackCard, HeldByThemCard
from ui.guidance.views import (
    AskingView,
    BackView,
    GuidanceCard,
    GuidanceView,
    HeldByThemView,
    HoldView,
    IdleView,
    PermissionView,
    StageCardView,
)
from ui.guidance.waiting_card import WaitingCard
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.widgets.stepper import Stepper, StepperView


class GuidanceColumn(ScrollPanel):
    """Shows one card at a time below the stages; changes in place and never takes the focus.

    ``editor`` is the form for a callback; it has its own signals, and Ctrl+Enter while it shows.
    ``calling_back`` is what a call that we place is about; its presenter shows and hides it.

    Signals:
        stage_wanted: a stage's number, counted from 0.
        phrase_ticked: a phrase's id, and whether it was said.
        main_wanted: the stage card's main action.
        field_wanted: the id of a field of this stage, to go there.
        reason_wanted: a hold reason's key, empty to take it back.
        stated_wait_wanted: seconds.
        hold_confirmed, hold_declined: the customer's answer to the question.
        permission_left: no hold after all.
        check_in_wanted, resume_wanted, callback_instead_wanted: from the hold card.
        first_waiting_wanted: go to the one on hold who is due first, and check in.
        waiting_call_wanted: the id of a call that waits behind the one in front.
        hold_again_wanted, talk_on_wanted: after a check-in.
        caller_type_wanted: a type's key, empty to take the mark back.
        language_wanted: the code of the language to lead the call in.
        check_action_wanted: the id of a thing the ticket lacks.
        call_wanted: the id of the callback to dial.
    """

    stage_wanted = Signal(int)
    phrase_ticked = Signal(str, bool)
    main_wanted = Signal()
    field_wanted = Signal(str)
    reason_wanted = Signal(str)
    stated_wait_wanted = Signal(int)
    hold_confirmed = Signal()
    hold_declined = Signal()
    permission_left = Signal()
    check_in_wanted = Signal()
    resume_wanted = Signal()
    callback_instead_wanted = Signal()
    first_waiting_wanted = Signal()
    waiting_call_wanted = Signal(str)
    hold_again_wanted = Signal()
    talk_on_wanted = Signal()
    caller_type_wanted = Signal(str)
    language_wanted = Signal(str)
    check_action_wanted = Signal(str)
    call_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Guidance"))
        self._stages: StepperView | None = None
        self._fitted: tuple[object, ...] = ()
        self._is_strip = False
        self._tightness = 0
        page = QWidget(self)
        self.stepper = Stepper(page)
        self.calling_back = CallingBackCard(page)
        self.stage_card = StageCard(page)
        self.asking_card = AskingCard(page)
        self.permission_card = PermissionCard(page)
        self.hold_card = HoldCard(page)
        self.back_card = BackCard(page)
        self.held_card = HeldByThemCard(page)
        self.idle_cards = IdleCards(page)
        self.editor = CallbackEditor(page)
        self.waiting_card = WaitingCard(page)
        self.caller_type = CallerTypePanel(page)
        self._cards: tuple[QWidget, ...] = (
            self.stage_card,
            self.asking_card,
            self.permission_card,
            self.hold_card,
            self.back_card,
            self.held_card,
            self.idle_cards,
        )
        self._lay_out(page)
        self._pass_on()
        self.verticalScrollBar().rangeChanged.connect(self._on_content)
        self.show_page(page)
        self.show_guidance(GuidanceView(IdleView()))

    def _lay_out(self, page: QWidget) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
        column.setSpacing(measures.S12)
        column.addWidget(self.stepper)
        column.addWidget(self.calling_back)
        for card in self._cards:
            column.addWidget(card)
        column.addWidget(self.editor)
        column.addWidget(self.waiting_card)
        column.addStretch(1)
        column.addWidget(self.caller_type)

    def show_guidance(self, view: GuidanceView) -> None:
        """Show ``view``; called at each change and once a second during a hold."""
        self._stages = view.stepper
        title = getattr(view.card, "title", "")
        fitted = (type(view.card), title, view.caller.chosen if view.caller else "")
        if fitted != self._fitted:
            self._fitted = fitted
            self._loosen()
        self._show_stages()
        shown = self._show_card(view.card)
        for card in self._cards:
            card.setVisible(card is shown)
        self._show_editor(view)
        self.waiting_card.show_waiting(view.waiting)
        self.caller_type.setVisible(view.caller is not None or view.language is not None)
        self.caller_type.show_caller(view.caller)
        self.caller_type.show_language(view.language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._is_strip = False
        self._loosen()
        self._show_stages()
        super().resizeEvent(event)

    def _show_stages(self) -> None:
        stages = self._stages
        self.stepper.setVisible(stages is not None)
        if stages is not None:
            is_strip = stages.is_strip or self._is_strip
            self.stepper.show_stages(replace(stages, is_strip=is_strip))

    def _loosen(self) -> None:
        self._tightness = 0
        self.stage_card.be_tight(0)

    @Slot(int, int)
    def _on_content(self, least: int, most: int) -> None:
        """Make room where something is pushed out of sight: first the stages in one line."""
        if most <= least:
            return
        if not self._is_strip:
            self._is_strip = True  # for this window size: the stages do not jump to and fro
            self._show_stages()
            return
        is_changed = False
        while not (is_changed or self.stage_card.is_tightest):
            self._tightness += 1
            is_changed = self.stage_card.be_tight(self._tightness)

    @Slot()
    def do_main_action(self) -> None:
        """Press the shown card's main button (Ctrl+Enter)."""
        if self.editor.isVisibleTo(self):
            self.editor.do_main_action()
        elif self.stage_card.isVisibleTo(self):
            self.stage_card.do_main_action()
        elif self.asking_card.isVisibleTo(self):
            self.asking_card.do_main_action()
        elif self.permission_card.isVisibleTo(self):
            self.permission_card.hold_button.click()
        elif self.hold_card.isVisibleTo(self):
            self.hold_card.check_in_button.click()
        elif self.back_card.isVisibleTo(self):
            self.back_card.on_button.click()

    def print_main_key(self, is_here: bool) -> None:
        """Print Ctrl+Enter on the cards' main buttons only while it presses them."""
        for button in (self.stage_card.main_button, self.back_card.on_button):
            button.set_shown(label=True, hint=is_here)

    def choose_caller_type(self, number: int) -> None:
        """Mark caller type 1–4 (its key), where the types are shown."""
        if self.caller_type.types.isVisibleTo(self):
            self.caller_type.choose(number)

    def _show_editor(self, view: GuidanceView) -> None:
        was_open = self.editor.isVisibleTo(self)
        self.back_card.set_main(view.editor is None)
        self.editor.setVisible(view.editor is not None)
        if view.editor is None:
            return
        self.editor.show_editor(view.editor)
        if not was_open:
            QTimer.singleShot(0, self, self._scroll_to_editor)  # when it has its place

    @Slot()
    def _scroll_to_editor(self) -> None:
        self.ensureWidgetVisible(self.editor, 0, measures.S8)

    def _show_card(self, card: GuidanceCard) -> QWidget:
        if isinstance(card, StageCardView):
            self.stage_card.show_stage(card)
            return self.stage_card
        if isinstance(card, AskingView):
            self.asking_card.show_asking(card)
            return self.asking_card
        if isinstance(card, PermissionView):
            self.permission_card.show_permission(card)
            return self.permission_card
        if isinstance(card, HoldView):
            self.hold_card.show_hold(card)
            return self.hold_card
        if isinstance(card, BackView):
            self.back_card.show_back(card)
            return self.back_card
        if isinstance(card, HeldByThemView):
            self.held_card.show_held(card)
            return self.held_card
        self.idle_cards.show_idle(card)
        return self.idle_cards

    def _pass_on(self) -> None:
        self.stepper.stage_wanted.connect(self.stage_wanted)
        self.stage_card.phrase_ticked.connect(self.phrase_ticked)
        self.stage_card.main_wanted.connect(self.main_wanted)
        self.stage_card.field_wanted.connect(self.field_wanted)
        self.permission_card.reason_wanted.connect(self.reason_wanted)
        self.permission_card.stated_wait_wanted.connect(self.stated_wait_wanted)
        self.permission_card.hold_confirmed.connect(self.hold_confirmed)
        self.permission_card.hold_declined.connect(self.hold_declined)
        self.permission_card.permission_left.connect(self.permission_left)
        self.hold_card.check_in_wanted.connect(self.check_in_wanted)
        self.hold_card.resume_wanted.connect(self.resume_wanted)
        self.hold_card.callback_instead_wanted.connect(self.callback_instead_wanted)
        self.waiting_card.first_wanted.connect(self.first_waiting_wanted)
        self.waiting_card.call_wanted.connect(self.waiting_call_wanted)
        self.back_card.hold_again_wanted.connect(self.hold_again_wanted)
        self.back_card.talk_on_wanted.connect(self.talk_on_wanted)
        self.back_card.callback_instead_wanted.connect(self.callback_instead_wanted)
        self.caller_type.type_wanted.connect(self.caller_type_wanted)
        self.caller_type.language_wanted.connect(self.language_wanted)
        self.idle_cards.check_action_wanted.connect(self.check_action_wanted)
        self.idle_cards.call_wanted.connect(self.call_wanted)
