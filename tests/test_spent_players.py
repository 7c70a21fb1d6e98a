"""Players of files outlive their file for a while, and not for ever."""

from telephony.spent_players import LINGER_S, SpentPlayers
from tests.fakes import ManualClock


def test_player_is_let_go_only_when_it_was_silent_for_long(clock: ManualClock) -> None:
    spent = SpentPlayers(lambda: clock.now().tick)
    spent.keep("first")
    clock.advance(LINGER_S)
    spent.keep("second")
    assert len(spent) == 2

    clock.advance(LINGER_S / 2)
    spent.keep("third")
    assert len(spent) == 2

    spent.drop()
    assert len(spent) == 0
