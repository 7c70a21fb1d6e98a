"""How well a call is heard, judged by the E-model from what was measured of its packets.

Of the model's terms those are counted that differ between calls: the equipment impairment of codec
and loss, and the pure delay. All others keep G.107's defaults, which is a clean narrow-band call of
R = 93.2; echo is taken as cancelled. Loss is taken as random (BurstR = 1), so that loss in bursts
is judged too kindly.
"""

import math
from dataclasses import dataclass
from typing import Final

# ITU-T G.107, table 2: R with every parameter at its default.
DEFAULT_R: Final = 93.2
# ITU-T G.107, table 1: delay sensitivity of the default class of users.
_LEAST_FELT_DELAY_MS: Final = 100.0
_DELAY_SENSITIVITY: Final = 1.0


@dataclass(frozen=True, slots=True)
class CodecImpairment:
    """What a codec costs on the scale of R.

    Shape: ``impairment`` is G.113's Ie, ``loss_robustness`` its Bpl, None where none is published.
    Source: ITU-T G.113, appendix I.
    """

    impairment: float
    loss_robustness: float | None


# With concealment by G.711 appendix I; pjmedia conceals in a way of its own, of the same kind.
_G711: Final = CodecImpairment(0.0, 25.1)
# Source: ITU-T G.113 (11/2007), appendix I: Ie of G.711 64 kbit/s and GSM-FR 13 kbit/s in the table
# without loss, Bpl of G.711 with concealment in the table with loss. GSM-FR has no Bpl there. The
# wide-band values of appendix IV are on another scale and are not mixed in.
_PUBLISHED: Final = {
    "PCMU": _G711,
    "PCMA": _G711,
    "GSM": CodecImpairment(20.0, None),
}


def is_grounded(codec: str, lost: int) -> bool:
    """Say whether the judgement of such a call stands on published values of its codec.

    Units: ``lost`` in packets.
    """
    values = _PUBLISHED.get(codec.upper())
    return values is not None and (lost == 0 or values.loss_robustness is not None)


def rating(codec: str, *, loss_percent: float, delay_ms: float) -> float:
    """Return R, 0–93.2. A codec without published values is judged like G.711.

    Units: ``delay_ms`` one way, from mouth to ear.
    Source: ITU-T G.107, clause 7.1.
    """
    r = DEFAULT_R - delay_impairment(delay_ms) - equipment_impairment(codec, loss_percent)
    return max(r, 0.0)


def equipment_impairment(codec: str, loss_percent: float) -> float:
    """Return Ie,eff. Source: ITU-T G.107, clause 7.5, with BurstR = 1."""
    values = _PUBLISHED.get(codec.upper(), _G711)
    robustness = values.loss_robustness or _G711.loss_robustness or 0.0
    share = loss_percent / (loss_percent + robustness)
    return values.impairment + (95 - values.impairment) * share


def delay_impairment(delay_ms: float) -> float:
    """Return Idd; up to 100 ms nobody feels it. Source: ITU-T G.107, clause 7.4."""
    if delay_ms <= _LEAST_FELT_DELAY_MS:
        return 0.0
    x = math.log2(delay_ms / _LEAST_FELT_DELAY_MS)
    power = 6 * _DELAY_SENSITIVITY
    near = math.pow(1 + math.pow(x, power), 1 / power)
    far = math.pow(1 + math.pow(x / 3, power), 1 / power)
    return 25 * (near - 3 * far + 2)


def opinion_score(r: float) -> float:
    """Return the mean opinion score, 1.0–4.5, to two places. Source: ITU-T G.107, annex B."""
    if r <= 0:
        return 1.0
    score = 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6
    return round(min(max(score, 1.0), 4.5), 2)
