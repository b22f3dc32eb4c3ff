#!/bin/sh
# Makes the pictures of the documents anew, from the example: pictures.sh BANXIN
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

banxin=$1
pictures=$here/../docs/images
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# Page $2 of the PDF $1 in $3 dots to the inch, as the picture $4. Grey: text keeps its edges in fewer bytes.
picture() {
  pdftoppm -f "$2" -l "$2" -singlefile -r "$3" -gray -png "$1" "$pictures/$4"
}

# Status 1 is "done, with findings".
"$banxin" render "$here/../examples/leting-2023.txt" -o "$output" >/dev/null 2>&1 || [ $? -eq 1 ] ||
  die "渲染失败。" "rendering failed."

mkdir -p "$pictures"
picture "$output"/*/01-*.pdf 1 80 form
# Two pages that face each other: the fourteenth sheet side is page 10.
picture "$output"/*/*-绩效文本.pdf 14 70 volume-left
picture "$output"/*/*-绩效文本.pdf 15 70 volume-right
