"""The pictures of callbacks that come by themselves: voicemail, calls in vain, a file of calls."""

from collections.abc import Iterator
from typing import Final

from ui.accounts.account_dialog import AccountDialog
from ui.presenters import centre
from ui.settings.settings_dialog import SettingsDialog
from ui.work.work_column import WorkTab
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import SETTINGS, PictureDesk
from workstation.folding import reasons
from workstation.mailboxes import Mailbox
from workstation.phone import MessagesWaiting

_TURN_MS: Final = 20
_FILE: Final = """Phone;Customer;Call at;About;Agent;Time zone
0161 496 0182;Daniel Okafor;2026-11-20 10:00;Second reminder for the bill;;
+34 91 555 0143;Ana Sousa;20.11.2026 11:00-12:30;Contract for the shop;Priya Nair;Europe/Madrid
01632 960144;Hazel Brook;2026-11-20 14:15;Meter at the farm;;
0113 496 03;Kwame Mensah;2026-11-20 15:00;Tariff;;
07700 900582;Martin Oduya;Friday;Move of house;;
+49 30 5550 0143;Lena Fischer;2026-11-23 09:30;Invoice to another address;;Europe/Berlin
"""


def sources(desk: PictureDesk) -> Iterator[Shot]:
    """Miss calls, hear of voicemail, and look at a file of calls that are owed."""
    number = _called_in_vain(desk)
    owed = desk.desk.stores.callbacks.open_of_party(None, number)
    several = max(owed, key=lambda each: len(reasons(each)))
    desk.presenter.centre.show_page(centre.CALLBACKS)
    desk.presenter.promised.list.select(several.id)
    desk.settle()
    yield Shot("callbacks-reasons")
    desk.window.work.go_to_tab(WorkTab.HISTORY)
    box = Mailbox(SETTINGS.accounts[0].id, desk.clock.now().at, 3, 5, 1, "sip:*97@pbx.example")
    desk.desk.on_event(MessagesWaiting(mailbox=box))
    desk.at("14:33:00")
    yield Shot("voicemail")
    yield from _imported(desk)
    yield from _set(desk)


def _called_in_vain(desk: PictureDesk) -> str:
    """Let somebody unknown call twice and give up; return the number."""
    number = "+441174960731"
    for begin, end in (("14:28:02", "14:28:20"), ("14:31:40", "14:31:49")):
        desk.at(begin)
        call_id = desk.phone.ring(number, "")
        desk.at(end)
        desk.phone.far_end_hangs_up(call_id)
        desk.settle()
    return number


def _imported(desk: PictureDesk) -> Iterator[Shot]:
    data = desk.shell.data
    assert data is not None
    file = desk.folder / "campaign-november.csv"
    file.write_text(_FILE, encoding="utf-8")
    data.open_callback_import()
    data.calls.look_at(file)
    while data.calls.work.is_running:
        desk.wait(_TURN_MS)
    desk.settle()
    yield Shot("import-callbacks")
    data.calls.take_in()
    while data.calls.work.is_running:
        desk.wait(_TURN_MS)
    desk.settle()
    yield Shot("import-callbacks-done")
    data.calls.leave()


def _set(desk: PictureDesk) -> Iterator[Shot]:
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    dialog.index.go_to(dialog.callbacks)
    desk.settle()
    yield Shot("settings-callbacks", dialog)
    dialog.close()
    desk.shell.account.open(SETTINGS.accounts[0].id)
    desk.settle()
    form = desk.window.findChildren(AccountDialog)[0]
    yield Shot("account-voicemail", form)
    form.close()
