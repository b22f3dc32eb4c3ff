#!/bin/sh
# Makes the pictures of the documents anew, from the examples: pictures.sh BANXIN
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

# The example $1 in the folder $2. Status 1 is "done, with findings".
render() {
  "$banxin" render "$here/../examples/$1" -o "$output/$2" >/dev/null 2>&1 || [ $? -eq 1 ] ||
    die "渲染失败。" "rendering failed."
}

mkdir -p "$pictures/forms"
render leting-2023.txt volume
picture "$output"/volume/*/01-*.pdf 1 80 form
# Two pages that face each other: the fourteenth sheet side is page 10.
picture "$output"/volume/*/*-绩效文本.pdf 14 70 volume-left
picture "$output"/volume/*/*-绩效文本.pdf 15 70 volume-right

# The gallery: the first page of each official form.
for layout in "$here"/../layouts/*表.yaml; do
  name=$(basename "$layout" .yaml)
  render "$name.json" "$name"
  picture "$output/$name"/*/01-*.pdf 1 43 "forms/$name"
done
# A landscape form in a volume: its first page, turned on the upright sheet.
render 九种表合订.json all
turned=$(pdfinfo -f 1 -l 999 "$output"/all/*/*-绩效文本.pdf | awk '/rot: *270/ {print $2; exit}')
picture "$output"/all/*/*-绩效文本.pdf "$turned" 43 forms/横表入册
