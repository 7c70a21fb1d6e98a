"""Turns wording, to be spoken or written, into text, with the facts marked as such."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import jinja2
from jinja2 import meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

# Private-use characters stand around each fact while a template is rendered.
_FACT_BEGINS: Final = "\ue000"
_FACT_ENDS: Final = "\ue001"
# All that wording needs: text, facts, a choice, one loop over the next steps. No arithmetic, no
# calls, no imports: a template can neither run on nor grow without bounds.
_ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.For,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
_DEEPEST: Final = 20
_TOO_DEEP: Final = "it is nested too deep"
_OF_EACH_LOOP: Final = frozenset({"index", "first", "last"})
_COMPILING: Final = (jinja2.TemplateError, RecursionError, SyntaxError, MemoryError, ValueError)
_FILLING: Final = (jinja2.TemplateError, TypeError, ValueError, AttributeError, RecursionError)


class BadTemplate(ValueError):
    """A wording cannot be used; the message says why, in the terms of whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a template and what it gives may be.

    Shape: text that ``keeps_lines`` has paragraphs; other text is one line.
    Units: characters.
    """

    template: int
    text: int
    keeps_lines: bool = False


SPOKEN: Final = Limits(1_000, 2_000)
WRITTEN: Final = Limits(8_000, 20_000, keeps_lines=True)


class Missing:
    """A fact that is not known: false, not defined, and seen in the text where it is printed."""

    __slots__ = ("_placeholder",)

    def __init__(self, placeholder: str) -> None:
        self._placeholder = placeholder

    def __str__(self) -> str:
        return self._placeholder

    def __len__(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text to speak; ``is_fact`` pieces come from the call, not from the wording."""

    text: str
    is_fact: bool = False


def plain_text(parts: Sequence[Part]) -> str:
    """Return the parts as one string."""
    return "".join(part.text for part in parts)


@dataclass(frozen=True, slots=True)
class Wording:
    """One compiled template and the facts that it cannot do without."""

    needs: frozenset[str]
    template: jinja2.Template
    limits: Limits = SPOKEN

    def parts(self, facts: Mapping[str, Any]) -> tuple[Part, ...]:
        """Return the text with ``facts`` filled in, cut where it becomes too long.

        Errors: BadTemplate when the template fails on these facts.
        """
        marked, length = [], 0
        try:
            for piece in self.template.generate(facts):
                marked.append(piece)
                length += len(piece)
                if length > 2 * self.limits.text:
                    break
        except _FILLING as error:
            raise BadTemplate(str(error)) from error
        return _parts_of(_tidy("".join(marked), self.limits))


class WordingCompiler:
    """Compiles templates that may speak of ``known_facts`` and of nothing else.

    Shape: with ``lists``, the parts of a row by the name of its list, loops go over these alone
    and nothing else has parts.
    """

    def __init__(
        self,
        known_facts: frozenset[str],
        limits: Limits = SPOKEN,
        lists: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._known_facts = known_facts
        self._limits = limits
        self._lists = lists
        self._environment = _wording_environment()

    def compile(self, source: str) -> Wording:
        """Return ``source`` ready to be rendered.

        Errors: BadTemplate for a broken or overlong template, a construct that wording does
        not need, or an unknown fact.
        """
        if len(source) > self._limits.template:
            raise BadTemplate(f"it is longer than {self._limits.template} characters")
        source = source.replace(_FACT_BEGINS, "").replace(_FACT_ENDS, "")
        try:
            tree = self._environment.parse(source)
            _refuse_what_wording_never_needs(tree)
            if self._lists is not None:
                _refuse_unknown_rows(tree, self._lists)
            named = frozenset(meta.find_undeclared_variables(tree)) | _own_names(tree)
            code = self._environment.compile(tree)
        except BadTemplate:
            raise
        except RecursionError as error:
            raise BadTemplate(_TOO_DEEP) from error
        except _COMPILING as error:
            raise BadTemplate(str(error)) from error
        if unknown := sorted(named - self._known_facts):
            raise BadTemplate(f'there is no fact called "{unknown[0]}"')
        template = jinja2.Template.from_code(self._environment, code, {})
        return Wording(named - _optional(tree), template, self._limits)


def _refuse_what_wording_never_needs(tree: nodes.Template) -> None:
    if _depth(tree) > _DEEPEST:
        raise BadTemplate(_TOO_DEEP)
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.For) and next(node.find_all(nodes.For), None) is not None:
            raise BadTemplate("a loop inside a loop cannot be used here")
        if not isinstance(node, _ALLOWED):
            raise BadTemplate(f"{type(node).__name__} cannot be used here")


