"""The organisation's own templates, words to avoid and plans: kept, taken away, put back (A6)."""

import dataclasses
from datetime import date, tzinfo

from workstation.clock import Clock
from workstation.desk.changes import Changes
from workstation.glossary import GlossaryTerm
from workstation.ids import MessageId
from workstation.message_drafts import DraftIds, draft_of
from workstation.message_templates import MessageContentBroken, MessageLibrary, trouble_with
from workstation.messages import MessageTemplate
from workstation.own_wording import (
    Overlap,
    OwnWording,
    WordingKind,
    WordingUnusable,
    are_both_valid,
    check_plainly,
    is_same_name,
    kind_of,
)
from workstation.ports import Stores
from workstation.shipped_wording import ShippedWording, read_shipped, sample_source
from workstation.templates import BadTemplate

_IN_WORDS = {"subject": "The subject", "body": "The message"}


@dataclasses.dataclass(frozen=True, slots=True)
class Filled:
    """A template filled from the sample ticket; ``trouble`` is one sentence when it cannot be."""

    subject: str = ""
    body: str = ""
    trouble: str = ""
    field: str = ""


class WordingDesk:
    """Holds nothing; what agents choose from changes as soon as it is saved.

    A draft that was begun from a template holds its own text, so it is not touched when the
    template changes, ends or goes.

    Errors: StorageTrouble when the store refuses.
    """

    def __init__(
        self, stores: Stores, clock: Clock, library: MessageLibrary, zone: tzinfo | None = None
    ) -> None:
        self._stores = stores
        self._clock = clock
        self._library = library
        self._zone = zone
        self.changes = Changes()

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that wording can be of use in."""
        return self._library.languages()

    @property
    def today(self) -> date:
        return self._clock.now().at.astimezone(self._zone).date()

    def all(self, kind: WordingKind) -> tuple[OwnWording, ...]:
        """Return the organisation's own, by name, valid or not."""
        stores = self._stores
        if kind is WordingKind.TEMPLATE:
            return tuple(stores.message_templates.all())
        if kind is WordingKind.TERM:
            return tuple(stores.glossary.all())
        return tuple(stores.plans.all())

    def shipped(self) -> ShippedWording:
        """Read what comes with the program.

        Thread: any; takes a part of a second the first time.
        """
        return read_shipped(self._library)

    def fill(self, template: MessageTemplate) -> Filled:
        """Fill a template that may be broken or hostile from the sample ticket of its language.

        Thread: any; takes up to 0.3 s for a template made to be slow.
        """
        try:
            content = self._library.language(template.language).apart()
            if trouble := trouble_with(template, content):
                return _unusable(trouble)
            now = self._clock.now().at
            source = sample_source(self._library, content.language, now)
            message = draft_of(source, template, content, DraftIds(MessageId("sample"), ""))
            return Filled(message.subject, message.body)
        except BadTemplate as error:
            return _unusable(str(error))
        except MessageContentBroken as broken:
            return Filled(trouble=str(broken))

    def save(self, wording: OwnWording) -> None:
        """Keep ``wording``; a template must have been filled without trouble before.

        Errors: WordingUnusable when it cannot be of use; nothing is changed then.
        """
        check_plainly(wording)
        if wording.language not in self.languages:
            raise WordingUnusable("language", "There is no wording in this language: choose one.")
        stores = self._stores
        if isinstance(wording, MessageTemplate):
            stores.message_templates.save(wording)
        elif isinstance(wording, GlossaryTerm):
            stores.glossary.save(wording)
        else:
            stores.plans.save(wording)
        self.changes.announce()

    def remove(self, wording: OwnWording) -> None:
        """Take ``wording`` away; saving it again puts it back as it was."""
        stores = self._stores
        if isinstance(wording, MessageTemplate):
            stores.message_templates.remove(wording.id)
        elif isinstance(wording, GlossaryTerm):
            stores.glossary.remove(wording.id)
        else:
            stores.plans.remove(wording.id)
        self.changes.announce()


def overlap_of(
    wording: OwnWording, own: tuple[OwnWording, ...], shipped: ShippedWording
) -> Overlap:
    """Return what else agents find under the same name on some of the same days."""
    others = [one for one in own if one.id != wording.id and is_same_name(one, wording)]
    by_kind = shipped.of_kind(kind_of(wording))
    return Overlap(
        sum(are_both_valid(one, wording) for one in others),
        any(is_same_name(one, wording) for one in by_kind if are_both_valid(one, wording)),
    )


def _unusable(trouble: str) -> Filled:
    """Return the trouble as one sentence about the field that it is in."""
    trouble = trouble.rstrip(".")
    for field, words in _IN_WORDS.items():
        part, _, what = trouble.partition(f"its {field}")
        if not part and what.startswith(": "):
            return Filled(trouble=f"{words} cannot be used like this{what}.", field=field)
        if not part and what:
            return Filled(trouble=f"{words}{what}.", field=field)
    return Filled(trouble=f"The template cannot be used like this: {trouble}.", field="body")
