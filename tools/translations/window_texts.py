"""Finds every text of the window in the sources, with the context it has when the program runs.

Qt's own tool reads Python by its surface: it knows neither in which context a module's ``_tr``
looks a text up, nor that ``tr = self.tr``. So the sources are read here, as Python reads them, and
what was found is handed to that tool for merging.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_WINDOW = ("ui", "workstation/app", "workstation/cli")


@dataclass(frozen=True, order=True)
class Message:
    """A text to translate. Shape: ``comment`` tells apart what is spelt the same; may be empty."""

    context: str
    source: str
    comment: str = ""
    has_plural: bool = False


class UnreadableText(Exception):
    """A text is not written so that it can be found; the message says where and why."""


def window_messages(root: Path) -> set[Message]:
    """Return what the window's packages under ``root`` say through Qt.

    Errors: UnreadableText.
    """
    modules = {
        path.relative_to(root): ast.parse(path.read_text(encoding="utf-8"))
        for package in _WINDOW
        for path in sorted((root / package).rglob("*.py"))
    }
    readers = {path: _Reader(path, tree) for path, tree in modules.items()}
    functions = {_module_name(path): reader.functions for path, reader in readers.items()}
    return {message for reader in readers.values() for message in reader.read(functions)}


class _Reader:
    """Reads one module. Shape: ``functions`` gives its translating functions their contexts."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        self._path = path
        self._tree = tree
        self._constants = dict(_constants(tree))
        self.functions: dict[str, str] = {}
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and (context := self._context_of(node)):
                self.functions[node.name] = context

    def read(self, functions: Mapping[str, Mapping[str, str]]) -> Iterator[Message]:
        """Return the module's messages; ``functions`` are those of all modules, by name."""
        self._contexts = dict(self.functions)
        for node in self._tree.body:
            if isinstance(node, ast.ImportFrom):
                theirs = functions.get(node.module or "", {})
                for name in node.names:
                    if name.name in theirs:
                        self._contexts[name.asname or name.name] = theirs[name.name]
        yield from self._walk(self._tree, "")

    def _context_of(self, function: ast.FunctionDef) -> str:
        """Return the context in which ``function`` looks up its argument; empty if it does not."""
        names = {argument.arg for argument in function.args.args}
        for node in ast.walk(function):
            if (
                isinstance(node, ast.Call)
                and _name(node.func) == "translate"
                and len(node.args) > 1
            ):
                looked_up = {n.id for n in ast.walk(node.args[1]) if isinstance(n, ast.Name)}
                if looked_up & names:
                    return self._text(node.args[0])
        return ""

    def _walk(self, node: ast.AST, context: str) -> Iterator[Message]:
        for child in ast.iter_child_nodes(node):
            inside = child.name if isinstance(child, ast.ClassDef) else context
            if isinstance(child, ast.Call):
                yield from self._message(child, context)
            yield from self._walk(child, inside)

    def _message(self, call: ast.Call, context: str) -> Iterator[Message]:
        name, arguments = _name(call.func), call.args
        if name == "QT_TRANSLATE_NOOP" or (name == "translate" and _is_literal(arguments[1:2])):
            yield from self._made(call, self._text(arguments[0]), arguments[1:])
        elif name in self._contexts and isinstance(call.func, ast.Name):
            if _is_literal(arguments[:1]):
                yield from self._made(call, self._contexts[name], arguments)
        elif name == "tr":
            if not context:
                raise self._unreadable(call, "stands outside a class: use translate")
            yield from self._made(call, context, arguments)

    def _made(self, call: ast.Call, context: str, arguments: list[ast.expr]) -> Iterator[Message]:
        comment = self._text(arguments[1]) if len(arguments) > 1 else ""
        for source in self._sources(call, arguments[0]):
            yield Message(context, source, comment, len(arguments) > 2)

    def _sources(self, call: ast.Call, source: ast.expr) -> Iterator[str]:
        if isinstance(source, ast.IfExp):
            yield from self._sources(call, source.body)
            yield from self._sources(call, source.orelse)
        elif isinstance(source, ast.Constant) and isinstance(source.value, str):
            yield source.value
        else:
            raise self._unreadable(call, "is no plain text")

    def _text(self, node: ast.expr) -> str:
        if isinstance(node, ast.Constant):
            return str(node.value)
        if isinstance(node, ast.Name) and node.id in self._constants:
            return self._constants[node.id]
        raise self._unreadable(node, "names no context that can be read")

    def _unreadable(self, node: ast.expr, why: str) -> UnreadableText:
        return UnreadableText(f"{self._path}:{node.lineno}: {ast.unparse(node)} {why}")


def _module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts)


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and isinstance(node.value.value, str):
                yield target.id, node.value.value


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_literal(arguments: list[ast.expr]) -> bool:
    return bool(arguments) and isinstance(arguments[0], ast.Constant | ast.IfExp)
