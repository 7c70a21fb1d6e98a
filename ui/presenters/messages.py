"""Joins the composer with the message desk: drafted, kept as typed, looked at, handed over.

It is a little long because everything that can be pressed in the composer comes together here.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from ui.messages.message_page import MessagePage
from ui.messages.side import MessageSide
from ui.messages.views import SideView
from ui.presenters.draft_keeper import DraftKeeper
from ui.presenters.findings import FindingsPresenter
from ui.presenters.hand_over import HandOver
from ui.presenters.message_scene import (
    TROUBLES,
    USUAL_TEMPLATE,
    MessageSource,
    latest_draft,
)
from ui.presenters.message_view import DRAFT_KEY, composer_view
from ui.window_language.sentences import in_window_language
from workstation.desk.desk import Desk
from workstation.ids import MessageId
from workstation.messages import Message, MessageState, is_address
from workstation.ports import Rescue
from workstation.tickets import Ticket

_Made = TypeVar("_Made")


class MessagesPresenter(QObject):
    """Shows one draft of the ticket on the screen and takes the agent's words.

    Signals:
        opened: the composer is to be shown.
        left: back to the ticket.
        trouble: one plain sentence; what was typed is kept.
        told: one plain sentence on what became of the message.
    """

    opened = Signal()
    left = Signal()
    trouble = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        page: MessagePage,
        side: MessageSide,
        desk: Desk,
        zone: tzinfo,
        rescue: Rescue,
        findings: FindingsPresenter,
        hand_over: HandOver,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._side = side
        self._desk = desk
        self._source = MessageSource(desk, zone)
        self.findings = findings
        self._hand_over = hand_over
        self.has_side_room: Callable[[], bool] = lambda: True
        self.keeper = DraftKeeper(desk, rescue, self)
        self._message: Message | None = None
        self._trouble = ""
        self._asked_for_preview = False
        self._connect()
        desk.messages.changes.listen(self.refresh)
        desk.wording.changes.listen(self.refresh)
        desk.tickets.changes.listen(self.refresh)
        findings.changed.connect(self.refresh)
        self.keeper.kept.connect(self._on_kept)
        self.keeper.refused.connect(self.refresh)
        self.keeper.trouble.connect(self.trouble)

    def _connect(self) -> None:
        page, writing, preview = self._page, self._page.writing, self._page.preview
        writing.recipient_edited.connect(self.type_recipient)
        writing.subject_edited.connect(self.type_subject)
        writing.body_edited.connect(self.type_body)
        writing.recipient_wanted.connect(self.choose_recipient)
        writing.language_wanted.connect(self.choose_language)
        writing.template_wanted.connect(self.choose_template)
        writing.body.too_long.connect(self._on_too_long)
        writing.preview_wanted.connect(self.look_at_it)
        writing.back_wanted.connect(self.go_back)
        writing.discard_wanted.connect(self._on_discard)
        preview.back_wanted.connect(self.go_back)
        preview.mail_program_wanted.connect(self.open_in_mail_program)
        preview.send_wanted.connect(self.send)
        preview.send_later_wanted.connect(self.send)
        page.best_wanted.connect(self.findings.take_best)
        page.next_wanted.connect(self.findings.go_next)
        page.previous_wanted.connect(self.findings.go_back)
        for side in (self._side, writing.below):
            side.finding_chosen.connect(self.findings.choose)
            side.wording_wanted.connect(self.findings.take)
            side.leave_wanted.connect(self.findings.leave)
            side.learn_wanted.connect(self.findings.learn)
            side.question_ticked.connect(self.tick_question)

    # --- opening and leaving

    @Slot()
    def open(self, template_id: str = "") -> None:
        """Go on with the ticket's latest draft, or begin one (Ctrl+M).

        With ``template_id`` a new one is begun by it; a draft that somebody wrote in is kept.
        """
        ticket = self._desk.tickets.ticket
        if ticket is None:
            return
        self.save()
        found = self._try(lambda: self._drafted(ticket, template_id))
        if found is None:
            return
        self._take_up(found)
        self.opened.emit()
        self._page.take_focus()

    @Slot(str)
    def read(self, message_id: str) -> None:
        """Show a message that has left, from the timeline; nothing of it can be changed."""
        self.save()
        found = self._desk.stores.messages.get(MessageId(message_id))
        if found is not None:
            self._take_up(found)
            self.opened.emit()
            self._page.take_focus()

    def _drafted(self, ticket: Ticket, template_id: str) -> Message:
        """Return the latest draft, or a fresh one in the customer's language."""
        found = None if template_id else latest_draft(self._desk, ticket)
        if found is not None:
            return found
        language = self._source.language_of(ticket)
        ids = [template.id for template in self._source.templates(language)]
        wanted = template_id or USUAL_TEMPLATE
        usual = wanted if wanted in ids else ids[0]
        return self._desk.messages.draft(ticket.id, usual, language)

    def _take_up(self, message: Message) -> None:
        self.keeper.begin()
        self._message, self._trouble = message, ""
        self._asked_for_preview = False
        self._page.show_preview(None)
        self.refresh()

    @Slot()
    def go_back(self) -> None:
        """Esc: from the preview to the text, from the text to the ticket."""
        self.save()
        if self._page.is_previewing:
            self._page.show_preview(None)
            self.refresh()
        else:
            self.left.emit()

    @Slot()
    def _on_discard(self) -> None:
        """Throw the draft away; the ticket is shown again."""
        message = self.message
        if message is not None and self._try(lambda: self._thrown_away(message)):
            self.keeper.begin()
            self._message = None
            self.told.emit(self.tr("The draft was thrown away."))
            self.left.emit()

    def _thrown_away(self, message: Message) -> bool:
        self._desk.messages.discard(message.id)
        return True

    # --- showing

    @property
    def message(self) -> Message | None:
        """Return the message as typed so far."""
        return self.keeper.draft or self._message

    @Slot()
    def refresh(self) -> None:
        """Show the message as it is now; unsaved typing stands over what is stored."""
        if self._message is not None and self.keeper.draft is None:
            self._message = self._desk.stores.messages.get(self._message.id)
        message = self.message
        if message is None:
            return
        scene = self._source.scene(message)
        scene = replace(
            scene,
            findings=self._found(),
            saved_at=self.keeper.saved_at,
            save_trouble=self.keeper.not_saved,
            recipient_trouble=self._recipient_trouble(message),
            trouble=self._trouble,
            is_side_below=not self.has_side_room(),
        )
        view = composer_view(scene)
        self._page.show_composer(view)
        self._side.show_side(view.side)
        self._follow(message, scene.is_editable)
        if self._page.is_previewing:
            self._show_preview(message)

    def _follow(self, message: Message, is_editable: bool) -> None:
        """Check what is written; what has left stands without marks."""
        if not is_editable:
            self.findings.rest(message.id)
            return
        self.findings.follow(
            message.id, lambda: self._source.context(self.message or message), self._source.terms()
        )

    def _found(self) -> SideView:
        findings = self.findings
        if self._page.is_previewing:
            return SideView(heading="")  # the preview lists what is left itself
        more = self.tr("and %n more", "", findings.unlisted) if findings.unlisted else ""
        trouble = in_window_language(findings.trouble)
        return SideView(findings.heading, findings.views, findings.current, more, trouble)

    def _recipient_trouble(self, message: Message) -> str:
        if not message.recipient:
            missing = self.tr("Whom is this for? Enter an e-mail address.")
            return missing if self._asked_for_preview else ""
        is_typed = self.keeper.draft is not None and self._page.writing.recipient.hasFocus()
        if is_address(message.recipient.strip()) or is_typed:
            return ""
        return self.tr("This is not a complete address: it looks like name@company.example.")

    # --- typing

    def _type(self, message: Message) -> None:
        self._trouble = ""
        self.keeper.type(message)

    @Slot(str)
    def type_recipient(self, text: str) -> None:
        if self.message is not None:
            self._type(replace(self.message, recipient=text))

    @Slot(str)
    def type_subject(self, text: str) -> None:
        if self.message is not None:
            self._type(replace(self.message, subject=text))

    @Slot(str)
    def type_body(self, text: str) -> None:
        if self.message is not None:
            self._type(replace(self.message, body=text))

    @Slot(int)
    def _on_too_long(self, count: int) -> None:
        words = self.tr(
            "What you pasted has {count} characters, more than a message can take; nothing was "
            "put in: attach it as a file, or paste a part of it."
        )
        self._trouble = words.format(count=f"{count:,}".replace(",", "\u2009"))
        self.refresh()

    @Slot()
    def save(self) -> None:
        """Write what was typed."""
        self.keeper.save()

    @Slot(object)
    def _on_kept(self, message: Message) -> None:
        self._message = message
        self.refresh()

    # --- choosing

    @Slot(str)
    def choose_recipient(self, address: str) -> None:
        if self.message is not None:
            self.keeper.type(replace(self.message, recipient=address))
            self.save()

    @Slot(str)
    def choose_template(self, key: str) -> None:
        """Fill another template, or go on with another draft; what was written is kept."""
        self.save()
        message = self._message
        if message is None:
            return
        if key.startswith(DRAFT_KEY):
            other = self._desk.stores.messages.get(MessageId(key.removeprefix(DRAFT_KEY)))
            if other is not None:
                self._take_up(other)
            return
        self._refill(message, key, message.language)

    @Slot(str)
    def choose_language(self, language: str) -> None:
        """Write in another language: an untouched draft is filled anew, own words stay."""
        self.save()
        message = self._message
        if message is None:
            return
        if message.body == message.filled and message.template_id:
            self._refill(message, message.template_id, language)
        else:
            self.keeper.type(replace(message, language=language))
            self.save()
            self.findings.check()

    def _refill(self, message: Message, template_id: str, language: str) -> None:
        made = self._try(
            lambda: self._desk.messages.draft(message.ticket_id, template_id, language)
        )
        if made is None:
            return
        if made.id != message.id:
            self.told.emit(self.tr("What you had written is kept: it is in the list of templates."))
        self._take_up(made)
        self.findings.check()

    @Slot(int, bool)
    def tick_question(self, place: int, is_answered: bool) -> None:
        """Note that the text answers a question of the customer (G4)."""
        self.save()
        message = self._message
        if message is not None:
            tick = self._desk.messages.tick_question
            self._message = self._try(lambda: tick(message.id, place, is_answered)) or message
            self.refresh()
            self.findings.check()

    # --- ready to send

    @Slot()
    def look_at_it(self) -> None:
        """Show the message as the customer will see it (G1)."""
        self.save()
        self._asked_for_preview = True
        message = self.message
        if message is not None and message.state in (MessageState.DRAFT, MessageState.FAILED):
            self._show_preview(message)
            self.refresh()

    def _show_preview(self, message: Message) -> None:
        findings = self.findings
        self._page.show_preview(
            self._hand_over.preview(message, findings.views, len(findings.shown))
        )

    @Slot()
    def open_in_mail_program(self) -> None:
        self._leave_with(self._hand_over.open_in_mail_program)

    @Slot()
    @Slot(object)
    def send(self, leave_at: datetime | None = None) -> None:
        """Put it into the outbox; it leaves as soon as the server takes it, or at a time (H4)."""
        self._leave_with(lambda message: self._hand_over.send(message, leave_at))

    def _leave_with(self, way: Callable[[Message], str]) -> None:
        """Hand the message over by ``way``, which returns what to tell, and show the ticket."""
        self.save()
        message = self._message
        if message is None or self.keeper.draft is not None:
            return  # not saved: the sentence about that stands there already
        said = self._try(lambda: way(message))
        if said is not None:
            self._message = None
            self._page.show_preview(None)
            self.told.emit(said)
            self.left.emit()

    # --- trouble

    def _try(self, act: Callable[[], _Made]) -> _Made | None:
        """Return what ``act`` returns; None when it could not be done, and that is told."""
        try:
            return act()
        except TROUBLES as trouble:
            self.trouble.emit(in_window_language(trouble))
            return None
