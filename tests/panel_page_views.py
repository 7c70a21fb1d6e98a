"""Sample views of full pages and dialogs, for the tests and the gallery."""

from ui.accounts.views import (
    AccountField,
    AccountRowView,
    AccountView,
    CheckView,
    KeepingView,
)
from ui.crash.crash_dialog import CrashView
from ui.first_start.views import FirstStartView, HeadsetView
from ui.panels.views import Choice
from ui.practice.views import PersonasView, PersonaView, ScoreRowView, ScoreView
from ui.settings.views import (
    ColleagueView,
    HoursView,
    KeepingDaysView,
    MailAccountView,
    MailField,
    SettingsView,
)
from ui.theme.tokens import Tone

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
    contact="0161 496 0100, weekdays 8 to 18",
    mail=MailAccountView(
        texts=(
            (MailField.HOST, "smtp.northwind.example"),
            (MailField.USER, "service"),
            (MailField.FROM_NAME, "Northwind Energy"),
            (MailField.FROM_ADDRESS, "service@northwind.example"),
            (MailField.CA_FILE, ""),
        ),
        securities=(Choice("starttls", "STARTTLS"), Choice("tls", "TLS")),
        is_kept=True,
    ),
    colleagues=(
        ColleagueView("Priya Shah", "+441614960110", "priya@northwind.example", True),
        ColleagueView("Metering team", email="metering@northwind.example"),
    ),
    response_hours=(HoursView("email", "E-mail", 4.0), HoursView("letter", "Letter")),
    kept_days=(
        KeepingDaysView("solved_tickets_days", "Solved tickets"),
        KeepingDaysView("messages_days", "Messages", 365),
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
