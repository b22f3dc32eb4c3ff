#!/bin/bash
# Renders the example again and again and prints the best and the median time in milliseconds: bench.sh BANXIN [COUNT]
set -euo pipefail

banxin=$1
count=${2:-11}
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# EPOCHREALTIME uses the locale's decimal sign; digits alone are microseconds.
now() {
  echo "${EPOCHREALTIME//[!0-9]/}"
}

render() {
  local start status=0
  start=$(now)
  "$banxin" render examples/leting-2023.txt -o "$output/$1" >/dev/null 2>&1 || status=$?
  if ((status > 1)); then
    echo "render ended with status $status" >&2
    return 1
  fi
  echo $(($(now) - start))
}

times=()
for ((run = 0; run < count; run++)); do
  times+=("$(render "$run")")
done
mapfile -t sorted < <(printf '%s\n' "${times[@]}" | sort -n)
printf 'best %d ms, median %d ms, of %d runs\n' \
  $((sorted[0] / 1000)) $((sorted[count / 2] / 1000)) "$count"
