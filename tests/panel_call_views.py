"""Sample views of the end of a call and of callbacks, for the tests and the gallery."""

from tests.panel_views import LATER, NOON, STEPS, WHEN, said, stepper
from ui.callbacks.reminder_views import ReminderView
from ui.callbacks.views import (
    CallbackDetailView,
    CallbackEditorView,
    CallbackGroupView,
    CallbackRowView,
    CallbacksView,
    TriedView,
)
from ui.closing.views import ClosingItemView, ClosingView, FactView, ItemMark
from ui.guidance.views import (
    BackView,
    GuidanceView,
    StageCardView,
)
from ui.panels.views import Choice, PhraseView, WhenView
from ui.theme.tokens import Tone
from ui.wrap_up.views import FollowUpKind, FollowUpView, WrapUpPageView, WrapUpView

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
)
ATTEMPTED = CallbackDetailView(
    "cb1",
    "Tom Brennan",
    "Smart meter shows no data · #48176",
    "8 min late",
    Tone.LATE,
    _FACTS,
    (("Today 14:38", "No answer"),),
    tried=TriedView(
        (
            Choice("reached", "Reached", "G"),
            Choice("busy", "Busy", "B"),
            Choice("no_answer", "No answer", "H"),
            Choice("voicemail", "Voicemail left", "V"),
            Choice("wrong_number", "Wrong number", "X"),
            Choice("refused", "Refused", "D"),
            Choice("failed", "Call failed", "Z"),
        ),
        "no_answer",
        "Tried today 14:38; noted by the phone",
        "No answer, 1 of 4: it falls due again by itself.",
        WHEN,
    ),
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
