"""The find field; what it found hangs in a panel below it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.search.results_panel import ResultsPanel
from ui.search.view import ResultsView
from ui.theme import measures
from ui.theme.fonts import Type
from ui.theme.icons import icon
from ui.theme.styling import set_type
from ui.widgets.announcing import Say, announce
from ui.widgets.keyed_line import KeyedLine

_QUIET_MS: Final = 20  # keys that come closer together are one change
_LOOKING_MS: Final = 150
_LONGEST: Final = 200


class FindField(KeyedLine):
    """Finds customers, tickets and what stands in them while one types.

    Shape: what is found for another text than the one that stands here is not shown.

    Signals:
        find_wanted: the text as it changed; empty when it was cleared.
        found_chosen: the id of what was chosen.
    """

    find_wanted = Signal(str)
    found_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, say: Say = announce) -> None:
        super().__init__("Ctrl+K", parent)
        self._say = say
        self.setPlaceholderText(self.tr("Find anything"))
        self.setAccessibleName(self.tr("Find customers, numbers, tickets and words"))
        self.setMaxLength(_LONGEST)
        self.setFixedHeight(measures.BUTTON_NORMAL)
        set_type(self, Type.BODY)
        action = self.addAction(
            icon("magnifying-glass", "text3"), self.ActionPosition.LeadingPosition
        )
        action.setEnabled(False)
        self._pause = self._timer(_QUIET_MS)
        self._pause.timeout.connect(self._on_pause)
        self._looking = self._timer(_LOOKING_MS)
        self._looking.timeout.connect(self._on_looking)
        self._panel: ResultsPanel | None = None
        self._shown = ResultsView("")
        self._enter_waits = False
        self.textChanged.connect(self._on_typed)

    @property
    def panel(self) -> ResultsPanel:
        """Return the panel, a child of the window, so that it lies above its neighbours."""
        if self._panel is None:
            self._panel = ResultsPanel(self.window())
            self._panel.chosen.connect(self._on_chosen)
        return self._panel

    def show_results(self, view: ResultsView) -> None:
        """Show what was found, below the field, unless the text is another by now."""
        if view.text != self.text().strip():
            return
        self._looking.stop()
        self._shown = view
        self.panel.show_results(view)
        if not view.text or not self.hasFocus():
            self.panel.hide()
            return
        self._hang_out()
        if self._enter_waits and self.panel.current is not None:
            self._on_chosen(self.panel.current.id)
        elif view.spoken:
            self._say(self, view.spoken)
        self._enter_waits = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._shown.text and self._shown.text == self.text().strip():
            self._hang_out()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._enter_waits = False
        if self._panel is not None:
            self._panel.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel is not None and self._panel.isVisible():
            self._panel.place_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._is_hanging():
            self.panel.move_current(1 if key == Qt.Key.Key_Down else -1)
            self._say_current()
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._choose()
            return
        super().keyPressEvent(event)

    def _choose(self) -> None:
        """Open the current result; of a text that is still being looked for, the first to come."""
        text = self.text().strip()
        if text != self._shown.text:
            self._enter_waits = bool(text)
        elif self._is_hanging() and self.panel.current is not None:
            self._on_chosen(self.panel.current.id)
        elif text:
            self._hang_out()

    def _is_hanging(self) -> bool:
        return self._panel is not None and self._panel.isVisible()

    def _hang_out(self) -> None:
        self.panel.place_below(self)
        self.panel.show()

    def _say_current(self) -> None:
        """Tell what Enter would open: the list itself never has the focus."""
        current = self.panel.current
        if current is not None:
            results = self._shown.results
            place = self.tr("{number} of {count}").format(
                number=results.index(current) + 1, count=len(results)
            )
            self._say(self, f"{current.spoken}, {place}")

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._enter_waits = False
        if text.strip():
            self._pause.start()
            self._looking.start()
            return
        self._pause.stop()
        self._looking.stop()
        self.show_results(ResultsView(""))
        self.find_wanted.emit("")

    @Slot()
    def _on_pause(self) -> None:
        text = self.text().strip()
        if text == self._shown.text:
            self.show_results(self._shown)
        elif text:
            self.find_wanted.emit(text)

    @Slot()
    def _on_looking(self) -> None:
        """Say that it takes its time; what was found before stays until then."""
        if self.hasFocus():
            self.panel.show_results(ResultsView("", sentence=self.tr("Looking …")))
            self._hang_out()

    @Slot(str)
    def _on_chosen(self, found_id: str) -> None:
        self._enter_waits = False
        self.clear()
        self.found_chosen.emit(found_id)

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        return timer
