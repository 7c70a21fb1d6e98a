"""Windows, widgets and presenters; knows values from workstation, never SIP or SQL."""
