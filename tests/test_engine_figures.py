"""Media figures, what codes mean, back-off, appointments: the engine's small pure parts."""

import pytest

from telephony.engine.agenda import Agenda
from telephony.engine.quality import QualityCount, StreamFigures, mos_of
from telephony.engine.trouble import (
    PJSIP_EFAILEDCREDENTIAL,
    registration_trouble,
    remote_end,
    retry_delay_s,
    secret_trouble,
)
from workstation.accounts import RegistrationTrouble
from workstation.calls import Direction, EndedBy
from workstation.secrets import (
    KeyringHanging,
    KeyringLocked,
    KeyringMissing,
    PasswordMissing,
    SecretTrouble,
)


def test_figures_are_summed_over_streams() -> None:
    count = QualityCount()
    count.take(StreamFigures(sent=100, received=90, lost=3), "G722")
    count.take(StreamFigures(sent=150, received=140, lost=3))
    count.take(StreamFigures(sent=2, received=1, lost=0))
    count.take(StreamFigures(sent=50, received=40, lost=2))
    quality = count.quality()
    assert (quality.codec, quality.rtp_sent, quality.rtp_received, quality.lost) == (
        "G722",
        200,
        180,
        5,
    )


def test_a_clean_call_has_a_good_mos_and_loss_lowers_it() -> None:
    clean = mos_of(StreamFigures(received=1000))
    lossy = mos_of(StreamFigures(received=950, lost=50))
    dreadful = mos_of(StreamFigures(received=500, lost=500, jitter_us=200_000))
    assert 4.3 < clean <= 4.5
    assert 2.5 < lossy < clean
    assert 1.0 <= dreadful < lossy
    assert mos_of(StreamFigures()) == 0.0


def test_what_came_too_late_to_be_played_is_as_bad_as_lost() -> None:
    lost = mos_of(StreamFigures(received=900, lost=100))
    late = mos_of(StreamFigures(received=1000, discarded=100))
    assert late == lost < mos_of(StreamFigures(received=1000))
    count = QualityCount()
    count.take(StreamFigures(sent=100, received=100, discarded=20), "PCMU")
    count.take(StreamFigures(sent=1, received=100))
    assert count.quality().mos == mos_of(StreamFigures(received=200, discarded=20))


def test_delay_lowers_the_mos() -> None:
    near = mos_of(StreamFigures(received=1000, round_trip_us=20_000))
    far = mos_of(StreamFigures(received=1000, round_trip_us=800_000))
    assert far < near


@pytest.mark.parametrize(
    ("direction", "was_answered", "code", "by", "words"),
    [
        (Direction.INBOUND, True, 200, EndedBy.CUSTOMER, "the customer hung up"),
        (Direction.INBOUND, True, 408, EndedBy.FAILURE, "the connection was lost"),
        (Direction.INBOUND, False, 487, EndedBy.CUSTOMER, "the customer gave up before an answer"),
        (Direction.OUTBOUND, False, 486, EndedBy.CUSTOMER, "busy"),
        (Direction.OUTBOUND, False, 404, EndedBy.FAILURE, "this number or address does not exist"),
        (Direction.OUTBOUND, False, 408, EndedBy.FAILURE, "no answer"),
        (Direction.OUTBOUND, False, 499, EndedBy.FAILURE, "odd"),
    ],
)
def test_an_end_says_who_and_why(
    direction: Direction, was_answered: bool, code: int, by: EndedBy, words: str
) -> None:
    end = remote_end(direction, was_answered, code, "Odd")
    assert (end.by, end.words, end.sip_code) == (by, words, code)


@pytest.mark.parametrize(
    ("code", "status", "trouble"),
    [
        (401, PJSIP_EFAILEDCREDENTIAL, RegistrationTrouble.WRONG_PASSWORD),
        (407, 0, RegistrationTrouble.WRONG_PASSWORD),
        (403, 0, RegistrationTrouble.REFUSED),
        (408, 0, RegistrationTrouble.SERVER_UNREACHABLE),
        (503, 120111, RegistrationTrouble.SERVER_UNREACHABLE),
        (503, 171173, RegistrationTrouble.CERTIFICATE_REFUSED),
        (503, 171172, RegistrationTrouble.SERVER_UNREACHABLE),
        (502, 70018, RegistrationTrouble.UNKNOWN_HOST),
        (423, 0, RegistrationTrouble.REFUSED),
    ],
)
def test_a_failed_register_means_something(
    code: int, status: int, trouble: RegistrationTrouble
) -> None:
    assert registration_trouble(code, status) is trouble


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (PasswordMissing("x"), RegistrationTrouble.NO_PASSWORD),
        (KeyringMissing("x"), RegistrationTrouble.KEYRING_MISSING),
        (KeyringLocked("x"), RegistrationTrouble.KEYRING_LOCKED),
        (KeyringHanging("x"), RegistrationTrouble.KEYRING_HANGING),
        (SecretTrouble("x"), RegistrationTrouble.NO_PASSWORD),
    ],
)
def test_each_keyring_trouble_has_its_own_name(
    error: SecretTrouble, trouble: RegistrationTrouble
) -> None:
    assert secret_trouble(error) is trouble


def test_retries_become_rarer_and_are_never_made_with_a_wrong_password() -> None:
    unreachable = RegistrationTrouble.SERVER_UNREACHABLE
    delays = [retry_delay_s(unreachable, failures) for failures in range(1, 9)]
    assert delays == [2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]
    assert retry_delay_s(RegistrationTrouble.WRONG_PASSWORD, 1) is None
    assert retry_delay_s(RegistrationTrouble.REFUSED, 1) == 30.0
    assert retry_delay_s(unreachable, 10_000) == 60.0


class _Ticks:
    """A tick that the test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_appointments_come_in_time_and_in_order() -> None:
    ticks = _Ticks()
    agenda = Agenda(ticks)
    done: list[str] = []
    agenda.after(2.0, lambda: done.append("later"))
    agenda.after(1.0, lambda: done.append("sooner"))
    dropped = agenda.after(1.5, lambda: done.append("never"))
    agenda.soon(lambda: agenda.soon(lambda: done.append("in the next turn")))
    dropped.cancel()
    agenda.run_due()
    assert done == []
    agenda.run_due()
    assert done == ["in the next turn"]
    ticks.now = 2.0
    agenda.run_due()
    assert done == ["in the next turn", "sooner", "later"]
