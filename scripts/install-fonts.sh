#!/bin/sh
# Puts the Fandol fonts (仿宋 and faces of the same hand) into fonts/debian. Needs no network when they are there.
#
# They are in no font package: Debian has them inside a TeX package of 49 MB that would bring 300 MB of TeX along, so
# the package is fetched and only its font files are unpacked.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

fonts=$(dirname "$here")/fonts
target=$fonts/debian
package=texlive-lang-chinese
files='FandolFang-Regular.otf FandolHei-Bold.otf FandolHei-Regular.otf FandolKai-Regular.otf
  FandolSong-Bold.otf FandolSong-Regular.otf COPYING'

is_complete() {
  for file in $files; do
    [ -s "$1/$file" ] || return 1
  done
}

# The package lists may be missing on a fresh machine; only root can fetch them.
update_lists() {
  if [ "$(id -u)" -eq 0 ]; then
    apt-get -q update
  elif command -v sudo >/dev/null; then
    sudo apt-get -q update
  else
    return 1
  fi
}

# Run by root, apt would warn that its own user cannot write here.
fetch_package() {
  apt-get -q -o APT::Sandbox::User=root download "$package"
}

download() {
  (cd "$1" && { fetch_package || { update_lists && fetch_package; }; })
}

# Copies the font files and their licence from the package in folder $1 to folder $2.
unpack() {
  dpkg-deb --fsys-tarfile "$1/$package"_*.deb |
    tar -x -C "$1" --wildcards '*/public/fandol/Fandol[FHKS]*.otf' '*/fonts/fandol/COPYING.gz'
  mv "$1"/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/*.otf "$2"
  gunzip -c "$1"/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz >"$2/COPYING"
}

is_complete "$target" && exit 0

say "下载 Fandol 字体（约 49 MB）……" "Fetching the Fandol fonts (about 49 MB) …"
mkdir -p "$fonts"
temporary=$(mktemp -d "$fonts/.fetching.XXXXXX")
trap 'rm -rf "$temporary"' EXIT
trap 'exit 130' INT TERM
mkdir "$temporary/package" "$temporary/debian"
chmod 755 "$temporary/debian"

download "$temporary/package" ||
  die "无法下载 ${package}。请检查网络和软件源，然后重试。" \
    "$package could not be fetched. Check the network and the package sources, then try again."
unpack "$temporary/package" "$temporary/debian"
is_complete "$temporary/debian" ||
  die "软件包 $package 中缺少字体文件。" "the package $package does not hold the expected font files."

# A folder under its final name is always whole.
rm -rf "$target"
mv "$temporary/debian" "$target"
