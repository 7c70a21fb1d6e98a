"""The engine's end of the local socket: desks attach, command and listen."""

import logging
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from telephony.protocol import (
    ForeignPeer,
    FrameReader,
    Hello,
    UnknownMessage,
    command_reader,
    frame_of,
)
from workstation.phone import AnyCommand, AnyEvent, CommandRefused

# A desk that reads nothing for so long is gone or hung; the phone does not keep its post.
_MOST_UNREAD_BYTES: Final = 8 << 20

log = logging.getLogger(__name__)


class DeskConnection(QObject):
    """One attached desk.

    Thread: the engine's main thread.
    Signals:
        command_received: an AnyCommand.
        left: the desk closed the socket, or spoke nonsense and was sent away.
    """

    command_received = Signal(object)
    left = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._socket.setParent(self)
        self._reader: FrameReader[AnyCommand] = command_reader()
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self.left)
        self._socket.write(frame_of(Hello()))

    def send(self, event: AnyEvent) -> None:
        self.send_frame(frame_of(event))

    def send_frame(self, frame: bytes) -> None:
        if self._socket.bytesToWrite() > _MOST_UNREAD_BYTES:
            log.warning("a desk does not read its events; it is let go")
            self._socket.abort()
            return
        self._socket.write(frame)

    def close(self) -> None:
        """Write out what waits and close."""
        self._socket.flush()
        self._socket.disconnectFromServer()

    @Slot()
    def _read(self) -> None:
        try:
            messages = self._reader.feed(bytes(self._socket.readAll().data()))
        except ForeignPeer as stranger:
            log.warning("somebody on the local socket was sent away: %s", stranger)
            self._socket.abort()
            return
        for message in messages:
            if isinstance(message, UnknownMessage):
                log.warning("a command of an unknown kind came: %s", message.kind)
                reason = "The phone engine is older than this window and cannot do this yet."
                self.send(CommandRefused(command=message.kind, reason=reason))
            else:
                self.command_received.emit(message)


class DeskServer(QObject):
    """Lets this user's desks attach.

    Thread: the engine's main thread.
    Signals:
        command_received: the DeskConnection and its AnyCommand.
        desks_changed: how many desks are attached now.
    """

    command_received = Signal(object, object)
    desks_changed = Signal(int)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._desks: list[DeskConnection] = []

    def listen(self) -> None:
        """Open the socket; one left by a dead engine is removed first.

        The caller holds the engine's lock, so no living engine can own the socket.
        Errors: OSError when it cannot be opened.
        """
        QLocalServer.removeServer(self._name)
        if not self._server.listen(self._name):
            raise OSError(f"{self._name}: {self._server.errorString()}")

    def broadcast(self, event: AnyEvent) -> None:
        """Send ``event`` to every attached desk."""
        frame = frame_of(event)
        for desk in list(self._desks):
            desk.send_frame(frame)

    def close(self) -> None:
        self._server.close()
        for desk in list(self._desks):
            desk.close()

    def has(self, desk: DeskConnection) -> bool:
        """Say whether ``desk`` is still attached."""
        return desk in self._desks

    @property
    def desk_count(self) -> int:
        return len(self._desks)

    @Slot()
    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            desk = DeskConnection(socket, self)
            desk.command_received.connect(self._pass_on)
            desk.left.connect(self._part)
            self._desks.append(desk)
            self.desks_changed.emit(len(self._desks))

    @Slot(object)
    def _pass_on(self, command: AnyCommand) -> None:
        self.command_received.emit(self.sender(), command)

    @Slot()
    def _part(self) -> None:
        desk = self.sender()
        if isinstance(desk, DeskConnection) and desk in self._desks:
            self._desks.remove(desk)
            desk.deleteLater()
            self.desks_changed.emit(len(self._desks))
