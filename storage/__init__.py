"""SQLite through sqlite-utils, the settings file and the keyring."""
