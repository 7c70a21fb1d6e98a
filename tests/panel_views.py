"""Sample views of one afternoon, for the tests and the gallery of the panels."""

from datetime import datetime, timedelta, timezone

from ui.accounts.views import (
    AccountField,
    AccountRowView,
    AccountView,
    CheckView,
    KeepingView,
)
from ui.callbacks.views import (
    CallbackDetailView,
    CallbackEditorView,
    CallbackGroupView,
    CallbackRowView,
    CallbacksView,
    ReminderView,
)
from ui.closing.views import ClosingItemView, ClosingView, FactView, ItemMark
from ui.crash.crash_dialog import CrashView
from ui.first_start.views import FirstStartView, HeadsetView
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
from ui.practice.views import PersonasView, PersonaView, ScoreRowView, ScoreView
from ui.settings.views import SettingsView
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
from ui.wrap_up.views import FollowUpKind, FollowUpView, WrapUpPageView, WrapUpView

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

WRAP_UP = WrapUpView(
    call_id="c1",
    dispositions=(
        Choice("solved", "Solved", "S"),
        Choice("follow_up", "Follow-up agreed", "F"),
        Choice("passed_on", "Passed on", "P"),
        Choice("no_result", "No result", "R"),
        Choice("wrong_number", "Wrong number", "W"),
    ),
    disposition="follow_up",
    note="The bill used an estimate of 8 417 kWh, the true reading is 7 417 kWh. Debit of"
    " 24 Nov held, new bill of £138.90 on 26 Nov.",
    causes=(Choice("estimate", "Estimate was not checked"), Choice("letter", "Letter unclear")),
    cause="estimate",
    reviews=(Choice("yes", "Yes"), Choice("partly", "Partly"), Choice("no", "No")),
    saved="Saved 14:26",
)
CLOSING = ClosingView(
    title="Before you hang up",
    progress="1 of 4 done, F12 ends the call at once",
    items=(
        ClosingItemView(
            "questions_answered",
            "Both questions answered",
            mark=ItemMark.ASKED,
            facts=(
                FactView(
                    "Why is the bill £412.60?",
                    "q1",
                    right="The reading was an estimate. Corrected: £138.90",
                    is_ticked=True,
                ),
                FactView(
                    "Is it collected on 24 November?",
                    "q2",
                    right="No, held until the new bill of 26 November",
                    is_ticked=True,
                ),
            ),
        ),
        ClosingItemView(
            "anything_else",
            "Anything else?",
            phrase=said("“Is there anything else I can help you with, Mr. Okafor?”"),
            actions=(
                Choice("asked", "Nothing else"),
                Choice("more", "One more question", "Q", "plus"),
            ),
        ),
        ClosingItemView(
            "summary",
            "Sum up what happens next",
            facts=(
                FactView(
                    "Confirm the reading of 7 417 kWh in writing",
                    lead="Metering team",
                    right="Fri 20 Nov, 12:00",
                ),
                FactView(
                    "Call with the new bill of £138.90",
                    lead="Dana Reyes",
                    right="Thu 26 Nov, 16:00",
                ),
            ),
        ),
        ClosingItemView("confirmed", "Customer confirms", "A yes to both dates"),
    ),
    current="anything_else",
    wrap_up=WRAP_UP,
    wrap_up_hint="finish it after the call",
)
CUSTOMER_LEFT = ClosingView(
    title="The customer hung up first",
    progress="1 of 4 was asked",
    items=tuple(
        ClosingItemView(
            item.key, item.title, "not asked: customer left", ItemMark.NOT_ASKED, facts=item.facts
        )
        if place
        else item
        for place, item in enumerate(CLOSING.items)
    ),
    can_go_back=False,
    wrap_up=WRAP_UP,
    wrap_up_hint="finish it now",
)
CLOSING_GUIDANCE = GuidanceView(
    StageCardView(
        "Ask, sum up, thank",
        "Read the dates aloud and wait for a yes.",
        (
            PhraseView(
                "f1",
                said(
                    "“Nothing is collected on ",
                    "24 November",
                    ". I call you with the new bill on ",
                    "Thursday 26 November by 16:00",
                    ". Does that suit you?”",
                ),
            ),
            PhraseView(
                "f2", said("“Thank you for calling, Mr. Okafor. Your reference is ", "48213", ".”")
            ),
        ),
    ),
    stepper=stepper(5),
)
AFTER_CALL = WrapUpPageView(
    wrap_up=WRAP_UP,
    title="After the call",
    who="Daniel Okafor, talked 17:52, #48213",
    clock="0:42",
    share=0.35,
    steps=STEPS,
    when=WHEN,
    follow_up=FollowUpView(
        FollowUpKind.CALLBACK,
        "The new bill of £138.90",
        "+44 161 496 0182",
        WhenView(
            WHEN.choices, LATER, "Today 14:42", note="15:42 in Madrid", earliest=WHEN.earliest
        ),
    ),
)
UNFINISHED = WrapUpPageView(
    wrap_up=WrapUpView("c2", WRAP_UP.dispositions, causes=WRAP_UP.causes, reviews=WRAP_UP.reviews),
    title="After the call",
    who="Unknown caller +44 161 496 0182, talked 1:12",
    clock="2:42",
    share=1.0,
    tone=Tone.DUE,
    trouble="Choose an outcome, then you can finish.",
    can_finish=False,
)

