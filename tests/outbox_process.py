"""A desk in a process of its own that sends one message, to be killed while it does."""

import sys
from dataclasses import replace
from pathlib import Path

from mail.smtp import SmtpServer
from storage.secrets import SessionSecrets
from tests.mail_server import PASSWORD, SENDER, USER
from tests.message_rig import WITH_MAIL, MessageRig
from tests.test_mail_smtp import NoKeyring
from workstation.mail_account import MAIL_PASSWORD, MailAccount


def main(database: str, ca_file: str, port: str) -> None:
    account = MailAccount("localhost", int(port), user=USER, from_address=SENDER, ca_file=ca_file)
    rig = MessageRig(Path(database), settings=replace(WITH_MAIL, mail=account))
    rig.queued()
    message = rig.desk.outbox.claim()
    assert message is not None
    server = SmtpServer(SessionSecrets({MAIL_PASSWORD: PASSWORD}, NoKeyring()))
    server.send(message, account)


if __name__ == "__main__":
    main(*sys.argv[1:])
