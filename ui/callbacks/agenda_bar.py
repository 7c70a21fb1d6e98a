"""The line above the list, the day and the week: which days, whose, and why."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.panels.choice_menu import ChoiceMenu
from ui.panels.labels import label
from ui.panels.segments import SegmentRow
from ui.panels.views import Choice
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look
from ui.widgets.key_names import key_words

_OWNERS_WIDTH = 222
_TITLE_WIDTH = 112  # so that the way on stays under the mouse


@dataclass(frozen=True, slots=True)
class AgendaBarView:
    """What the line shows.

    Shape: without ``title`` there are no days to go through; ``owner`` and ``reason`` are the
    keys of what is chosen.
    """

    title: str = ""
    owners: tuple[Choice, ...] = ()
    owner: str = ""
    reasons: tuple[Choice, ...] = ()
    reason: str = ""


class AgendaBar(QWidget):
    """Goes through the days, and chooses what is seen of them.

    Signals:
        earlier_wanted, later_wanted, today_wanted: other days.
        owner_wanted, reason_wanted: the key of what was chosen.
    """

    earlier_wanted = Signal()
    later_wanted = Signal()
    today_wanted = Signal()
    owner_wanted = Signal(str)
    reason_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Days and filter"))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        back, on = ("caret-right", "caret-left") if is_mirrored else ("caret-left", "caret-right")
        self.earlier = Button(
            "", self, look=Look.QUIET, icon_name=back, accessible_name=tr("Earlier")
        )
        self.later = Button("", self, look=Look.QUIET, icon_name=on, accessible_name=tr("Later"))
        for button, key in ((self.earlier, "PgUp"), (self.later, "PgDown")):
            button.setToolTip(
                tr("{what} ({key})").format(what=button.accessibleName(), key=key_words(key))
            )
        self.title = label("", self, role=Type.STRONG)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setFixedWidth(_TITLE_WIDTH)
        self.today = Button(tr("Today"), self, key_hint="Alt+T")
        self.owners = SegmentRow(tr("Whose"), self)
        self.owners.setFixedWidth(_OWNERS_WIDTH)
        self.reasons = ChoiceMenu(tr("Why it is owed"), "funnel", self)
        self.reasons.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S20, 0, measures.S20, measures.S12)
        row.setSpacing(measures.S8)
        for part in (self.earlier, self.title, self.later, self.today):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.reasons)
        row.addWidget(self.owners)
        self._bind("Alt+T", self.today)
        self._connect()

    def _connect(self) -> None:
        self.earlier.clicked.connect(self.earlier_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.today.clicked.connect(self.today_wanted)
        self.owners.wanted.connect(self.owner_wanted)
        self.reasons.wanted.connect(self.reason_wanted)

    def _bind(self, key: str, button: Button) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(button.click)

    def show_bar(self, view: AgendaBarView) -> None:
        self.title.setText(view.title)
        for part in (self.earlier, self.title, self.later, self.today):
            part.setVisible(bool(view.title))
        self.owners.show_choices(view.owners, view.owner)
        self.reasons.show_choices(view.reasons, view.reason)
