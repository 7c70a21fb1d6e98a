"""All shared widgets on one page, to look at: ``python -m ui.gallery [theme] [file.png]``."""

import sys

from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import ThemeName, apply_theme
from ui.theme.tokens import Tone
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button, Look, Size
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import LineField, TextField
from ui.widgets.hold_ring import HoldRing, HoldRingView, HoldState
from ui.widgets.key_cap import KeyCap
from ui.widgets.level_meter import LevelMeter
from ui.widgets.say_text import Part, SayText
from ui.widgets.segmented_tabs import SegmentedTabs
from ui.widgets.signal_bars import SignalBars
from ui.widgets.stepper import StageView, Stepper, StepperView
from ui.widgets.tag import Tag
from ui.widgets.tick_item import TickItem

_STAGES = ("Opening", "Listening", "Confirming", "Resolving", "Next steps", "Closing")
_PHRASE = (
    Part("“The bill says "),
    Part("£412.60", is_fact=True),
    Part(" instead of about "),
    Part("£140", is_fact=True),
    Part(", and you want it checked before "),
    Part("24 November", is_fact=True),
    Part(". Is that right?”"),
)


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(measures.S8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder


def _buttons() -> list[QWidget]:
    disabled = Button("Transfer", icon_name="phone-outgoing", key_hint="F7")
    disabled.setEnabled(False)
    chosen = Chip("Follow-up agreed", alt_letter="F")
    chosen.setChecked(True)
    looks = (
        Button("Mute", icon_name="microphone", key_hint="F5"),
        Button("Go to resolving", look=Look.MAIN, key_hint="Ctrl+Enter"),
        Button("End call", look=Look.END, icon_name="phone-disconnect", key_hint="F12"),
        disabled,
    )
    sizes = (
        Button("Answer", look=Look.ANSWER, size=Size.MAIN, icon_name="phone", key_hint="F9"),
        Button("Check in", look=Look.DUE, size=Size.MAIN, icon_name="microphone", key_hint="F8"),
        Button("Small", size=Size.SMALL, icon_name="envelope-simple", key_hint="Ctrl+M"),
        Button("Add a step", look=Look.LINK, icon_name="plus"),
        Button(look=Look.QUIET, icon_name="list", accessible_name="Menu"),
    )
    chips = (Chip("Solved", alt_letter="S"), chosen, Chip("Other", opens_menu=True))
    return [_row(*looks), _row(*sizes), _row(*chips)]


def _rings() -> list[QWidget]:
    views = (
        HoldRingView("0:45", 0.5, HoldState.CALM, "on hold"),
        HoldRingView("1:42", 1.0, HoldState.DUE, "on hold", overtime=0.4),
        HoldRingView("2:04", 1.0, HoldState.LATE, "on hold"),
    )
    rings: list[QWidget] = []
    for view in views:
        ring = HoldRing()
        ring.show_hold(view)
        rings.append(ring)
    small = HoldRing(diameter=48)
    small.show_hold(HoldRingView("0:48", 0.53))
    avatar = Avatar()
    avatar.show_person("Daniel Okafor", Tone.LIVE)
    ringing = Avatar()
    ringing.show_person("Daniel Okafor", Tone.ACCENT, 0.35)
    meter = LevelMeter("Microphone")
    meter.show_level(0.6)
    bars = SignalBars()
    bars.show_bars(3, "MOS 4.3")
    return [_row(*rings), _row(small, avatar, ringing, meter, bars)]


def _texts() -> list[QWidget]:
    labels: list[QWidget] = []
    for role in (Type.LABEL, Type.BODY, Type.STRONG, Type.CARD, Type.H1, Type.TALK):
        label = QLabel(f"{role.value} 14:07")
        set_type(label, role)
        if role is Type.LABEL:
            set_ink(label, "text2")
        labels.append(label)
    tags = [Tag(tone.value, tone=tone, icon_name="check") for tone in Tone]
    return [_row(*labels), _row(*tags, KeyCap("F3"), KeyCap("Ctrl+K"))]


def _fields() -> list[QWidget]:
    notes = TextField("Notes", hint="only your team sees them", key_hint="F2")
    notes.box.setPlainText("His photo of 15 Nov shows 7 418 kWh, the bill uses 8 417 on 3 Nov.")
    notes.show_saved("Saved 14:12")
    number = LineField("Number", placeholder="Name or number")
    number.show_error("This is not a number we can call: it has too few digits.")
    box = QComboBox()
    box.addItems(["USB headset", "Loudspeaker"])
    return [notes, number, box]


def gallery() -> QWidget:
    """Return the page."""
    page = QWidget()
    columns = QHBoxLayout(page)
    columns.setContentsMargins(*(measures.S20,) * 4)
    columns.setSpacing(measures.S32)
    left = QVBoxLayout()
    for widget in (*_buttons(), *_rings(), *_texts(), *_fields()):
        left.addWidget(widget)
    left.addStretch(1)
    right = QVBoxLayout()
    tabs = SegmentedTabs(("Queue", "Callbacks", "History"), accessible_name="Work")
    tabs.set_count(0, 8)
    tabs.set_count(1, 4)
    tall, strip = Stepper(), Stepper()
    stages = tuple(
        StageView(name, f"14:0{index}" if index < 3 else "") for index, name in enumerate(_STAGES)
    )
    tall.show_stages(StepperView(stages, 2))
    strip.show_stages(StepperView(stages, 3, is_strip=True))
    card = Card()
    said = TickItem(_PHRASE)
    said.setChecked(True)
    card.column.addWidget(said)
    card.column.addWidget(TickItem((Part("“Is there anything I have left out?”"),)))
    card.column.addWidget(SayText(_PHRASE))
    card.column.addWidget(TickItem((Part("Next update has a time"),), is_boxed=False))
    empty = EmptyState("check-circle", "All done", "Calls that need you will stand here.")
    for widget in (tabs, tall, strip, card, empty):
        widget.setFixedWidth(268)
        right.addWidget(widget)
    right.addStretch(1)
    columns.addLayout(left, 1)
    columns.addLayout(right)
    return page


def main(arguments: list[str]) -> int:
    """Show the page, or write it to a file."""
    app = QApplication(arguments[:1])
    apply_theme(app, ThemeName(arguments[1]) if len(arguments) > 1 else ThemeName.SYSTEM)
    page = gallery()
    page.resize(1100, 800)
    page.show()
    if len(arguments) > 2:
        app.processEvents()
        page.grab().save(arguments[2])
        return 0
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
