"""Puts the words of a typed time together: which of them say the day, the hour, a window."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from workstation.guidance_content.times import TimeUnit
from workstation.spoken_times.values import HALF_A_DAY, Clock, Delay, Said, Unclear, Why
from workstation.spoken_times.words import Kind, Token

_MINUTES_OF_A_DAY: Final = 24 * 60
_SAID_BEFORE_AN_HOUR: Final = (5, 10, 20, 25)  # "ten to five"; "three to five" is a window
_MOST: Final = 1000  # of any unit
_HOURLY: Final = (TimeUnit.MINUTE, TimeUnit.HOUR)


class Reading:
    """Reads tokens from left to right; each ``_take`` eats what it knows, or nothing.

    Errors: ``said`` raises Unclear for words that are unknown or mean too much.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._said = Said()

    def said(self) -> Said:
        takes = (
            self._take_delay,
            self._take_end,
            self._take_date,
            self._take_range,
            self._take_clock,
            self._take_day,
            self._take_part,
            self._take_word,
        )
        unknown: list[str] = []
        while self._at < len(self._tokens):
            if not any(take() for take in takes):
                unknown.append(self._tokens[self._at].text.strip())
                self._at += 1
        if unknown:
            raise Unclear(Why.UNKNOWN, *_joined(unknown))
        return self._said

    # --- looking at tokens

    def _has(self, kind: Kind, ahead: int = 0) -> bool:
        at = self._at + ahead
        return at < len(self._tokens) and self._tokens[at].means(kind)

    def _value(self, kind: Kind, ahead: int = 0) -> Any:
        return self._tokens[self._at + ahead].meanings[kind]

    def _eat(self, *kinds: Kind) -> bool:
        """Go past a token of one of these kinds; False where none is next."""
        if any(self._has(kind) for kind in kinds):
            self._at += 1
            return True
        return False

    def _number(self, ahead: int = 0) -> float | None:
        for kind in (Kind.NUMBER, Kind.AMOUNT):
            if self._has(kind, ahead):
                return float(self._value(kind, ahead))
        return None

    def _text(self, start: int) -> str:
        return " ".join(token.text for token in self._tokens[start : self._at])

    # --- how long from now

    def _take_delay(self) -> bool:
        start = self._at
        is_within = self._eat(Kind.WITHIN)
        is_led = is_within or self._eat(Kind.IN)
        delay = self._delay(is_led)
        if delay is None:
            if is_led and self._number() is not None and not self._has(Kind.MONTH, 1):
                self._at += 1  # "in 5": of what?
                raise Unclear(Why.UNKNOWN, self._text(start))
            self._at = start
            return False
        if self._said.delay is not None:
            raise Unclear(Why.CONTRADICTION, *self._said.texts, self._text(start))
        self._said.delay = delay
        self._said.is_within |= is_within
        self._said.texts.append(self._text(start))
        return True

    def _delay(self, is_led: bool) -> Delay | None:
        total: dict[TimeUnit, float] = {}
        while (piece := self._piece(is_led or bool(total))) is not None:
            unit, number = piece
            total[unit] = total.get(unit, 0) + number
            if unit is TimeUnit.HOUR and not self._has(Kind.UNIT, 1):
                total[TimeUnit.MINUTE] = self._minutes_after()  # "1h30"
            if self._has(Kind.AND) and self._number(1) is not None:
                self._at += 1
        if not any(total.values()) or max(total.values()) > _MOST:
            return None
        if any(number % 1 for unit, number in total.items() if unit not in _HOURLY):
            return None
        hours, minutes = total.get(TimeUnit.HOUR, 0), total.get(TimeUnit.MINUTE, 0)
        return Delay(
            timedelta(minutes=round(hours * 60 + minutes)),
            int(total.get(TimeUnit.DAY, 0) + 7 * total.get(TimeUnit.WEEK, 0)),
            int(total.get(TimeUnit.WORKING_DAY, 0)),
            int(total.get(TimeUnit.MONTH, 0)),
        )

    def _piece(self, is_led: bool) -> tuple[TimeUnit, float] | None:
        """Eat one number with its unit; days without an "in" before them are no delay."""
        if self._has(Kind.DURATION):
            minutes = float(self._value(Kind.DURATION))
            self._at += 1
            return TimeUnit.MINUTE, minutes
        number = self._number()
        if number is None or not self._has(Kind.UNIT, 1):
            return None
        unit: TimeUnit = self._value(Kind.UNIT, 1)
        is_hour_of_day = self._has(Kind.AFTER_CLOCK, 1)
        if not is_led and (unit not in _HOURLY or is_hour_of_day):
            return None
        self._at += 2
        return unit, number

    # --- times of day

    def _take_range(self) -> bool:
        start = self._at
        is_between = self._eat(Kind.BETWEEN)
        is_led = is_between or self._eat(Kind.AFTER)
        first_at = self._at
        first = self._clock()
        second = self._second(is_between) if first is not None else None
        if first is None or second is None:
            self._at = start
            return False
        if not is_led:
            self._refuse_minutes_to(first_at)
        if self._said.clock is not None:
            raise Unclear(Why.CONTRADICTION, self._text(start))
        self._said.clock, self._said.until = _matched(first, second)
        return True

    def _second(self, is_between: bool) -> Clock | None:
        if not (self._eat(Kind.DASH, Kind.TO) or (is_between and self._eat(Kind.AND))):
            return None
        return self._clock()

    def _refuse_minutes_to(self, start: int) -> None:
        """Refuse "10 to 5": ten minutes before five, or from ten until five?"""
        said = self._tokens[start : self._at]
        if len(said) != 3 or not said[1].means(Kind.BEFORE):
            return
        first, second = said[0].meanings.get(Kind.NUMBER), said[2].meanings.get(Kind.NUMBER)
        if first in _SAID_BEFORE_AN_HOUR and second is not None:
            before = (second * 60 - first) % _MINUTES_OF_A_DAY
            choices = (f"{first}–{second}", f"{before // 60}:{before % 60:02}")
            raise Unclear(Why.UNCLEAR, self._text(start), choices=choices)

    def _take_clock(self) -> bool:
        start = self._at
        clock = self._clock()
        if clock is None:
            self._at = start
            return False
        if self._said.clock is not None:
            raise Unclear(Why.CONTRADICTION, self._text(start))
        self._said.clock = clock
        return True

    def _clock(self) -> Clock | None:
        """Eat a time of day; leaves the place anywhere where there is none."""
        is_led = self._eat(Kind.BEFORE_CLOCK)
        offset = self._minutes_to()
        if self._has(Kind.MOVED_CLOCK):
            offset += int(self._value(Kind.MOVED_CLOCK))
            self._at += 1
        bare = self._bare_clock(is_led)
        if bare is None:
            return None
        minutes, is_sure = bare
        if self._eat(Kind.AFTER_CLOCK) and minutes % 60 == 0:
            minutes += self._minutes_after()
        half = self._half_of_day()
        if half is not None and minutes <= 13 * 60:
            minutes, is_sure = minutes % HALF_A_DAY + half, True
        return Clock((minutes + offset) % (2 * _MINUTES_OF_A_DAY), is_sure)

    def _minutes_to(self) -> int:
        """Eat "ten past" or "ten to" before an hour and return the minutes; else 0."""
        number = self._number()
        if number is None or number % 1 or number >= 60:
            return 0
        is_past = self._has(Kind.PAST, 1)
        is_before = self._has(Kind.BEFORE, 1) and (
            not self._has(Kind.TO, 1) or (self._has(Kind.AMOUNT) and number in _SAID_BEFORE_AN_HOUR)
        )
        is_hour_next = any(
            self._has(kind, 2) for kind in (Kind.NUMBER, Kind.AMOUNT, Kind.MOVED_CLOCK)
        )
        if not (is_past or is_before) or not is_hour_next:
            return 0
        self._at += 2
        return int(number) if is_past else -int(number)

    def _bare_clock(self, is_led: bool) -> tuple[int, bool] | None:
        """Eat an hour, with minutes or without; tell whether its half of the day is sure."""
        if self._has(Kind.HOUR_NAME):
            hour, minute = self._value(Kind.HOUR_NAME)
            self._at += 1
            return hour * 60 + minute, True
        if self._has(Kind.CLOCK) or self._has(Kind.NUMBERS):
            return self._written_clock(is_led)
        number = self._number()
        is_hour = number is not None and not number % 1 and 0 <= number <= 24
        if number is None or not is_hour or (self._has(Kind.AMOUNT) and number > 12):
            return None
        is_sure = number > 12 or number == 0 or self._tokens[self._at].text.startswith("0")
        self._at += 1
        return int(number) * 60, is_sure

    def _written_clock(self, is_led: bool) -> tuple[int, bool] | None:
        is_plain = self._has(Kind.CLOCK)
        hour, minute = self._value(Kind.CLOCK if is_plain else Kind.NUMBERS)
        token = self._tokens[self._at]
        follows = any(self._has(kind, 1) for kind in (Kind.AFTER_CLOCK, Kind.AM, Kind.PM))
        if not is_plain and not is_led and not follows:
            text = token.text
            choices = (text.replace(".", ":"), f"{text}.")
            raise Unclear(Why.UNCLEAR, text, choices=choices)
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            return None
        self._at += 1
        return hour * 60 + minute, hour > 12 or hour == 0 or token.text.startswith("0")

    def _minutes_after(self) -> int:
        """Eat the minutes of "16 Uhr 30"; a number before a month is none."""
        number = self._number()
        is_date = self._has(Kind.ORDINAL) or self._has(Kind.MONTH, 1)
        if number is None or number % 1 or number > 59 or is_date:
            return 0
        self._at += 1
        return int(number)

    def _half_of_day(self) -> int | None:
        if self._eat(Kind.AM):
            return 0
        return HALF_A_DAY if self._eat(Kind.PM) else None

    # --- days

    def _take_end(self) -> bool:
        start = self._at
        if self._eat(Kind.END_OF_DAY):
            self._said.is_end_of_day = True
            return True
        if not self._eat(Kind.END_OF):
            return False
        self._said.is_end = True
        while self._eat(Kind.NOTHING, Kind.THIS):
            pass
        turn = 1 if self._eat(Kind.NEXT) else 0
        if self._has(Kind.UNIT) and self._end_of_unit(turn):
            self._at += 1
        elif self._has(Kind.MONTH):
            self._said.month = self._value(Kind.MONTH)
            self._at += 1
        elif turn:
            self._at -= 1
        self._said.texts.append(self._text(start))
        return True

    def _end_of_unit(self, turn: int) -> bool:
        unit = self._value(Kind.UNIT)
        if unit is TimeUnit.WEEK:
            self._said.week = turn
        elif unit is TimeUnit.MONTH:
            self._said.month = -turn
        elif unit in (TimeUnit.DAY, TimeUnit.WORKING_DAY):
            self._said.is_end_of_day = True
        else:
            return False
        return True

    def _take_date(self) -> bool:
        start = self._at
        if self._has(Kind.DATE):
            if self._value(Kind.DATE) is None:
                raise Unclear(Why.NO_SUCH_DATE, self._tokens[self._at].text)
            day, month, year = self._value(Kind.DATE)
            self._at += 1
        elif (found := self._day_and_month()) is not None:
            day, month = found
            year = self._year()
        else:
            return self._take_day_of_month()
        if self._said.date is not None:
            raise Unclear(Why.CONTRADICTION, *self._said.texts, self._text(start))
        self._said.date = (day, month, year)
        self._said.texts.append(self._text(start))
        return True

    def _day_and_month(self) -> tuple[int, int] | None:
        """Eat "24 December", "24th of December" or "December 24th"."""
        ahead = 2 if self._has(Kind.NOTHING, 1) else 1
        if self._has(Kind.NUMBER) and self._has(Kind.MONTH, ahead):
            found = int(self._value(Kind.NUMBER)), int(self._value(Kind.MONTH, ahead))
            self._at += ahead + 1
            return found
        ahead = 2 if self._has(Kind.NOTHING, 1) else 1
        if self._has(Kind.MONTH) and self._has(Kind.NUMBER, ahead):
            found = int(self._value(Kind.NUMBER, ahead)), int(self._value(Kind.MONTH))
            self._at += ahead + 1
            return found
        return None

    def _year(self) -> int | None:
        if self._has(Kind.NUMBER) and 2000 <= self._value(Kind.NUMBER) < 2100:
            year = int(self._value(Kind.NUMBER))
            self._at += 1
            return year
        return None

    def _take_day_of_month(self) -> bool:
        """Eat "the 8th"."""
        if not self._has(Kind.ORDINAL) or self._said.day_of_month is not None:
            return False
        self._said.day_of_month = int(self._value(Kind.ORDINAL))
        self._said.texts.append(self._tokens[self._at].text)
        self._at += 1
        return True

    def _take_day(self) -> bool:
        start, said = self._at, self._said
        turn = 0 if self._eat(Kind.THIS) else 1 if self._eat(Kind.NEXT) else None
        if self._has(Kind.WEEKDAY) and said.weekday is None:
            said.weekday, said.turn = self._value(Kind.WEEKDAY), turn
        elif turn is not None and self._has(Kind.UNIT) and self._turn_of_unit(turn):
            pass
        elif turn == 0 and self._has(Kind.PART):
            said.day = 0  # this afternoon
            return True
        elif turn is None and self._is_day() and said.day is None:
            said.day = self._value(Kind.DAY)
        else:
            self._at = start
            return False
        self._at += 1
        said.texts.append(self._text(start))
        return True

    def _is_day(self) -> bool:
        """Tell whether a day is next; a word that is a part of the day too is one only once."""
        is_settled = self._said.weekday is not None or self._said.date is not None
        return self._has(Kind.DAY) and not (self._has(Kind.PART) and is_settled)

    def _turn_of_unit(self, turn: int) -> bool:
        unit = self._value(Kind.UNIT)
        if unit is TimeUnit.WEEK and self._said.week is None:
            self._said.week = turn
        elif unit is TimeUnit.WORKING_DAY and turn and self._said.delay is None:
            self._said.delay = Delay(working_days=1)
        else:
            return False
        return True

    def _take_part(self) -> bool:
        if not self._has(Kind.PART) or self._said.part is not None:
            return False
        self._said.part = self._value(Kind.PART)
        self._at += 1
        return True

    # --- the little words

    def _take_word(self) -> bool:
        if self._eat(Kind.BY):
            self._said.is_by = True
        elif self._eat(Kind.AFTER):
            self._said.is_after = True
        elif self._eat(Kind.THEIR_TIME):
            self._said.is_theirs = True
        else:
            return self._eat(Kind.NOTHING, Kind.BEFORE_CLOCK, Kind.IN)
        return True


def _matched(first: Clock, second: Clock) -> tuple[Clock, Clock]:
    """Return both ends of a window where one tells the half of the day for the other."""
    if second.is_sure and not first.is_sure:
        earlier = [each for each in first.candidates if each < second.minutes]
        if earlier:
            return Clock(max(earlier), True), second
    if first.is_sure and not second.is_sure:
        later = [each for each in second.candidates if each > first.minutes]
        if later:
            return first, Clock(min(later), True)
    return first, second


def _joined(words: list[str]) -> Iterator[str]:
    """Yield what was not understood, each only once."""
    yield from dict.fromkeys(word for word in words if word)
