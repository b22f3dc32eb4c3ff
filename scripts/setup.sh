#!/bin/sh
# Makes the machine ready to build and render: toolchain, packages, fonts. Changes nothing that is there already.
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

command -v swift >/dev/null ||
  die "找不到 swift。请先安装 Swift 6.2 或更新的工具链。" \
    "swift was not found. Install a Swift toolchain, 6.2 or newer, first."

"$here/install-packages.sh"
"$here/install-fonts.sh"
"$here/install-characters.sh"
