"""What the message pages show, ready to print."""

from dataclasses import dataclass

from ui.panels.views import Choice, WhenView
from ui.theme.tokens import Tone
from ui.widgets.say_text import Phrase


@dataclass(frozen=True, slots=True)
class FindingView:
    """One thing to look at in the text.

    Shape: ``kind`` is a word ("Spelling"), ``piece`` what stands there now, empty when the whole
    text is meant; ``better`` are wordings to take, the best first; ``leave`` is what the button
    says that lets it be ("It is right"); ``can_learn`` offers to add the word to one's own.
    """

    id: str
    kind: str
    why: str
    tone: Tone = Tone.DUE
    icon: str = "warning"
    piece: str = ""
    better: tuple[str, ...] = ()
    can_learn: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of the customer, to be ticked once the text answers it (G4)."""

    text: str
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class FollowsView:
    """A line on what happens next: a step or a stage of the plan, and when; ``note`` says more."""

    what: str
    when: str = ""
    note: str = ""
    is_due_missing: bool = False


@dataclass(frozen=True, slots=True)
class SideView:
    """What stands beside the text.

    Shape: ``heading`` counts the findings ("3 things to look at"); ``current`` is the id of the
    finding that Alt+Enter acts on, or empty; ``trouble`` says in one sentence why part of the
    check is missing, and may be empty; ``more`` counts findings that are not listed.
    """

    heading: str = ""
    findings: tuple[FindingView, ...] = ()
    current: str = ""
    more: str = ""
    trouble: str = ""
    questions: tuple[QuestionView, ...] = ()
    steps: tuple[FollowsView, ...] = ()
    stages: tuple[FollowsView, ...] = ()


@dataclass(frozen=True, slots=True)
class ComposerView:
    """One message while it is written.

    Shape: ``state`` is a word with its tone ("Draft", "Waiting in the outbox"); ``saved`` is
    "Saved 14:12", or what went wrong and then ``is_unsaved``; ``recipients`` are the customer's
    known addresses; ``is_side_below`` puts the side under the text, where the right column is
    needed for the call or is not there; ``is_editable`` is False once the message has left.
    """

    id: str
    title: str
    about: str = ""
    state: str = ""
    state_tone: Tone = Tone.NEUTRAL
    saved: str = ""
    is_unsaved: bool = False
    recipient: str = ""
    recipients: tuple[Choice, ...] = ()
    recipient_trouble: str = ""
    languages: tuple[Choice, ...] = ()
    language: str = ""
    templates: tuple[Choice, ...] = ()
    template: str = ""
    subject: str = ""
    body: str = ""
    body_trouble: str = ""
    summary: str = ""
    is_side_below: bool = False
    is_editable: bool = True
    side: SideView = SideView()


@dataclass(frozen=True, slots=True)
class PreviewView:
    """The message as the customer will see it, and the ways to hand it over.

    Shape: the facts of ``body`` are what the program filled in; ``left`` are findings that are
    still there; ``has_account`` says that we can send by ourselves, ``why_not_send`` and
    ``why_not_open`` are one sentence each on what is missing for that way, empty for nothing;
    ``when`` are the times to choose from for a message that is to leave later.
    """

    sender: str
    recipient: str
    subject: str
    body: Phrase
    left_heading: str = ""
    left: tuple[FindingView, ...] = ()
    has_account: bool = False
    hint: str = ""
    why_not_send: str = ""
    why_not_open: str = ""
    is_right_to_left: bool = False
    when: WhenView = WhenView()


@dataclass(frozen=True, slots=True)
class OutboxRowView:
    """One message on its way, or back.

    Shape: ``trouble`` is one sentence or empty; ``can_decide`` offers "Send again" and "It
    arrived"; ``can_cancel`` offers to take it out of the outbox.
    """

    id: str
    recipient: str
    subject: str
    state: str
    tone: Tone = Tone.NEUTRAL
    icon: str = "clock"
    ticket: str = ""
    trouble: str = ""
    can_decide: bool = False
    can_send_again: bool = False
    can_cancel: bool = False


@dataclass(frozen=True, slots=True)
class OutboxView:
    """The outbox, what needs a decision first."""

    summary: str = ""
    rows: tuple[OutboxRowView, ...] = ()
