"""Which guidance a call is led by: its language, and the words of that language."""

from dataclasses import replace

from workstation.conversation import Conversation
from workstation.desk.book import ConversationBook
from workstation.desk.changes import Changes
from workstation.desk.settings import SettingsDesk
from workstation.guidance import Guidance
from workstation.guidance_content import GuidanceError, TimesContent
from workstation.guidance_library import GuidanceLibrary
from workstation.ports import Stores


class GuidanceDesk:
    """Chooses each call's language: the agent's choice, the customer's, the line's, the desk's.

    Ask ``of`` each time and keep nothing: the words may be others in the next moment, since the
    organisation's files are read again when they change. ``changes`` tells when.
    """

    def __init__(
        self,
        library: GuidanceLibrary,
        stores: Stores,
        book: ConversationBook,
        settings: SettingsDesk,
    ) -> None:
        self.library = library
        self._stores = stores
        self._book = book
        self._settings = settings

    @property
    def changes(self) -> Changes:
        return self.library.changes

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the agent can choose from."""
        return self.library.languages

    @property
    def times(self) -> tuple[TimesContent, ...]:
        """Return the words that times may be typed in: the desk's language, then the window's.

        Shape: empty when there is no content at all; other languages only once they are read.
        """
        settings = self._settings.value
        try:
            first = self.library.best(settings.language)
        except GuidanceError:
            return ()
        if not self.library.is_complete:
            return (first.times,)
        codes = sorted(self.languages, key=lambda code: code != settings.window_language)
        others = (self.library.in_force(code).guidance for code in codes)
        return (first.times, *(each.times for each in others if each is not first))

    def of(self, conversation: Conversation | None = None) -> Guidance:
        """Return the guidance of a call; without one, that of the desk.

        Errors: GuidanceError when there is no content at all.
        """
        return self.library.best(*self._wishes(conversation))

    def language_of(self, conversation: Conversation | None = None) -> str:
        """Return the language that a call is led in, one of ``languages``."""
        return self.of(conversation).language

    def _wishes(self, conversation: Conversation | None) -> tuple[str, ...]:
        settings = self._settings.value
        if conversation is None:
            return (settings.language,)
        customer_id = conversation.customer_id
        customer = self._stores.customers.standing(customer_id) if customer_id else None
        account_id = conversation.call.account_id
        account = next((one for one in settings.accounts if one.id == account_id), None)
        return (
            conversation.language,
            customer.language if customer else "",
            account.language if account else "",
            settings.language,
        )

    def choose(self, conversation: Conversation, language: str) -> None:
        """Lead this call in another language from now on; kept with the call."""
        if language != conversation.language:
            self._book.keep(replace(conversation, language=language))
