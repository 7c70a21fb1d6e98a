"""The rules of the house that a machine can check: sizes, words, addresses, content that parses."""

import ast
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parent.parent
MODULE_SOFT, MODULE_HARD, FUNCTION_LINES, PUBLIC_METHODS = 300, 500, 40, 15
PACKAGES = ("workstation", "ui", "telephony", "storage", "mail", "spelling", "resources")
PACKAGES += ("tools", "run.py")


def _tracked() -> list[Path]:
    """Return the files under version control; all but the ignored ones where there is no git."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and ".venv" not in path.parts]
    paths = [ROOT / line for line in answer.stdout.splitlines()]
    return [path for path in paths if path.is_file()]


@dataclass(frozen=True)
class Source:
    """One module: its name, text and syntax tree, read once."""

    name: str
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        return self.name.split("/", maxsplit=1)[0]

    def code_lines(self) -> set[int]:
        """Return the numbers of the lines that hold code: no blanks, comments or docstrings."""
        lines = {
            number
            for number, line in enumerate(self.text.splitlines(), start=1)
            if line.strip() and not line.lstrip().startswith("#")
        }
        for docstring in self.docstrings():
            lines -= set(range(docstring.lineno, (docstring.end_lineno or 0) + 1))
        return lines

    def docstrings(self) -> list[ast.Constant]:
        holders = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        first = [
            node.body[0] for node in ast.walk(self.tree) if isinstance(node, holders) and node.body
        ]
        values = [node.value for node in first if isinstance(node, ast.Expr)]
        return [value for value in values if isinstance(value, ast.Constant)]

    def lines_inside_text(self) -> set[int]:
        """Return the lines of texts that run over several lines, such as SQL, but the first."""
        texts = [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        return {
            line for node in texts for line in range(node.lineno + 1, (node.end_lineno or 0) + 1)
        }

    def functions(self) -> list[ast.FunctionDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]

    def classes(self) -> list[ast.ClassDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef)]


def _read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


TRACKED = _tracked()
MODULES = [_read(path) for path in TRACKED if path.suffix == ".py"]
PROGRAM = [module for module in MODULES if module.package in PACKAGES]
TESTS = [module for module in MODULES if module.package == "tests"]


# --- sizes ------------------------------------------------------------------------------------


def test_modules_are_of_a_size_that_one_can_hold_in_mind() -> None:
    sizes = {module.name: len(module.code_lines()) for module in MODULES}
    assert {name: size for name, size in sizes.items() if size > MODULE_HARD} == {}


def test_long_modules_say_why_they_are_long() -> None:
    found = []
    for module in PROGRAM:
        size = len(module.code_lines())
        docstring = ast.get_docstring(module.tree) or ""
        if size > MODULE_SOFT and not re.search(
            r"\b(long|because|one place|together)\b", docstring
        ):
            found.append(f"{module.name}: {size} code lines")
    assert not found, "\n" + "\n".join(found)


def test_functions_are_small() -> None:
    found = []
    for module in PROGRAM:
        code = module.code_lines() - module.lines_inside_text()
        for node in module.functions():
            start, end = node.body[0].lineno, node.end_lineno or 0  # the signature does not count
            size = len([line for line in code if start <= line <= end])
            if size > FUNCTION_LINES:
                found.append(f"{module.name}:{node.lineno} {node.name}: {size} code lines")
    assert not found, "\n" + "\n".join(found)


def test_classes_offer_few_methods() -> None:
    found = []
    for module in PROGRAM:
        for node in module.classes():
            count = len(_public_methods(node))
            if count > PUBLIC_METHODS:
                found.append(f"{module.name}:{node.lineno} {node.name}: {count} public methods")
    assert not found, "\n" + "\n".join(found)


def _public_methods(node: ast.ClassDef) -> list[ast.FunctionDef]:
    """Return the methods that are neither private, nor properties, nor overrides of Qt's own."""
    methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
    return [
        method
        for method in methods
        if method.name.islower()
        and not method.name.startswith("_")
        and "property" not in [ast.unparse(decorator) for decorator in method.decorator_list]
    ]


def test_one_top_level_widget_or_store_to_a_module() -> None:
    found = []
    for module in PROGRAM:
        stores = [
            node.name for node in module.classes() if re.fullmatch(r"[A-Z]\w*Store", node.name)
        ]
        windows = [
            node.name
            for node in module.classes()
            if any(ast.unparse(base) in ("QMainWindow", "QDialog") for base in node.bases)
        ]
        found += [f"{module.name}: {names}" for names in (stores, windows) if len(names) > 1]
    assert not found, "\n" + "\n".join(found)


