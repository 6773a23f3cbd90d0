"""Opens an export as the programs of others do, and holds it against its own JSON.

Usage: read_back.py SCHEMA.json OUT-FOLDER...

JSON against its schema, Word with python-docx, Excel with openpyxl, CSV with Python's own reader. Each check is fed
planted faults first: one that it does not find ends the run, for then it shows nothing.
"""

import contextlib
import copy
import csv
import datetime
import io
import json
import pathlib
import re
import sys
import zipfile

import docx
import jsonschema
import openpyxl

FORMULA = tuple("=+-@＝＋－＠\t\r\n")
CSV_FILES = ["notities.csv", "draden.csv", "afspraken.csv", "tijden.csv"]


class Fault(Exception):
    pass


def hold(condition, what):
    if not condition:
        raise Fault(what)


def check_json(report, schema):
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(report))
    hold(not errors, "; ".join(f"{error.json_path}: {error.message[:120]}" for error in errors[:3]))
    ids = {note["id"] for note in report["notes"]}
    pointed = [note for thread in report["threads"] if thread["status"] == "accepted" for note in thread["notes"]]
    hold(set(pointed) <= ids, "a thread points to a note that is not there")


def shown(text):
    """What an office program shows of a text: no control characters, one kind of line end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(chr(0x2400 + ord(letter)) if ord(letter) < 32 and letter not in "\t\n" else letter for letter in text)


def alike(ours, theirs):
    """Equal but for signs that some reader drops or changes."""
    letters = lambda text: "".join(letter for letter in text if letter.isalnum())
    return letters(ours) == letters(theirs)


def check_word(data, report):
    document = docx.Document(io.BytesIO(data))
    hold(document.core_properties.title.startswith("Verslag: "), "no title")
    hold(not document.core_properties.author, "an author")
    hold(document.core_properties.language == "nl-NL", "no language")
    styles = document.styles.element.xml
    hold('w:lang w:val="nl-NL"' in styles, "no language in the styles")
    levels = [
        int(paragraph.style.name.split()[-1])
        for paragraph in document.paragraphs
        if paragraph.style.name.lower().startswith("heading")
    ]
    hold(levels and levels[0] == 1, "no headings")
    hold(all(after <= before + 1 for before, after in zip(levels, levels[1:])), "headings skip a level")
    hold(document.tables, "no tables")
    for table in document.tables:
        hold("w:tblHeader" in table.rows[0]._tr.xml, "a table without a row of headings")
    xml = document.element.xml
    hold(re.search(r"<w:instrText[^>]*> TOC ", xml), "no table of contents")
    for drawing in re.findall(r"<wp:docPr [^>]*>", xml):
        hold(re.search(r'descr="[^"]+"', drawing), "a picture without a text")
    footers = "".join(section.footer._element.xml for section in document.sections)
    hold("PAGE" in footers, "no page numbers")
    notes = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "List Note"]
    hold(len(notes) == len(report["notes"]), f"{len(notes)} notes")
    for theirs, note in zip(notes, report["notes"]):
        hold(alike(shown(note["text"]), theirs), f"another text: {theirs[:60]!r}")


def check_excel(data, report):
    book = openpyxl.load_workbook(io.BytesIO(data))
    hold(book.properties.title.startswith("Verslag: "), "no title")
    hold(not book.properties.creator, f"a maker: {book.properties.creator}")
    hold(len(book.worksheets) == 5, f"{len(book.worksheets)} sheets")
    for sheet in book.worksheets:
        hold(sheet.freeze_panes == "A2", f"{sheet.title}: nothing frozen")
        hold(sheet.auto_filter.ref, f"{sheet.title}: no filter")
        hold(all(cell.value and cell.font.bold for cell in sheet[1]), f"{sheet.title}: headings")
        for row in sheet.iter_rows():
            for cell in row:
                hold(cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula")
                hold(cell.hyperlink is None, f"{sheet.title}!{cell.coordinate} is a link")
    notes, _, _, take_aways, times = book.worksheets
    texts = [row[3] for row in notes.iter_rows(min_row=2, values_only=True)]
    hold(len(texts) == len(report["notes"]), f"{len(texts)} notes")
    for theirs, note in zip(texts, report["notes"]):
        # openpyxl takes Excel's own escape out twice.
        ours = shown(note["text"]).replace("_x005F", "")
        hold(alike(ours[:32000], str(theirs or "").replace("_x005F", "")[:32000]), f"another text: {str(theirs)[:60]!r}")
    dates = [row[2] for row in take_aways.iter_rows(min_row=2, values_only=True)]
    for theirs, take_away in zip(dates, report["takeaways"], strict=True):
        ours = take_away["date"] and datetime.datetime.fromisoformat(take_away["date"])
        hold(theirs == ours, f"date {theirs} for {ours}")
    for row, block in zip(times.iter_rows(min_row=2, values_only=True), report["times"]["blocks"]):
        minutes = datetime.timedelta(minutes=block["planned"]["minutes"])
        hold(row[2] == datetime.time.fromisoformat(block["planned"]["start"]), f"time {row[2]}")
        hold(as_length(row[4]) == minutes, f"length {row[4]!r}")


def as_length(value):
    if isinstance(value, datetime.time):
        return datetime.timedelta(hours=value.hour, minutes=value.minute)
    return value


def check_csv(files, report):
    for name, data in files.items():
        hold(data.startswith(b"\xef\xbb\xbf"), f"{name}: no mark of UTF-8")
        rows = list(csv.reader(io.StringIO(data[3:].decode("utf-8"), newline=""), delimiter=";"))
        hold(len({len(row) for row in rows}) == 1, f"{name}: rows of different widths")
        hold(b"\r\n" in data, f"{name}: line ends")
        for row in rows:
            for cell in row:
                number = re.fullmatch(r"-?\d+", cell)
                hold(number or not cell.lstrip().startswith(FORMULA), f"{name}: {cell[:40]!r} acts")
    rows = list(csv.reader(io.StringIO(files["notities.csv"][3:].decode("utf-8"), newline=""), delimiter=";"))
    hold(len(rows) - 1 == len(report["notes"]), f"{len(rows) - 1} notes")
    for row, note in zip(rows[1:], report["notes"]):
        hold(alike(shown(note["text"]), row[3]), f"another text: {row[3][:60]!r}")


def in_zip(data, name, change):
    """The same zip with one of its files changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.namelist():
            content = old.read(item)
            if item == name:
                changed = change(content.decode("utf-8")).encode("utf-8")
                assert changed != content, f"nothing to change in {name}"
                content = changed
            new.writestr(item, content)
    return out.getvalue()


