"""One-step escalation: to whom, why, and how; one press does it all (C7)."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from ui.panels.choices import ChipRow
from ui.panels.labels import label, show_or_hide
from ui.panels.typed import TypedLine
from ui.panels.views import Choice, WhenView
from ui.panels.when_chooser import WhenChooser
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.ticket.strip import Strip
from ui.ticket.views import EscalationForm, EscalationView
from ui.widgets.announcing import announce
from ui.widgets.button import Button, Look

_NOW, _CALLBACK = "now", "callback"


class EscalationStrip(Strip):
    """Opened by the agent; Enter confirms, Esc closes.

    Signals:
        escalation_wanted: an EscalationForm.
        closed: the agent wants none after all.
    """

    escalation_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.ACCENT, parent)
        tr = self.tr
        self._at: datetime | None = None
        self._view = EscalationView()
        self.setAccessibleName(tr("Escalate"))
        self.to = QComboBox(self)
        self.to.setEditable(True)
        line, completer = self.to.lineEdit(), self.to.completer()
        assert line is not None
        assert completer is not None
        self.name = line
        self.to.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.to.setAccessibleName(tr("Escalate to"))
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Escalate to"))
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.to.setMinimumWidth(170)
        self.why = TypedLine(tr("Why"), self, hint=tr("Why: what has to be decided?"))
        self.how = ChipRow(tr("How"), self)
        self.when = WhenChooser(tr("Callback at"), self)
        self.error = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.go_button = Button(tr("Escalate"), self, look=Look.MAIN)
        self.close_button = Button(tr("Cancel"), self, look=Look.QUIET)
        self._how = _NOW
        self._lay_out()
        self.how.wanted.connect(self._on_how)
        self.when.time_wanted.connect(self._on_time)
        self.go_button.clicked.connect(self.confirm)
        self.close_button.clicked.connect(self.closed)
        self.why.returnPressed.connect(self.confirm)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(measures.S8)
        caption = label(self.tr("Escalate to"), self, role=Type.STRONG, ink="accent_text")
        first.addWidget(caption)
        first.addWidget(self.to)
        first.addWidget(self.why, stretch=1)
        last = QHBoxLayout()
        last.setSpacing(measures.S8)
        last.addWidget(self.how, stretch=1)
        last.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignBottom)
        last.addWidget(self.go_button, alignment=Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(first)
        self.column.addLayout(last)
        self.column.addWidget(self.when)
        self.column.addWidget(self.error)

    def open(self, view: EscalationView) -> None:
        """Show an empty form and go there."""
        self._view = view
        self.to.clear()
        for choice in view.names:
            self.to.addItem(choice.label, choice.key)
        self.why.clear()
        self._at = None
        self._on_how(_NOW)
        self.show_error("")
        self.show()
        self.to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def show_error(self, sentence: str) -> None:
        """Say in one sentence what is missing; what was filled in stays."""
        show_or_hide(self.error, sentence)
        if sentence:
            announce(self, sentence)

    @Slot()
    def confirm(self) -> None:
        if self._how == _CALLBACK and self._at is None:
            self.show_error(self.tr("Choose when they will call the customer."))
            return
        text = self.to.currentText()
        position = self.to.findText(text)
        name = str(self.to.itemData(position)) if position >= 0 else text
        self.escalation_wanted.emit(EscalationForm(name, self.why.text(), self._at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _on_how(self, key: str) -> None:
        self._how = key
        choices = (
            Choice(_NOW, self.tr("Hand over now")),
            Choice(_CALLBACK, self.tr("They call the customer …")),
        )
        self.how.show_choices(choices, key)
        self.when.setVisible(key == _CALLBACK)
        if key == _NOW:
            self._at = None
        self.when.show_when(self._view.when)

    @Slot(object)
    def _on_time(self, at: datetime) -> None:
        self._at = at
        self.when.show_when(_chosen(self._view, at))
        self.show_error("")


def _chosen(view: EscalationView, at: datetime) -> WhenView:
    local = at.astimezone()
    return replace(view.when, chosen=at, chosen_words=f"{local:%a %d %b, %H:%M}")
