"""What stands before a practice call begins: the customer's temper, drawn by the seed."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from workstation.practice import LineKind, Patience, Scenario, Wording
from workstation.practice_acts import Say

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
        self._wordings: Mapping[LineKind, tuple[Wording, ...]] = scenario.lines
        self._order = {
            kind: chance.sample(range(len(wordings)), len(wordings))
            for kind, wordings in sorted(scenario.lines.items(), key=lambda item: item[0].value)
        }

    def say(self, kind: LineKind) -> Say:
        """Return the next wording of ``kind``; all are used before one comes again."""
        index = self._order[kind].pop(0)
        self._order[kind].append(index)
        return Say(kind, index + 1, self._wordings[kind][index].text)


def _stretched(patience: Patience, factor: float) -> Patience:
    limits = {
        name: getattr(patience, name) * factor
        for name in Patience.__struct_fields__
        if name.endswith("_s")
    }
    return msgspec.structs.replace(patience, **limits)
