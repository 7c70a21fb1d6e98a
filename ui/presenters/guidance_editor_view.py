"""Says what the guidance editor shows: names of lists and fields, rows, the form of a piece."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.guidance_editor.views import FieldView, PieceView
from ui.panels.views import Choice
from ui.presenters.labels import CALLER, STAGE, label
from ui.theme.tokens import Tone
from ui.wording.views import FactView, WordingRowView
from workstation.call_flow import Stage
from workstation.callers import CallerType
from workstation.guidance_content import Problem
from workstation.guidance_editing.fields import FieldKind, FieldSpec, fields_of
from workstation.guidance_editing.pieces import Group, Piece, groups_of
from workstation.phrases import GuidanceFacts

_GROUPS: Final[Mapping[str, object]] = {
    "greetings": QT_TRANSLATE_NOOP("GuidanceEditor", "Greetings: in general"),
    "greetings/greetings": QT_TRANSLATE_NOOP("GuidanceEditor", "Greetings"),
    "greetings/day_parts": QT_TRANSLATE_NOOP("GuidanceEditor", "Parts of the day"),
    "stages": QT_TRANSLATE_NOOP("GuidanceEditor", "Stages: in general"),
    "stages/stages": QT_TRANSLATE_NOOP("GuidanceEditor", "Stages of a call"),
    "stages/stages.phrases": QT_TRANSLATE_NOOP("GuidanceEditor", "Phrases of a stage"),
    "callers": QT_TRANSLATE_NOOP("GuidanceEditor", "Callers: for all"),
    "callers/callers": QT_TRANSLATE_NOOP("GuidanceEditor", "How callers sound"),
    "callers/callers.phrases": QT_TRANSLATE_NOOP("GuidanceEditor", "Phrases for a type"),
    "hold": QT_TRANSLATE_NOOP("GuidanceEditor", "Hold: in general"),
    "hold/reasons": QT_TRANSLATE_NOOP("GuidanceEditor", "Reasons to hold"),
    "hold/permission": QT_TRANSLATE_NOOP("GuidanceEditor", "Asking before a hold"),
    "hold/check_ins": QT_TRANSLATE_NOOP("GuidanceEditor", "Check-ins"),
    "hold/late_check_ins": QT_TRANSLATE_NOOP("GuidanceEditor", "Late check-ins"),
    "hold/callback_offers": QT_TRANSLATE_NOOP("GuidanceEditor", "Offers to call back"),
    "hold/callback_agreed": QT_TRANSLATE_NOOP("GuidanceEditor", "When a callback is agreed"),
    "hold/back": QT_TRANSLATE_NOOP("GuidanceEditor", "Back from a hold"),
    "hold/no_new_permission": QT_TRANSLATE_NOOP("GuidanceEditor", "Asking once more"),
    "hold/no_new_words": QT_TRANSLATE_NOOP("GuidanceEditor", "When all check-ins were said"),
    "hold/no_new_back": QT_TRANSLATE_NOOP("GuidanceEditor", "Back once more"),
    "closing/items": QT_TRANSLATE_NOOP("GuidanceEditor", "Checklist before the end"),
    "closing/items.variants": QT_TRANSLATE_NOOP("GuidanceEditor", "For a type of caller"),
    "closing/goodbye": QT_TRANSLATE_NOOP("GuidanceEditor", "Thanks and goodbye"),
    "wrap_up": QT_TRANSLATE_NOOP("GuidanceEditor", "Wrap-up: question and causes"),
    "wrap_up/dispositions": QT_TRANSLATE_NOOP("GuidanceEditor", "Outcomes"),
    "wrap_up/reviews": QT_TRANSLATE_NOOP("GuidanceEditor", "Own review"),
    "coach/rules": QT_TRANSLATE_NOOP("GuidanceEditor", "Coach's words"),
    "spoken": QT_TRANSLATE_NOOP("GuidanceEditor", "Times and numbers, spoken"),
    "promises": QT_TRANSLATE_NOOP("GuidanceEditor", "Promises: in general"),
    "promises/kinds": QT_TRANSLATE_NOOP("GuidanceEditor", "Kinds of promises"),
    "promises/reasons": QT_TRANSLATE_NOOP("GuidanceEditor", "Reasons for a delay"),
    "repeats": QT_TRANSLATE_NOOP("GuidanceEditor", "How often updates come"),
    "callbacks/outcomes": QT_TRANSLATE_NOOP("GuidanceEditor", "What a try may come to"),
    "callbacks/ways": QT_TRANSLATE_NOOP("GuidanceEditor", "What is next"),
    "callbacks/voicemail": QT_TRANSLATE_NOOP("GuidanceEditor", "Said to a voicemail"),
    "promises/delay": QT_TRANSLATE_NOOP("GuidanceEditor", "Telling of a delay"),
    "times": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: little words"),
    "times/weekdays": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: weekdays"),
    "times/months": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: months"),
    "times/numbers": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: numbers"),
    "times/units": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: units"),
    "times/durations": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: durations"),
    "times/clocks": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: before the hour"),
    "times/hours": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: hours with a name"),
    "times/days": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: days"),
    "times/parts": QT_TRANSLATE_NOOP("GuidanceEditor", "Typed times: parts of the day"),
    "questions": QT_TRANSLATE_NOOP("GuidanceEditor", "Questions: in general"),
    "questions/topics": QT_TRANSLATE_NOOP("GuidanceEditor", "Question topics"),
    "questions/topics.questions": QT_TRANSLATE_NOOP("GuidanceEditor", "Questions of a topic"),
}
_FIELDS: Final[Mapping[str, object]] = {
    "say": QT_TRANSLATE_NOOP("GuidanceEditor", "What to say, the best first"),
    "id": QT_TRANSLATE_NOOP("GuidanceEditor", "Short name (id)"),
    "rule": QT_TRANSLATE_NOOP("GuidanceEditor", "Rule"),
    "callers": QT_TRANSLATE_NOOP("GuidanceEditor", "Only for these callers"),
    "unless": QT_TRANSLATE_NOOP("GuidanceEditor", "Not when these facts are known"),
    "offers_callback": QT_TRANSLATE_NOOP("GuidanceEditor", "Offers to call back"),
    "occasion": QT_TRANSLATE_NOOP("GuidanceEditor", "Who called whom"),
    "line": QT_TRANSLATE_NOOP("GuidanceEditor", "Only for this line"),
    "lines": QT_TRANSLATE_NOOP("GuidanceEditor", "Only for these lines"),
    "queue": QT_TRANSLATE_NOOP("GuidanceEditor", "Only for this queue"),
    "day_parts": QT_TRANSLATE_NOOP("GuidanceEditor", "Only in this part of the day"),
    "valid_from": QT_TRANSLATE_NOOP("GuidanceEditor", "First day"),
    "valid_until": QT_TRANSLATE_NOOP("GuidanceEditor", "Last day"),
    "part": QT_TRANSLATE_NOOP("GuidanceEditor", "Part of the day"),
    "begins": QT_TRANSLATE_NOOP("GuidanceEditor", "Begins at"),
    "good_day": QT_TRANSLATE_NOOP("GuidanceEditor", "What one wishes then"),
    "stage": QT_TRANSLATE_NOOP("GuidanceEditor", "Stage"),
    "title": QT_TRANSLATE_NOOP("GuidanceEditor", "Title"),
    "subtitle": QT_TRANSLATE_NOOP("GuidanceEditor", "Below the title"),
    "do": QT_TRANSLATE_NOOP("GuidanceEditor", "What to do, one a line"),
    "avoid": QT_TRANSLATE_NOOP("GuidanceEditor", "What to avoid, one a line"),
    "recognise": QT_TRANSLATE_NOOP("GuidanceEditor", "How to recognise, one a line"),
    "for_all": QT_TRANSLATE_NOOP("GuidanceEditor", "For every caller, one a line"),
    "type": QT_TRANSLATE_NOOP("GuidanceEditor", "Type of caller"),
    "name": QT_TRANSLATE_NOOP("GuidanceEditor", "Name"),
    "label": QT_TRANSLATE_NOOP("GuidanceEditor", "On the button"),
    "words": QT_TRANSLATE_NOOP("GuidanceEditor", "In the sentence"),
    "usual_wait_s": QT_TRANSLATE_NOOP("GuidanceEditor", "Usual wait in seconds"),
    "waits_s": QT_TRANSLATE_NOOP("GuidanceEditor", "Waits to choose, in seconds, one a line"),
    "item": QT_TRANSLATE_NOOP("GuidanceEditor", "Short name (id)"),
    "hint": QT_TRANSLATE_NOOP("GuidanceEditor", "Hint"),
    "done_label": QT_TRANSLATE_NOOP("GuidanceEditor", "On the button that ticks it"),
    "topics": QT_TRANSLATE_NOOP("GuidanceEditor", "Only for these topics, one a line"),
    "disposition": QT_TRANSLATE_NOOP("GuidanceEditor", "Short name (id)"),
    "key": QT_TRANSLATE_NOOP("GuidanceEditor", "Key: one letter"),
    "inside": QT_TRANSLATE_NOOP("GuidanceEditor", "In the middle of a sentence"),
    "closes_ticket": QT_TRANSLATE_NOOP("GuidanceEditor", "Closes the ticket"),
    "expects_follow_up": QT_TRANSLATE_NOOP("GuidanceEditor", "We owe something by a time"),
    "is_wrong_number": QT_TRANSLATE_NOOP("GuidanceEditor", "The caller wanted somebody else"),
    "review": QT_TRANSLATE_NOOP("GuidanceEditor", "Answer"),
    "satisfaction_question": QT_TRANSLATE_NOOP("GuidanceEditor", "Question some days later"),
    "satisfaction_after_days": QT_TRANSLATE_NOOP("GuidanceEditor", "How many days later"),
    "review_question": QT_TRANSLATE_NOOP("GuidanceEditor", "Question of the own review"),
    "internal_causes": QT_TRANSLATE_NOOP("GuidanceEditor", "Internal causes, one a line"),
    "where_to_find": QT_TRANSLATE_NOOP("GuidanceEditor", "Where to find it"),
    "fact": QT_TRANSLATE_NOOP("GuidanceEditor", "Kept on the ticket as"),
    "kind": QT_TRANSLATE_NOOP("GuidanceEditor", "Kind of answer"),
    "formats": QT_TRANSLATE_NOOP("GuidanceEditor", "How an answer looks, one a line"),
    "format_words": QT_TRANSLATE_NOOP("GuidanceEditor", "The same in plain words"),
    "why": QT_TRANSLATE_NOOP("GuidanceEditor", "Why it matters"),
    "outcome": QT_TRANSLATE_NOOP("GuidanceEditor", "Outcome"),
    "next": QT_TRANSLATE_NOOP("GuidanceEditor", "What is next"),
    "wait_min": QT_TRANSLATE_NOOP("GuidanceEditor", "Try again after, in minutes"),
    "most_tries": QT_TRANSLATE_NOOP("GuidanceEditor", "Most tries that came to this"),
    "afterwards": QT_TRANSLATE_NOOP("GuidanceEditor", "Next after the most tries"),
    "at_best_hour": QT_TRANSLATE_NOOP("GuidanceEditor", "Rather at their best hour"),
    "way": QT_TRANSLATE_NOOP("GuidanceEditor", "Way on"),
    "typed": QT_TRANSLATE_NOOP("GuidanceEditor", "As it is typed, one a line"),
    "ends": QT_TRANSLATE_NOOP("GuidanceEditor", "Ends at"),
    "value": QT_TRANSLATE_NOOP("GuidanceEditor", "Number"),
    "and_half": QT_TRANSLATE_NOOP("GuidanceEditor", "And a half"),
    "unit": QT_TRANSLATE_NOOP("GuidanceEditor", "Unit"),
    "days": QT_TRANSLATE_NOOP("GuidanceEditor", "Days from today"),
    "example": QT_TRANSLATE_NOOP("GuidanceEditor", "Example in the empty field"),
    "day_first": QT_TRANSLATE_NOOP("GuidanceEditor", "In 3/4 the day stands first"),
    "usual_h": QT_TRANSLATE_NOOP("GuidanceEditor", "Usual time, in hours"),
    "what": QT_TRANSLATE_NOOP("GuidanceEditor", "First words of the promise"),
    "by_call": QT_TRANSLATE_NOOP("GuidanceEditor", "Kept when they are reached by phone"),
    "their_time": QT_TRANSLATE_NOOP("GuidanceEditor", "When their clock differs"),
    "kept": QT_TRANSLATE_NOOP("GuidanceEditor", "When it was kept"),
    "try_next": QT_TRANSLATE_NOOP("GuidanceEditor", "What to try next"),
    "weight": QT_TRANSLATE_NOOP("GuidanceEditor", "Weight, 1 to 3"),
}
_FACTS: Final[Mapping[str, object]] = {
    "agent": QT_TRANSLATE_NOOP("GuidanceEditor", "Agent's name"),
    "organisation": QT_TRANSLATE_NOOP("GuidanceEditor", "Organisation"),
    "line": QT_TRANSLATE_NOOP("GuidanceEditor", "Line"),
    "queue": QT_TRANSLATE_NOOP("GuidanceEditor", "Queue"),
    "customer": QT_TRANSLATE_NOOP("GuidanceEditor", "Customer"),
    "good_day": QT_TRANSLATE_NOOP("GuidanceEditor", "Good morning, afternoon, evening"),
    "subject": QT_TRANSLATE_NOOP("GuidanceEditor", "What it is about"),
    "customer_words": QT_TRANSLATE_NOOP("GuidanceEditor", "The customer's words"),
    "understood": QT_TRANSLATE_NOOP("GuidanceEditor", "What was understood"),
    "ticket_number": QT_TRANSLATE_NOOP("GuidanceEditor", "Reference"),
    "next_update": QT_TRANSLATE_NOOP("GuidanceEditor", "Next update"),
    "promise": QT_TRANSLATE_NOOP("GuidanceEditor", "Promise"),
    "promise_time": QT_TRANSLATE_NOOP("GuidanceEditor", "Time of the promise"),
    "delay_reason": QT_TRANSLATE_NOOP("GuidanceEditor", "Reason for the delay"),
    "stated_wait": QT_TRANSLATE_NOOP("GuidanceEditor", "Stated wait"),
    "hold_reason": QT_TRANSLATE_NOOP("GuidanceEditor", "Reason of the hold"),
    "callback_time": QT_TRANSLATE_NOOP("GuidanceEditor", "Time of the callback"),
    "caller_number": QT_TRANSLATE_NOOP("GuidanceEditor", "Caller's number"),
}
_ABOUT: Final = 60
_FACT: Final = re.compile(r"\{\{\s*(\w+)[^}]*\}\}")
_CONDITION: Final = re.compile(r"\{%[^%]*%\}")
# What says more of a piece that has no number of a rule.
_MORE: Final = ("subtitle", "begins", "words", "hint", "why")
_STEPS: Final = "next_steps"
_STEPS_INSERTED: Final = (
    "{% for step in next_steps %}{{ step.who }}: {{ step.what|clause }}"
    "{% if step.when %}, {{ step.when }}{% endif %}. {% endfor %}"
)


def group_words(file: str, group: str) -> str:
    """Return what a list of pieces is called; one that is not known here by its own name."""
    key = f"{file}/{group}" if group else file
    known = _GROUPS.get(key)
    return _tr(known) if known is not None else key.replace("_", " ")


def field_words(name: str) -> str:
    known = _FIELDS.get(name)
    return _tr(known) if known is not None else name.replace("_", " ")


def title_of(piece: Piece, sample: GuidanceFacts) -> str:
    """Return what a piece is called in the list; words to say as the sample call says them."""
    stage, caller = piece.values.get("stage"), piece.values.get("type")
    if isinstance(stage, str) and stage in {one.value for one in Stage}:
        return label(STAGE[Stage(stage)])
    if isinstance(caller, str) and caller in {one.value for one in CallerType}:
        return label(CALLER[CallerType(caller)])
    if not piece.place:
        return _tr(QT_TRANSLATE_NOOP("GuidanceEditor", "In general"))
    return _filled(piece.title, sample) or group_words(piece.file, piece.group)


def _filled(wording: str, sample: GuidanceFacts) -> str:
    """Return a wording that can be read at a glance: its facts filled in, its conditions gone."""

    def fact(found: re.Match[str]) -> str:
        value = getattr(sample, found[1], "")
        return value if isinstance(value, str) and value else "…"

    return " ".join(_FACT.sub(fact, _CONDITION.sub("", wording)).split())


# --- the list ---------------------------------------------------------------------------------


def row_views(
    pieces: Sequence[Piece],
    tags: Mapping[str, tuple[str, Tone]],
    search: str,
    sample: GuidanceFacts,
) -> tuple[WordingRowView, ...]:
    """Return the list's rows: a heading for each group, a row for each piece that is found."""
    rows: list[WordingRowView] = []
    wanted = search.casefold().split()
    heading = ""
    for piece in pieces:
        if not _is_found(piece, wanted, sample):
            continue
        words = group_words(piece.file, piece.group.split(".")[0])
        if words != heading:
            heading = words
            rows.append(WordingRowView(words))
        tag, tone = tags.get(piece.key, ("", Tone.NEUTRAL))
        rows.append(WordingRowView(title_of(piece, sample), piece.key, _about(piece), tag, tone))
    return tuple(rows)


