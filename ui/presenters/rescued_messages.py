"""Offers the text of drafts that an earlier run could keep in a plain file only."""

from dataclasses import replace

from ui.presenters.draft_keeper import MESSAGE_KEY
from ui.presenters.message_scene import TROUBLES
from ui.presenters.rescued import RescueOffers
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language
from workstation.ids import MessageId
from workstation.messages import MessageNotFound
from workstation.ports import RescuedText


class RescuedMessages(RescueOffers):
    """Puts rescued text back into its draft when the agent says so."""

    KIND = MESSAGE_KEY

    def question(self) -> str:
        return self.tr(
            "{title} could not be saved last time; its text was kept in a file. Put it back?"
        )

    def put_back(self, rescued: RescuedText) -> None:
        """Write the text into its draft; the file goes only when that is saved."""
        message_id = MessageId(rescued.key.removeprefix(MESSAGE_KEY))
        message = self._desk.stores.messages.get(message_id)
        if message is None:
            self._notices.tell(rescued.key, self.tr("The draft of this text is gone."), Tone.LATE)
            return
        try:
            self._desk.messages.keep(replace(message, body=rescued.text))
        except (*TROUBLES, MessageNotFound) as trouble:
            self._notices.tell(rescued.key, in_window_language(trouble), Tone.LATE)
            return
        self._rescue.drop(rescued.key)
