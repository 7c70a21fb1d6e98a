"""The ways of a message out of the composer: the mail program, or our own outbox."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from ui.messages.views import FindingView, PreviewView
from ui.presenters.findings_view import heading
from ui.presenters.letter_facts import facts_filled, with_facts
from ui.presenters.mail_program import MailProgram
from ui.presenters.message_view import reads_right_to_left
from ui.presenters.when import WhenContext, when_view
from ui.window_language import times
from workstation.desk.desk import Desk
from workstation.desk.messages import MailNotThere
from workstation.messages import Lack, Message


class HandOver:
    """Says how a message will look, and hands it over; each way returns what to tell.

    Errors: StorageTrouble, MessageNotOpen, MessageIncomplete and MailNotThere from the ways.
    """

    def __init__(self, desk: Desk, zone: tzinfo, mail_program: MailProgram | None) -> None:
        self._desk = desk
        self._zone = zone
        self._mail_program = mail_program

    def preview(self, message: Message, left: tuple[FindingView, ...], count: int) -> PreviewView:
        """Return the message as the customer will see it."""
        ready = self._desk.messages.ready(message)
        templates = self._desk.messages.templates(message.language)
        source = next((t.body for t in templates if t.id == message.template_id), "")
        facts = facts_filled(source, message.filled) if source else ()
        has_account = self._desk.settings.value.mail.is_set
        hint = _tr("It goes to the outbox, and out as soon as the mail server takes it.")
        no_account = _tr("To send from here, set up a mail account in the settings.")
        return PreviewView(
            sender=ready.sender or _tr("as your mail program knows you"),
            recipient=", ".join((ready.recipient or _tr("nobody yet"), *ready.copies)),
            subject=ready.subject or _tr("no subject yet"),
            body=with_facts(ready.body, facts),
            left_heading=heading(count) if count else "",
            left=left,
            has_account=has_account,
            hint=hint if has_account else no_account,
            why_not_send=_why_not(ready.lacks),
            why_not_open=_why_not(ready.lacks & {Lack.BODY, Lack.ADDRESS}),
            is_right_to_left=reads_right_to_left(ready.body),
            when=when_view(self._when()),
        )

    def _when(self) -> WhenContext:
        """Return what a time to leave is seen against; nothing is taken by a message."""
        desk = self._desk
        return WhenContext(desk.clock.now().at, self._zone, desk.settings.value)

    def open_in_mail_program(self, message: Message) -> str:
        """Open it as a link, or as a file when it is too long for one."""
        no_program = _tr(
            "No mail program could be opened; the message is kept as a draft: set one up in the "
            "system, or copy the text."
        )
        if self._mail_program is None:
            raise MailNotThere(no_program)
        link = self._desk.messages.mailto(message)
        try:
            if link is not None:
                is_open = self._mail_program.open_link(link)
            else:
                is_open = self._mail_program.open_file(self._desk.messages.eml(message))
        except OSError as error:
            words = _tr(
                "The mail file could not be written ({why}); the message is kept as a draft: free "
                "some space, or copy the text."
            )
            raise MailNotThere(words.format(why=error.strerror)) from error
        if not is_open:
            raise MailNotThere(no_program)
        self._desk.messages.handed_over(message.id)
        return _tr("The message is open in your mail program: send it there.")

    def send(self, message: Message, leave_at: datetime | None = None) -> str:
        """Put it into the outbox, to leave at once or not before ``leave_at``."""
        self._desk.messages.queue(message.id, leave_at)
        if leave_at is not None:
            when = times.day_and_time(leave_at, self._desk.clock.now().at, self._zone)
            words = _tr("The message waits in the outbox and leaves {when}.")
            return words.format(when=when)
        return _tr("The message is in the outbox and leaves as soon as the server takes it.")


def _why_not(lacks: frozenset[Lack]) -> str:
    sentences = {
        Lack.RECIPIENT: _tr("There is no recipient yet: go on writing and enter an address."),
        Lack.ADDRESS: _tr("The recipient is not a complete mail address: go back and correct it."),
        Lack.SUBJECT: _tr("There is no subject yet: go on writing and enter one."),
        Lack.BODY: _tr("There is no text yet: go on writing."),
    }
    return next((words for lack, words in sentences.items() if lack in lacks), "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("HandOver", text)
