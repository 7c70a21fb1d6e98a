"""The calls behind the tickets: whole conversations, as the desk would have kept them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timezone
from typing import Final

from storage.call_parts import part_rows
from storage.call_rows import call_row
from storage.demo_data.dice import Dice
from storage.demo_data.matters import Matter
from storage.demo_data.wording import Wording
from storage.demo_week import FOLLOW_UP, SOLVED, Spoken, conversation_of
from storage.guidance_rows import guidance_row
from storage.rows import Row
from workstation.ids import CallId

_SHARE: Final = 0.3  # of tickets that have a call which was taken down here
_LINES: Final = ("Billing line", "Technical line", "Moving line")
_ANONYMOUS: Final = "anonymous"


class Talks:
    """Makes the call of a ticket, if it has one."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice

    def rows(self, matter: Matter, wording: Wording) -> Iterator[tuple[str, Row]]:
        """Yield the rows of the call by table, the call's own first."""
        dice = self._dice
        if dice.share() > _SHARE:
            return
        person = matter.person
        spoken = Spoken(
            who=person.name if person else "",
            at=datetime.fromtimestamp(matter.opened_s, timezone.utc),
            talk_s=dice.between(60, 900),
            check_ins=dice.between(1, 3) if dice.is_once_in(5) else 0,
            outcome=FOLLOW_UP if matter.is_open else SOLVED,
            note=dice.one_of(wording.notes),
            inbound=not dice.is_once_in(6),
            line=dice.zipf(_LINES),
        )
        number = person.number if person else _ANONYMOUS
        call_id = CallId(dice.new_id(matter.opened_s))
        made = conversation_of(spoken, call_id, number)
        if spoken.check_ins and spoken.talk_s < 400:
            made = replace(made, holds=())  # a hold of that length does not fit into the call
        columns = {
            **call_row(made.call),
            **guidance_row(made),
            "agent": matter.owner,
            "customer_id": matter.customer_id,
            "ticket_id": matter.id,
        }
        yield "calls", columns
        for table, rows in part_rows(made).items():
            for row in rows:
                yield table, {"call_id": call_id, **row}
