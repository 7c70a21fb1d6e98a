"""The forms in which a mail program takes a message, as one port."""

from collections.abc import Sequence

from mail.eml import eml
from mail.mailto import mailto
from workstation.mail_account import MailAccount
from workstation.messages import MailFile, Message


class MailProgramFormats:
    """Links and files, as workstation.ticket_ports.MailFormats."""

    def mailto(self, message: Message) -> str | None:
        return mailto(message)

    def eml(self, message: Message, account: MailAccount, files: Sequence[MailFile] = ()) -> bytes:
        return eml(message, account, files)
