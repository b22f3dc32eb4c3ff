#!/bin/sh
# Renders the example and says what was made and where: demo.sh BANXIN [OUTPUT]
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

banxin=$1
output=${2:-output}
input=examples/leting-2023.txt

# Status 1 is "done, with findings"; only refused forms make the demonstration fail.
status=0
"$banxin" render "$input" -o "$output" || status=$?
[ "$status" -le 1 ] ||
  die "渲染失败（状态 $status）。" "rendering failed with status $status."

reports=$(find "$output" -name report.json)
[ -n "$reports" ] || die "没有生成 report.json。" "no report.json was written."
find "$output" -name report.json -exec grep -q '"status" *: *"refused"' {} \; -print | grep -q . &&
  die "有表格被拒绝，见 $output 中的 report.json。" "forms were refused; see report.json in $output."

say "已由 $input 生成：" "Made from $input:"
find "$output" -name '*.pdf' | sort | while read -r file; do
  printf '  %s  %s\n' "$(pdfinfo "$file" | sed -n 's/^Pages: *\(.*\)/\1 页/p')" "$file"
done
