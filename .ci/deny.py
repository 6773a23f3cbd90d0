"""Holds the dependencies against deny.toml: licences, banned crates, wildcards and sources.

Reads `cargo metadata` of all features on standard input. Does what `cargo deny check licenses bans sources` does for
the settings this project uses, without the minutes it takes to build cargo-deny; it does not know advisories.
"""

import collections
import json
import re
import sys
import tomllib

CRATES_IO = "https://github.com/rust-lang/crates.io-index"


def is_allowed(expression, allowed):
    """Whether the SPDX expression can be met with the allowed licences: one side of OR, both sides of AND."""
    # Before SPDX a slash meant a choice; crates still publish it.
    tokens = re.findall(r"[()]|[^\s()]+", expression.replace("/", " OR "))
    position = 0

    def peek():
        return tokens[position] if position < len(tokens) else None

    def take():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def either():
        met = both()
        while peek() == "OR":
            take()
            met = both() or met
        return met

    def both():
        met = single()
        while peek() == "AND":
            take()
            met = single() and met
        return met

    def single():
        name = take()
        if name == "(":
            met = either()
            take()
            return met
        if peek() == "WITH":
            take()
            return f"{name} WITH {take()}" in allowed
        return name in allowed

    met = either()
    if position != len(tokens):
        raise ValueError(expression)
    return met


def package_faults(package, rules):
    name = package["name"]
    label = f"{name} {package['version']}"
    allowed = set(rules["licenses"]["allow"])
    for exception in rules["licenses"].get("exceptions", []):
        if exception["crate"] == name:
            allowed |= set(exception["allow"])
    licence = package["license"]
    if licence is None:
        yield f"{label}: tells no licence"
    elif not is_allowed(licence, allowed):
        yield f"{label}: licence {licence}"
    for ban in rules["bans"]["deny"]:
        if ban["crate"] == name:
            yield f"{label}: banned, {ban['reason']}"
    source = package["source"]
    registries = {f"registry+{registry}" for registry in rules["sources"]["allow-registry"]}
    if source is not None and source not in registries:
        yield f"{label}: source {source}"


def own_faults(package):
    for dependency in package["dependencies"]:
        if dependency["req"] == "*":
            yield f"{package['name']}: {dependency['name']} has no version"


def duplicates(packages):
    versions = collections.defaultdict(set)
    for package in packages:
        versions[package["name"]].add(package["version"])
    return {name: sorted(found) for name, found in sorted(versions.items()) if len(found) > 1}


def try_the_rules():
    """A checker that cannot fail proves nothing: each rule is fed a planted fault first."""
    rules = {
        "licenses": {"allow": ["MIT", "ISC"], "exceptions": [{"allow": ["MPL-2.0"], "crate": "kept"}]},
        "bans": {"deny": [{"crate": "phone-home", "reason": "planted"}]},
        "sources": {"allow-registry": [CRATES_IO]},
    }

    def count(name="a", licence="MIT", source=f"registry+{CRATES_IO}"):
        package = {"name": name, "version": "1", "license": licence, "source": source}
        return len(list(package_faults(package, rules)))

    passes = ["MIT", "GPL-3.0-only OR MIT", "MIT/Apache-2.0", "(MIT OR X) AND ISC", "X OR MIT AND ISC"]
    fails = ["X", "MIT AND X", "(MIT OR ISC) AND X", "X WITH MIT", "MIT WITH exception", None]
    assert all(count(licence=licence) == 0 for licence in passes)
    assert all(count(licence=licence) == 1 for licence in fails)
    assert count(licence="MPL-2.0") == 1 and count(name="kept", licence="MPL-2.0") == 0
    assert count(name="phone-home") == 1
    assert count(source="git+https://example.org/a") == 1 and count(source=None) == 0
    assert list(own_faults({"name": "a", "dependencies": [{"name": "b", "req": "*"}]}))


def main():
    try_the_rules()
    with open("deny.toml", "rb") as file:
        rules = tomllib.load(file)
    metadata = json.load(sys.stdin)
    packages = metadata["packages"]
    own = [package for package in packages if package["id"] in metadata["workspace_members"]]
    faults = [fault for package in packages for fault in package_faults(package, rules)]
    faults += [fault for package in own for fault in own_faults(package)]
    double = duplicates(packages)
    print(f"{len(packages)} packages; {len(double)} in more than one version: {', '.join(double)}")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
