"""The smallest form there is: a name, and the caller is a customer; asks only what is missing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.customers.likely_row import LikelyList
from ui.customers.views import CallerFormView
from ui.panels.labels import label, show_or_hide
from ui.panels.typed import TypedLine
from ui.theme import measures
from ui.theme.fonts import Type
from ui.widgets.button import Button, Look


class CallerForm(QWidget):
    """Takes a caller's name, organisation and, if nobody knows it, a number.

    Shape: ``is_part`` of a card that has a main button of its own.

    Enter in any line saves; Down goes to the customers that are offered; Esc leaves.

    Signals:
        name_edited, organisation_edited, number_edited: the whole text.
        save_wanted: make a customer of what was typed.
        customer_taken: the id of the known customer that it is.
        left: not now.
    """

    name_edited = Signal(str)
    organisation_edited = Signal(str)
    number_edited = Signal(str)
    save_wanted = Signal()
    customer_taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_part: bool = False) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Who is calling?"))
        self.title = label("", self, role=Type.CARD, wraps=True)
        self.name = TypedLine(tr("Name of the caller"), self, hint=tr("Name, as they say it"))
        self.name_origin = label("", self, role=Type.LABEL, ink="text3")
        self.organisation = TypedLine(
            tr("Organisation, may stay empty"), self, hint=tr("Organisation, if they name one")
        )
        self.number = TypedLine(tr("Their number"), self, hint=tr("A number to call back"))
        self.number_hint = label("", self, role=Type.LABEL, ink="text3", wraps=True)
        self.known = label("", self, role=Type.LABEL, ink="text2", wraps=True)
        self.trouble = label("", self, role=Type.LABEL, ink="late_text", wraps=True)
        self.likely_title = label("", self, role=Type.LABEL_STRONG, ink="text2")
        self.likely = LikelyList(self)
        self.save_button = Button(
            tr("Save"),
            self,
            look=Look.PLAIN if is_part else Look.MAIN,
            icon_name="user-plus",
            key_hint="Enter",
        )
        self.leave_button = Button(tr("Not now"), self, key_hint="Esc")
        self._lay_out()
        self.name.typed.connect(self.name_edited)
        self.organisation.typed.connect(self.organisation_edited)
        self.number.typed.connect(self.number_edited)
        self.likely.taken.connect(self.customer_taken)
        for line in (self.name, self.organisation, self.number):
            line.returnPressed.connect(self.save_wanted)
            line.installEventFilter(self)
        for button in (self.save_button, self.leave_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save_button.clicked.connect(self.save_wanted)
        self.leave_button.clicked.connect(self.left)

    def show_form(self, view: CallerFormView) -> None:
        """Show ``view``; what is being typed stays."""
        self.title.setText(view.title)
        self.name.show_text(view.name, view.subject)
        show_or_hide(self.name_origin, view.name_origin)
        self.organisation.show_text(view.organisation, view.subject)
        self.number.show_text(view.number, view.subject)
        self.number.setVisible(view.asks_number)
        show_or_hide(self.number_hint, view.number_hint if view.asks_number else "")
        show_or_hide(self.known, view.known)
        show_or_hide(self.trouble, view.trouble)
        show_or_hide(self.likely_title, view.likely_title if view.likely else "")
        self.likely.show_likely(view.likely)
        why_not = self.tr("Type a name first.")
        self.save_button.set_available(view.can_save, why_not)

    @Slot()
    def take_focus(self) -> None:
        """Start typing the name, after the agent asked for the form."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def has_focus(self) -> bool:
        """Tell whether the keyboard is in the form."""
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc is ours while we are typed in, not the window's.
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            first = self.likely.rows[0]
            if event.key() == Qt.Key.Key_Down and first.isVisibleTo(self):
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.name)
        column.addWidget(self.name_origin)
        column.addWidget(self.likely_title)
        column.addWidget(self.likely)
        column.addWidget(self.organisation)
        column.addWidget(self.number)
        column.addWidget(self.number_hint)
        column.addWidget(self.known)
        column.addWidget(self.trouble)
        ways = QHBoxLayout()
        ways.setSpacing(measures.S8)
        ways.addWidget(self.save_button, stretch=1)
        ways.addWidget(self.leave_button)
        column.addSpacing(measures.S4)
        column.addLayout(ways)
