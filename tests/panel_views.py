"""Sample views of one afternoon, for the tests and the gallery of the panels."""

from datetime import datetime, timedelta, timezone

from ui.guidance.views import (
    BackView,
    CallerView,
    CheckRow,
    GuidanceView,
    HeldByThemView,
    HoldView,
    IdleView,
    LogRow,
    NextCallbackView,
    PermissionView,
    StageCardView,
)
from ui.panels.views import Choice, PhraseView, StepView, WhenChoice, WhenView
from ui.theme.tokens import Tone
from ui.ticket.views import (
    MenuFieldView,
    OfferedTicket,
    OfferView,
    TicketView,
    TimelineView,
    UnknownCallerView,
)
from ui.widgets.hold_ring import HoldRingView, HoldState
from ui.widgets.say_text import Part, Phrase
from ui.widgets.stepper import StageView, StepperView

NOON = datetime(2026, 11, 19, 14, 12, tzinfo=timezone.utc)
LATER = NOON + timedelta(minutes=30)
TOMORROW = datetime(2026, 11, 20, 9, 0, tzinfo=timezone.utc)


def said(*pieces: str) -> Phrase:
    """Return a phrase of ``pieces`` of which every second is a fact."""
    return tuple(Part(text, is_fact=bool(number % 2)) for number, text in enumerate(pieces))


WHEN = WhenView(
    choices=(
        WhenChoice("+30 min", LATER),
        WhenChoice("+1 h", NOON + timedelta(hours=1)),
        WhenChoice("Today 17:00", NOON.replace(hour=17, minute=0)),
        WhenChoice("Tomorrow 09:00", TOMORROW),
    ),
    earliest=NOON,
)
STATUSES = (
    Choice("new", "New"),
    Choice("in_progress", "In progress"),
    Choice("waiting", "Waiting"),
    Choice("solved", "Solved"),
)
STEPS = (
    StepView(
        "s1",
        "Metering team",
        "Compare the reading of 3 Nov with the photo",
        "Today 15:00",
        NOON,
        confirmed="Tue 17 Nov",
    ),
    StepView(
        "s2",
        "Dana Reyes",
        "Call with the result of the check",
        "Today 15:40",
        NOON,
        confirmed="Tue 17 Nov",
    ),
    StepView("s3", "Dana Reyes", "Hold the direct debit of 24 Nov"),
)
TIMELINE = (
    TimelineView(
        "e4",
        "Today 14:08",
        "phone-incoming",
        "Mr. Okafor calls the Billing line",
        "with you, 04:32",
        Tone.LIVE,
    ),
    TimelineView(
        "e3", "Wed 09:20", "envelope", "We wrote: your meter reading is being checked", "opened"
    ),
    TimelineView(
        "e2",
        "Tue 10:58",
        "handshake",
        "We promised the result of the check by Thu 15:40",
        "open, 1 h 28 left",
    ),
    TimelineView(
        "e1",
        "Tue 10:42",
        "phone-incoming",
        "Asked why the November bill is so high",
        "with you, 06:12",
    ),
)
TICKET = TicketView(
    id="t1",
    number="#48213",
    opened="opened Tue 17 Nov",
    subject="November bill three times the usual amount",
    status=MenuFieldView("In progress", "in_progress", STATUSES, tone=Tone.ACCENT),
    priority=MenuFieldView("High", "high", (Choice("high", "High"),), icon="flag", tone=Tone.DUE),
    owner=MenuFieldView("Dana Reyes", "dana", (Choice("dana", "Dana Reyes"),), icon="user"),
    next_update=MenuFieldView("Today 15:40", ring=0.7),
    last_heard="Wed 18 Nov",
    customer_words="“The bill says £412.60. I normally pay about £140. Nobody has come to read"
    " the meter, and the debit goes out on the 24th.”",
    understood="You want the reading of 3 Nov checked, and £412.60 not collected on 24 Nov"
    " while we check.",
    confirmed="14:12",
    notes="His photo of 15 Nov shows 7 418 kWh, the bill uses 8 417 on 3 Nov. Looks like an"
    " estimate, not a visit. Ask metering which reading was",
    saved="Saved 14:12",
    steps=STEPS,
    timeline=TIMELINE,
    when=WHEN,
)
FRESH_TICKET = TicketView(
    id="t2",
    number="#48240",
    opened="opened today 14:12",
    status=MenuFieldView("In progress", "in_progress", STATUSES, tone=Tone.ACCENT),
    priority=MenuFieldView("Normal", "normal", (Choice("normal", "Normal"),), icon="flag"),
    owner=MenuFieldView("Dana Reyes", "dana", (Choice("dana", "Dana Reyes"),), icon="user"),
    next_update=MenuFieldView("Set a time", tone=Tone.DUE, ring=0.0),
    can_be_clear=True,
    when=WHEN,
    offer=OfferView(
        (
            OfferedTicket(
                "t1",
                "#48213 · November bill three times the usual amount",
                "in progress, opened Tue 17 Nov",
            ),
            OfferedTicket("t0", "#48100 · Moving house", "waiting, opened 2 Nov"),
        )
    ),
    unknown_caller=UnknownCallerView("+44 161 496 0182"),
)

_STAGES = ("Opening", "Listening", "Confirming", "Resolving", "Next steps", "Closing")
_TIMES = ("14:08", "14:09", "14:11", "14:13", "14:22", "14:26")


