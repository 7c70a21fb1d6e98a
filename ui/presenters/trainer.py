"""A trainer calls a trainee's desk, plays the customer, and sends what they saw."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from ui.panels.views import Choice
from ui.presenters.labels import CALLER, label
from ui.presenters.trainer_view import TrainerScene, script_view
from ui.trainer.trainer_window import SCRIPT, SET_UP, TrainerWindow
from ui.trainer.views import SetUpView
from ui.window_language import times
from ui.window_language.sentences import in_window_language
from workstation.accounts import Account, Transport
from workstation.callers import CallerType
from workstation.calls import Call, CallState
from workstation.clock import Clock, Moment
from workstation.ids import AccountId, CallId, new_id
from workstation.pairing import BadPairing, Pairing, pairing_from
from workstation.phone import (
    AnyEvent,
    CallChanged,
    CommandRefused,
    HangUp,
    PhoneLink,
    PhoneLinkChanged,
    PlaceCall,
    SendText,
    TextSent,
    UseAccounts,
)
from workstation.ports import Phone
from workstation.practice import Scenario
from workstation.trainer_notes import texts_of
from workstation.trainer_part import Part, Seen, saw, with_words, without_last

_ACCOUNT: Final = AccountId("trainer")
_NOBODY_THERE: Final = 404
_BUSY: Final = (486, 600)


class TrainerPresenter(QObject):
    """Leads through one trainer's calls.

    ``how_to_play`` gives the card of a temper in the scenario's language; ``host`` is this
    computer's own address, from which is called.
    """

    def __init__(
        self,
        window: TrainerWindow,
        phone: Phone,
        clock: Clock,
        scenarios: Mapping[str, Scenario],
        how_to_play: Callable[[Scenario], tuple[str, ...]],
        host: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._phone = phone
        self._clock = clock
        self._scenarios = scenarios
        self._how_to_play = how_to_play
        self._host = host
        self._chosen = next(iter(scenarios))
        self._part = Part(scenarios[self._chosen])
        self._pairing: Pairing | None = None
        self._call: Call | None = None
        self._call_id = CallId("")
        self._held: Moment | None = None
        self._is_phone_there = False
        self._set_up_trouble = self._trouble = self._sending = ""
        self._waiting: set[str] = set()
        self._lost = 0
        self._batch = ""
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._on_second)
        set_up, script = window.set_up, window.script
        set_up.scenario_wanted.connect(self._on_scenario)
        set_up.call_wanted.connect(self._on_call_wanted)
        script.marked.connect(self._on_marked)
        script.note_edited.connect(self._on_note)
        script.undo_wanted.connect(self._on_undo)
        script.hang_up_wanted.connect(self._on_hang_up)
        script.anger_wanted.connect(self._on_hang_up)
        script.send_wanted.connect(self._on_send)
        script.again_wanted.connect(self._on_again)
        script.back_wanted.connect(self.show_set_up)
        self.show_set_up()

    # --- before the call

    @Slot()
    def show_set_up(self) -> None:
        self._show_set_up()
        self._window.pages.show_page(SET_UP)

    def _show_set_up(self) -> None:
        scenario = self._scenarios[self._chosen]
        self._window.set_up.show_set_up(
            SetUpView(
                scenarios=tuple(Choice(k, _name_of(one)) for k, one in self._scenarios.items()),
                chosen=self._chosen,
                story=scenario.concern.customers_words,
                trouble=self._set_up_trouble,
                is_ready=self._is_phone_there,
            )
        )

    @Slot(str)
    def _on_scenario(self, key: str) -> None:
        self._chosen = key
        self._show_set_up()

    @Slot(str, str, str)
    def _on_call_wanted(self, address: str, code: str, name: str) -> None:
        try:
            self._pairing = pairing_from(address, code)
        except BadPairing as trouble:
            self._set_up_trouble = in_window_language(trouble)
            self._show_set_up()
            return
        self._call_trainee()

    @Slot()
    def _on_again(self) -> None:
        self._call_trainee()

    def _call_trainee(self) -> None:
        assert self._pairing is not None
        scenario = self._scenarios[self._chosen]
        self._part = Part(scenario)
        self._call, self._held = None, None
        self._set_up_trouble = self._trouble = self._sending = ""
        self._batch = new_id()
        self._waiting = set()
        self._call_id = CallId(new_id())
        account = Account(
            id=_ACCOUNT,
            user=scenario.persona.number,
            domain=self._host,
            display_name=scenario.persona.name,
            transport=Transport.UDP,
            registers=False,
        )
        self._phone.do(UseAccounts(accounts=(account,)))
        self._phone.do(
            PlaceCall(call_id=self._call_id, account_id=_ACCOUNT, target=self._pairing.uri)
        )
        self._show()
        self._window.pages.show_page(SCRIPT)
        self._timer.start()

    # --- what the phone says

    @Slot(object)
    def on_event(self, event: AnyEvent) -> None:
        if isinstance(event, CallChanged) and event.call.id == self._call_id:
            self._on_call(event.call)
        elif isinstance(event, CommandRefused) and event.call_id == self._call_id:
            self._trouble = in_window_language(event.reason)
            if event.command == PlaceCall.__name__:
                self._give_up(in_window_language(event.reason))
        elif isinstance(event, PhoneLinkChanged):
            self._is_phone_there = event.link is PhoneLink.CONNECTED
            self._set_up_trouble = in_window_language(event.words)
            self._show_set_up()
        elif isinstance(event, TextSent) and event.text_id in self._waiting:
            self._on_sent(event)
        self._show()

    def _on_call(self, call: Call) -> None:
        was_held = self._call is not None and self._call.held_by_them
        self._call = call
        if call.held_by_them != was_held:
            self._held = self._clock.now() if call.held_by_them else None
        if call.state is CallState.DISCONNECTED:
            self._timer.stop()
            if call.answered is None:
                self._give_up(self._why(call))

    def _give_up(self, words: str) -> None:
        self._timer.stop()
        self._set_up_trouble = words
        self.show_set_up()

    def _why(self, call: Call) -> str:
        """Return why the trainee was not reached."""
        code = call.end.sip_code if call.end else 0
        if code == _NOBODY_THERE:
            return self.tr(
                "Nobody waits under this code. Compare it with the trainee’s screen, and see that "
                "the page “Practise with a trainer” is open there."
            )
        if code in _BUSY:
            return self.tr("The trainee did not take the call. Call again when they are ready.")
        return self.tr(
            "The trainee’s desk did not answer. Compare the address with the trainee’s screen; "
            "both computers must be in one network, and no firewall between them."
        )

    # --- during the call

    @property
    def _after_s(self) -> float:
        call = self._call
        if call is None or call.answered is None:
            return 0.0
        return self._clock.now().since(call.answered)

    @Slot(str)
    def _on_marked(self, key: str) -> None:
        self._part = saw(self._part, Seen(key), self._after_s)
        self._show()

    @Slot(str)
    def _on_note(self, words: str) -> None:
        self._part = with_words(self._part, words)
        self._show()

    @Slot()
    def _on_undo(self) -> None:
        self._part = without_last(self._part)
        self._show()

    @Slot()
    def _on_hang_up(self) -> None:
        self._phone.do(HangUp(call_id=self._call_id))

    @Slot()
    def _on_second(self) -> None:
        self._window.script.show_clock(self._status)

    # --- after the call

    @Slot()
    def _on_send(self) -> None:
        assert self._pairing is not None
        trainer = self._window.set_up.name.text()
        texts = texts_of(self._part.notes, trainer=trainer, batch=self._batch)
        self._lost = 0
        self._waiting = {f"{self._batch}-{number}" for number in range(len(texts))}
        self._sending = self.tr("It is being sent …")
        for number, text in enumerate(texts):
            self._phone.do(
                SendText(
                    text_id=f"{self._batch}-{number}",
                    account_id=_ACCOUNT,
                    target=self._pairing.uri,
                    text=text,
                )
            )
        self._show()

    def _on_sent(self, event: TextSent) -> None:
        self._waiting.discard(event.text_id)
        self._lost += not event.is_delivered
        if self._waiting:
            return
        self._sending = (
            self.tr("Not all of it arrived. It is kept here: send it once more.")
            if self._lost
            else self.tr("Sent. The trainee sees it in the summary of the call.")
        )

    # --- showing

    @property
    def _is_talking(self) -> bool:
        return self._call is not None and self._call.state is CallState.CONFIRMED

    @property
    def _is_over(self) -> bool:
        return self._call is not None and self._call.is_over

    @property
    def _status(self) -> str:
        call = self._call
        if call is None or call.answered is None:
            return self.tr("It rings …")
        if call.is_over and call.ended_at:
            length = (call.ended_at - call.answered.at).total_seconds()
            return self.tr("Ended after {time}").format(time=times.talk_clock(length))
        clock = times.talk_clock(self._after_s)
        if self._held is not None:
            waited = times.hold_clock(self._clock.now().since(self._held))
            return self.tr("{time}, on hold for {waited}").format(time=clock, waited=waited)
        return clock

    def _show(self) -> None:
        scenario = self._part.scenario
        scene = TrainerScene(
            part=self._part,
            how_to_play=self._how_to_play(scenario),
            status=self._status,
            trouble=self._trouble,
            is_talking=self._is_talking,
            is_over=self._is_over,
            sending=self._sending,
            can_send=self._is_over and not self._waiting,
        )
        self._window.script.show_script(script_view(scene))


def _name_of(scenario: Scenario) -> str:
    kind: CallerType = scenario.persona.caller_type
    return f"{scenario.persona.name}, {label(CALLER[kind])}: {scenario.title}"
