"""A JSON Schema for each guidance file, for editors that check and complete TOML.

The schema is made from the structs that read the file, so that the two cannot differ. What it
cannot say, that a fact is unknown or an item missing, ``problems_of`` says.
"""

import json
from typing import Any

import msgspec

from workstation.guidance_content.files import FILES


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema of a file by its name without ".toml"."""
    schema = msgspec.json.schema(FILES[name])
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Guidance: {name}.toml",
        **_without_labels(schema),
    }


def schema_text(name: str) -> str:
    """Return the schema as the text of a file."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def _without_labels(node: Any) -> Any:
    """Return the schema with each description on one line, fit for a hint in an editor."""
    if isinstance(node, dict):
        described = {key: _without_labels(value) for key, value in node.items()}
        if isinstance(described.get("description"), str):
            words = " ".join(described["description"].replace("``", "").split())
            described["description"] = words
        return described
    return [_without_labels(one) for one in node] if isinstance(node, list) else node
