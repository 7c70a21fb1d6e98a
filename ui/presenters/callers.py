"""Who is calling: picks one of those it may be, or takes a new caller's name, in mid-call too."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.customers.caller_form import CallerForm
from ui.customers.views import CallerFormView, LikelyView
from ui.main_window.main_window import MainWindow
from ui.presenters.customer_words import known_views, likely_views
from ui.window_language.sentences import in_window_language
from workstation.conversation import Conversation
from workstation.customer_fields import BadField, number_of
from workstation.desk.desk import Desk
from workstation.ids import CallId, CustomerId
from workstation.numbers import CallerIdentity, caller_identity, shown
from workstation.ports import StorageTrouble


@dataclass(frozen=True, slots=True)
class _Draft:
    """What was typed about one caller so far."""

    call_id: CallId
    name: str = ""
    organisation: str = ""
    number: str = ""
    trouble: str = ""
    has_typed: bool = False


class CallerPresenter(QObject):
    """Shows the form on the ringing card, or in the right column once the call is on or over.

    Signals:
        opened: the form is to be seen in the right column.
        closed: it is done there.
        trouble: one plain sentence about something that could not be saved.
        named: the id of a customer that a caller was found to be.
    """

    opened = Signal()
    closed = Signal()
    trouble = Signal(str)
    named = Signal(str)

    def __init__(
        self, window: MainWindow, form: CallerForm, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._card = window.ringing
        self._page_form = form
        self._desk = desk
        self._draft: _Draft | None = None
        self._is_on_page = False
        self._focus_before: QWidget | None = None
        for each in (form, self._card.form):
            each.name_edited.connect(self._on_name)
            each.organisation_edited.connect(self._on_organisation)
            each.number_edited.connect(self._on_number)
            each.save_wanted.connect(self.save)
            each.customer_taken.connect(self._on_known)
            each.left.connect(self.leave)
        self._card.customer_taken.connect(self.take)
        self._card.name_wanted.connect(self.open)
        desk.book.changes.listen(self.refresh)

    @property
    def is_open(self) -> bool:
        """Tell whether the form stands in the right column."""
        return self._draft is not None and self._is_on_page

    # --- which caller

    @Slot()
    def ask(self) -> None:
        """Shift+F4: name the caller who rings and is unknown, else the one of the call in front."""
        conversation = self._caller()
        if conversation is not None:
            self.open(conversation.id)

    @Slot(int)
    def pick(self, number: int) -> None:
        """Shift+F1 to F3: it is that one of those it may be."""
        if self._draft is not None:
            self._form.likely.pick(number)
            return
        conversation = self._caller()
        if conversation is None:
            return
        likely = self._likely(conversation)
        if number < len(likely):
            self.take(conversation.id, likely[number].id)

    @Slot(str)
    def take_current(self, customer_id: str) -> None:
        """Say who the caller of the call in front is."""
        current = self._desk.book.current
        if current is not None:
            self._settle(current.id, CustomerId(customer_id))

    @Slot(str, str)
    def take(self, call_id: str, customer_id: str) -> None:
        """Say who the caller is; call, ticket and card follow."""
        self._settle(CallId(call_id), CustomerId(customer_id))

    @Slot(str)
    def open(self, call_id: str) -> None:
        """Start naming the caller; the focus goes to the name, for the agent asked for it."""
        conversation = self._desk.book.find(CallId(call_id))
        if conversation is None:
            return
        if self._draft is None:
            self._focus_before = QApplication.focusWidget()
        if self._draft is None or self._draft.call_id != conversation.id:
            known = conversation.customer_id is not None
            name = "" if known else conversation.call.remote_name
            self._draft = _Draft(conversation.id, name)
        self._place(conversation)
        self.refresh()
        self._form.take_focus()

    @Slot()
    def leave(self) -> None:
        """Put the form away, and the focus back where it was."""
        was_on_page, had_focus = self._is_on_page, self._form.has_focus()
        self._draft = None
        self._is_on_page = False
        self._card.show_form(False)
        if was_on_page:
            self.closed.emit()
        before = self._focus_before
        self._focus_before = None
        if had_focus and before is not None and before.isVisible():
            before.setFocus()

    # --- showing

    @Slot()
    def refresh(self) -> None:
        """Show what was typed; when it rings no more, the form moves to the right column."""
        if self._draft is None:
            return
        conversation = self._desk.book.find(self._draft.call_id)
        if conversation is None:
            self.leave()
            return
        if not self._is_on_page and not self._rings_first(conversation):
            self._place(conversation)
            self._page_form.show_form(self._view(self._draft, conversation))
            self._page_form.take_focus()
        self._form.show_form(self._view(self._draft, conversation))

    def _view(self, draft: _Draft, conversation: Conversation) -> CallerFormView:
        identity = self._identity(conversation)
        sent = conversation.call.remote_name
        likely = known_views(tuple(self._desk.customers.named_like(draft.name)), has_keys=True)
        if not draft.has_typed:
            likely = self._likely(conversation) or likely
        known = shown(identity.number) if identity.number else identity.sip_address
        is_other = conversation.customer_id is not None
        return CallerFormView(
            subject=f"{draft.call_id}{'page' if self._is_on_page else 'card'}",
            title=self.tr("It is somebody else") if is_other else self.tr("Who is calling?"),
            name=draft.name,
            name_origin=self.tr("as their telephone sends it")
            if sent and draft.name == sent
            else "",
            organisation=draft.organisation,
            known=self.tr("{number}, from the call").format(number=known) if known else "",
            asks_number=not known,
            number=draft.number,
            likely=likely,
            likely_title=self.tr("Is it one of these?"),
            trouble=in_window_language(draft.trouble),
            can_save=bool(draft.name.strip()),
        )

    def _place(self, conversation: Conversation) -> None:
        """Show the form on the card while the call rings there, else in the right column."""
        is_on_card = self._rings_first(conversation)
        self._is_on_page = not is_on_card
        self._card.show_form(is_on_card)
        if not is_on_card:
            self.opened.emit()

    def _rings_first(self, conversation: Conversation) -> bool:
        ringing = self._desk.book.ringing
        return bool(ringing) and ringing[0].id == conversation.id

    @property
    def _form(self) -> CallerForm:
        return self._page_form if self._is_on_page else self._card.form

    def _caller(self) -> Conversation | None:
        """Return the call whose caller is to be named: one that rings unknown goes first."""
        ringing, current = self._desk.book.ringing, self._desk.book.current
        if ringing and (ringing[0].customer_id is None or current is None):
            return ringing[0]
        return current

    def _likely(self, conversation: Conversation) -> tuple[LikelyView, ...]:
        pop = self._desk.calls.pop_of(conversation.id)
        return likely_views(pop.maybe) if pop is not None else ()

    def _identity(self, conversation: Conversation) -> CallerIdentity:
        return caller_identity(conversation.call, self._desk.settings.value.region)

    # --- typing and saving

    @Slot(str)
    def _on_name(self, text: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, name=text, trouble="", has_typed=True)
            self.refresh()

    @Slot(str)
    def _on_organisation(self, text: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, organisation=text, trouble="")
            self.refresh()

    @Slot(str)
    def _on_number(self, text: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, number=text, trouble="")
            self.refresh()

    @Slot()
    def save(self) -> None:
        """Make a customer of what was typed; a bad number or a refusing store keeps it all."""
        draft = self._draft
        if draft is None:
            return
        if not draft.name.strip():
            self._say(self.tr("Type a name first."))
            return
        region = self._desk.settings.value.region
        try:
            number = number_of(draft.number, region) if draft.number.strip() else ""
            made = self._desk.customers.name_caller(
                draft.call_id, draft.name, draft.organisation, number
            )
        except (BadField, StorageTrouble) as trouble:
            self._say(in_window_language(trouble))
            return
        self.leave()
        if made is not None:
            self.named.emit(made.id)

    @Slot(str)
    def _on_known(self, customer_id: str) -> None:
        if self._draft is not None:
            self._settle(self._draft.call_id, CustomerId(customer_id))

    def _settle(self, call_id: CallId, customer_id: CustomerId) -> None:
        try:
            self._desk.customers.is_caller(call_id, customer_id)
        except StorageTrouble as trouble:
            if self._draft is not None:
                self._say(in_window_language(trouble))
            else:
                self.trouble.emit(in_window_language(trouble))
            return
        if self._draft is not None and self._draft.call_id == call_id:
            self.leave()
        self.named.emit(customer_id)

    def _say(self, sentence: str) -> None:
        if self._draft is not None:
            self._draft = replace(self._draft, trouble=sentence)
            self.refresh()
