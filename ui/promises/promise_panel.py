"""One promise in detail, in the right column: kept, moved openly, or not kept."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.callbacks.delay_card import DelayCard
from ui.panels.labels import label
from ui.panels.layouts import remove_widgets
from ui.panels.scroll_area import ScrollPanel
from ui.promises.views import PromiseDetailView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.tokens import Tone
from ui.widgets.button import Button, Look, Size
from ui.widgets.tag import Tag

_ICONS = {Tone.ACCENT: "clock", Tone.LIVE: "check", Tone.DUE: "clock", Tone.LATE: "clock"}


class PromisePanel(ScrollPanel):
    """What was promised, to whom, until when, and all that became of it.

    Signals: each with the promise's id.
        kept_wanted: it is done. move_wanted: open or close the card for another time.
        given_up_wanted: it will not be kept. ticket_wanted: show the ticket.
    """

    kept_wanted = Signal(str)
    move_wanted = Signal(str)
    given_up_wanted = Signal(str)
    ticket_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.setAccessibleName(tr("Promise"))
        self._view: PromiseDetailView | None = None
        page = QWidget(self)
        self.name = label("", page, role=Type.H1, wraps=True)
        self.tag = Tag("", page)
        self.what = label("", page, ink="text2", wraps=True)
        self.facts = QGridLayout()
        self.history = QGridLayout()
        self.history_caption = label(tr("What became of it"), page, role=Type.SECTION)
        self.kept_button = Button(
            tr("Done: promise kept"),
            page,
            look=Look.MAIN,
            size=Size.MAIN,
            icon_name="check",
            key_hint="K",
        )
        self.move_button = Button(
            tr("It will be later"), page, icon_name="calendar-blank", key_hint="Ctrl+L"
        )
        self.delay_card = DelayCard(page)
        self.ticket_button = Button(
            tr("Open the ticket"), page, look=Look.LINK, icon_name="folder-open"
        )
        self.given_up_button = Button(tr("Not kept"), page, look=Look.LINK, icon_name="x")
        self._lay_out(page)
        self.kept_button.clicked.connect(self._on_kept)
        self.move_button.clicked.connect(self._on_move)
        self.given_up_button.clicked.connect(self._on_given_up)
        self.ticket_button.clicked.connect(self._on_ticket)
        self.show_page(page)

    def show_promise(self, view: PromiseDetailView) -> None:
        shown = self._view
        self._view = view
        self.name.setText(view.title)
        self.what.setText(view.what)
        self.tag.setVisible(bool(view.tag))
        self.tag.show_tag(view.tag, view.tone, _ICONS.get(view.tone, ""))
        if shown is None or shown.facts != view.facts:
            _fill(self.facts, view.facts, self)
        if shown is None or shown.history != view.history:
            _fill(self.history, view.history, self)
        self.history_caption.setVisible(bool(view.history))
        for part in (self.kept_button, self.move_button, self.given_up_button):
            part.setVisible(view.is_open and not view.is_moving)
        self.delay_card.setVisible(view.is_open and view.is_moving)

    @Slot()
    def do_main_action(self) -> None:
        """Tell of the delay when its card is open, else note that it is done (Ctrl+Enter)."""
        if self.delay_card.isVisibleTo(self):
            self.delay_card.do_main_action()
        elif self.kept_button.isVisibleTo(self):
            self.kept_button.click()

    def _lay_out(self, page: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(measures.S8)
        top.addWidget(self.name, stretch=1)
        top.addWidget(self.tag, alignment=Qt.AlignmentFlag.AlignTop)
        for grid in (self.facts, self.history):
            grid.setHorizontalSpacing(measures.S12)
            grid.setVerticalSpacing(measures.S8)
            grid.setColumnMinimumWidth(0, 80)
            grid.setColumnStretch(1, 1)
        links = QHBoxLayout()
        links.addWidget(self.ticket_button)
        links.addStretch(1)
        links.addWidget(self.given_up_button)
        column = QVBoxLayout(page)
        column.setContentsMargins(measures.S16, measures.S16, measures.S16, measures.S16)
        column.setSpacing(measures.S8)
        column.addLayout(top)
        column.addWidget(self.what)
        column.addLayout(self.facts)
        column.addSpacing(measures.S4)
        for part in (self.kept_button, self.move_button, self.delay_card):
            column.addWidget(part)
        column.addLayout(links)
        column.addSpacing(measures.S8)
        column.addWidget(self.history_caption)
        column.addLayout(self.history)
        column.addStretch(1)

    def _id(self) -> str:
        return self._view.id if self._view is not None else ""

    @Slot()
    def _on_kept(self) -> None:
        self.kept_wanted.emit(self._id())

    @Slot()
    def _on_move(self) -> None:
        self.move_wanted.emit(self._id())

    @Slot()
    def _on_given_up(self) -> None:
        self.given_up_wanted.emit(self._id())

    @Slot()
    def _on_ticket(self) -> None:
        self.ticket_wanted.emit(self._id())


def _fill(grid: QGridLayout, rows: tuple[tuple[str, str], ...], parent: QWidget) -> None:
    remove_widgets(grid)
    top = Qt.AlignmentFlag.AlignTop
    for row, (caption, value) in enumerate(rows):
        grid.addWidget(label(caption, parent, ink="text2"), row, 0, top)
        grid.addWidget(label(value, parent, wraps=True), row, 1, top)