def stepper(current: int, *, is_strip: bool = False) -> StepperView:
    stages = tuple(
        StageView(name, time if place <= current else "")
        for place, (name, time) in enumerate(zip(_STAGES, _TIMES, strict=True))
    )
    return StepperView(stages, current, is_strip)


CALLER = CallerView(
    types=(
        Choice("anxious", "Anxious"),
        Choice("hurt", "Hurt"),
        Choice("rational", "Rational"),
        Choice("angry", "Angry"),
    ),
    chosen="anxious",
    do=("Answer every point", "Facts and figures", "Concrete proposals"),
    avoid=("Apologising", "Set phrases", "Justifying"),
)
CONFIRMING = GuidanceView(
    StageCardView(
        title="Say it back, then wait for a yes",
        subtitle="In your own words, as a question.",
        phrases=(
            PhraseView(
                "p1",
                said(
                    "“The bill says ",
                    "£412.60",
                    " instead of about ",
                    "£140",
                    ", and you want it checked before ",
                    "24 November",
                    ". Is that right?”",
                ),
                is_said=True,
            ),
            PhraseView("p2", said("“What matters most: the reading, or stopping the debit?”")),
            PhraseView("p3", said("“Is there anything I have left out?”")),
        ),
        main_label="Go to resolving",
    ),
    stepper=stepper(2),
    caller=CALLER,
)
GREETING = GuidanceView(
    StageCardView(
        title="Greet, then listen",
        phrases=(
            PhraseView(
                "greeting",
                said(
                    "“Good afternoon, this is ",
                    "Dana",
                    " at ",
                    "Northwind Energy",
                    ". How can I help you, ",
                    "Mr. Okafor",
                    "?”",
                ),
            ),
        ),
        main_label="Greeting said",
        note="This greeting was valid until 31 October. Tell your supervisor.",
        is_large=True,
    ),
    stepper=stepper(0),
    caller=CallerView(CALLER.types),
)
PERMISSION = GuidanceView(
    PermissionView(
        PhraseView(
            "ask",
            said(
                "“",
                "Mr. Okafor",
                ", I would like to ",
                "ask the metering team",
                ". May I put you on hold for about ",
                "two minutes",
                "?”",
            ),
        ),
        reasons=(
            Choice("ask", "Ask a colleague"),
            Choice("look", "Look it up"),
            Choice("system", "System is slow"),
            Choice("other", "Other"),
        ),
        reason="ask",
        waits=((30, "30 s"), (60, "1 min"), (120, "2 min"), (180, "3 min")),
        wait_s=120,
    ),
    stepper=stepper(3, is_strip=True),
    caller=CALLER,
)
_LOG = (
    LogRow("check", "1st check-in", "14:15, after 1:28"),
    LogRow("calendar-blank", "Free for a call", "14:45–15:00", Tone.NEUTRAL),
)
_CHECK_IN = PhraseView(
    "c2",
    said(
        "“Thank you for waiting, Mr. Okafor. I am still checking the meter reading with our"
        " metering team; it will take ",
        "about two more minutes",
        ". Is that all right, or shall I call you back ",
        "by 15:00",
        "?”",
    ),
)
HOLD_CALM = GuidanceView(
    HoldView(
        HoldRingView("0:45", 0.5, caption="on hold"),
        title="Check in at 1:30",
        lines=("Stated: about 2 minutes", "Held 0:45 in all"),
        phrase=_CHECK_IN,
    ),
    stepper=stepper(3, is_strip=True),
    caller=CALLER,
)
HOLD_DUE = GuidanceView(
    HoldView(
        HoldRingView("1:30", 1.0, HoldState.DUE, "on hold", 0.3),
        title="Check in now",
        lines=("2nd check-in", "Held 2:58 in all", "Overdue at 2:00"),
        phrase=_CHECK_IN,
        offers_callback=True,
        log=_LOG,
    ),
    stepper=stepper(3, is_strip=True),
    caller=CALLER,
)
HOLD_LATE = GuidanceView(
    HoldView(
        HoldRingView("2:04", 1.0, HoldState.LATE, "on hold"),
        title="Check-in is 34 s late",
        lines=("2nd check-in", "Held 3:32 in all"),
        phrase=_CHECK_IN,
        offers_callback=True,
        log=_LOG,
    ),
    stepper=stepper(3, is_strip=True),
    caller=CALLER,
)
BACK = GuidanceView(
    BackView("You are back with Mr. Okafor", "Say how it stands, then ask.", _CHECK_IN, True, _LOG),
    stepper=stepper(3, is_strip=True),
    caller=CALLER,
)
HELD_BY_THEM = GuidanceView(
    HeldByThemView(
        "Mr. Okafor has put you on hold",
        "You hear nothing until he comes back. There is nothing to do; your notes go on.",
        "0:21",
    ),
    stepper=stepper(3),
    caller=CALLER,
)
IDLE = GuidanceView(
    IdleView(
        checks=(
            CheckRow("next_update", "Next update has a time", is_done=True),
            CheckRow("steps", "Each step has a name and a date", is_done=True),
            CheckRow("next", "What may come next?", is_done=False, action="Add"),
        ),
        next_callback=NextCallbackView("cb1", "Tom Brennan", "14:30, in 23 min", 0.75, Tone.DUE),
    )
)
