"""Walks the structure tree of a report in PDF: what a reader that reads aloud has to go by.

Usage: check_pdf.py RAW.json REPORT.pdf

Not a validator of PDF/UA: veraPDF is. This checks that every text stands in a tag, that headings follow each other,
that headings of tables have a scope and drawings a text, and that the file names its language, title and standard.
That every note of the raw material is in it is read back with `pdfinfo -struct-text`, along the tags, or with `pdftotext`. The file is also
spoiled in several ways, and each of them must be found.
"""

import io
import json
import re
import subprocess
import sys

import pikepdf

TEXT = {"Tj", "TJ", "'", '"'}


def kids(node):
    found = node.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def elements(node, parents=()):
    """Every structure element under a node, with those above it."""
    for kid in kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid, parents
            yield from elements(kid, (*parents, str(kid.S)))


def attributes(element):
    found = element.get("/A")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def marked(element):
    """Numbers of the marked pieces of a page that an element holds: (page, number)."""
    for kid in kids(element):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
            page = kid.get("/Pg", element.get("/Pg"))
            yield page.objgen, int(kid.MCID)


def page_faults(page, number, known):
    """Text that stands in no tag, or in one that the tree does not know."""
    open_tags = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC":
            given = operands[1]
            has_number = isinstance(given, pikepdf.Dictionary) and "/MCID" in given
            open_tags.append((str(operands[0]), int(given.MCID) if has_number else None))
        elif name == "BMC":
            open_tags.append((str(operands[0]), None))
        elif name == "EMC":
            open_tags.pop()
        elif name in TEXT:
            if not open_tags:
                yield f"page {number}: text in no tag"
            elif all(tag != "/Artifact" for tag, _ in open_tags):
                numbers = [mark for _, mark in open_tags if mark is not None]
                if not any((page.obj.objgen, mark) in known for mark in numbers):
                    yield f"page {number}: text in a tag that the tree does not know"


def faults(pdf):
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the title is not shown"
    with pdf.open_metadata() as data:
        if data.get("pdfuaid:part") != "1":
            yield "does not say PDF/UA-1"
        if not data.get("dc:title"):
            yield "no title"
    tree = root.get("/StructTreeRoot")
    if tree is None:
        yield "no structure tree"
        return
    known, level, found = set(), 0, 0
    for element, parents in elements(tree):
        found += 1
        kind = str(element.S)
        known.update(marked(element))
        heading = re.fullmatch(r"/H([1-6])", kind)
        if heading:
            if int(heading[1]) > level + 1:
                yield f"{kind} follows a heading of level {level}"
            level = int(heading[1])
        if kind == "/TH" and not any("/Scope" in attribute for attribute in attributes(element)):
            yield "TH without a scope"
        if kind in ("/Figure", "/Formula") and not str(element.get("/Alt", "")):
            yield f"{kind} without a text"
        if kind == "/LI" and parents[-1] != "/L":
            yield "LI outside a list"
        if kind in ("/TH", "/TD") and parents[-1] != "/TR":
            yield f"{kind} outside a row"
    if found < 10:
        yield f"only {found} elements"
    for number, page in enumerate(pdf.pages, 1):
        yield from page_faults(page, number, known)


def spoiled(data, spoil):
    """Whether a spoiled copy is found out."""
    pdf = pikepdf.open(io.BytesIO(data))
    spoil(pdf)
    out = io.BytesIO()
    pdf.save(out)
    return bool(list(faults(pikepdf.open(out))))


def first(pdf, kinds):
    return next(element for element, _ in elements(pdf.Root.StructTreeRoot) if str(element.S) in kinds)


def without_alt(pdf):
    del first(pdf, {"/Figure"})["/Alt"]


def skipped_heading(pdf):
    first(pdf, {"/H2"}).S = pikepdf.Name("/H5")


def without_scope(pdf):
    del first(pdf, {"/TH"})["/A"]


def untagged_text(pdf):
    page = pdf.pages[-1]
    kept = [step for step in pikepdf.parse_content_stream(page) if str(step[1]) not in ("BDC", "BMC", "EMC")]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def without_language(pdf):
    del pdf.Root["/Lang"]


def letters(text):
    return "".join(letter for letter in text if letter.isalnum())


def lacking(raw, name):
    """Notes of the raw material that cannot be read back; one that nobody wrote must be among them."""
    told = subprocess.run(["pdfinfo", "-struct-text", name], capture_output=True, check=True).stdout
    # Alternative texts come out in UTF-16 amid the rest; they are not looked at here.
    lines = [line.strip() for line in told.decode("utf-8", errors="replace").splitlines()]
    # A text stands between quotation marks, on lines of its own; the rest is the names of tags.
    text = letters("".join(line.strip('"') for line in lines if line.startswith('"')))
    # In a tag poppler loses what follows a place where a long word may break; on the page it reads it.
    page = subprocess.run(["pdftotext", "-raw", name, "-"], capture_output=True, check=True).stdout
    page = letters(page.decode("utf-8", errors="replace"))
    with open(raw, encoding="utf-8") as file:
        notes = [note["text"] for note in json.load(file)["notes"]]
    planted = "Nobody wrote this note"
    found = [note for note in [*notes, planted] if letters(note) not in text and letters(note) not in page]
    if planted not in found:
        yield "the check finds a note that nobody wrote"
    yield from (f"lacks: {note}" for note in found if note != planted)


def main():
    raw, name = sys.argv[1:]
    with open(name, "rb") as file:
        data = file.read()
    found = list(faults(pikepdf.open(io.BytesIO(data))))
    found.extend(lacking(raw, name))
    for spoil in (without_alt, skipped_heading, without_scope, untagged_text, without_language):
        if not spoiled(data, spoil):
            found.append(f"the check does not find: {spoil.__name__}")
    for fault in found:
        print(f"{name}: {fault}", file=sys.stderr)
    print("pdf: tags walked, notes read back")
    sys.exit(1 if found else 0)


main()