def _depth(tree: nodes.Template) -> int:
    """Return how deep ``tree`` is, without going deep ourselves."""
    deepest = 0
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting.extend((child, depth + 1) for child in node.iter_child_nodes())
    return deepest


def _refuse_unknown_rows(tree: nodes.Template, lists: Mapping[str, frozenset[str]]) -> None:
    parts = {"loop": _OF_EACH_LOOP}
    for loop in tree.find_all(nodes.For):
        if not (isinstance(loop.iter, nodes.Name) and loop.iter.name in lists):
            raise BadTemplate("a loop can only go over " + ", ".join(sorted(lists)))
        row = loop.target.name if isinstance(loop.target, nodes.Name) else ""
        known = lists[loop.iter.name]
        if not row or row in lists or parts.get(row, known) != known:
            raise BadTemplate("each loop needs a name of its own for its row")
        parts[row] = known
    for dot in tree.find_all(nodes.Getattr):
        owner = dot.node.name if isinstance(dot.node, nodes.Name) else ""
        if dot.attr not in parts.get(owner, frozenset()):
            raise BadTemplate(f"there is no {dot.attr!r} here")


def _own_names(tree: nodes.Template) -> frozenset[str]:
    """Return which of jinja's own objects a template names; no wording needs them."""
    return frozenset(n.name for n in tree.find_all(nodes.Name) if n.name == "self")


def _optional(tree: nodes.Template) -> frozenset[str]:
    """Return the facts that a wording asks for by ``is defined``: it can do without them."""
    tested = (test.node for test in tree.find_all(nodes.Test) if test.name == "defined")
    return frozenset(node.name for node in tested if isinstance(node, nodes.Name))


def _marked(value: object) -> object:
    if isinstance(value, jinja2.Undefined):
        return value  # StrictUndefined complains by itself when it is printed
    text = str(value).replace(_FACT_BEGINS, "").replace(_FACT_ENDS, "")
    return f"{_FACT_BEGINS}{text}{_FACT_ENDS}" if text else ""


def _is_known(value: object) -> bool:
    return not isinstance(value, (jinja2.Undefined, Missing))


def _sentence(text: str | Missing) -> str | Missing:
    """Return ``text`` as a whole sentence: a capital first, one mark at the end."""
    if isinstance(text, Missing):
        return text
    text = text.strip()
    if text and text[-1] not in ".!?…":
        text += "."
    return text[:1].upper() + text[1:]


def _clause(text: str | Missing) -> str | Missing:
    """Return ``text`` fit to stand inside a sentence: no full stop at its end."""
    return text if isinstance(text, Missing) else text.strip().rstrip(".")


def _wording_environment() -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        finalize=_marked,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    environment.filters.clear()
    environment.tests = {"defined": _is_known}
    environment.filters.update({"sentence": _sentence, "clause": _clause, "length": len})
    return environment


def _tidy(marked: str, limits: Limits) -> str:
    if limits.keeps_lines:
        lines = "\n".join(line.rstrip() for line in marked.split("\n"))
        text = re.sub(r"\n{3,}", "\n\n", lines).strip()
    else:
        text = " ".join(marked.split())
    return text if len(text) <= limits.text else text[: limits.text - 1] + "…"


def _parts_of(marked: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    for index, piece in enumerate(marked.split(_FACT_BEGINS)):
        fact, mark, rest = piece.partition(_FACT_ENDS)
        if index == 0 and not mark:
            fact, rest = "", piece
        elif not mark:  # the text was cut inside a fact
            fact, rest = piece, ""
        parts.append(Part(fact, is_fact=True))
        parts.append(Part(rest))
    return tuple(part for part in parts if part.text)
