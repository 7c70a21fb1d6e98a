"""The settings file: read strictly, written whole, never overwritten when it is not ours to."""

import dataclasses
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.settings_file import (
    SettingsBroken,
    SettingsFile,
    SettingsNewer,
    SettingsUnreadable,
    SettingsUnwritable,
)
from workstation.accounts import Account, Transport
from workstation.calendar_items import CalendarRules, NameStyle, Whose
from workstation.callback_rules import CallbackRules
from workstation.colleagues import Colleague
from workstation.hold import HoldRules
from workstation.ids import AccountId
from workstation.mail_account import MailAccount, MailSecurity
from workstation.phone import DeviceChoices
from workstation.ports import StorageTrouble
from workstation.reminders import ReminderRules
from workstation.retention import Retention
from workstation.settings import Settings

DANA = Account(AccountId("a1"), "dana", "pbx.example", line="Billing line")
PRIYA = Account(
    AccountId("a2"), "priya", "pbx.example", transport=Transport.UDP, registers=False, language="de"
)
FULL = Settings(
    agent_name="Dana Reyes",
    organisation="Northwind Energy “North”",
    accounts=(DANA, PRIYA),
    devices=DeviceChoices("mic", "headset", "speaker"),
    hold=HoldRules(60, 100, 150, False),
    theme="dark",
    window_language="de",
    started_once=True,
    contact="0161 496 0100, every day from 8 to 18",
    colleagues=(Colleague("Priya Nair", "+441614960111", "priya@example.org", True),),
    sources=CallbackRules(False, False, 9, 20, True, False, 45, False),
    mail=MailAccount("mail.example.org", 465, MailSecurity.TLS, "dana", "dana@example.org"),
    retention=Retention(solved_tickets_days=730),
    first_response_h={"email": 4.0},
    guidance_folder="/srv/guidance",
    scenario_folder="/srv/scenarios",
    mood_notes=False,
    reminders=ReminderRules(1200, 0, with_names=False),
    calendar=CalendarRules("/srv/desk.ics", Whose.ALL, NameStyle.NONE, True, 300),
    work_days=(0, 1, 5),
    quiet_from="21:00",
    quiet_until="07:30",
    slot_capacity=3,
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.toml")


def written(file: SettingsFile, text: str) -> SettingsFile:
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_bytes(text.encode())
    return file


def assert_plain(trouble: pytest.ExceptionInfo[StorageTrouble]) -> None:
    sentence = str(trouble.value)
    assert sentence.endswith(".")
    assert "left as it is" in sentence or "kept" in sentence


# --- written and read ---------------------------------------------------------------------------


def test_no_file_means_the_defaults(file: SettingsFile) -> None:
    assert file.load() == Settings()
    assert not file.path.exists()


def test_settings_come_back_as_they_went_in(file: SettingsFile) -> None:
    file.save(FULL)

    assert file.load() == FULL
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(file.path.parent) == ["settings.toml"]


def test_no_field_is_left_at_its_default_by_the_test_above() -> None:
    """A new field must be looked at here: TOML has no null, for one."""
    plain = Settings()
    same = {
        field.name
        for field in dataclasses.fields(Settings)
        if getattr(FULL, field.name) == getattr(plain, field.name)
    }
    assert same <= {
        "language",
        "region",
        "reduced_motion",
        "remind_before_s",
        "work_from",
        "work_until",
        "caller_types",
    }


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(max_examples=60, deadline=None)
@given(name=WORDS, organisation=WORDS, line=WORDS)
def test_any_text_survives_the_file(
    tmp_path_factory: pytest.TempPathFactory, name: str, organisation: str, line: str
) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("settings") / "settings.toml")
    account = dataclasses.replace(DANA, line=line)
    mine = Settings(agent_name=name, organisation=organisation, accounts=(account,))

    file.save(mine)

    assert file.load() == mine


def test_a_file_saved_by_notepad_is_read(file: SettingsFile) -> None:
    written(file, '\ufeffagent_name = "Dana"\r\n[hold]\r\ncheck_in_after_s = 60\r\n')

    assert file.load() == Settings(agent_name="Dana", hold=HoldRules(60))


