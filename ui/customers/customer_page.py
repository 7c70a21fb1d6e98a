"""The customer's page: who they are, where each word of it comes from, and what there was."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.customers.merge_panel import MergePanel
from ui.customers.page_views import CustomerPageView
from ui.customers.record_list import RecordList
from ui.customers.strips import Strips
from ui.customers.value_line import ValueLine, ValueList
from ui.panels.labels import label, show_or_hide
from ui.panels.layouts import indented, readable_body
from ui.panels.pick_box import PickBox
from ui.panels.scroll_area import ScrollPanel
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button, Look, Size

_INSET = measures.S12  # records pad by 8 more, so that all words start in one line


class CustomerPage(ScrollPanel):
    """Shows one customer and reports each edit; decides and saves nothing.

    Signals:
        edited: field, which value (0 for one of a kind), the whole text.
        finished: field, which value; the line was left or Enter pressed.
        language_wanted: an ISO 639 code. zone_taken: take the suggested time zone.
        undo_wanted: take the latest edit back (Ctrl+Z outside a line).
        ticket_wanted: a ticket's id. back_wanted: to where the agent came from.
        compare_wanted: the id of somebody who may be the same person, empty to look for one.
        merge_undo_wanted: the id of a merge.
        export_wanted, erase_wanted: the customer's id; what the person may ask for.
    """

    edited = Signal(str, int, str)
    finished = Signal(str, int)
    language_wanted = Signal(str)
    zone_taken = Signal()
    undo_wanted = Signal()
    ticket_wanted = Signal(str)
    back_wanted = Signal()
    compare_wanted = Signal(str)
    merge_undo_wanted = Signal(str)
    export_wanted = Signal(str)
    erase_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self.setAccessibleName(self.tr("Customer"))
        page = QWidget(self)
        self._make_head(page)
        self._make_fields(page)
        self.strips = Strips(page)
        self.merge = MergePanel(page)
        self.merge.hide()
        self.tickets = RecordList(self.tr("Tickets"), page)
        self.contacts = RecordList(self.tr("Last contacts"), page)
        self.promises = RecordList(self.tr("Promises"), page)
        self.messages = RecordList(self.tr("Messages"), page)
        self._lay_out(page)
        self._connect()
        self.show_page(page)

    def show_customer(self, view: CustomerPageView) -> None:
        """Show ``view``; what is being typed stays, unless it is another customer."""
        if view.id != self._id:
            self._id = view.id
            self.verticalScrollBar().setValue(0)
        self.avatar.show_person(view.name.text, Tone.NEUTRAL)
        for name, line in self.lines.items():
            line.show_value(getattr(view, name), f"{view.id}/{name}")
        for name, values in self.lists.items():
            values.show_values(getattr(view, name), f"{view.id}/{name}")
        self.language.show_choices(view.languages, view.language)
        show_or_hide(self.language_origin, view.language_origin)
        self.zone_button.setVisible(bool(view.suggested_zone))
        self.zone_button.show_as(view.suggested_zone, "clock")
        show_or_hide(self.zone_hint, view.zone_hint)
        self.saved.setText(view.saved)
        self.undo_button.setVisible(view.can_undo)
        self.back_button.show_as(view.back or self.tr("Back"), "arrow-left")
        self.strips.show_strips(view.duplicates, view.merged)
        self.tickets.show_records(view.tickets)
        self.contacts.show_records(view.contacts)
        self.promises.show_records(view.promises)
        self.messages.show_records(view.messages)

    @Slot()
    def show_merge_panel(self, is_open: bool) -> None:
        """Open the panel for merging, at the top, or put it away."""
        had_focus = self.merge.isAncestorOf(self.focusWidget() or self)
        if had_focus and not is_open:
            # Qt would go on to the name, as if it were to be typed anew.
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.merge.setVisible(is_open)
        self.strips.set_aside(is_open)
        if is_open:
            self.ensureWidgetVisible(self.merge)
            self.merge.take_focus()

    def _make_head(self, page: QWidget) -> None:
        self.back_button = Button(
            self.tr("Back"), page, look=Look.QUIET, size=Size.SMALL, icon_name="arrow-left"
        )
        self.saved = label("", page, role=Type.LABEL, ink="text3")
        self.undo_button = Button(
            self.tr("Undo"), page, look=Look.LINK, size=Size.SMALL, key_hint="Ctrl+Z"
        )
        self.menu_button = Button(
            "",
            page,
            look=Look.QUIET,
            size=Size.SMALL,
            icon_name="dots-three",
            accessible_name=self.tr("More about this customer"),
        )
        self.menu = QMenu(self)
        self.avatar = Avatar(page)
        self.menu.addAction(self.tr("Merge with another record …"), self._on_merge)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Export this customer’s data …"), self._on_export)
        self.menu.addAction(self.tr("Erase …"), self._on_erase)

    def _make_fields(self, page: QWidget) -> None:
        tr = self.tr
        self.lines = {
            "name": ValueLine(tr("Name"), page, hint=tr("Who is it?"), is_title=True),
            "salutation": ValueLine(tr("Salutation"), page, hint=tr("How to speak to them")),
            "organisation": ValueLine(tr("Organisation"), page, hint=tr("Whom they speak for")),
            "time_zone": ValueLine(tr("Time zone"), page, hint=tr("The same as here")),
        }
        self.lists = {
            "numbers": ValueList(tr("Number"), page, hint=tr("Add a number")),
            "emails": ValueList(tr("E-mail"), page, hint=tr("Add an address")),
            "sip_addresses": ValueList(tr("SIP address"), page, hint=tr("Add a SIP address")),
        }
        self.language = PickBox(tr("Language"), page)
        self.language_origin = label("", page, role=Type.LABEL, ink="text3")
        self.zone_button = Button("", page, look=Look.LINK, size=Size.SMALL, icon_name="clock")
        self.zone_hint = label("", page, role=Type.LABEL, ink="text3")

    def _lay_out(self, page: QWidget) -> None:
        body = readable_body(page)
        column = QVBoxLayout(body)
        column.setContentsMargins(_INSET, measures.S8, _INSET, measures.S24)
        column.setSpacing(measures.S12)
        head = QHBoxLayout()
        head.setSpacing(measures.S8)
        head.addWidget(self.back_button)
        head.addStretch(1)
        head.addWidget(self.saved)
        head.addWidget(self.undo_button)
        head.addWidget(self.menu_button)
        column.addLayout(head)
        for part in (self.strips, self.merge, self._name_row(), self._field_grid(page)):
            column.addLayout(indented(part))
        column.addSpacing(measures.S4)
        for records in (self.tickets, self.contacts, self.promises, self.messages):
            column.addWidget(records)
        column.addStretch(1)

    def _name_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(measures.S4)
        row.addWidget(self.avatar, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.lines["name"], stretch=1)
        return row

    def _field_grid(self, page: QWidget) -> QGridLayout:
        tr = self.tr
        zone = QWidget(page)
        zone_column = QVBoxLayout(zone)
        zone_column.setContentsMargins(0, 0, 0, 0)
        zone_column.setSpacing(2)
        zone_column.addWidget(self.lines["time_zone"])
        zone_column.addWidget(self.zone_hint)
        zone_column.addWidget(self.zone_button, alignment=Qt.AlignmentFlag.AlignLeft)
        language = QWidget(page)
        language_column = QVBoxLayout(language)
        language_column.setContentsMargins(0, 0, 0, 0)
        language_column.setSpacing(2)
        language_column.addWidget(self.language)
        language_column.addWidget(self.language_origin)
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S16)
        grid.setVerticalSpacing(measures.S12)
        cells = (
            (tr("Salutation"), self.lines["salutation"]),
            (tr("Organisation"), self.lines["organisation"]),
            (tr("Numbers"), self.lists["numbers"]),
            (tr("E-mail"), self.lists["emails"]),
            (tr("Time zone"), zone),
            (tr("Language"), language),
            (tr("SIP addresses"), self.lists["sip_addresses"]),
        )
        for number, (caption, field) in enumerate(cells):
            grid.addLayout(_captioned(caption, page, field), number // 2, number % 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        return grid

    def _connect(self) -> None:
        for name, line in self.lines.items():
            line.setProperty("field", name)
            line.edited.connect(self._on_line_edited)
            line.finished.connect(self._on_line_finished)
        for name, values in self.lists.items():
            values.setProperty("field", name)
            values.edited.connect(self._on_value_edited)
            values.finished.connect(self._on_value_finished)
        self.language.wanted.connect(self.language_wanted)
        self.zone_button.clicked.connect(self.zone_taken)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.menu_button.clicked.connect(self._on_menu)
        self.strips.compare_wanted.connect(self.compare_wanted)
        self.strips.undo_wanted.connect(self.merge_undo_wanted)
        for records in (self.tickets, self.contacts, self.promises, self.messages):
            records.ticket_wanted.connect(self.ticket_wanted)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.undo_wanted)

    @Slot(str)
    def _on_line_edited(self, text: str) -> None:
        self.edited.emit(self._field(), 0, text)

    @Slot()
    def _on_line_finished(self) -> None:
        self.finished.emit(self._field(), 0)

    @Slot(int, str)
    def _on_value_edited(self, number: int, text: str) -> None:
        self.edited.emit(self._field(), number, text)

    @Slot(int)
    def _on_value_finished(self, number: int) -> None:
        self.finished.emit(self._field(), number)

    def _field(self) -> str:
        sender = self.sender()
        assert sender is not None
        return str(sender.property("field"))

    @Slot()
    def _on_menu(self) -> None:
        self.menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    @Slot()
    def _on_merge(self) -> None:
        self.compare_wanted.emit("")

    @Slot()
    def _on_export(self) -> None:
        self.export_wanted.emit(self._id)

    @Slot()
    def _on_erase(self) -> None:
        self.erase_wanted.emit(self._id)


def _captioned(caption: str, page: QWidget, field: QWidget) -> QVBoxLayout:
    """Return ``field`` below its caption."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label(caption, page, role=Type.LABEL, ink="text2"))
    column.addWidget(field)
    column.addStretch(1)
    return column
