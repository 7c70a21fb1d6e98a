"""What the page of an organisation's own wording shows, as views made of values."""

import functools
from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.presenters.settings_view import language_choices
from ui.theme.tokens import Tone
from ui.wording.views import FactView, WordingRowView
from workstation.message_facts import LIST_FACTS
from workstation.own_wording import (
    Overlap,
    OwnWording,
    Standing,
    WordingKind,
    name_of,
    standing_on,
)

_UNNAMED: Final = {
    WordingKind.TEMPLATE: QT_TRANSLATE_NOOP("Wording", "New template"),
    WordingKind.TERM: QT_TRANSLATE_NOOP("Wording", "New word"),
    WordingKind.PLAN: QT_TRANSLATE_NOOP("Wording", "New plan"),
}
# Each row of a list, in an order that reads well in any language.
_ROWS: Final = {
    "next_steps": ("step", "- {{ step.what|clause }}: {{ step.who }}, {{ step.when }}"),
    "promises": ("promise", "- {{ promise.what|clause }}: {{ promise.when }}"),
    "plan": (
        "stage",
        "- {{ stage.what|clause }} ({{ stage.takes }}). {{ stage.what_if|sentence }}"
        " {{ stage.contact }}",
    ),
    "questions": ("question", "- {{ question.text }}"),
}
_LISTS: Final = {
    "next_steps": QT_TRANSLATE_NOOP("Wording", "All next steps, one to a line"),
    "promises": QT_TRANSLATE_NOOP("Wording", "All promises, one to a line"),
    "plan": QT_TRANSLATE_NOOP("Wording", "The whole plan, one stage to a line"),
    "questions": QT_TRANSLATE_NOOP("Wording", "The customer’s questions, one to a line"),
}


def tr(text: object) -> str:
    """Return one of this module's texts in the window's language."""
    return QCoreApplication.translate("Wording", str(text))


def own_row(
    key: str, kind: WordingKind, name: str, kept: OwnWording | None, today: date, changed: bool
) -> WordingRowView:
    """Return the row of something of one's own; ``kept`` is None for one never saved."""
    name = name.strip() or tr(_UNNAMED[kind])
    if kept is None:
        return WordingRowView(name, key, tr("Not kept yet"), tr("not saved"), Tone.DUE)
    standing = standing_on(kept, today)
    tag, tone = "", Tone.NEUTRAL
    if changed:
        tag, tone = tr("not saved"), Tone.DUE
    elif standing is Standing.EXPIRED:
        tag = tr("expired")
    elif standing is Standing.TO_COME:
        tag, tone = tr("to come"), Tone.ACCENT
    about = " · ".join(part for part in (_language(kept.language), _days(kept)) if part)
    return WordingRowView(name, key, about, tag, tone)


def shipped_row(key: str, wording: OwnWording) -> WordingRowView:
    return WordingRowView(name_of(wording), key, _language(wording.language), tr("built in"))


def heading(words: str) -> WordingRowView:
    return WordingRowView(words)


@functools.lru_cache(maxsize=64)  # Qt looks each up anew, for every row of a long list
def _language(code: str) -> str:
    return language_choices((code,))[0].label or code


def _days(wording: OwnWording) -> str:
    first, last = wording.valid_from, wording.valid_to
    if first is not None and last is not None:
        return tr("{first} to {last}").format(first=first.isoformat(), last=last.isoformat())
    if first is not None:
        return tr("from {day}").format(day=first.isoformat())
    return tr("until {day}").format(day=last.isoformat()) if last is not None else ""


def facts_of(placeholders: Mapping[str, str]) -> tuple[FactView, ...]:
    """Return the facts in the words of the language, then the lists."""
    parts = frozenset().union(*LIST_FACTS.values())
    texts = [
        FactView(words.strip("[]"), f"{{{{ {name} }}}}")
        for name, words in placeholders.items()
        if name not in parts
    ]
    lists = [
        FactView(tr(_LISTS[name]), f"{{% for {row} in {name} %}}\n{line}\n{{% endfor %}}\n")
        for name, (row, line) in _ROWS.items()
    ]
    return (*sorted(texts, key=lambda fact: fact.words.casefold()), *lists)


def note_of(wording: OwnWording | None, kind: WordingKind, overlap: Overlap, today: date) -> str:
    """Say what agents find, where it is not what one would think."""
    parts = []
    if wording is not None and standing_on(wording, today) is Standing.EXPIRED:
        parts.append(tr("Expired: nobody is offered it any more. Drafts made from it stay."))
    if overlap.own:
        parts.append(
            {
                WordingKind.TEMPLATE: tr(
                    "Another of ours has this name on some of these days: agents see both, one "
                    "below the other."
                ),
                WordingKind.TERM: tr(
                    "This word is there once more on some of these days: both wordings are offered."
                ),
                WordingKind.PLAN: tr(
                    "Another of our plans has this name on some of these days: agents see both."
                ),
            }[kind]
        )
    if overlap.shipped:
        parts.append(
            {
                WordingKind.TEMPLATE: tr("The built-in one of this name stays in the menu, below."),
                WordingKind.TERM: tr("It goes before the built-in one."),
                WordingKind.PLAN: tr("It stands in place of the built-in one of this name."),
            }[kind]
        )
    return " ".join(parts)


def note_of_plain(plain: str) -> str:
    """Say what a word without plain words does."""
    if plain.strip():
        return ""
    return tr("Without plain words it says: our customers know this word, do not mark it.")


def unsaved_words(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return tr("1 not saved · kept while the program runs")
    return tr("{count} not saved · kept while the program runs").format(count=count)


def removed_words(kind: WordingKind, name: str) -> str:
    name = name.strip() or tr(_UNNAMED[kind])
    if kind is WordingKind.TEMPLATE:
        return tr("“{name}” was removed. Drafts made from it stay.").format(name=name)
    return tr("“{name}” was removed.").format(name=name)
