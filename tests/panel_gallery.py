"""Every panel on pages, to look at: ``python -m tests.panel_gallery FOLDER [name …]``."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget  # noqa: E402

from tests import panel_call_views as calls  # noqa: E402
from tests import panel_page_views as pages  # noqa: E402
from tests import panel_views as views  # noqa: E402
from ui.accounts.account_dialog import AccountDialog  # noqa: E402
from ui.accounts.views import AccountView  # noqa: E402
from ui.callbacks.callback_panel import CallbackPanel  # noqa: E402
from ui.callbacks.callbacks_page import CallbacksPage  # noqa: E402
from ui.callbacks.reminder_strip import ReminderStrip  # noqa: E402
from ui.callbacks.views import CallbackDetailView  # noqa: E402
from ui.closing.closing_page import ClosingPage  # noqa: E402
from ui.closing.views import ClosingView  # noqa: E402
from ui.crash.crash_dialog import CrashDialog  # noqa: E402
from ui.first_start.first_start_page import FirstStartPage  # noqa: E402
from ui.first_start.views import FirstStartView  # noqa: E402
from ui.guidance.guidance_column import GuidanceColumn  # noqa: E402
from ui.guidance.views import GuidanceView  # noqa: E402
from ui.help.help_page import HelpPage  # noqa: E402
from ui.practice.caption_strip import CaptionStrip  # noqa: E402
from ui.practice.persona_page import PersonaPage  # noqa: E402
from ui.practice.score_page import ScorePage  # noqa: E402
from ui.practice.views import CaptionView  # noqa: E402
from ui.settings.settings_dialog import SettingsDialog  # noqa: E402
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
        page.show_callbacks(calls.CALLBACKS)
        panel = CallbackPanel()
        panel.show_callback(view)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(panel)
        strip = ReminderStrip(right)
        strip.show_reminder(calls.REMINDER)
        column.addWidget(strip)
        return Frame(page, right, width)

    return made


def _holder(page: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    return holder


def _first_start(view: FirstStartView) -> Callable[[int], QWidget]:
    def made(width: int) -> QWidget:
        page = FirstStartPage()
        page.show_first_start(view)
        page.show_level(0.68 if view.headset.inputs else 0.0)
        return _holder(page)

    return made


def _account(view: AccountView) -> Callable[[int], QWidget]:
    def made(width: int) -> QWidget:
        dialog = AccountDialog()
        dialog.show_account(view)
        dialog.setProperty("own_size", True)
        return dialog

    return made


def _settings(width: int) -> QWidget:
    dialog = SettingsDialog()
    dialog.show_settings(pages.SETTINGS)
    dialog.show_level(0.5)
    dialog.setProperty("own_size", True)
    return dialog


def _personas(width: int) -> QWidget:
    page = PersonaPage()
    page.show_personas(pages.PERSONAS)
    return _holder(page)


def _score(width: int) -> QWidget:
    page = ScorePage()
    page.show_score(pages.SCORE)
    return _holder(page)


def _crash(width: int) -> QWidget:
    dialog = CrashDialog()
    dialog.show_crash(pages.CRASH)
    dialog.details_button.click()
    dialog.setProperty("own_size", True)
    return dialog


def _help(width: int) -> QWidget:
    right = QWidget()
    column = QVBoxLayout(right)
    strip = CaptionStrip(right)
    line = "The bill says £412.60! I normally pay about £140. Will you collect that on the 24th?"
    strip.show_caption(CaptionView("Daniel Okafor", line, is_speaking=True))
    column.addStretch(1)
    column.addWidget(strip)
    return Frame(HelpPage(), right, width)


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
    "closing": _closing(calls.CLOSING, calls.CLOSING_GUIDANCE),
    "customer-left": _closing(calls.CUSTOMER_LEFT, views.IDLE),
    "wrap-up": _after_call(calls.AFTER_CALL),
    "unfinished": _after_call(calls.UNFINISHED),
    "callbacks": _callbacks(calls.DETAIL),
    "callback-moving": _callbacks(calls.MOVING),
    "callback-attempted": _callbacks(calls.ATTEMPTED),
    "promising": _framed(views.TICKET, calls.BACK_AND_PROMISING),
    "first-start": _first_start(pages.FIRST_START),
    "no-headset": _first_start(pages.NO_HEADSET),
    "account": _account(pages.ACCOUNT),
    "account-locked": _account(pages.LOCKED_KEYRING),
    "settings": _settings,
    "personas": _personas,
    "score": _score,
    "crash": _crash,
    "help": _help,
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
                if not page.property("own_size"):
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
