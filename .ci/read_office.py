"""Opens an export in LibreOffice: Word keeps its headings as a PDF, and the CSV opens in Dutch as it is meant.

Usage: read_office.py OUT-FOLDER...

Each check is fed a planted fault first. Needs `soffice` on the path.
"""

import csv
import datetime
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
import pypdf

# Semicolons, quotes, UTF-8, from the first line, Dutch, quoted cells as they are, numbers and dates recognised.
DUTCH = "CSV:59,34,76,1,,1043,false,true"


def convert(source, to, into, *arguments):
    profile = into / "profile"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", *arguments]
    command += ["--convert-to", to, "--outdir", str(into), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    made = into / f"{source.stem}.{to.split(':')[0]}"
    if not made.exists():
        sys.exit(f"LibreOffice made no {made.name}: {done.stdout}{done.stderr}")
    return made


def letters(text):
    return "".join(letter for letter in text if letter.isalnum())


def headings(document):
    for paragraph in docx.Document(document).paragraphs:
        if paragraph.style.name.lower().startswith("heading") and paragraph.text.strip():
            yield letters(paragraph.text)


def outline(pdf):
    def titles(entries):
        for entry in entries:
            if isinstance(entry, list):
                yield from titles(entry)
            else:
                yield letters(entry.title)

    return list(titles(pypdf.PdfReader(pdf).outline))


def lost_headings(document, expected, into):
    kept = outline(convert(document, 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}', into))
    return [heading for heading in expected if heading not in kept]


def faults_of_tables(folder, into):
    """What a Dutch spreadsheet makes of the CSV: texts stay texts, dates are dates, numbers are numbers."""
    report = json.loads((folder / "verslag.json").read_text(encoding="utf-8"))
    for name in ["notities.csv", "afspraken.csv", "tijden.csv", "draden.csv"]:
        book = openpyxl.load_workbook(convert(folder / name, "xlsx", into, f"--infilter={DUTCH}"))
        rows = list(book.active.iter_rows())
        ours = list(csv.reader(io.StringIO((folder / name).read_bytes()[3:].decode("utf-8"), newline=""), delimiter=";"))
        if len(rows[0]) != len(ours[0]) or len(rows) != len(ours):
            yield f"{name}: {len(rows)} rows of {len(rows[0])} for {len(ours)} of {len(ours[0])}"
        for row in rows:
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    yield f"{name}!{cell.coordinate} acts: {str(cell.value)[:60]}"
        if name == "notities.csv":
            yield from (f"{name}: number {row[0].value}" for row in rows[1:] if not isinstance(row[0].value, int))
            for row, note in zip(rows[1:], report["notes"]):
                if letters(str(row[3].value or "")) != letters(note["text"]):
                    yield f"{name}: another text: {str(row[3].value)[:60]}"
        if name == "afspraken.csv":
            for row, take_away in zip(rows[1:], report["takeaways"]):
                if take_away["date"] and row[2].value != datetime.datetime.fromisoformat(take_away["date"]):
                    yield f"{name}: {row[2].value} is no date"
        if name == "tijden.csv":
            for row in rows[1:]:
                if not isinstance(row[2].value, datetime.time):
                    yield f"{name}: {row[2].value!r} is no time"


def spoiled(document, into):
    """The same document, of which the last heading of the first level is one no more."""
    out = into / "verslag.docx"
    with zipfile.ZipFile(document) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                before, after = content.rsplit(b'"Heading1"', 1)
                content = before + b'"Normal"' + after
            new.writestr(name, content)
    return out


def main():
    for number, folder in enumerate(map(pathlib.Path, sys.argv[1:])):
        document = folder / "verslag.docx"
        expected = list(headings(document))
        with tempfile.TemporaryDirectory() as temporary:
            into = pathlib.Path(temporary)
            if number == 0:
                (into / "bad").mkdir()
                if not lost_headings(spoiled(document, into / "bad"), expected, into):
                    sys.exit("planted fault not found: a heading that is none")
                bad = into / "bad"
                for name in ["afspraken.csv", "tijden.csv", "draden.csv", "verslag.json"]:
                    (bad / name).write_bytes((folder / name).read_bytes())
                notes = (folder / "notities.csv").read_bytes() + b"999;V;G;=1+1;;0;;\r\n"
                (bad / "notities.csv").write_bytes(notes)
                if not list(faults_of_tables(bad, into)):
                    sys.exit("planted fault not found: a formula in the CSV")
            lost = lost_headings(document, expected, into)
            faults = [*(f"lost heading: {heading}" for heading in lost), *faults_of_tables(folder, into)]
        for fault in faults[:20]:
            print(f"{folder}: {fault}", file=sys.stderr)
        if faults:
            sys.exit(1)
        print(f"{folder.name}: LibreOffice keeps {len(expected)} headings, and opens the CSV as it is meant")


main()
