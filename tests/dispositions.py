"""The outcomes of a call as the built-in content defines them."""

from typing import Final

from workstation.wrap_up import Disposition

SOLVED: Final = Disposition("solved", "Solved", "solved", closes_ticket=True)
FOLLOW_UP: Final = Disposition(
    "follow_up", "Follow-up agreed", "follow-up agreed", expects_follow_up=True
)
PASSED_ON: Final = Disposition("passed_on", "Passed on", "passed on")
NO_RESULT: Final = Disposition("no_result", "No result", "no result")
WRONG_NUMBER: Final = Disposition(
    "wrong_number", "Wrong number", "wrong number", is_wrong_number=True
)
