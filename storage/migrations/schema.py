"""The list that every migration puts itself on, in the order of the modules' import."""

from sqlite_utils import Migrations

SCHEMA = Migrations("workstation")
