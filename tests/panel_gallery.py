"""Every panel on pages, to look at: ``python -m tests.panel_gallery FOLDER [name …]``."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget  # noqa: E402

from tests import panel_views as views  # noqa: E402
from ui.callbacks.callback_panel import CallbackPanel  # noqa: E402
from ui.callbacks.callbacks_page import CallbacksPage  # noqa: E402
from ui.callbacks.reminder_strip import ReminderStrip  # noqa: E402
from ui.callbacks.views import CallbackDetailView  # noqa: E402
from ui.closing.closing_page import ClosingPage  # noqa: E402
from ui.closing.views import ClosingView  # noqa: E402
from ui.guidance.guidance_column import GuidanceColumn  # noqa: E402
from ui.guidance.views import GuidanceView  # noqa: E402
from ui.theme.theme import ThemeName, apply_theme, tokens_now  # noqa: E402
from ui.ticket.ticket_pane import TicketPane  # noqa: E402
from ui.ticket.views import TicketView  # noqa: E402
from ui.wrap_up.views import WrapUpPageView  # noqa: E402
from ui.wrap_up.wrap_up_page import WrapUpPage  # noqa: E402

SIZES = ((1280, 800), (1920, 1080))
THEMES = (ThemeName.LIGHT, ThemeName.DARK)
_TOP = 164


class Frame(QWidget):
    """The window's three columns around a centre and a right panel, without the rest."""

    def __init__(self, centre: QWidget, right: QWidget | None, width: int) -> None:
        super().__init__()
        side = 360 if width > 1400 else 300
        left = QWidget(self)
        left.setFixedWidth(264)
        holder = QWidget(self)
        holder.setAutoFillBackground(True)
        palette = holder.palette()
        palette.setColor(holder.backgroundRole(), tokens_now().colour("surface"))
        holder.setPalette(palette)
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, _TOP - 48, 0, 0)
        inner.addWidget(centre)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 48, 0, 0)
        row.setSpacing(1)
        row.addWidget(left)
        row.addWidget(holder, stretch=1)
        if right is not None:
            right.setFixedWidth(side)
            row.addWidget(right)


def _ticket(view: TicketView) -> TicketPane:
    pane = TicketPane()
    pane.show_ticket(view)
    return pane


def _guidance(view: GuidanceView) -> GuidanceColumn:
    column = GuidanceColumn()
    column.show_guidance(view)
    return column


def _closing(view: ClosingView, guidance: GuidanceView) -> Callable[[int], QWidget]:
    def made(width: int) -> QWidget:
        page = ClosingPage()
        page.show_closing(view)
        return Frame(page, _guidance(guidance), width)

    return made


def _after_call(view: WrapUpPageView) -> Callable[[int], QWidget]:
    def made(width: int) -> QWidget:
        page = WrapUpPage()
        page.show_wrap_up(view)
        return Frame(page, _guidance(views.IDLE), width)

    return made


def _callbacks(view: CallbackDetailView) -> Callable[[int], QWidget]:
    def made(width: int) -> QWidget:
        page = CallbacksPage()
        page.show_callbacks(views.CALLBACKS)
        panel = CallbackPanel()
        panel.show_callback(view)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(panel)
        strip = ReminderStrip(right)
        strip.show_reminder(views.REMINDER)
        column.addWidget(strip)
        return Frame(page, right, width)

    return made


def _framed(ticket: TicketView, guidance: GuidanceView) -> Callable[[int], QWidget]:
    return lambda width: Frame(_ticket(ticket), _guidance(guidance), width)


PAGES: dict[str, Callable[[int], QWidget]] = {
    "talk": _framed(views.TICKET, views.CONFIRMING),
    "greeting": _framed(views.FRESH_TICKET, views.GREETING),
    "permission": _framed(views.TICKET, views.PERMISSION),
    "hold-calm": _framed(views.TICKET, views.HOLD_CALM),
    "hold-due": _framed(views.TICKET, views.HOLD_DUE),
    "hold-late": _framed(views.TICKET, views.HOLD_LATE),
    "back": _framed(views.TICKET, views.BACK),
    "held": _framed(views.TICKET, views.HELD_BY_THEM),
    "closing": _closing(views.CLOSING, views.CLOSING_GUIDANCE),
    "customer-left": _closing(views.CUSTOMER_LEFT, views.IDLE),
    "wrap-up": _after_call(views.AFTER_CALL),
    "unfinished": _after_call(views.UNFINISHED),
    "callbacks": _callbacks(views.DETAIL),
    "callback-moving": _callbacks(views.MOVING),
    "callback-attempted": _callbacks(views.ATTEMPTED),
    "promising": _framed(views.TICKET, views.BACK_AND_PROMISING),
    "idle": _framed(views.TICKET, views.IDLE),
}


def shots(folder: Path, names: list[str]) -> Iterator[Path]:
    """Render the pages named (all without a name) in each theme and size; give their files."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    for theme in THEMES:
        apply_theme(app, theme)
        for width, height in SIZES:
            for name in names or list(PAGES):
                page = PAGES[name](width)
                page.resize(width, height)
                page.setFocus()
                page.show()
                for _ in range(4):  # text fields settle their height
                    app.processEvents()
                file = folder / f"{name}-{theme.value}-{width}.png"
                page.grab().save(str(file))
                page.close()
                page.deleteLater()
                yield file


if __name__ == "__main__":
    for shot in shots(Path(sys.argv[1]), sys.argv[2:]):
        print(shot)
