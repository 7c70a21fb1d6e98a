"""The report of a practice call as its customer lived through it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telephony.practice.line import SipEnd
from workstation.phone import MediaQuality
from workstation.practice import Scenario
from workstation.practice_experience import Experience, MoodMoved, WaitOnHold


@dataclass(frozen=True, slots=True)
class CustomerReport:
    """All there is to say about one call from the customer's side.

    Units: every time in persona seconds.
    """

    scenario: Scenario
    seed: int
    speed: float
    experience: Experience
    media: MediaQuality
    end: SipEnd | None

    @property
    def took_place(self) -> bool:
        return self.experience.was_answered

    @property
    def ended_by(self) -> str:
        if self.experience.leaving is not None:
            return "customer"
        is_normal_end = self.end is not None and self.end.code == 200
        return "agent" if is_normal_end and self.took_place else "failure"

    def write(self, target: Path) -> None:
        """Write the report as JSON. Errors: OSError."""
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.as_json(), indent=2, ensure_ascii=False)
        target.write_text(text + "\n", encoding="utf-8")

    def as_json(self) -> dict[str, Any]:
        lived, persona = self.experience, self.scenario.persona
        return {
            "took_place": self.took_place,
            "scenario": self.scenario.name,
            "language": self.scenario.language,
            "persona": persona.caller_type.value,
            "name": persona.name,
            "number": persona.number,
            "seed": self.seed,
            "speed": self.speed,
            "ended_by": self.ended_by,
            "sip_code": self.end.code if self.end else 0,
            "rang_s": round(lived.rang_s, 1),
            "talked_s": round(lived.talked_s, 1),
            "greeted_after_s": _rounded(lived.greeted_after_s),
            "agent_turns": lived.agent_turns,
            "interruptions": lived.interruptions,
            "left_on_hold": lived.left_on_hold,
            "leaving": lived.leaving.value if lived.leaving else None,
            "mood": lived.moods[-1].mood.value if lived.moods else self.scenario.mood.value,
            "moods": [_mood(moved) for moved in lived.moods],
            "complaints": [kind.value for kind in lived.complaints],
            "holds": [_hold(wait) for wait in lived.waits],
            "said": [
                {"after_s": round(said.after_s, 1), "line": said.line, "text": said.text}
                for said in lived.said
            ],
            "media": {
                "codec": self.media.codec,
                "rtp_sent": self.media.rtp_sent,
                "rtp_received": self.media.rtp_received,
                "lost": self.media.lost,
            },
        }


def _hold(wait: WaitOnHold) -> dict[str, Any]:
    return {
        "began_after_s": round(wait.began_after_s, 1),
        "was_asked": wait.was_asked,
        "waits_s": [round(gap, 1) for gap in wait.gaps_s],
        "longest_wait_s": round(wait.longest_gap_s, 1),
        "check_ins": wait.check_ins,
        "ended": wait.end.value,
    }


def _mood(moved: MoodMoved) -> dict[str, Any]:
    after_s = round(moved.after_s, 1)
    return {"after_s": after_s, "when": moved.when.value, "mood": moved.mood.value}


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
