#!/bin/sh
# Counts the instructions of each stage of a form: profile.sh BANXIN-BENCH [FORMS]. Two runs of different length, so
# that what is done once for all forms drops out. Counts hardly change from run to run, whatever else the machine does.
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

bench=$1
forms=${2:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v valgrind >/dev/null || "$here/install-packages.sh" valgrind

# Valgrind reads all debugging information before it starts; function names are enough.
strip -g -o "$work/bench" "$bench"

count() {
  valgrind --tool=callgrind --callgrind-out-file="$work/$1" "$work/bench" "$1" --rounds 1 --stages-only >/dev/null 2>&1 ||
    die "valgrind 没有跑完。" "valgrind did not finish."
  callgrind_annotate --inclusive=yes --threshold=100 "$work/$1" | swift demangle --simplified >"$work/$1.txt"
}

# The instructions of the function of a name, with all that it calls, in thousands.
instructions() {
  grep -F "$2" "$work/$1.txt" | head -n 1 | sed -E 's/^ *([0-9,]+).*/\1/; s/,//g' | awk '{ print int($1 / 1000) } END { if (!NR) print 0 }'
}

say "数 $forms 张和 $((2 * forms)) 张表的指令……" "counting the instructions of $forms and of $((2 * forms)) forms…" >&2
count "$forms"
count "$((2 * forms))"
printf '%-12s %s\n' stage "million instructions a form"
while read -r stage name; do
  few=$(instructions "$forms" "$name")
  many=$(instructions "$((2 * forms))" "$name")
  awk -v stage="$stage" -v few="$few" -v many="$many" -v forms="$forms" \
    'BEGIN { printf "%-12s %.2f\n", stage, (many - few) / forms / 1000 }'
done <<STAGES
bind BoundDepartment.bound(_:)
layout composeForm(_:shaper:)
data CarriedData.single(_:as:)
drawing DocumentEncoder.drawn(_:)
finishing DocumentEncoder.finished(_:as:)
proof Verification.verify(
STAGES