def _is_found(piece: Piece, wanted: Iterable[str], sample: GuidanceFacts) -> bool:
    hay = " ".join(
        (title_of(piece, sample), group_words(piece.file, piece.group), str(piece.values))
    )
    folded = hay.casefold()
    return all(word in folded for word in wanted)


def _about(piece: Piece) -> str:
    group = group_words(piece.file, piece.group) if "." in piece.group else ""
    parts = [group, str(piece.values.get("rule", "")), str(piece.values.get("id", ""))]
    about = ", ".join(part for part in parts if part)
    more = (piece.values.get(name) for name in _MORE)
    return (about or next((str(one) for one in more if one), ""))[:_ABOUT]


# --- the form ---------------------------------------------------------------------------------


def piece_view(
    piece: Piece, problems: Sequence[Problem], used: str, sample: GuidanceFacts
) -> PieceView:
    """Return the form of a piece; problems that name one of its fields stand below it."""
    specs = fields_of(piece.kind)
    errors = _errors(specs, problems)
    groups = groups_of(piece) if piece.place else ()
    own = groups_of(piece.file) if not piece.place else ()
    return PieceView(
        key=piece.key,
        title=title_of(piece, sample),
        group=group_words(piece.file, piece.group),
        fields=tuple(_field_view(piece, spec, errors) for spec in specs),
        additions=tuple(Choice(g.name, _add_words(g)) for g in (*groups, *own)),
        can_move=piece.is_in_list,
        can_remove=piece.is_in_list,
        used=used,
    )