TOM = CallbackRowView(
    "cb1",
    "Tom Brennan",
    "14:30",
    "Smart meter shows no data",
    "promise",
    "handshake",
    "15:30 in Madrid",
    "8 min late",
    1.0,
    Tone.LATE,
)
CALLBACKS = CallbacksView(
    groups=(
        CallbackGroupView("Late", (TOM,), Tone.LATE),
        CallbackGroupView(
            "Today",
            (
                CallbackRowView(
                    "cb2",
                    "Amira Haddad",
                    "14:45",
                    "Compensation after the power cut",
                    "call dropped on hold",
                    "phone-x",
                    "",
                    "7 min",
                    0.85,
                    Tone.DUE,
                ),
                CallbackRowView(
                    "cb3",
                    "Oliver Marsh",
                    "15:15",
                    "Solar export payment missing",
                    "promise",
                    "handshake",
                    "",
                    "37 min",
                    0.6,
                ),
                CallbackRowView(
                    "cb4",
                    "Ruth Lindqvist",
                    "17:00",
                    "Link for the meter photo",
                    left="2 h 22",
                    share=0.2,
                ),
            ),
        ),
        CallbackGroupView(
            "Later",
            (
                CallbackRowView(
                    "cb5",
                    "Sofia Virtanen",
                    "Fri 14:00",
                    "Second home, new meter",
                    "2nd attempt",
                    "phone-outgoing",
                    "16:00 in Helsinki",
                    "tomorrow",
                    0.1,
                ),
                CallbackRowView(
                    "cb6",
                    "Karine Tremblay",
                    "Fri 16:00",
                    "Landlord, three open bills",
                    there="11:00 in Montreal",
                    left="tomorrow",
                    share=0.1,
                ),
            ),
        ),
        CallbackGroupView(
            "Done today",
            (
                CallbackRowView(
                    "cb7",
                    "Grace Lim",
                    "13:30",
                    "Move the direct debit to the 1st",
                    left="reached 13:32",
                    is_done=True,
                ),
            ),
        ),
    ),
    summary="6 open, 1 late",
    selected="cb1",
)
_FACTS = (
    ("We promised", "Whether the meter will be exchanged"),
    ("Due", "14:30, 15:30 there"),
    ("Time there", "15:38, Madrid"),
    ("Number", "+34 91 496 0182"),
)
DETAIL = CallbackDetailView(
    "cb1",
    "Tom Brennan",
    "Smart meter shows no data · #48176",
    "8 min late",
    Tone.LATE,
    _FACTS,
    (("Tue 10:12", "No answer"),),
    can_open_ticket=True,
    can_move=True,
)
MOVING = CallbackDetailView(
    "cb1",
    "Tom Brennan",
    "Smart meter shows no data · #48176",
    "8 min late",
    Tone.LATE,
    _FACTS,
    can_open_ticket=True,
    can_move=True,
    delay=WhenView(WHEN.choices, LATER, "Today 14:42", "15:42 in Madrid", earliest=NOON),
    delay_reason="Engineer’s report not here yet",
    say=said(
        "“Mr. Brennan, the engineer’s report comes within the hour. I will call you at ",
        "15:42 your time",
        " and tell you what happens with the meter.”",
    ),
)
ATTEMPTED = CallbackDetailView(
    "cb1",
    "Tom Brennan",
    "Smart meter shows no data · #48176",
    "8 min late",
    Tone.LATE,
    _FACTS,
    (("Today 14:38", "No answer"),),
    outcomes=(
        Choice("reached", "Reached"),
        Choice("no_answer", "No answer"),
        Choice("busy", "Busy"),
        Choice("voicemail", "Voicemail"),
        Choice("wrong_number", "Wrong number"),
    ),
    outcome="no_answer",
    next_attempt=WHEN,
    can_open_ticket=True,
    can_move=True,
)
REMINDER = ReminderView("cb1", "Tom Brennan", "due 14:30, in 5 min", 0.9, Tone.DUE)
EDITOR = CallbackEditorView(
    "new",
    "Call back instead",
    "Daniel Okafor",
    "+44 161 496 0182",
    "November bill three times the usual amount",
    when=WhenView(WHEN.choices, LATER, "Today 14:42", earliest=NOON),
    has_note=False,
)
BACK_AND_PROMISING = GuidanceView(
    BackView(
        "You are back with Mr. Okafor",
        "Name a time that you can keep.",
        PhraseView(
            "cb",
            said("“I will call you back ", "by 14:42", " with the result. Does that suit you?”"),
        ),
    ),
    stepper=stepper(3, is_strip=True),
    editor=EDITOR,
)
FIRST_START = FirstStartView(
    first_name="Dana",
    agent_name="Dana Reyes",
    organisation="Northwind Energy",
    headset=HeadsetView(
        inputs=(Choice("usb", "USB headset"), Choice("in", "Built-in microphone")),
        input="usb",
        input_words="We can hear you",
        input_tone=Tone.LIVE,
        outputs=(Choice("usb", "USB headset"),),
        output="usb",
        output_words="Ringing also plays on: Loudspeaker",
    ),
    languages=(Choice("en", "English"),),
    language="en",
    themes=(Choice("system", "Light, like the system"), Choice("dark", "Dark")),
    theme="system",
)
NO_HEADSET = FirstStartView(
    headset=HeadsetView(
        input_words="No microphone found. Plug in a headset; it is used at once.",
        input_tone=Tone.DUE,
        output_words="No headphones found.",
        output_tone=Tone.DUE,
    ),
    languages=FIRST_START.languages,
    language="en",
    themes=FIRST_START.themes,
    theme="system",
)
ACCOUNT = AccountView(
    "a1",
    texts=(
        (AccountField.ADDRESS, "dana@voice.northwind.example"),
        (AccountField.LINE, "Billing line"),
        (AccountField.SERVER, ""),
        (AccountField.AUTH_USER, ""),
        (AccountField.CA_FILE, ""),
    ),
    transports=(Choice("tls", "Encrypted (TLS)"), Choice("tcp", "TCP"), Choice("udp", "UDP")),
    check=CheckView(
        "The server does not accept this password.",
        "Type it again, or ask your IT team for a new one. Nothing was saved.",
        Tone.LATE,
    ),
)
LOCKED_KEYRING = AccountView(
    "a2",
    texts=((AccountField.ADDRESS, "dana at voice"),),
    troubles=((AccountField.ADDRESS, "An address looks like name@server."),),
    transports=ACCOUNT.transports,
    has_password=True,
    keeping=KeepingView(
        "session",
        "The keyring is locked. Unlock it, or use the password for this session only.",
        can_use_keyring=False,
    ),
    check=CheckView("The line works: registered at voice.northwind.example.", tone=Tone.LIVE),
    is_new=False,
    can_save=False,
)
SETTINGS = SettingsView(
    agent_name="Dana Reyes",
    organisation="Northwind Energy",
    languages=(Choice("en", "English"),),
    language="en",
    regions=(Choice("GB", "United Kingdom"), Choice("IE", "Ireland")),
    region="GB",
    themes=(
        Choice("system", "System"),
        Choice("light", "Light"),
        Choice("dark", "Dark"),
        Choice("contrast", "High contrast"),
    ),
    inputs=(Choice("", "System’s choice"), Choice("usb", "USB headset")),
    input="usb",
    outputs=(Choice("", "System’s choice"), Choice("usb", "USB headset"), Choice("sp", "Speaker")),
    output="usb",
    ringer="sp",
    accounts=(
        AccountRowView(
            "a1", "Billing line", "dana@voice.northwind.example", "Registered", Tone.LIVE
        ),
        AccountRowView("a2", "Sales", "sales@voice.northwind.example", "Wrong password", Tone.LATE),
    ),
    saved="Saved 14:12",
)
PERSONAS = PersonasView(
    (
        PersonaView(
            "anxious",
            "Daniel Okafor",
            "anxious",
            "Bill three times too high",
            (
                "Answer every question, with figures",
                "Say it back, wait for a yes",
                "One hold with a check-in",
            ),
            "smiley-nervous",
            "Last time 11 of 13 rules",
        ),
        PersonaView(
            "hurt",
            "Amira Haddad",
            "hurt",
            "Nobody called back after the power cut",
            ("Take responsibility, without pity", "Prove that it is being worked on"),
            "smiley-sad",
        ),
        PersonaView(
            "rational",
            "Priya Shah",
            "rational",
            "Two readings that do not agree",
            ("Clarify the request exactly", "Say what went wrong and why"),
            "smiley-meh",
        ),
        PersonaView(
            "angry",
            "Tom Brennan",
            "angry",
            "Bill collected twice",
            ("Let it all out first", "Answer facts only, stay calm", "Never leave him waiting"),
            "smiley-x-eyes",
        ),
    )
)
SCORE = ScoreView(
    "A call to be called back for",
    "Daniel Okafor, anxious. 4:12 in all, on hold 1:58 with one check-in.",
    (
        ScoreRowView("A1", "Answered promptly", "after 4 s", "0:00"),
        ScoreRowView(
            "A2", "Greeted with name, organisation and an offer", "ticked as said", "0:06"
        ),
        ScoreRowView("B2", "Said it back and waited for a yes", "customer confirmed", "1:02"),
        ScoreRowView("E1", "Asked before the hold", "asked, two minutes stated", "1:40"),
        ScoreRowView(
            "E2",
            "Came back in time",
            "The second check-in was due at 1:30; you came back at 1:58.",
            "3:38",
            is_kept=False,
        ),
        ScoreRowView("F1", "Asked for anything else", "asked", "4:01"),
    ),
    "Check in when the ring is full",
    "F8 takes one second. The customer hears that you have not forgotten him.",
)
CRASH = CrashView(
    "The window made a mistake that it cannot repair by itself. This is our bug, not yours.",
    (
        "Your note of #48213, as you typed it",
        "The call record and both next steps",
        "Tom Brennan’s callback at 14:30",
    ),
    "KeyError: 'mood'\n  ui/guidance/hold_card.py, line 81\nversion 0.1.0, Linux",
    is_call_on=True,
)
