"""Makes a session of which every text that people can type is hostile, with a photo that is missing and one that is broken.

Usage: hostile_session.py PAYLOADS.txt SAMPLE-SESSION NEW-SESSION
"""

import copy
import hashlib
import json
import pathlib
import re
import shutil
import sys


def unescaped(line):
    simple = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "\\": "\\"}

    def one(match):
        if match["code"]:
            return chr(int(match["code"], 16))
        if match["times"]:
            return unescaped(match["text"]) * int(match["times"])
        return simple[match["sign"]]

    many = r"x\{(?P<times>\d+):(?P<text>(?:\\u\{\w+\}|[^}])*)\}"
    return re.sub(rf"\\(?:u\{{(?P<code>\w+)\}}|{many}|(?P<sign>.))", one, line)


def main():
    lines = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    payloads = [unescaped(line) for line in lines if line and not line.startswith("%% ")]
    sample, made = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.copytree(sample, made)
    document = json.loads((made / "session.json").read_text(encoding="utf-8"))
    session = document.get("session", document)
    fresh = iter(range(1, 10**6))
    like = session["notes"][0]
    for note, text in zip(session["notes"], payloads):
        note["text"] = text
    for text in payloads[len(session["notes"]) :]:
        note = copy.deepcopy(like)
        note.update(id=f"{next(fresh):032x}", text=text, rank=like["rank"] + next(fresh))
        session["notes"].append(note)
    texts = iter(payloads * 3)
    for comment in session["comments"]:
        comment["text"] = next(texts)
    for thread in session["threads"]:
        thread["title"], thread["explanation"] = next(texts), next(texts)
    for take_away in session["take_aways"]:
        take_away["what"], take_away["for_whom"] = next(texts), next(texts)
        take_away["owner"] = {"role": next(texts)}
    for group in session["groups"]:
        group["name"] = next(texts)
    for person in session["participants"]:
        person["role"], person["municipality"] = next(texts), next(texts)
    for label in session["labels"]:
        label["name"] = next(texts)
    for block in session["blocks"]:
        block["title"] = next(texts)
    for question in session["questions"]:
        question["text"], question["hint"] = next(texts), next(texts)
    session["details"].update(title="<script>alert(1)</script>", meeting="=1+1", place="[a](http://x.example)")
    photos(session, made, like["sheet"])
    (made / "session.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    print(f"{len(session['notes'])} hostile notes")


def photos(session, made, sheet):
    """One that is missing, and one of which the file holds no picture."""
    (made / "photos").mkdir(exist_ok=True)
    for number, content in enumerate([None, b"no picture"]):
        name = hashlib.sha256(content or b"gone").hexdigest()
        if content:
            (made / "photos" / f"{name}.jpg").write_bytes(content)
        session["photos"].append(
            {
                "id": f"{10**9 + number:032x}",
                "sheet": sheet,
                "hash": name,
                "extension": "jpg",
                "bytes": 10,
                "width": 4,
                "height": 3,
                "alt": '"><img src=x onerror=alert(1)>',
                "at": 0,
            }
        )


main()