# --- words ------------------------------------------------------------------------------------


def test_every_module_says_what_it_is_for() -> None:
    assert [m.name for m in MODULES if m.text.strip() and not ast.get_docstring(m.tree)] == []


def test_every_public_class_that_does_something_says_what_it_is_for() -> None:
    found = [
        f"{module.name}:{node.lineno} {node.name}"
        for module in PROGRAM
        for node in module.classes()
        if not node.name.startswith("_") and _public_methods(node) and not ast.get_docstring(node)
    ]
    assert not found, "\n" + "\n".join(found)


def test_names_are_words_of_the_trade() -> None:
    unwanted = re.compile(r"(Mock|Manager|Helper|Utils?)(?![a-z])")
    classes = [node.name for module in MODULES for node in module.classes()]
    assert [name for name in classes if unwanted.search(name)] == []
    files = [module.name for module in MODULES]
    assert [name for name in files if re.search(r"(mock|manager|helpers?|utils?)[_.]", name)] == []


def test_no_exception_is_swallowed_in_silence() -> None:
    found = []
    for module in MODULES:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            caught = ast.unparse(node.type) if node.type else ""
            does_nothing = len(node.body) == 1 and isinstance(node.body[0], ast.Pass)
            if does_nothing and caught in ("", "Exception", "BaseException"):
                found.append(f"{module.name}:{node.lineno}")
    assert not found, "\n" + "\n".join(found)


def test_tests_wait_for_something_and_never_sleep() -> None:
    found = []
    for module in TESTS:
        if module.name == "tests/conftest.py":  # waits for processes to end, which send no signal
            continue
        for node in ast.walk(module.tree):
            sleeps = ("time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep")
            if isinstance(node, ast.Call) and ast.unparse(node.func) in sleeps:
                found.append(f"{module.name}:{node.lineno}")
    assert not found, "\n" + "\n".join(found)


_SPOKEN = re.compile(
    r"\b(may I put you on hold|anything else I can|thank you for (holding|waiting|calling)|"
    r"how (can|may) I help you|are you still there|I understand how)\b",
    re.I,
)


def test_what_an_agent_says_stands_in_content_not_in_code() -> None:
    found = []
    for module in PROGRAM:
        if module.package == "tools":
            continue
        docstrings = {id(docstring) for docstring in module.docstrings()}
        for node in ast.walk(module.tree):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and id(node) not in docstrings and _SPOKEN.search(str(node.value)):
                found.append(f"{module.name}:{node.lineno}: {str(node.value)[:60]}")
    assert not found, "\n" + "\n".join(found)


# --- what is tracked --------------------------------------------------------------------------

_MACHINE_PATH = re.compile(r"(?<![\w.])/(work|root|mnt|Users)/[\w.]")
_INDEX = re.compile(r"--(extra-)?index-url|--find-links|https?://(pypi|files\.pythonhosted)", re.I)
_BINARY = (".png", ".qm", ".wav", ".ttf", ".otf", ".woff2", ".ico", ".icns", ".svg", ".db")


def test_no_tracked_file_names_a_path_of_someones_machine() -> None:
    found = []
    for path in TRACKED:
        if path.suffix in _BINARY or path.name == "LICENSE" or path == Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if _MACHINE_PATH.search(line) or _INDEX.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_lock_pins_everything_by_hash_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert " @ " not in text
    entries = re.split(r"\n(?=\w)", text.split("\n", 1)[1])
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_both_locks_agree_on_what_the_program_runs_on() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9.-]+==[^\s;]+)", text, re.M))

    assert pins("requirements.lock") <= pins("requirements-test.lock")


def test_locks_hold_every_dependency_of_the_project() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)

    def names(requirements: list[str]) -> set[str]:
        found = (re.match(r"[\w.-]+", one) for one in requirements)
        return {re.sub(r"[-_.]+", "-", one.group()).lower() for one in found if one}

    run = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    test = (ROOT / "requirements-test.lock").read_text(encoding="utf-8")
    groups = project["dependency-groups"]
    for name in names(project["project"]["dependencies"]):
        assert f"\n{name}==" in run, name
    for name in names([*groups["dev"], *groups["speech"]]):
        assert f"\n{name}==" in test, name


def test_every_toml_file_parses_and_says_something() -> None:
    files = [path for path in TRACKED if path.suffix == ".toml"]
    assert len(files) > 1
    for path in files:
        with path.open("rb") as file:
            assert tomllib.load(file), path.name


def test_licence_is_the_one_the_metadata_names() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 3" in text
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    assert project["license"] == "GPL-3.0-or-later"
    for name in project["license-files"]:
        assert (ROOT / name).is_file(), name
