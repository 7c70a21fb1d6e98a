"""``python3 run.py translations``: texts found in the sources, merged into each language."""

import sys
from pathlib import Path

from tools.translations.linguist import compiled, merge
from tools.translations.sentences import sentence_messages, write_templates
from tools.translations.ts_file import unfinished
from tools.translations.window_texts import UnreadableText, window_messages

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "translations"


def main(languages: list[str]) -> int:
    """Bring every language up to date; one that is named and not there yet is begun."""
    try:
        messages = window_messages(ROOT) | sentence_messages(ROOT)
    except UnreadableText as trouble:
        print(f"Nothing was changed: {trouble}", file=sys.stderr)
        return 1
    write_templates(sentence_messages(ROOT), FOLDER / "sentences.json")
    files = {*FOLDER.glob("workstation_*.ts")}
    files |= {FOLDER / f"workstation_{language}.ts" for language in languages}
    for file in sorted(files):
        merge(messages, file)
        compiled(file)
        missing = unfinished(file)
        print(f"{file.name}: {len(messages)} texts, {len(missing)} not translated yet")
        for context, source in missing:
            print(f"  {context}: {source}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
