"""Holds an export of a sample session against the raw material the sample was made from.

Usage: check_export.py RAW.json OUT-FOLDER

Every note's text must be in verslag.json literally, and in verslag.html and verslag.md by its letters and digits: how
the formats wrap, escape and mark up text is theirs.
"""

import collections
import html
import html.parser
import json
import pathlib
import re
import sys


class VisibleText(html.parser.HTMLParser):
    """The text of a page without its styles and scripts."""

    def __init__(self):
        super().__init__()
        self.parts = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def letters(text):
    return "".join(letter for letter in text if letter.isalnum())


def visible(page):
    reader = VisibleText()
    reader.feed(page)
    return "".join(reader.parts)


def missing(notes, out):
    """Each format with the notes it lacks."""
    exported = json.loads((out / "verslag.json").read_text(encoding="utf-8"))
    too_few = collections.Counter(notes) - collections.Counter(note["text"] for note in exported["notes"])
    yield "json", sorted(too_few)
    page = letters(visible((out / "verslag.html").read_text(encoding="utf-8")))
    yield "html", [note for note in notes if letters(note) not in page]
    # A line break inside a table cell can only be written as a tag.
    markdown = re.sub(r"<br ?/?>", " ", (out / "verslag.md").read_text(encoding="utf-8"))
    text = letters(html.unescape(markdown))
    yield "md", [note for note in notes if letters(note) not in text]


def main():
    raw, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    notes = [note["text"] for note in json.loads(raw.read_text(encoding="utf-8"))["notes"]]
    assert notes, f"{raw} holds no notes"
    failed = False
    for form, lacking in missing(notes, out):
        failed = failed or bool(lacking)
        print(f"{form}: {len(notes) - len(lacking)} of {len(notes)} notes")
        for note in lacking:
            print(f"verslag.{form} lacks: {note}", file=sys.stderr)
    sys.exit(1 if failed else 0)


main()
