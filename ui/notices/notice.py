"""What is said outside the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button of a notice, where the desktop shows them."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class TrayNotice:
    """One notice; another one of the same id takes its place."""

    id: str
    title: str
    words: str = ""
    actions: tuple[NoticeAction, ...] = ()
