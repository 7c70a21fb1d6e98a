"""Spaces, radii, heights and times of the look, in pixels and milliseconds at 100 %."""

from typing import Final

S4: Final = 4
S8: Final = 8
S12: Final = 12
S16: Final = 16
S20: Final = 20
S24: Final = 24
S32: Final = 32

RADIUS_TAG: Final = 4
RADIUS_CONTROL: Final = 6
RADIUS_ROW: Final = 8
RADIUS_CARD: Final = 10
RADIUS_CALL_CARD: Final = 12

TOP_BAR_HEIGHT: Final = 48
CALL_BAR_HEIGHT: Final = 116
CALL_BAR_IDLE_HEIGHT: Final = 56
ROW_HEIGHT: Final = 72
BUTTON_SMALL: Final = 28
BUTTON_NORMAL: Final = 32
BUTTON_MAIN: Final = 40
MIN_TARGET: Final = 24

LEFT_WIDTH: Final = 264
RIGHT_WIDTH: Final = 300
SIDE_MAX_WIDTH: Final = 360
TEXT_MAX_WIDTH: Final = 880
CALL_CARD_WIDTH: Final = 284
HIDE_RIGHT_BELOW: Final = 1120
HIDE_LEFT_BELOW: Final = 860

ICON: Final = 16
ICON_SMALL: Final = 14
ICON_TOP_BAR: Final = 18
ICON_START: Final = 24

FADE_MS: Final = 120
SLIDE_MS: Final = 160
SLIDE_PX: Final = 8
