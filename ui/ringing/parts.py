"""The sections inside the ringing card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.customers.caller_form import CallerForm
from ui.customers.likely_row import LikelyList
from ui.panels.labels import ElidedLabel
from ui.ringing.view import ContactView, ReasonView, RingingView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.styling import set_ink, set_type
from ui.theme.tokens import Tone
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel

_MAX_REASONS = 3
_MAX_CONTACTS = 3


class CallerPart(QWidget):
    """Line, ring time, and who calls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bell = IconLabel("bell-ringing", self, role="accent")
        self.line = _label(self, Type.LABEL_STRONG, "accent_text")
        self.ring_time = _label(self, Type.LABEL_STRONG, "accent_text")
        self.avatar = Avatar(self)
        self.name = _label(self, Type.H1, "text")
        self.name.setWordWrap(True)
        self.organisation = _label(self, Type.LABEL, "text2")
        self.number = _label(self, Type.LABEL, "text2")
        head = QHBoxLayout()
        head.setSpacing(measures.S8)
        head.addWidget(bell)
        head.addWidget(self.line, 1)
        head.addWidget(self.ring_time)
        who = QVBoxLayout()
        who.setSpacing(1)
        who.addStretch(1)
        who.addWidget(self.name)
        who.addWidget(self.organisation)
        who.addWidget(self.number)
        who.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(measures.S12)
        body.addWidget(self.avatar)
        body.addLayout(who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S16, measures.S12, measures.S16, measures.S12)
        column.setSpacing(measures.S12)
        column.addLayout(head)
        column.addLayout(body)

    def show_caller(self, view: RingingView) -> None:
        tone = view.ring_tone
        self.avatar.show_person("" if view.maybe else view.name, tone, view.ring_share)
        for label, text in (
            (self.line, view.line),
            (self.ring_time, view.ring_text),
            (self.name, view.name),
            (self.organisation, view.organisation),
            (self.number, view.number),
        ):
            if label.text() != text:
                label.setText(text)
        self.organisation.setVisible(bool(view.organisation))
        self.number.setVisible(bool(view.number))
        set_ink(self.ring_time, "text2" if tone is Tone.NEUTRAL else f"{tone.value}_text")


class ReasonsPart(QWidget):
    """Why they may call: at most three reasons, the strongest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = _label(self, Type.LABEL, "text2")
        heading.setText(self.tr("Why they may call"))
        self._shown: tuple[ReasonView, ...] = ()
        self._rows: list[tuple[IconLabel, QLabel, QLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(measures.S16, measures.S12, measures.S16, measures.S12)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading, 0, 0, 1, 2)
        for number in range(_MAX_REASONS):
            sign = IconLabel("clock", self)
            title = _label(self, Type.STRONG, "text")
            words = _label(self, Type.LABEL, "text2")
            title.setWordWrap(True)
            words.setWordWrap(True)
            top = 1 + number * 3
            grid.setRowMinimumHeight(top, 9)
            grid.addWidget(sign, top + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(title, top + 1, 1)
            grid.addWidget(words, top + 2, 1)
            self._rows.append((sign, title, words))
        self._grid = grid

    def show_reasons(self, reasons: tuple[ReasonView, ...]) -> None:
        self.setVisible(bool(reasons))
        if reasons == self._shown:
            return
        self._shown = reasons
        for number, (sign, title, words) in enumerate(self._rows):
            reason = reasons[number] if number < len(reasons) else None
            self._grid.setRowMinimumHeight(1 + number * 3, 9 if reason else 0)
            sign.setVisible(reason is not None)
            title.setVisible(reason is not None)
            words.setVisible(reason is not None and bool(reason.words))
            if reason is not None:
                role = "text2" if reason.tone is Tone.NEUTRAL else reason.tone.value
                sign.show_icon(reason.icon_name, role)
                title.setText(reason.title)
                words.setText(reason.words)


class MaybePart(QWidget):
    """Who it may be, and the way to say that it is somebody new.

    Signals:
        taken: the id of the customer that was picked.
        name_wanted: nobody knows this caller; name them.
    """

    taken = Signal(str)
    name_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = _label(self, Type.LABEL, "text2")
        self.heading.setText(self.tr("Who is it?"))
        self.likely = LikelyList(self)
        self.more = _label(self, Type.LABEL, "text2")
        self.name_button = Button(
            self.tr("Somebody new"), self, icon_name="user-plus", key_hint="Shift+F4"
        )
        self.name_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.form = CallerForm(self, is_part=True)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(measures.S16, measures.S12, measures.S16, measures.S12)
        column.setSpacing(6)
        for part in (self.heading, self.likely, self.more, self.name_button, self.form):
            column.addWidget(part)
        self.likely.taken.connect(self.taken)
        self.name_button.clicked.connect(self.name_wanted)

    def show_maybe(self, view: RingingView) -> None:
        is_open = self.form.isVisibleTo(self)
        self.setVisible(bool(view.maybe) or view.can_name or is_open)
        self.likely.show_likely(() if is_open else view.maybe)
        self.heading.setVisible(bool(view.maybe) and not is_open)
        self.more.setText(view.more_maybe)
        self.more.setVisible(bool(view.more_maybe) and not is_open)
        self.name_button.setVisible(view.can_name and not is_open)


class ContactsPart(QWidget):
    """What they said last in their own words, and the last contacts, the latest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[ContactView, ...]] = ("", ())
        self.quote = _label(self, Type.LABEL, "text")
        self.quote.setWordWrap(True)
        self.heading = _label(self, Type.LABEL, "text2")
        self.heading.setText(self.tr("Before"))
        self._rows: list[tuple[QLabel, ElidedLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(measures.S16, measures.S12, measures.S16, measures.S12)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.quote, 0, 0, 1, 2)
        grid.addWidget(self.heading, 1, 0, 1, 2)
        for number in range(_MAX_CONTACTS):
            when = _label(self, Type.LABEL, "text3")
            words = ElidedLabel(self, role=Type.LABEL)
            grid.addWidget(when, number + 2, 0)
            grid.addWidget(words, number + 2, 1)
            self._rows.append((when, words))

    def show_contacts(self, quote: str, contacts: tuple[ContactView, ...]) -> None:
        self.setVisible(bool(quote or contacts))
        if (quote, contacts) == self._shown:
            return
        self._shown = (quote, contacts)
        self.quote.setText(quote)
        self.quote.setVisible(bool(quote))
        self.heading.setVisible(bool(contacts))
        for number, (when, words) in enumerate(self._rows):
            is_there = number < len(contacts)
            when.setVisible(is_there)
            words.setVisible(is_there)
            if is_there:
                when.setText(contacts[number].when)
                words.setText(contacts[number].words)


def _label(parent: QWidget, role: Type, ink: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_type(label, role)
    set_ink(label, ink)
    return label