def _add_words(group: Group) -> str:
    words = _tr(QT_TRANSLATE_NOOP("GuidanceEditor", "Add to: {list}"))
    return words.format(list=group_words(group.file, group.name))


def _errors(specs: Sequence[FieldSpec], problems: Sequence[Problem]) -> dict[str, str]:
    """Return a sentence for each field that is at fault; the words to say, where none is named."""
    errors: dict[str, str] = {}
    names = [spec.name for spec in specs]
    usual = next((s.name for s in specs if s.kind is FieldKind.WORDINGS), names[0])
    for problem in problems:
        errors.setdefault(next((n for n in names if _names(problem, n)), usual), problem.sentence)
    return errors


def _field_view(piece: Piece, spec: FieldSpec, errors: Mapping[str, str]) -> FieldView:
    return FieldView(
        spec.name,
        field_words(spec.name),
        spec.kind,
        texts_of(piece.values.get(spec.name), spec.kind),
        tuple(Choice(key, _choice_words(spec.name, key)) for key in spec.choices),
        hint=_hint(spec),
        error=errors.get(spec.name, ""),
    )


def _names(problem: Problem, field: str) -> bool:
    said = f'"{field}"'
    return said in problem.sentence or problem.sentence.startswith(field)


def _hint(spec: FieldSpec) -> str:
    if spec.kind is FieldKind.DATE:
        return _tr(QT_TRANSLATE_NOOP("GuidanceEditor", "as 2027-01-31, or empty"))
    return ""


def _choice_words(field: str, key: str) -> str:
    if field in ("callers", "type"):
        return label(CALLER[CallerType(key)])
    if field == "stage":
        return label(STAGE[Stage(key)])
    return key.replace("_", " ")


def texts_of(value: object, kind: FieldKind) -> tuple[str, ...]:
    """Return a value of a file as the fields of the form have it."""
    if value is None or value == "":
        return ()
    if kind is FieldKind.FLAG:
        return ("true",) if value is True else ()
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return (str(value),)


def fact_views(names: Iterable[str]) -> tuple[FactView, ...]:
    """Return the facts of a call in the window's words, and how they stand in a wording."""
    known = [name for name in _FACTS if name in set(names)]
    single = sorted(
        (FactView(_tr(_FACTS[name]), f"{{{{ {name} }}}}") for name in known),
        key=lambda fact: fact.words.casefold(),
    )
    steps = _tr(QT_TRANSLATE_NOOP("GuidanceEditor", "All next steps, one after the other"))
    return (*single, FactView(steps, _STEPS_INSERTED)) if _STEPS in names else tuple(single)


def _tr(text: object) -> str:
    return QCoreApplication.translate("GuidanceEditor", str(text))
