"""Finds the sentences that the window shows and that come from behind it: rules, phone, database.

Those packages know no Qt. Their sentences are English, in logs and in commands too; the window
knows each by its template and shows it in its own language. A template is the literal or f-string
itself, with a name for each fact.
"""

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tools.translations.window_texts import Message

CONTEXT: Final = "Sentences"

_PACKAGES: Final = ("workstation", "telephony", "storage", "mail", "spelling")
_NOT_SHOWN: Final = (
    *("workstation/app/", "workstation/cli/", "storage/demo", "storage/migrations/"),
    *("telephony/practice/", "workstation/language_check/patterns", "telephony/engine/logs"),
    *("workstation/practice_", "storage/search", "workstation/report"),
    "workstation/imports/reading",
)
# Modules that say things shorter than a sentence too: what stands on timelines and in scores.
_TELLING: Final = (
    *("workstation/desk/", "workstation/scoring/", "workstation/scores", "workstation/screen_pop"),
    *("workstation/numbers", "workstation/own_wording", "workstation/privacy"),
    *("workstation/guidance_content/", "workstation/templates", "workstation/content_files"),
    *("workstation/shipped_wording", "workstation/message_templates", "workstation/imports/"),
    *("telephony/engine/trouble", "telephony/engine/incoming", "telephony/engine/acts"),
    *("telephony/engine/lines", "telephony/engine/watch", "telephony/journal"),
    *("storage/demo_story", "storage/settings_file"),
)
_WORDS_TOO: Final = ("telephony/engine/trouble.py",)  # "busy"
_BUGS: Final = ("ValueError", "TypeError", "RuntimeError", "KeyError", "IllegalTransition")
_CODE: Final = re.compile(
    r"%[Ysd]|sip:|[|\\^`]|^\W*$|^[\w./-]+$"
    r"|\b(?:select .* from|insert into|pragma|update \w+ set|delete from|order by)\b|[<>=] \?"
)


def sentence_messages(root: Path) -> set[Message]:
    """Return every template in the packages behind the window."""
    found: set[Message] = set()
    for package in _PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            if not name.startswith(_NOT_SHOWN):
                tree = ast.parse(path.read_text(encoding="utf-8"))
                tells = name.startswith(_TELLING)
                found.update(
                    Message(CONTEXT, template)
                    for template in _templates(tree)
                    if (_is_phrase if tells else _is_sentence)(template)
                    or (name in _WORDS_TOO and template.isalpha())
                )
    return found


def write_templates(messages: Iterable[Message], file: Path) -> None:
    """Write the list by which the window knows them again."""
    templates = sorted(message.source for message in messages)
    text = json.dumps(templates, ensure_ascii=False, indent=0)
    file.write_text(text + "\n", encoding="utf-8")


def _templates(tree: ast.Module) -> Iterator[str]:
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    skipped = {id(inner) for node in ast.walk(tree) for inner in _unshown(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            is_filled_in_later = re.search(r"\{\w+\}", node.value)
            yield node.value if is_filled_in_later else _escaped(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield _template(node, constants)


def _unshown(node: ast.AST) -> Iterator[ast.AST]:
    """Return the parts of ``node`` that no person reads: docstrings, logs, bugs, annotations."""
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        first = node.body[0] if node.body else None
        if isinstance(first, ast.Expr):
            yield first.value
    if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[0] in ("log", "re"):
        yield from ast.walk(node)
    is_call = isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    if is_call and ast.unparse(node.exc.func) in _BUGS:
        yield from ast.walk(node)
    if isinstance(node, ast.JoinedStr):
        yield from node.values
    if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
        yield from ast.walk(node.annotation)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns is not None:
        yield from ast.walk(node.returns)


def _template(text: ast.JoinedStr, constants: dict[str, str]) -> str:
    names: dict[str, str] = {}
    parts = []
    for value in text.values:
        if isinstance(value, ast.Constant):
            parts.append(_escaped(str(value.value)))
        elif isinstance(value, ast.FormattedValue):
            code = ast.unparse(value.value)
            if code in constants:
                parts.append(_escaped(constants[code]))  # a part that many sentences share
            else:
                parts.append(f"{{{_name_for(code, names)}}}")
    return "".join(parts)


def _name_for(code: str, names: dict[str, str]) -> str:
    """Return a name for the fact that ``code`` gives: its last word, with a number if taken."""
    if code not in names:
        words = [word for word in re.findall(r"[a-z_]\w*", code) if word not in ("self", "or")]
        wanted = (words[-1] if words else "fact").strip("_")
        taken = set(names.values())
        free = (f"{wanted}{n}" if n > 1 else wanted for n in range(1, 99))
        names[code] = next(name for name in free if name not in taken)
    return names[code]


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _is_sentence(template: str) -> bool:
    """Tell whether ``template`` begins and ends like a sentence."""
    whole = template[:1].isupper() or template[:1] in "“{"
    return (
        whole and template.rstrip()[-1:] in ".?" and template.count(" ") >= 2 and _reads(template)
    )


def _is_phrase(template: str) -> bool:
    """Tell whether ``template`` reads as words, however few."""
    is_part = template[:1].isspace() or template[:1] in ",;"
    is_whole = is_part or template == template.strip()
    is_word = re.fullmatch(r"[A-Z][a-z]{3,}\{\w+\}", template) is not None
    return is_word or (is_whole and " " in template.strip() and _reads(template))


def _reads(template: str) -> bool:
    words = re.sub(r"\{\w*\}", "", template)
    return not _CODE.search(words) and len(re.findall(r"[A-Za-z]{2,}", words)) >= 1
