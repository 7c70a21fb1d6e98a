"""Wording as it is being typed: texts of any kind, which may or may not be of use yet."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.presenters.ticket_words import takes_of, takes_words
from ui.ticket.views import PlanStageView
from workstation.glossary import GlossaryTerm
from workstation.ids import PlanId, TemplateId, TermId
from workstation.messages import MessageTemplate, clean_line, clean_text
from workstation.own_wording import OwnWording, WordingKind, WordingUnusable, kind_of, name_of
from workstation.plans import Plan, PlanStage

TEXTS: Final = ("name", "valid_from", "valid_to", "subject", "body", "plain")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class WordingDraft:
    """What stands in the form.

    Shape: ``texts`` has every name of TEXTS; those that the kind has no use for stay empty.
    """

    kind: WordingKind
    language: str
    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))
    stages: tuple[PlanStageView, ...] = ()


def draft_of(wording: OwnWording) -> WordingDraft:
    """Return ``wording`` as the form shows it."""
    texts = dict.fromkeys(TEXTS, "")
    texts["name"] = name_of(wording)
    texts["valid_from"] = wording.valid_from.isoformat() if wording.valid_from else ""
    texts["valid_to"] = wording.valid_to.isoformat() if wording.valid_to else ""
    stages: tuple[PlanStageView, ...] = ()
    if isinstance(wording, MessageTemplate):
        texts["subject"], texts["body"] = wording.subject, wording.body
    elif isinstance(wording, GlossaryTerm):
        texts["plain"] = wording.plain
    else:
        stages = tuple(
            PlanStageView(each.what, takes_words(each.takes), each.what_if, each.contact)
            for each in wording.stages
        )
    return WordingDraft(kind_of(wording), wording.language, texts, stages)


def wording_of(draft: WordingDraft, wording_id: str) -> OwnWording:
    """Return what was typed as a value.

    Errors: WordingUnusable for a day or a time that is none.
    """
    texts = draft.texts
    name = clean_line(texts["name"])
    first = _day(texts["valid_from"], "valid_from")
    last = _day(texts["valid_to"], "valid_to")
    if draft.kind is WordingKind.TEMPLATE:
        subject, body = clean_line(texts["subject"]), clean_text(texts["body"]).strip()
        return MessageTemplate(
            TemplateId(wording_id), draft.language, name, subject, body, first, last
        )
    if draft.kind is WordingKind.TERM:
        plain = clean_line(texts["plain"])
        return GlossaryTerm(TermId(wording_id), draft.language, name, plain, first, last)
    stages = tuple(_stage(number, each) for number, each in enumerate(draft.stages, start=1))
    return Plan(PlanId(wording_id), name, draft.language, stages, first, last)


def day_of(text: str) -> date | None:
    """Return the day that was typed, as 2027-01-31 or 31.1.2027; None when it is none."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _day(text: str, name: str) -> date | None:
    if not text.strip():
        return None
    day = day_of(text)
    if day is None:
        words = QCoreApplication.translate(
            "Wording", "“{text}” is no day: write it as 2027-01-31, or leave it empty."
        )
        raise WordingUnusable(name, words.format(text=clean_line(text)[:40]))
    return day


def _stage(number: int, view: PlanStageView) -> PlanStage:
    takes = takes_of(view.takes)
    if takes is None:
        words = QCoreApplication.translate(
            "Wording",
            "Stage {number}: “{text}” is no time: write “2 h”, “3 days” or “90 min”, or nothing.",
        )
        text = clean_line(view.takes)[:40]
        raise WordingUnusable("stages", words.format(number=number, text=text))
    return PlanStage(
        clean_line(view.what), takes or None, clean_line(view.what_if), clean_line(view.contact)
    )
