"""A desktop's notification service of our own on a private bus, for tests: says what it is told.

Usage: python -m tests.notification_service CAPABILITIES. It prints ``@`` lines of JSON; each line
of JSON that it reads presses a button: ``{"press": number, "key": key}``.
"""

import json
import sys
import threading
import time
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATH = "/org/freedesktop/Notifications"
NAME = "org.freedesktop.Notifications"


def say(**words: Any) -> None:
    print("@" + json.dumps(words), flush=True)


def answer(connection: DBusConnection, message: Any, capabilities: list[str], number: int) -> None:
    member = message.header.fields.get(HeaderFields.member)
    if member == "GetCapabilities":
        connection.send(new_method_return(message, "as", (capabilities,)))
    elif member == "Notify":
        app, replaces, _, title, words, actions, hints, _ = message.body
        shown = replaces or number
        say(
            event="notify",
            at=time.time(),
            number=shown,
            replaces=replaces,
            app=app,
            title=title,
            words=words,
            actions=actions,
            hints={key: value[1] for key, value in hints.items()},
        )
        connection.send(new_method_return(message, "u", (shown,)))
    elif member == "CloseNotification":
        say(event="closed", number=message.body[0])
        connection.send(new_method_return(message))
    else:
        connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))


def press_what_is_read(connection: DBusConnection) -> None:
    source = DBusAddress(PATH, interface=NAME)
    for line in sys.stdin:
        pressed = json.loads(line)
        number = pressed["press"]
        connection.send(new_signal(source, "ActivationToken", "us", (number, "token-1")))
        connection.send(new_signal(source, "ActionInvoked", "us", (number, pressed["key"])))


def main(capabilities: list[str]) -> None:
    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    threading.Thread(target=press_what_is_read, args=[connection], daemon=True).start()
    say(event="ready")
    number = 0
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            number += 1
            answer(connection, message, capabilities, number)


if __name__ == "__main__":
    main(sys.argv[1].split(","))
