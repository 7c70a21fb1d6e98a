"""Joins whose a callback is with the desk: chosen in the panel, taken by key on the page."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.callbacks.owner_part import OwnerPart, OwnerView
from ui.panels.views import Choice
from workstation.desk.desk import Desk
from workstation.handing_over import ANYONE
from workstation.ids import CallbackId

ME_KEY, ANYONE_KEY, NAMED_KEY = "me", "anyone", "="


def owner_choices(desk: Desk, now: str | None = None) -> tuple[Choice, ...]:
    """Return who may call: the agent, anyone, a colleague by name; ``now`` is who does already."""
    me = desk.hand_over.me
    names = [each.name for each in desk.settings.value.colleagues]
    if now:
        names.append(now)
    others = (name for name in dict.fromkeys(names) if name and name != me)
    return (
        Choice(ME_KEY, _tr("{name} (me)").format(name=me) if me else _tr("Me")),
        Choice(ANYONE_KEY, _tr("Anyone")),
        *(Choice(f"{NAMED_KEY}{name}", name) for name in others),
    )


def owner_of_key(key: str) -> str | None:
    """Return the owner that a choice stands for; None is the agent at the desk."""
    if key == ME_KEY:
        return None
    return ANYONE if key == ANYONE_KEY else key.removeprefix(NAMED_KEY)


def key_of_owner(owner: str | None) -> str:
    if owner is None:
        return ME_KEY
    return f"{NAMED_KEY}{owner}" if owner else ANYONE_KEY


class OwnersPresenter(QObject):
    """Shows who is to call about the selected callback, and changes it.

    Shape: ``selected`` gives the id of the callback that is shown; empty for none.
    """

    def __init__(
        self,
        part: OwnerPart,
        page: QWidget,
        selected: Callable[[], str],
        desk: Desk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._desk = desk
        self._selected = selected
        part.owner_wanted.connect(self._on_owner)
        part.take_wanted.connect(self._on_take)
        take = QShortcut(QKeySequence("T"), page)
        take.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        take.activated.connect(self.take)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        desk.callbacks.changes.listen(self._soon.start)
        desk.settings.changes.listen(self._soon.start)

    @Slot()
    def refresh(self) -> None:
        chosen = self._selected()
        callback = self._desk.callbacks.find(CallbackId(chosen)) if chosen else None
        if callback is None or not callback.is_open:
            self._part.show_owner(OwnerView(chosen))
            return
        is_mine = callback.owner == self._desk.hand_over.me
        self._part.show_owner(
            OwnerView(
                id=chosen,
                people=owner_choices(self._desk, callback.owner),
                owner=key_of_owner(None if is_mine else callback.owner),
                can_take=callback.owner == ANYONE,
            )
        )

    @Slot()
    def take(self) -> None:
        """Make the selected callback the agent's own (T)."""
        if chosen := self._selected():
            self._desk.hand_over.take(CallbackId(chosen))

    @Slot(str)
    def _on_take(self, callback_id: str) -> None:
        self._desk.hand_over.take(CallbackId(callback_id))

    @Slot(str, str)
    def _on_owner(self, callback_id: str, key: str) -> None:
        owner = owner_of_key(key)
        to = self._desk.hand_over.me if owner is None else owner
        self._desk.hand_over.assign(CallbackId(callback_id), to)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Owners", text)
