"""What to look at in a text: checked when typing pauses, gone through and taken by keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.messages.views import FindingView
from ui.panels.checked_text import CheckedText
from ui.presenters.checking import Checking, CheckResult
from ui.presenters.findings_view import (
    MOST_LISTED,
    KnownFinding,
    finding_view,
    heading,
    known,
    marks_of,
    spoken,
)
from ui.widgets.announcing import Say, announce
from workstation.glossary import GlossaryTerm
from workstation.language_check.context import CheckContext
from workstation.wording_check import FindingKind

CHECK_AFTER_MS: Final = 300  # of a pause in typing


class FindingsPresenter(QObject):
    """Marks what was found in the field, and acts on it when the agent says so.

    Nothing here moves caret or text by itself: only the agent's own key or click does.

    Signals:
        changed: other findings, or another one is the current.
    """

    changed = Signal()

    def __init__(
        self,
        field: CheckedText,
        checking: Checking | None,
        parent: QObject | None = None,
        *,
        say: Say = announce,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._checking = checking
        self._say = say
        self._context: Callable[[], CheckContext] | None = None
        self._terms: tuple[GlossaryTerm, ...] = ()
        self._subject = ""
        self._all: tuple[KnownFinding, ...] = ()
        self._left_alone: dict[str, set[str]] = {}
        self._learnt: set[str] = set()
        self._told = -1
        self.current = ""
        self.trouble = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(CHECK_AFTER_MS)
        self._pause.timeout.connect(self.check)
        field.typed.connect(self.wait)
        field.mark_reached.connect(self._on_reached)
        if checking is not None:
            checking.checked.connect(self._on_checked)

    @property
    def shown(self) -> tuple[KnownFinding, ...]:
        """Return what is left to look at."""
        alone = self._left_alone.get(self._subject, set())
        return tuple(
            each
            for each in self._all
            if each.key not in alone
            and not (
                each.finding.kind is FindingKind.SPELLING and each.piece.casefold() in self._learnt
            )
        )

    @property
    def views(self) -> tuple[FindingView, ...]:
        """Return the listed ones: the first few, and the current one in any case."""
        shown = self.shown
        listed = list(shown[:MOST_LISTED])
        listed += [each for each in shown[MOST_LISTED:] if each.id == self.current]
        return tuple(finding_view(each) for each in listed)

    @property
    def heading(self) -> str:
        if self._checking is None or self._told < 0:
            return ""  # nothing was looked at yet
        return self.tr("Not checked") if self.trouble else heading(len(self.shown))

    @property
    def unlisted(self) -> int:
        return max(0, len(self.shown) - len(self.views))

    # --- checking

    def follow(
        self, subject: str, context: Callable[[], CheckContext], terms: tuple[GlossaryTerm, ...]
    ) -> None:
        """Check the text of ``subject`` from now on, at once when it is another than before."""
        self._context, self._terms = context, terms
        if subject != self._subject:
            self._begin(subject)
            self.check()

    def rest(self, subject: str) -> None:
        """Check nothing: ``subject`` has left and cannot be changed any more."""
        self._context = None
        self._begin(subject)

    def _begin(self, subject: str) -> None:
        self._subject = subject
        self._all, self.current, self._told = (), "", -1
        self._mark()

    @Slot()
    def wait(self) -> None:
        """Check once nothing was typed for a moment."""
        self._pause.start()

    @Slot()
    def check(self) -> None:
        self._pause.stop()
        if self._checking is not None and self._context is not None:
            self._checking.check(self._field.toPlainText(), self._context(), self._terms)

    @Slot(object)
    def _on_checked(self, result: CheckResult) -> None:
        if result.request.text != self._field.toPlainText():
            return  # typed on meanwhile: the next check is under way
        self.trouble = result.trouble
        self._all = known(result.findings, result.request.text)
        if all(each.id != self.current for each in self.shown):
            self.current = ""
        self._mark()
        self.current = self._field.mark_at_caret or self.current
        self._field.show_current(self.current)
        self._tell_count()
        self.changed.emit()

    def _mark(self) -> None:
        self._field.show_marks(marks_of(self.shown), self.current)

    def _tell_count(self) -> None:
        count = len(self.shown)
        if count != self._told:
            is_first = self._told < 0
            self._told = count
            if self.heading and (not is_first or count):
                self._say(self._field, self.heading)
        self._describe()

    def _describe(self) -> None:
        view = self._view(self.current)
        words = [self.heading, spoken(view) if view is not None else ""]
        self._field.setAccessibleDescription(" ".join(part for part in words if part))

    def _view(self, finding_id: str) -> FindingView | None:
        return next((finding_view(e) for e in self.shown if e.id == finding_id), None)

    # --- going through

    @Slot(str)
    def _on_reached(self, finding_id: str) -> None:
        self._choose(finding_id, is_asked=False)

    @Slot(str)
    def choose(self, finding_id: str) -> None:
        """Look at one finding: the caret goes there, since the agent asked for it."""
        self._choose(finding_id, is_asked=True)

    @Slot()
    def go_next(self) -> None:
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        ids = [each.id for each in self.shown]
        if not ids:
            self._say(self._field, self.heading)
            return
        place = ids.index(self.current) + by if self.current in ids else 0 if by > 0 else -1
        self.choose(ids[place % len(ids)])

    def _choose(self, finding_id: str, *, is_asked: bool) -> None:
        self.current = finding_id
        self._field.show_current(finding_id)
        if is_asked:
            self._field.go_to(finding_id)
            self.current = finding_id  # where marks overlap, the caret alone would not tell
            self._field.show_current(finding_id)
        view = self._view(finding_id)
        if view is not None and is_asked:
            self._say(self._field, spoken(view))
        self._describe()
        self.changed.emit()

    # --- acting

    @Slot()
    def take_best(self) -> None:
        """Take the best wording of the current finding; without one, go to the next finding."""
        if self._view(self.current) is None:
            self.go_next()
        else:
            self.take(self.current, 0)

    def take_number(self, number: int) -> None:
        """Take a wording of the current finding by its key, from 1 on."""
        self.take(self.current, number - 1)

    @Slot(str, int)
    def take(self, finding_id: str, place: int) -> None:
        """Put a wording into the text, as one step that can be undone."""
        view = self._view(finding_id)
        if view is None or not 0 <= place < len(view.better):
            return
        better = view.better[place]
        if self._field.replace_marked(finding_id, better):
            self._all = tuple(each for each in self._all if each.id != finding_id)
            self.current = ""
            self._say(self._field, self.tr("“{wording}” taken").format(wording=better))
            self._describe()
            self.changed.emit()

    @Slot(str)
    def leave(self, finding_id: str) -> None:
        """Let a finding be in this message: the agent says that it is right."""
        each = next((e for e in self._all if e.id == finding_id), None)
        if each is not None:
            self._left_alone.setdefault(self._subject, set()).add(each.key)
            self._after_leaving()

    @Slot(str)
    def learn(self, finding_id: str) -> None:
        """Take the word as right from now on, in every message."""
        each = next((e for e in self._all if e.id == finding_id), None)
        if each is None or self._checking is None or self._context is None:
            return
        language = each.finding.language or self._context().language
        self._checking.learn(each.piece, language)
        self._learnt.add(each.piece.casefold())
        self._after_leaving()

    def _after_leaving(self) -> None:
        self.current = ""
        self._mark()
        self._tell_count()
        self.changed.emit()
