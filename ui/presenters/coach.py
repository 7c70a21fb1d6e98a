"""After a practice call: the coach's summary, what a trainer saw, and progress over time."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from ui.practice.progress_page import ProgressPage
from ui.practice.score_page import ScorePage
from ui.presenters.desk import DeskPresenter
from ui.presenters.practice_progress import progress_view
from ui.presenters.practice_summary import summary_view
from ui.window_language.sentences import in_window_language
from workstation.call_timeline import Heard
from workstation.desk.practising import CoachedCall, PracticeBook, Practised
from workstation.ports import StorageTrouble
from workstation.practice_results import TrainerNote

_SCORE: Final = "score"
_PROGRESS: Final = "progress"


class CoachPresenter(QObject):
    """Shows how practice calls went.

    Shape: ``names`` are the customers' names by scenario.

    Signals:
        again_wanted, other_wanted: practise with the same customer again, or another one.
        done_wanted: the agent has practised enough.
    """

    again_wanted = Signal()
    other_wanted = Signal()
    done_wanted = Signal()

    def __init__(
        self,
        desk: DeskPresenter,
        book: PracticeBook,
        names: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = desk
        self._pages = desk.window.pages
        self._book = book
        self._names = names
        self._coached: CoachedCall | None = None
        self._name = ""
        self._heard: Sequence[Heard] = ()
        self._filters = ("", "")
        self._is_back_summary = False  # where Back leads from the progress page
        self.score_page = ScorePage()
        self.progress_page = ProgressPage()
        self._pages.add_page(_SCORE, self.score_page, is_wide=True)
        self._pages.add_page(_PROGRESS, self.progress_page, is_wide=True)
        self.score_page.again_wanted.connect(self.again_wanted)
        self.score_page.other_wanted.connect(self.other_wanted)
        self.score_page.progress_wanted.connect(self._on_progress_wanted)
        self.score_page.done_wanted.connect(self.done_wanted)
        self.progress_page.temper_wanted.connect(self._on_temper_wanted)
        self.progress_page.scenario_wanted.connect(self._on_scenario_wanted)
        self.progress_page.customer_wanted.connect(self.other_wanted)
        self.progress_page.back_wanted.connect(self._on_back)

    def show_latest(self, practised: Practised, name: str, heard: Sequence[Heard]) -> bool:
        """Keep what the latest call came to, and show it; False when nobody was answered."""
        stores = self._presenter.desk.stores
        conversation = next(iter(stores.conversations.recent(1)), None)
        if conversation is None or conversation.call.answered is None:
            return False
        try:
            self._coached = self._book.finish(conversation, practised)
        except StorageTrouble as trouble:
            self._presenter.tell_trouble(in_window_language(trouble))
            return True
        self._name, self._heard = name, tuple(heard)
        self._show_summary(self._coached)
        self.show_summary()
        return True

    @Slot()
    def show_summary(self) -> None:
        """Show the page of the call that was summed up last."""
        self._pages.show_page(_SCORE)

    def take_notes(self, trainer: str, notes: Sequence[TrainerNote]) -> None:
        """Keep what a trainer saw in the call that is summed up, and show it there."""
        if self._coached is None:
            return
        try:
            self._coached = self._book.add_notes(self._coached, trainer, notes)
        except StorageTrouble as trouble:
            self._presenter.tell_trouble(in_window_language(trouble))
            return
        self._show_summary(self._coached)

    def forget_latest(self) -> None:
        """Let notes that come from now on wait for the next call."""
        self._coached = None

    @property
    def has_summary(self) -> bool:
        return self._coached is not None

    def _show_summary(self, coached: CoachedCall) -> None:
        coach = self._presenter.desk.guidance.of(coached.conversation).content.coach
        zone = self._presenter.zone
        self.score_page.show_score(summary_view(coached, coach, self._name, zone, self._heard))

    @Slot()
    def _on_progress_wanted(self) -> None:
        self.show_progress()
        self._is_back_summary = True

    @Slot()
    def _on_back(self) -> None:
        if self._is_back_summary:
            self.show_summary()
        else:
            self.other_wanted.emit()

    @Slot()
    def show_progress(self) -> None:
        """Show all practice calls, as the filters have it."""
        self._is_back_summary = False
        if self._show_results():
            self._pages.show_page(_PROGRESS)

    def _show_results(self) -> bool:
        """Fill the page of all practice calls; False when they cannot be read."""
        try:
            results = self._book.results()
        except StorageTrouble as trouble:
            self._presenter.tell_trouble(in_window_language(trouble))
            return False
        now, zone = self._presenter.desk.clock.now().at, self._presenter.zone
        view = progress_view(results, self._names, now, zone, *self._filters)
        self.progress_page.show_progress(view)
        return True

    @Slot(str)
    def _on_temper_wanted(self, temper: str) -> None:
        self._filters = (temper, "")
        self._show_results()

    @Slot(str)
    def _on_scenario_wanted(self, scenario: str) -> None:
        self._filters = ("", scenario)
        self._show_results()
