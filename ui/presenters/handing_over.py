"""Joins the hand-over page with the desk: reads on a worker, gives all of it over at once."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from pathlib import Path
from typing import Final
from urllib.parse import quote

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.hand_over.hand_over_page import HandOverPage
from ui.hand_over.views import HandOverView, HandRows, HandRowView
from ui.panels.file_dialogs import ask_where_to_save
from ui.panels.views import Choice
from ui.presenters.handing_over_view import counted, name_of, row_view, summary_text
from ui.presenters.long_work import LongWork, Progress
from workstation.desk.desk import Desk
from workstation.handing_over import ANYONE, HandedOver, Handing, HandOverStopped, Owed
from workstation.ports import StorageTrouble

_NAMED: Final = "="
_LONGEST_LINK: Final = 1800  # signs; what is longer, mail programs cut or refuse


@dataclass(frozen=True, slots=True)
class _State:
    """What is chosen so far.

    Shape: ``to`` and ``notes`` are by id; ``chosen`` is empty for all rows; ``handed`` is what
    went over last, ``summary`` its text.
    """

    owed: tuple[Owed, ...] = ()
    to: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    is_reading: bool = False
    progress: int | None = None
    handed: tuple[Handing, ...] = ()
    summary: str = ""


class HandOverPresenter(QObject):
    """Lists what the agent owes, lets them choose who takes it, and gives it over in one go.

    Signals:
        opened, left: the page is wanted, or no longer.
        trouble: one plain sentence.
    """

    opened = Signal()
    left = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        page: HandOverPage,
        desk: Desk,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._zone = zone
        self.open_link: Callable[[str], bool] = _no_program
        self._state = _State()
        self._is_undoing = False
        self.reading = LongWork((StorageTrouble,), self)
        self.work = LongWork((StorageTrouble, HandOverStopped), self)
        self.reading.done.connect(self._on_read)
        self.reading.failed.connect(self._on_failed)
        self.work.progressed.connect(self._on_progress)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        page.chosen_changed.connect(self._on_chosen)
        page.to_wanted.connect(self._on_to)
        page.note_edited.connect(self._on_note)
        page.hand_wanted.connect(self.hand)
        page.cancel_wanted.connect(self.work.cancel)
        page.undo_wanted.connect(self._on_undo)
        page.copy_wanted.connect(self._on_copy)
        page.save_wanted.connect(self._on_save)
        page.write_wanted.connect(self._on_write)
        page.back_wanted.connect(self.left)

    @property
    def is_busy(self) -> bool:
        return self.work.is_running or self.reading.is_running

    @Slot()
    def open(self) -> None:
        """Look for what the agent owes, and show it."""
        if not self.is_busy:
            self._state = _State()
            self._read()
        self.opened.emit()
        self._page.take_focus()

    def wait(self) -> None:
        """Stop what is done; for when the window closes."""
        self.work.wait()
        self.reading.wait()

    def _read(self) -> None:
        me, beside = self._desk.hand_over.me, self._desk.stores.beside()
        if beside is None:
            self._on_read(self._desk.hand_over.store.owed_by(me))
            return
        self._change(is_reading=True)

        def read(_tell: Progress, _is_cancelled: Callable[[], bool]) -> object:
            with beside() as stores:
                return stores.hand_overs.owed_by(me)

        self.reading.start(read)

    @Slot(object)
    def _on_read(self, owed: list[Owed]) -> None:
        known = {each.id for each in owed}
        to = {key: name for key, name in self._state.to.items() if key in known}
        self._change(owed=tuple(owed), to=to, is_reading=False)

    # --- choosing

    @Slot(object)
    def _on_chosen(self, ids: tuple[str, ...]) -> None:
        self._change(chosen=ids)

    @Slot(str)
    def _on_to(self, key: str) -> None:
        name = key.removeprefix(_NAMED)
        self._change(to={**self._state.to, **dict.fromkeys(self._scope(), name)})

    @Slot(str)
    def _on_note(self, text: str) -> None:
        self._change(notes={**self._state.notes, **dict.fromkeys(self._scope(), text)})

    def _scope(self) -> Iterable[str]:
        """Return the rows that a choice counts for: the chosen ones, without any all of them."""
        return self._state.chosen or tuple(each.id for each in self._state.owed)

    def _change(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show()

    # --- giving over

    def _handings(self) -> list[Handing]:
        state, me = self._state, self._desk.hand_over.me
        return [
            Handing(each.id, each.is_promise, me, state.to[each.id], state.notes.get(each.id, ""))
            for each in state.owed
            if state.to.get(each.id, me) != me
        ]

    @Slot()
    def hand(self) -> None:
        """Give over what has somebody to go to; the rest stays."""
        handings = self._handings()
        if handings and not self.is_busy:
            text = self._summary(handings)
            self._change(summary=text)
            self._start(handings, is_undoing=False)

    def _start(self, handings: list[Handing], *, is_undoing: bool) -> None:
        self._is_undoing = is_undoing
        at, beside = self._desk.clock.now().at, self._desk.stores.beside()
        if beside is None:
            self._on_done(self._desk.hand_over.store.hand(handings, at))
            return
        self._change(progress=0)

        def give(tell: Progress, is_cancelled: Callable[[], bool]) -> object:
            def progressed(done: int) -> None:
                tell(done * 100 // len(handings))

            with beside() as stores:
                return stores.hand_overs.hand(handings, at, progressed, is_cancelled)

        self.work.start(give)

    @Slot(int)
    def _on_progress(self, percent: int) -> None:
        self._change(progress=percent)

    @Slot(object)
    def _on_done(self, handed: HandedOver) -> None:
        is_undoing = self._is_undoing
        self._change(progress=None, handed=() if is_undoing else handed.done, to={}, chosen=())
        self._desk.hand_over.told()
        if is_undoing:
            self._page.toast.tell(self.tr("It is yours again"), can_undo=False)
        else:
            self._page.toast.tell(self._done_words(handed.done), can_undo=bool(handed.done))
        self._read()

    def _done_words(self, done: tuple[Handing, ...]) -> str:
        people = list(dict.fromkeys(each.to for each in done))
        if len(people) == 1:
            words = self.tr("{n} handed over to {name}")
            return words.format(n=len(done), name=name_of(people[0]))
        return self.tr("{n} handed over").format(n=len(done))

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._change(progress=None, is_reading=False)
        if self.work.was_cancelled:
            sentence = self.tr("Cancelled: everything is still yours.")
        self.trouble.emit(sentence)

    @Slot()
    def _on_undo(self) -> None:
        handed = self._state.handed
        if handed and not self.is_busy:
            self._start([each.taken_back for each in handed], is_undoing=True)

    # --- the summary

    def _summary(self, handings: list[Handing]) -> str:
        by_id = {str(each.id): each for each in handings}
        me, now = self._desk.hand_over.me, self._desk.clock.now().at
        return summary_text(self._state.owed, by_id, me, now, self._zone)

    def _text(self) -> str:
        handings = self._handings()
        return self._summary(handings) if handings else self._state.summary

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self._page.toast.tell(self.tr("The summary is copied"), can_undo=False)

    @Slot()
    def _on_save(self) -> None:
        title = self.tr("Save the summary")
        ask_where_to_save(self._page, title, self.tr("hand-over.txt"), self._save_as)

    def _save_as(self, path: Path) -> None:
        part = path.with_name(f"{path.name}.part")
        try:
            part.write_text(self._text(), encoding="utf-8")
            os.replace(part, path)
        except OSError as error:
            part.unlink(missing_ok=True)
            words = self.tr("The summary could not be saved ({why}); choose another place.")
            self.trouble.emit(words.format(why=error.strerror))
            return
        self._page.toast.tell(self.tr("The summary is saved"), can_undo=False)

    @Slot()
    def _on_write(self) -> None:
        """Open a draft to the colleague; where it is too long for one, the text is copied."""
        text, subject = self._text(), self.tr("Hand-over")
        link = f"mailto:{quote(self._address(), safe='@')}?subject={quote(subject)}&body="
        body = quote(text.replace("\n", "\r\n"))
        if len(link) + len(body) > _LONGEST_LINK:
            QGuiApplication.clipboard().setText(text)
            body = quote(self.tr("The summary is in the clipboard: paste it here."))
        if not self.open_link(link + body):
            self.trouble.emit(
                self.tr("No mail program could be opened; copy the summary or save it instead.")
            )

    def _address(self) -> str:
        """Return the mail address of the one colleague that it goes to, empty for several."""
        me, state = self._desk.hand_over.me, self._state
        people = set(state.to.values()) - {me} or {each.to for each in state.handed}
        found = [c.email for c in self._desk.settings.value.colleagues if c.name in people]
        return found[0] if len(people) == 1 and found else ""

    # --- showing

    def _show(self) -> None:
        state = self._state
        count, address = self._going(), self._address()
        self._page.show_hand_over(
            HandOverView(
                rows=self._rows(),
                heading=counted(state.owed),
                scope=self._scope_words(),
                people=self._people(),
                chosen=self._common(state.to),
                note=self._common(state.notes).removeprefix(_NAMED),
                note_key=",".join(state.chosen),
                action=self.tr("Hand over {n}").format(n=count),
                can_hand=bool(count),
                why_not="" if count else self.tr("Choose who takes it."),
                is_reading=state.is_reading,
                progress=state.progress,
                has_summary=bool(count or state.summary),
                write_to=self.tr("Write to {address}").format(address=address) if address else "",
            )
        )

    def _rows(self) -> HandRows:
        state, now, zone = self._state, self._desk.clock.now().at, self._zone

        def at(place: int) -> HandRowView:
            owed = state.owed[place]
            return row_view(owed, state.to.get(owed.id), state.notes.get(owed.id, ""), now, zone)

        return HandRows(tuple(each.id for each in state.owed), at)

    def _going(self) -> int:
        """Return how many have somebody to go to."""
        me = self._desk.hand_over.me
        return sum(name != me for name in self._state.to.values())

    def _scope_words(self) -> str:
        chosen, count = len(self._state.chosen), len(self._state.owed)
        if chosen in (0, count):
            return self.tr("All of it goes to")
        if chosen == 1:
            return self.tr("The chosen one goes to")
        return self.tr("The {n} chosen ones go to").format(n=chosen)

    def _people(self) -> tuple[Choice, ...]:
        names = (each.name for each in self._desk.settings.value.colleagues)
        people = [Choice(f"{_NAMED}{name}", name) for name in names if name]
        me = self._desk.hand_over.me
        stays = Choice(f"{_NAMED}{me}", self.tr("stays with me"))
        return (*people, Choice(f"{_NAMED}{ANYONE}", self.tr("Anyone")), stays)

    def _common(self, values: dict[str, str]) -> str:
        """Return the key of what all rows in question share, empty where they differ."""
        found = {values.get(each) for each in self._scope()}
        (one,) = found if len(found) == 1 else (None,)
        return "" if one is None else f"{_NAMED}{one}"


def _no_program(_link: str) -> bool:
    return False
