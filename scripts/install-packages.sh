#!/bin/sh
# Installs the packages that are named, or those of packages.txt, where they are missing. Needs no network when none is.
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

asked=$*

wanted() {
  # shellcheck disable=SC2086 # one word a package
  [ -z "$asked" ] || { printf '%s\n' $asked && return; }
  sed -E 's/ *#.*//; /^$/d' "$here/packages.txt"
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing_packages() {
  for package in $(wanted); do
    is_installed "$package" || printf '%s\n' "$package"
  done | paste -s -d ' '
}

# Runs a command as root: directly, or through sudo.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "需要安装软件包：${missing}。请以 root 身份运行，或先安装 sudo。" \
      "these packages must be installed: ${missing}. Run as root, or install sudo first."
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

command -v apt-get >/dev/null ||
  die "本脚本需要 Debian 的 apt-get。所需软件包见 scripts/packages.txt。" \
    "this script needs Debian's apt-get. scripts/packages.txt lists the packages to install."

missing=$(missing_packages)
[ -n "$missing" ] || exit 0

say "安装软件包：$missing" "Installing packages: $missing"
# apt-get update is the first to notice that there is no network, yet may end with status 0 and stale lists.
apt update || true
# shellcheck disable=SC2086 # one word a package
apt install -y --no-install-recommends $missing ||
  die "软件包安装失败。请检查网络和软件源，然后重试。" \
    "the packages could not be installed. Check the network and the package sources, then try again."
