"""Looks after the data from the window: backup, export, erasure, a look at the start."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.panels.file_dialogs import Taken
from ui.presenters.long_work import LongWork, Progress
from ui.presenters.notices import NoticesPresenter
from ui.privacy.erase_dialog import EraseDialog
from ui.theme.tokens import Tone
from workstation.data_care import (
    CareImpossible,
    CareStopped,
    DataCare,
    PromisedList,
    Tended,
    Written,
)
from workstation.desk.desk import Desk
from workstation.ids import CustomerId
from workstation.ports import StorageTrouble
from workstation.privacy import Erased, Exported, IsCancelled

_NOTICE = "data care"
_TEND_AFTER_MS = 3000  # first the window and the phone
AskWhere = Callable[[str, str, Taken], None]


class DataCarePresenter(QObject):
    """Does one of these at a time on a thread of its own, and says how far it is.

    Shape: ``ask_where`` asks where to save: a title, a file name, and what to do with the answer.

    Signals:
        erased: a customer's id; whoever shows them may show them anew.
    """

    erased = Signal(str)

    def __init__(
        self,
        desk: Desk,
        care: DataCare,
        notices: NoticesPresenter,
        dialog: EraseDialog,
        ask_where: AskWhere,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._care = care
        self._notices = notices
        self._dialog = dialog
        self._ask_where = ask_where
        self._words = ""
        self._customer_id = ""
        self._tending = LongWork((StorageTrouble, CareStopped), self)
        self._tending.done.connect(self._on_tended)
        self._tending.failed.connect(self._on_tending_failed)
        self.work = LongWork((StorageTrouble, CareStopped, CareImpossible), self)
        self.work.progressed.connect(self._on_progress)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        dialog.erase_wanted.connect(self._on_erase)

    def tend_soon(self) -> None:
        """Look through the data once the window and the phone stand."""
        QTimer.singleShot(_TEND_AFTER_MS, self, self.tend)

    @Slot()
    def tend(self) -> None:
        if not self._tending.is_running:
            self._tending.start(self._care.tend)

    def stop(self) -> None:
        """End what is going on; for when the window closes."""
        self._tending.wait()
        self.work.wait()

    # --- what the agent asks for

    @Slot()
    def back_up(self) -> None:
        """Ask where, then write a checked backup there."""
        day = self._desk.clock.now().at.date().isoformat()

        def write(target: Path) -> None:
            def work(progress: Progress, is_cancelled: IsCancelled) -> object:
                return self._care.back_up(target, progress, is_cancelled)

            self._start(self.tr("Backing up"), work)

        self._ask_where(self.tr("Back up to"), f"workstation-{day}.zip", write)

    @Slot(str)
    def export_customer(self, customer_id: str) -> None:
        """Ask where, then write everything that is kept about a customer there."""
        customer = self._desk.stores.customers.get(CustomerId(customer_id))
        if customer is None:
            return

        def write(target: Path) -> None:
            def work(progress: Progress, is_cancelled: IsCancelled) -> object:
                wanted = CustomerId(customer_id)
                return self._care.export_customer(wanted, target, progress, is_cancelled)

            self._start(self.tr("Exporting"), work)

        name = "".join(ch if ch.isalnum() else "-" for ch in customer.name)[:60].strip("-")
        self._ask_where(self.tr("Export to"), f"{name or 'customer'}.zip", write)

    @Slot(str)
    def export_promised(self, key: str) -> None:
        """Ask where, then write a list of what was promised there (a PromisedList's value)."""
        what = PromisedList(key)
        day = self._desk.clock.now().at.date().isoformat()

        def write(target: Path) -> None:
            def work(progress: Progress, is_cancelled: IsCancelled) -> object:
                return self._care.write_promised(what, target, progress, is_cancelled)

            self._start(self.tr("Exporting"), work)

        self._ask_where(self.tr("Export to"), f"{key}-{day}.csv", write)

    @Slot(str)
    def erase_customer(self, customer_id: str) -> None:
        """Ask whether, and why."""
        customer = self._desk.stores.customers.get(CustomerId(customer_id))
        if customer is not None:
            self._dialog.ask(customer_id, customer.name)

    @Slot(str, str)
    def _on_erase(self, customer_id: str, reason: str) -> None:
        self._customer_id = customer_id

        def work(progress: Progress, is_cancelled: IsCancelled) -> object:
            return self._care.erase_customer(CustomerId(customer_id), reason, progress)

        self._start(self.tr("Erasing"), work, can_stop=False)

    def _start(
        self,
        words: str,
        work: Callable[[Progress, IsCancelled], object],
        *,
        can_stop: bool = True,
    ) -> None:
        if self.work.is_running:
            self._notices.tell(
                f"{_NOTICE} busy",
                self.tr("Something else is being done with the data: wait for it, then try again."),
            )
            return
        self._words = words
        self._can_stop = can_stop
        self._tell_progress(0)
        self.work.start(work)

    # --- what comes of it

    @Slot(int)
    def _on_progress(self, percent: int) -> None:
        if self.work.is_running:
            self._tell_progress(percent)

    def _tell_progress(self, percent: int) -> None:
        words = f"{self._words} … {percent} %"
        if self._can_stop:
            stop = self.tr("Stop")
            self._notices.tell(
                _NOTICE, words, Tone.ACCENT, action=stop, act=self.work.cancel, lasts=True
            )
        else:
            self._notices.tell(_NOTICE, words, Tone.ACCENT, lasts=True)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self._notices.withdraw(_NOTICE)
        if isinstance(result, Path):
            words = self.tr("Backed up to {path}; the copy was checked and is whole.")
            self._notices.tell(_NOTICE, words.format(path=result), Tone.LIVE)
        elif isinstance(result, Written):
            words = self.tr("%n row(s) written to {path}.", "", result.rows)
            self._notices.tell(_NOTICE, words.format(path=result.path), Tone.LIVE)
        elif isinstance(result, Exported):
            words = self.tr("Exported: {tickets} tickets, {calls} calls, {files} files.").format(
                tickets=result.tickets, calls=result.calls, files=result.files
            )
            if result.missing:
                missing = self.tr("Not in the data folder any more: {names}.")
                words += " " + missing.format(names=", ".join(result.missing[:5]))
            self._notices.tell(_NOTICE, words, Tone.LIVE)
        elif isinstance(result, Erased):
            words = self.tr("Erased; times and figures of calls and tickets stay.")
            if not result.is_settled or result.stuck:
                words += " " + self.tr(
                    "Another program holds some of it: close that program, and the rest goes at "
                    "the next start."
                )
            self._notices.tell(_NOTICE, words, Tone.LIVE)
            self.erased.emit(self._customer_id)

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self._notices.withdraw(_NOTICE)
        stopped = self.tr("Stopped; nothing was left behind.")
        self._notices.tell(_NOTICE, sentence or stopped)

    @Slot(object)
    def _on_tended(self, result: object) -> None:
        assert isinstance(result, Tended)
        if result.trouble:
            self._notices.tell("database", result.trouble, Tone.LATE, lasts=True)
        if result.imports_taken_back:
            words = self.tr("An import broke off last time; what it had begun was taken back.")
            self._notices.tell("import", words)

    @Slot(str)
    def _on_tending_failed(self, sentence: str) -> None:
        if sentence:
            self._notices.tell("tending", sentence)
