"""Puts the organisation's own items into the closing checklists of a call."""

from dataclasses import replace

from workstation import closing
from workstation.clock import Moment
from workstation.conversation import Conversation
from workstation.desk.facts import line_of
from workstation.desk.guidance import GuidanceDesk
from workstation.desk.settings import SettingsDesk


class OwnItems:
    """Fits each topic's checklist to line, caller and question script, as the content says (F1).

    Done long before the end, so that what could not be asked of a customer who left is on the
    record too.
    """

    def __init__(self, guidance: GuidanceDesk, settings: SettingsDesk) -> None:
        self._guidance = guidance
        self._settings = settings

    def follow(self, now: Conversation, at: Moment) -> Conversation:
        """Fit the checklists; a step of CallDesk. Twice does no harm."""
        return self.fitted(now) if now.call.answered is not None else now

    def fitted(self, conversation: Conversation) -> Conversation:
        """Return the conversation with the items that belong into it now."""
        if conversation.call.is_over or not self._guidance.languages:
            return conversation
        content = self._guidance.of(conversation).content.closing
        line = line_of(conversation.call, self._settings.value)
        seen: set[str] = set()
        for topic in conversation.topics:
            scripts = {
                asked.topic_id
                for asked in conversation.asked
                if conversation.topic_at(asked.at.at).number == topic.number
            }
            own = content.own_items(line, conversation.caller_type, sorted(scripts))
            fit = closing.fit_items(
                topic.checklist, [each for each in own if not (each.is_once and each.id in seen)]
            )
            seen.update(entry.item for entry in fit.entries)
            if fit != topic.checklist:
                conversation = conversation.with_topic(replace(topic, checklist=fit))
        return conversation
