"""Turns guidance wording into text to speak, with the facts of the call marked as such."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import jinja2
from jinja2 import meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST_TEMPLATE: Final = 1_000
LONGEST_TEXT: Final = 2_000
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


class BadTemplate(ValueError):
    """A wording cannot be used; the message says why, in the terms of whoever wrote it."""


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

    def parts(self, facts: Mapping[str, Any]) -> tuple[Part, ...]:
        """Return the text with ``facts`` filled in.

        Errors: BadTemplate when the template fails on these facts.
        """
        try:
            marked = self.template.render(facts)
        except jinja2.TemplateError as error:
            raise BadTemplate(str(error)) from error
        return _parts_of(_tidy(marked))


class WordingCompiler:
    """Compiles templates that may speak of ``known_facts`` and of nothing else."""

    def __init__(self, known_facts: frozenset[str]) -> None:
        self._known_facts = known_facts
        self._environment = _wording_environment()

    def compile(self, source: str) -> Wording:
        """Return ``source`` ready to be rendered.

        Errors: BadTemplate for a broken or overlong template, a construct that wording does
        not need, or an unknown fact.
        """
        if len(source) > LONGEST_TEMPLATE:
            raise BadTemplate(f"it is longer than {LONGEST_TEMPLATE} characters")
        try:
            tree = self._environment.parse(source)
            _refuse_what_wording_never_needs(tree)
            named = frozenset(meta.find_undeclared_variables(tree))
            template = self._environment.from_string(source)
        except jinja2.TemplateError as error:
            raise BadTemplate(str(error)) from error
        if unknown := sorted(named - self._known_facts):
            raise BadTemplate(f"there is no fact called {unknown[0]!r}")
        return Wording(named - _optional(tree), template)


def _refuse_what_wording_never_needs(tree: nodes.Template) -> None:
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.For) and next(node.find_all(nodes.For), None) is not None:
            raise BadTemplate("a loop inside a loop cannot be used here")
        if not isinstance(node, _ALLOWED):
            raise BadTemplate(f"{type(node).__name__} cannot be used here")


def _optional(tree: nodes.Template) -> frozenset[str]:
    """Return the facts that a wording asks for by ``is defined``: it can do without them."""
    tested = (test.node for test in tree.find_all(nodes.Test) if test.name == "defined")
    return frozenset(node.name for node in tested if isinstance(node, nodes.Name))


def _marked(value: object) -> object:
    if isinstance(value, jinja2.Undefined):
        return value  # StrictUndefined complains by itself when it is printed
    text = str(value).replace(_FACT_BEGINS, "").replace(_FACT_ENDS, "")
    return f"{_FACT_BEGINS}{text}{_FACT_ENDS}" if text else ""


def _sentence(text: str) -> str:
    """Return ``text`` as a whole sentence: a capital first, one mark at the end."""
    text = text.strip()
    if text and text[-1] not in ".!?…":
        text += "."
    return text[:1].upper() + text[1:]


def _clause(text: str) -> str:
    """Return ``text`` fit to stand inside a sentence: no full stop at its end."""
    return text.strip().rstrip(".")


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
    environment.tests = {"defined": environment.tests["defined"]}
    environment.filters.update({"sentence": _sentence, "clause": _clause, "length": len})
    return environment


def _tidy(marked: str) -> str:
    text = " ".join(marked.split())
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


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
