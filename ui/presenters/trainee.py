"""Practice with a trainer: wait for the call, take it as any other, see what the trainer saw."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.practice.views import WaitingView
from ui.practice.waiting_page import TrainerWaitPage
from ui.presenters.coach import CoachPresenter
from ui.presenters.desk import DeskPresenter
from ui.window_language.sentences import in_window_language
from workstation.callers import CallerType
from workstation.conversation import Conversation
from workstation.desk.practising import PracticeBook, Practised
from workstation.pairing import Pairing
from workstation.phone import AnyEvent, PhoneLink, PhoneLinkChanged, Snapshot, TextReceived
from workstation.practice import Scenario
from workstation.practice_results import TrainerNote
from workstation.trainer_notes import NoteBasket

_WAITING: Final = "trainer"
_UNKNOWN: Final = "trainer"  # a customer that no scenario has


class TraineePresenter(QObject):
    """Leads through practice calls with a trainer.

    Shape: ``host`` is this computer's address and ``code`` what the trainer must know.

    Signals:
        alone_wanted: practise without a trainer again.
        done: the agent has practised enough.
    """

    alone_wanted = Signal()
    done = Signal()

    def __init__(
        self,
        desk: DeskPresenter,
        scenarios: Mapping[str, Scenario],
        book: PracticeBook,
        host: str,
        code: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = desk
        self._scenarios = scenarios
        self._host = host
        self._code = code
        self._basket = NoteBasket()
        self._early: tuple[str, Sequence[TrainerNote]] | None = None
        self._trouble = ""
        names = {key: one.persona.name for key, one in scenarios.items()}
        self.coach = CoachPresenter(desk, book, names, self)
        self.page = TrainerWaitPage()
        desk.window.pages.add_page(_WAITING, self.page, is_wide=True)
        desk.window.setWindowTitle(self.tr("Practice with a trainer – Agent workstation"))
        self.page.progress_wanted.connect(self.coach.show_progress)
        self.page.last_wanted.connect(self.coach.show_summary)
        self.page.back_wanted.connect(self.alone_wanted)
        self.coach.again_wanted.connect(self.show_waiting)
        self.coach.other_wanted.connect(self.show_waiting)
        self.coach.done_wanted.connect(self.done)
        desk.calls.answered.connect(self._on_answered)
        desk.wrap_up.finished.connect(self._on_wrapped_up)

    @Slot()
    def show_waiting(self) -> None:
        """Show where the trainer can call."""
        self._show_page()
        self._presenter.window.pages.show_page(_WAITING)

    def _show_page(self) -> None:
        port = self._presenter.desk.line.sip_port
        if not port or self._trouble:
            words = self.tr("The phone is being made ready …")
            self.page.show_waiting(WaitingView(status=words, trouble=self._trouble))
            return
        pairing = Pairing(self._host, port, self._code)
        words = self.tr("Read these out to your trainer. Nobody without the code can ring here.")
        if self._host.startswith("127."):
            words = self.tr(
                "This computer is in no network just now: only a trainer’s window on this same "
                "computer can ring here. Join the network, then open this page again."
            )
        has_last = self.coach.has_summary
        view = WaitingView(pairing.address, pairing.shown_code, words, has_last=has_last)
        self.page.show_waiting(view)

    @Slot(object)
    def on_event(self, event: AnyEvent) -> None:
        if isinstance(event, TextReceived):
            self._take(event)
        elif isinstance(event, PhoneLinkChanged):
            is_bad = event.link in (PhoneLink.FAILED, PhoneLink.LOST)
            self._trouble = in_window_language(event.words) if is_bad else ""
            self._show_page()
        elif isinstance(event, Snapshot):
            self._show_page()

    def _take(self, event: TextReceived) -> None:
        notes = self._basket.take(event.text)
        if notes is None:
            return
        if self.coach.has_summary:
            self.coach.take_notes(self._basket.trainer, notes)
            self._show_page()
        else:  # the wrap-up is not finished yet
            self._early = (self._basket.trainer, notes)

    @Slot(str)
    def _on_answered(self, call_id: str) -> None:
        self._early = None
        self.coach.forget_latest()
        self._presenter.window.show_work()

    @Slot()
    def _on_wrapped_up(self) -> None:
        QTimer.singleShot(0, self, self.show_score)

    @Slot()
    def show_score(self) -> None:
        """Sum up the latest call, with what the trainer saw if that is here already."""
        stores = self._presenter.desk.stores
        conversation = next(iter(stores.conversations.recent(1)), None)
        if conversation is None:
            self.show_waiting()
            return
        practised, name = self._practised(conversation)
        if not self.coach.show_latest(practised, name, ()):
            self.show_waiting()
            return
        if self._early is not None:
            self.coach.take_notes(*self._early)
            self._early = None

    def _practised(self, conversation: Conversation) -> tuple[Practised, str]:
        """Return whom the call was with, told by the number that the trainer's desk shows."""
        language = self._presenter.desk.settings.value.language
        uri, name = conversation.call.remote_uri, conversation.call.remote_name
        found = [
            (scenario.language != language, key, scenario)
            for key, scenario in self._scenarios.items()
            if f":{scenario.persona.number}@" in uri
        ]
        if found:
            _, key, scenario = min(found, key=lambda one: one[:2])
            return Practised(key, scenario.caller_type, language), scenario.persona.name
        kind = conversation.caller_type or CallerType.RATIONAL
        return Practised(_UNKNOWN, kind, language), name or uri
