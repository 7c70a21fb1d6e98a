"""The conversations of the shift: the ones going on, the one in front, each saved when changed."""

from datetime import datetime

from workstation.conversation import Conversation
from workstation.desk.changes import Changes
from workstation.ids import CallId
from workstation.ports import Conversations, StorageTrouble


class ConversationBook:
    """Knows every conversation that still needs the agent, and keeps each change at once.

    A store that refuses loses nothing and stops nobody: the new value stands here, ``trouble``
    says why it is not on the disk, and ``save_rest`` (each ``keep`` too) tries it again.

    Shape: holds calls that are not over, answered ones whose wrap-up is not finished, and
    whatever is not saved yet. ``trouble`` is None when everything is saved.
    Errors: StorageTrouble from ``find`` and ``reload`` when the store cannot be read.
    """

    def __init__(self, store: Conversations) -> None:
        self._store = store
        self._live: dict[CallId, Conversation] = {}
        self._unsaved: dict[CallId, Conversation] = {}
        self._in_front: CallId | None = None
        self.trouble: StorageTrouble | None = None
        self.changes = Changes()

    @property
    def all(self) -> tuple[Conversation, ...]:
        return tuple(self._live.values())

    @property
    def current(self) -> Conversation | None:
        """Return the conversation in front, a call or a wrap-up."""
        return self._live.get(self._in_front) if self._in_front else None

    @property
    def ringing(self) -> tuple[Conversation, ...]:
        return tuple(c for c in self.all if c.call.can_be_answered)

    @property
    def calls(self) -> tuple[Conversation, ...]:
        """Return the calls that the agent is in or dials: neither over nor merely ringing here."""
        return tuple(c for c in self.all if _is_on(c))

    @property
    def wrap_ups(self) -> tuple[Conversation, ...]:
        return tuple(c for c in self.all if c.call.is_over)

    def find(self, call_id: CallId) -> Conversation | None:
        known = self._live.get(call_id) or self._unsaved.get(call_id)
        return known or self._store.get(call_id)

    def keep(self, conversation: Conversation) -> None:
        """Take the new value of a conversation, save it and tell the listeners."""
        self.place(conversation)
        self._unsaved[conversation.id] = conversation
        self._save()
        self.changes.announce()

    def note(self, conversation: Conversation) -> None:
        """Take in and save what nobody sees; no listener is told."""
        self.place(conversation)
        self._unsaved[conversation.id] = conversation
        self._save()

    def place(self, conversation: Conversation) -> None:
        """Take the new value without saving or telling; the next ``keep`` of it saves it.

        A call that begins comes to the front, for the agent dialled or answered it; what is
        there stays otherwise, ended or not, until the agent chooses or it is done.
        """
        before = self._live.get(conversation.id)
        begins = _is_on(conversation) and (before is None or not _is_on(before))
        if _needs_agent(conversation):
            self._live[conversation.id] = conversation
        else:
            self._live.pop(conversation.id, None)
        if begins:
            self._in_front = conversation.id
        elif self._in_front not in self._live:
            self._in_front = self._next_in_front()

    def save_rest(self) -> None:
        """Try again to save what the store refused."""
        if self._unsaved:
            self._save()
            self.changes.announce()

    def bring_to_front(self, call_id: CallId) -> None:
        if call_id in self._live:
            self._in_front = call_id
            self.changes.announce()

    def reload(self) -> None:
        """Fetch what the store says is unfinished; what is not saved yet stays as it is here."""
        stored = {c.id: c for c in (*self._store.unfinished(), *self._store.open_calls())}
        for known in self.all:
            found = stored.get(known.id) or self._store.get(known.id)
            if found is not None:
                stored[known.id] = found
        for conversation in stored.values():
            if conversation.id not in self._unsaved:
                self.place(conversation)
        self.changes.announce()

    def _save(self) -> None:
        for call_id in tuple(self._unsaved):
            conversation = self._unsaved.pop(call_id)
            try:
                self._store.save(conversation)
            except StorageTrouble as trouble:
                self._unsaved[call_id] = conversation
                self.trouble = trouble
                return
        self.trouble = None

    def _next_in_front(self) -> CallId | None:
        """Return the latest call, one that is talked before one on hold, else a wrap-up."""
        for group in (self.calls, self.wrap_ups):
            if group:
                latest = max(group, key=_urgency)
                return latest.id
        return None


def _needs_agent(conversation: Conversation) -> bool:
    if not conversation.call.is_over:
        return True
    return conversation.call.answered is not None and conversation.wrap_up.finished is None


def _is_on(conversation: Conversation) -> bool:
    return not conversation.call.is_over and not conversation.call.can_be_answered


def _urgency(conversation: Conversation) -> tuple[bool, datetime, CallId]:
    call = conversation.call
    return not call.held_by_us, call.placed_at, call.id
