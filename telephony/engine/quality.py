"""A call's media figures: summed over re-INVITEs, judged by the E-model."""

from dataclasses import dataclass, replace
from typing import Final

from workstation.e_model import opinion_score, rating
from workstation.phone import MediaQuality

_JITTER_BUFFER_MS: Final = 20.0


@dataclass(frozen=True, slots=True)
class StreamFigures:
    """What pjsip counted of one stream since it was made; a re-INVITE starts a new one.

    Shape: ``discarded`` came, but too late or too many at once to be played; it is not in ``lost``.
    Units: packets; microseconds.
    """

    sent: int = 0
    received: int = 0
    lost: int = 0
    jitter_us: int = 0
    round_trip_us: int = 0
    discarded: int = 0


class QualityCount:
    """Sums the figures of a call's streams."""

    def __init__(self) -> None:
        self._before = StreamFigures()
        self._now = StreamFigures()
        self._codec = ""
        self._addresses = ("", "")

    def take(self, figures: StreamFigures, codec: str = "") -> None:
        """Note the latest figures; counters that fell belong to a new stream."""
        is_new_stream = figures.sent < self._now.sent or figures.received < self._now.received
        if is_new_stream:
            self._before = self._sum()
        self._now = figures
        self._codec = codec or self._codec

    def note_addresses(self, theirs: str, ours: str) -> None:
        """Note where media go to and come from at this moment."""
        self._addresses = (theirs, ours)

    @property
    def received(self) -> int:
        return self._sum().received

    def quality(self) -> MediaQuality:
        """Return the figures so far."""
        total = self._sum()
        return MediaQuality(
            codec=self._codec,
            rtp_sent=total.sent,
            rtp_received=total.received,
            lost=total.lost,
            jitter_ms=total.jitter_us / 1000,
            round_trip_ms=total.round_trip_us / 1000,
            mos=mos_of(total, self._codec),
            sends_to=self._addresses[0],
            sends_from=self._addresses[1],
        )

    def _sum(self) -> StreamFigures:
        return replace(
            self._now,
            sent=self._before.sent + self._now.sent,
            received=self._before.received + self._now.received,
            lost=self._before.lost + self._now.lost,
            discarded=self._before.discarded + self._now.discarded,
        )


def mos_of(figures: StreamFigures, codec: str = "PCMU") -> float:
    """Return the listening quality 1.0–4.5; 0 when nothing was received.

    What the jitter buffer threw away is as unheard as what was lost. The delay is an estimate:
    half the round trip, and a buffer of twice the jitter and a packet.
    """
    if figures.received == 0:
        return 0.0
    unheard = figures.lost + min(figures.discarded, figures.received)
    loss_percent = 100 * unheard / (figures.received + figures.lost)
    delay_ms = figures.round_trip_us / 2000 + 2 * figures.jitter_us / 1000 + _JITTER_BUFFER_MS
    return opinion_score(rating(codec, loss_percent=loss_percent, delay_ms=delay_ms))