def swap(old, new):
    return lambda text: text.replace(old, new, 1)


def must_fail(what, check, *arguments):
    with contextlib.suppress(Fault):
        check(*arguments)
        sys.exit(f"planted fault not found: {what}")


def plant(report, schema, word, book, tables):
    """Every check on an export with a fault in it."""
    for what, change in {
        "a field too many": lambda report: report.update(extra=1),
        "a field too few": lambda report: report.pop("walk"),
        "a number as text": lambda report: report["counts"].update(notes="128"),
        "a name of a person": lambda report: report["takeaways"][0].update(owner={"name": "x"}),
        "a thread of nothing": lambda report: report["threads"][0]["notes"].append("0" * 32),
    }.items():
        spoiled = copy.deepcopy(report)
        change(spoiled)
        must_fail(what, check_json, spoiled, schema)
    body = "word/document.xml"
    for what, data in {
        "no header row": in_zip(word, body, swap("<w:tblHeader/>", "")),
        "no headings": in_zip(word, body, lambda text: text.replace('"Heading1"', '"Normal"')),
        "a skipped level": in_zip(word, body, lambda text: text.replace('"Heading2"', '"Heading3"')),
        "no contents": in_zip(word, body, swap(" TOC ", " X ")),
        "no language": in_zip(word, "word/styles.xml", swap("nl-NL", "en-US")),
        "no title": in_zip(word, "docProps/core.xml", swap("Verslag: ", "")),
        "a lost note": in_zip(word, body, swap('"ListNote"', '"Normal"')),
    }.items():
        must_fail(what, check_word, data, report)
    sheet = "xl/worksheets/sheet1.xml"
    for what, data in {
        "nothing frozen": in_zip(book, sheet, lambda text: re.sub("<pane [^>]*>", "", text)),
        "no filter": in_zip(book, sheet, lambda text: re.sub("<autoFilter [^>]*>", "", text)),
        "a formula": in_zip(book, sheet, lambda text: re.sub(r'(<c r="A2"[^>]*>)', r"\1<f>1+1</f>", text)),
        "a date as text": in_zip(book, "xl/worksheets/sheet4.xml", lambda text: re.sub(r'(<c r="C2"[^>]*)>', r'\1 t="str">', text)),
    }.items():
        must_fail(what, check_excel, data, report)
    notes = tables["notities.csv"]
    for what, data in {
        "no mark": notes[3:],
        "a formula": notes + b'1;V;G;=1+1;;0;;\r\n',
        "another width": notes + b"1;2\r\n",
    }.items():
        must_fail(what, check_csv, {**tables, "notities.csv": data}, report)


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for number, folder in enumerate(map(pathlib.Path, sys.argv[2:])):
        report = json.loads((folder / "verslag.json").read_text(encoding="utf-8"))
        word, book = (folder / "verslag.docx").read_bytes(), (folder / "verslag.xlsx").read_bytes()
        tables = {name: (folder / name).read_bytes() for name in CSV_FILES}
        if number == 0:
            plant(report, schema, word, book, tables)
        try:
            check_json(report, schema)
            check_word(word, report)
            check_excel(book, report)
            check_csv(tables, report)
        except Fault as fault:
            sys.exit(f"{folder}: {fault}")
        print(f"{folder.name}: JSON, Word, Excel and CSV read back, {len(report['notes'])} notes in each")


main()
