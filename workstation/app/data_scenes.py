"""The pictures of the data as a whole: an import looked at, an erasure asked about, the mail."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ui.privacy.erase_dialog import EraseDialog
from ui.settings.settings_dialog import SettingsDialog
from workstation.app.afternoon import Shot
from workstation.app.picture_desk import PictureDesk
from workstation.mail_account import MailAccount

_OKAFOR: Final = "+441614960182"
_TURN_MS: Final = 20
_FILE: Final = """Name,Company,Phone,E-mail,Since
Hazel Brook,Brook Farm Shop,01632 960144,hazel@brookfarm.example,2019
Daniel Okafor,,0161 496 0182,d.okafor@mail.example,2021
Martin Oduya,,07700 900582,martin.oduya@post.example,2020
Lena Fischer,Fischer Bakery,+49 30 5550 0143,lena@fischer.example,2018
,,0161 496 0777,,2022
Ana Sousa,,not known,ana.sousa@mail.example,2023
Kwame Mensah,Mensah Tools,0113 496 0391,kwame@mensah.example,2017
"""
_MAIL: Final = MailAccount(
    "mail.northwind.example",
    user="service@northwind.example",
    from_address="service@northwind.example",
    from_name="Northwind Energy",
)


def whole_data(desk: PictureDesk) -> Iterator[Shot]:
    """Look at a file of customers, ask about erasing one, and show how mail is set up."""
    data = desk.shell.data
    assert data is not None
    file = desk.folder / "customers-of-the-shop.csv"
    file.write_text(_FILE, encoding="utf-8")
    data.open_import()
    data.imports.look_at(file)
    while data.imports.work.is_running:
        desk.wait(_TURN_MS)
    desk.settle()
    yield Shot("import")
    data.imports.leave()
    okafor = desk.desk.stores.customers.by_number(_OKAFOR)[0]
    data.care.erase_customer(okafor.id)
    desk.settle()
    erase = desk.window.findChildren(EraseDialog)[0]
    yield Shot("erase", erase)
    erase.reject()
    settings = desk.desk.settings
    contact = "0161 496 0100, service@northwind.example"
    settings.change(replace(settings.value, mail=_MAIL, contact=contact))
    desk.shell.settings.open()
    dialog = desk.window.findChildren(SettingsDialog)[0]
    desk.settle()
    dialog.index.go_to(dialog.mail)
    desk.settle()
    yield Shot("settings-mail", dialog)
    dialog.close()
