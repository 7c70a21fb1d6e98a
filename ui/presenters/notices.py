"""Plain sentences about trouble and news, the most urgent first."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from ui.main_window.notice_strip import NoticeStrip, NoticeView
from ui.theme.tokens import Tone
from ui.window_language.sentences import in_window_language

SHOWN_MS: Final = 30_000
_URGENCY: Final = (Tone.LATE, Tone.DUE, Tone.ACCENT, Tone.LIVE, Tone.NEUTRAL)


class NoticesPresenter(QObject):
    """Keeps the notices of the moment; one per id."""

    def __init__(self, strip: NoticeStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._views: dict[str, NoticeView] = {}
        self._actions: dict[str, Callable[[], None]] = {}
        strip.action_wanted.connect(self._on_action)
        strip.dismissed.connect(self.withdraw)

    def tell(
        self,
        notice_id: str,
        words: str,
        tone: Tone = Tone.DUE,
        *,
        action: str = "",
        act: Callable[[], None] | None = None,
        lasts: bool = False,
    ) -> None:
        """Show one sentence for half a minute; one that ``lasts`` stays until it is withdrawn.

        ``words`` may come from behind the window, in English.
        """
        self._views[notice_id] = NoticeView(
            notice_id, in_window_language(words), tone, action, not lasts
        )
        if act is not None:
            self._actions[notice_id] = act
        self._show()
        if not lasts and act is None:
            view = self._views[notice_id]
            # Of the strip, so that the timer ends with it.
            QTimer.singleShot(SHOWN_MS, self._strip, lambda: self._expire(view))

    def _expire(self, view: NoticeView) -> None:
        """Take a notice away unless it was said anew meanwhile."""
        if self._views.get(view.id) is view:
            self.withdraw(view.id)

    @Slot(str)
    def withdraw(self, notice_id: str) -> None:
        if self._views.pop(notice_id, None) is not None:
            self._actions.pop(notice_id, None)
            self._show()

    @Slot(str)
    def _on_action(self, notice_id: str) -> None:
        act = self._actions.get(notice_id)
        self.withdraw(notice_id)
        if act is not None:
            act()

    def _show(self) -> None:
        views = sorted(self._views.values(), key=lambda v: _URGENCY.index(v.tone))
        self._strip.show_notices(tuple(views))
