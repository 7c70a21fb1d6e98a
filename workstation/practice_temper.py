"""What stands before a practice call begins: the customer's temper, drawn by the seed."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from workstation.practice import Patience, Scenario, Wording, kind_of
from workstation.practice_acts import Say
from workstation.practice_reactions import Mood

_JITTER: Final = 0.05


@dataclass(frozen=True, slots=True)
class Slack:
    """Extra patience for what takes real time however fast the practice clock runs.

    Units: persona seconds. ``talk_s`` is added to waits for a word, ``hold_s`` to waits on hold.
    """

    talk_s: float = 0.0
    hold_s: float = 0.0

    @classmethod
    def at_speed(cls, speed: float) -> "Slack":
        """Return none at real time, else three real seconds for a word and one on hold."""
        return cls(3.0 * speed, 1.0 * speed) if speed > 1 else cls()


class Temper:
    """What the seed decides before the call: patience, curiosity, and the order of wordings."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        chance = random.Random(f"{scenario.name}/{seed}")
        self.asks_how_long = chance.random() < scenario.patience.asks_how_long_chance
        stretch = chance.uniform(1 - _JITTER, 1 + _JITTER)
        self.patience = _stretched(scenario.patience, stretch)
        self._wordings: Mapping[str, tuple[Wording, ...]] = scenario.lines
        self._order = {
            line: chance.sample(range(len(wordings)), len(wordings))
            for line, wordings in sorted(scenario.lines.items())
        }

    def say(self, line: str, mood: Mood) -> Say:
        """Return the next wording of ``line``; all that suit the mood come before one again.

        A wording for this very mood goes before one for all.
        """
        order, wordings = self._order[line], self._wordings[line]
        for_mood = [index for index in order if mood in wordings[index].mood]
        for_all = [index for index in order if not wordings[index].mood]
        index = next(iter(for_mood or for_all or order))
        order.remove(index)
        order.append(index)
        return Say(kind_of(line), line, index + 1, wordings[index].text)


def _stretched(patience: Patience, factor: float) -> Patience:
    limits = {
        name: getattr(patience, name) * factor
        for name in Patience.__struct_fields__
        if name.endswith("_s")
    }
    return msgspec.structs.replace(patience, **limits)


def leaving_sooner(patience: Patience, factor: float) -> Patience:
    """Return ``patience`` with the limits that end a call stretched by ``factor``.

    A limit never comes before the complaint that belongs to it.
    """
    return msgspec.structs.replace(
        patience,
        silence_leaves_s=max(patience.silence_leaves_s * factor, patience.silence_s + 1),
        hold_leaves_s=max(patience.hold_leaves_s * factor, patience.hold_s + 1),
        hold_in_all_s=patience.hold_in_all_s * factor,
    )
