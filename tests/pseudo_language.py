"""A language that nobody speaks: every text the program has in brackets, to see which are not."""

from pathlib import Path
from xml.etree import ElementTree

import resources
from tools.translations.linguist import compiled

CODE = "xx"
OPEN, SHUT = "⟦", "⟧"


def write_pseudo_language(folder: Path, code: str = CODE) -> Path:
    """Write the compiled language into ``folder`` and return that folder."""
    source = next(iter(sorted(resources.path("translations").glob("workstation_*.ts"))))
    tree = ElementTree.parse(source)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        words = f"{OPEN}{message.findtext('source')}{SHUT}"
        translation.attrib.pop("type", None)
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = words
        if not forms:
            translation.text = words
    file = folder / f"workstation_{code}.ts"
    tree.write(file, encoding="utf-8", xml_declaration=True)
    compiled(file)
    return folder