def test_keys_that_we_do_not_know_are_kept(file: SettingsFile) -> None:
    written(
        file,
        'wallpaper = "sea"\n[hold]\nmusic = "none"\n'
        '[[accounts]]\nid = "a1"\nuser = "x"\ndomain = "y"\nnote = "of Dana"\n'
        '[[accounts]]\nid = "gone"\nuser = "x"\ndomain = "y"\n'
        "[plugin]\nlist = [1, 2]\n",
    )

    file.save(FULL)

    text = file.path.read_text()
    assert file.load() == FULL
    for line in ('wallpaper = "sea"', 'music = "none"', 'note = "of Dana"', "[plugin]"):
        assert line in text
    assert "gone" not in text
    assert text.index("of Dana") < text.index('id = "a2"')


def test_a_symbolic_link_stays_one(file: SettingsFile, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text('theme = "dark"\n')
    file.path.parent.mkdir()
    file.path.symlink_to(real)

    file.save(Settings(theme="light"))

    assert file.path.is_symlink()
    assert 'theme = "light"' in real.read_text()


# --- broken -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('agent_name = "Dana"\ntheme = dark\n', 2),
        ('theme = "dark', 1),
        ("\n\nagent_name = 7\n", 3),
        ('theme = "pink"\n', 1),
        ('region = "Britain"\n', 1),
        ('work_until = "24:00"\n', 1),
        ("remind_before_s = -1\n", 1),
        ("[hold]\ncheck_in_after_s = 'soon'\n", 2),
        ("theme = 'dark'\n\n[hold]\ncheck_in_after_s = 5\n", 3),
        ('[[accounts]]\nid = "a"\nuser = "u"\ndomain = "d"\n[[accounts]]\nid = "b"\n', 5),
        (
            '[[accounts]]\nid = "a"\nuser = "u"\ndomain = "d"\n'
            '[[accounts]]\nid = "b"\nuser = "u"\ndomain = "d"\ntransport = "pigeon"\n',
            9,
        ),
        ('[[accounts]]\nid = "a"\nuser = "u"\ndomain = "d"\n' * 2, 1),
        ('format = "one"\n', 1),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_left_alone(
    file: SettingsFile, text: str, line: int
) -> None:
    written(file, text)

    with pytest.raises(SettingsBroken, match=f"in line {line}") as trouble:
        file.load()
    with pytest.raises(SettingsBroken):
        file.save(FULL)

    assert trouble.value.line == line
    assert_plain(trouble)
    assert file.path.read_text() == text


def test_bytes_that_are_no_text_are_named_with_their_line(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b'theme = "dark"\nagent_name = "\xe9"\n')

    with pytest.raises(SettingsBroken) as trouble:
        file.load()
    assert trouble.value.line == 2


def test_a_broken_file_is_put_aside_and_never_lost(file: SettingsFile) -> None:
    asides = []
    for text in ("theme = dark", "theme = light"):
        written(file, text)
        asides.append(file.set_aside())
        assert file.load() == Settings()

    assert [aside.name for aside in asides] == [
        "settings.broken-1.toml",
        "settings.broken-2.toml",
    ]
    assert [aside.read_text() for aside in asides] == ["theme = dark", "theme = light"]


def test_a_newer_file_is_refused_and_left_alone(file: SettingsFile) -> None:
    written(file, "format = 2\nhold = 'different'\n")

    for use in (file.load, lambda: file.save(FULL)):
        with pytest.raises(SettingsNewer, match="newer version") as trouble:
            use()
        assert_plain(trouble)
    assert file.path.read_text() == "format = 2\nhold = 'different'\n"


# --- the disk -----------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_named(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)

    with pytest.raises(SettingsUnreadable) as trouble:
        file.load()
    assert_plain(trouble)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")
    file = SettingsFile(tmp_path / "no-folder")
    (tmp_path / "plain").write_text("")

    with pytest.raises((SettingsUnwritable, SettingsUnreadable)) as trouble:
        SettingsFile(tmp_path / "plain" / "settings.toml").save(FULL)
    assert_plain(trouble)
    with pytest.raises(SettingsUnwritable) as trouble:
        file.set_aside()
    assert_plain(trouble)
