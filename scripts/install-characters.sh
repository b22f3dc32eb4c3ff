#!/bin/sh
# Puts the list of characters of general use (通用规范汉字表, 2013) into fonts/debian, for `banxin doctor` to hold fonts
# against. It comes from Debian's copy of Unicode's database, field kTGH.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

list=$(dirname "$here")/fonts/debian/通用规范汉字表.txt
source=/usr/share/unicode/Unihan_OtherMappings.txt.bz2

[ -s "$list" ] && exit 0
[ -r "$source" ] ||
  die "找不到 ${source}，请先安装 unicode-data。" "$source is missing; install unicode-data first."
mkdir -p "$(dirname "$list")"
bzip2 -dc "$source" | sed -n 's/^U+\([0-9A-F]*\)\tkTGH\t.*/\1/p' >"$list.new"
mv "$list.new" "$list"
