"""What the form of a line keeps although it does not show it."""

from ui.presenters.account_draft import account_of, draft_of
from workstation.accounts import Account
from workstation.ids import AccountId


def test_a_line_that_is_edited_keeps_its_way_of_tls() -> None:
    known = Account(AccountId("a1"), "dana", "pbx.example", tls_relay=True)
    kept = account_of(draft_of(known))
    assert kept is not None
    assert kept.is_relayed
