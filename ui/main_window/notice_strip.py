"""Plain sentences about trouble, at the foot of the centre, where they move nothing typed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.theme import tokens_now
from ui.theme.tokens import Tone
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look, Size
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import smooth

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "info",
    Tone.LIVE: "check-circle",
    Tone.DUE: "warning",
    Tone.LATE: "warning-circle",
}


@dataclass(frozen=True)
class NoticeView:
    """One notice.

    Shape: ``words`` say what happened, what was kept and what to do; ``action`` is a button's
    label and may be empty; ``can_dismiss`` is False while the trouble lasts.
    """

    id: str
    words: str
    tone: Tone = Tone.DUE
    action: str = ""
    can_dismiss: bool = True


class NoticeStrip(QWidget):
    """Shows the first of the notices and how many more there are.

    Signals:
        action_wanted: the id of the notice whose button was pressed.
        dismissed: the id of the notice that was put away.
    """

    action_wanted = Signal(str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[NoticeView, ...] = ()
        self._icon = IconLabel("info", self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.more = QLabel(self)
        set_type(self.words, Type.BODY)
        set_type(self.more, Type.LABEL)
        set_ink(self.more, "text2")
        self.action_button = Button("", self, size=Size.SMALL)
        self.action_button.set_on_tint(True)
        self.dismiss_button = Button(
            "",
            self,
            look=Look.QUIET,
            size=Size.SMALL,
            icon_name="x",
            accessible_name=self.tr("Put this notice away"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(measures.S20, measures.S8, measures.S12, measures.S8)
        row.setSpacing(measures.S12)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.action_button)
        row.addWidget(self.dismiss_button)
        self.action_button.clicked.connect(self._on_action)
        self.dismiss_button.clicked.connect(self._on_dismiss)
        self.hide()

    @property
    def views(self) -> tuple[NoticeView, ...]:
        return self._views

    def show_notices(self, views: tuple[NoticeView, ...]) -> None:
        """Show ``views``, the most urgent first; nothing hides the strip."""
        if views == self._views:
            return
        before, self._views = self._views, views
        self.setVisible(bool(views))
        if not views:
            return
        first = views[0]
        self.words.setText(first.words)
        ink = "text" if first.tone is Tone.NEUTRAL else f"{first.tone.value}_text"
        set_ink(self.words, ink)
        self._icon.show_icon(_ICONS[first.tone], ink)
        self.action_button.show_as(first.action, "")
        self.action_button.setVisible(bool(first.action))
        self.dismiss_button.setVisible(first.can_dismiss)
        self.more.setVisible(len(views) > 1)
        self.more.setText(self.tr("%n more", "", len(views) - 1))
        if first not in before:
            announce(self, first.words, is_urgent=first.tone is Tone.LATE)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = smooth(self)
        tone = self._views[0].tone if self._views else Tone.NEUTRAL
        painter.fillRect(self.rect(), tokens.tint(tone))
        painter.fillRect(QRectF(0, 0, self.width(), 1), tokens.colour("line"))

    @Slot()
    def _on_action(self) -> None:
        if self._views:
            self.action_wanted.emit(self._views[0].id)

    @Slot()
    def _on_dismiss(self) -> None:
        if self._views:
            self.dismissed.emit(self._views[0].id)
