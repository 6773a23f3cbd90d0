#!/usr/bin/env bash
# Scores the program on the development and the validation workshops, the latter only as a mean.   usage: validate.sh PROGRAM
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); program=${1:?usage: validate.sh PROGRAM}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
for set in "development 1 3 5 7" "validation 2 4 6 8"; do
  read -r name numbers <<< "$set"
  : > "$work/scores"
  for n in $numbers; do
    python3 "$here/../score.py" --notes "$here/W$n.json" > "$work/notes.tsv"
    "$program" distill --notes "$work/notes.tsv" --json > "$work/p.json"
    python3 "$here/../score.py" "$here/W$n.json" "$work/p.json" >> "$work/scores"
  done
  awk -v name="$name" '{w += $3; if (NR == 1 || $3 < least) least = $3; split($0, f, "found "); split(f[2], h, "[/ ]"); hit += h[1]; of += h[2]; p += $NF}
    END {if (NR != 4) exit 1; printf "%-12s work saved %+.3f (least %+.3f)  found %d/%d  purity %.3f\n", name, w/NR, least, hit, of, p/NR}' "$work/scores"
done
