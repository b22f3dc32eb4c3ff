#!/bin/sh
# Makes the machine ready for the demonstration of a cluster: Java, and pyspark in an environment of its own.
# install-cluster.sh FOLDER. Changes nothing that is there already.
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

folder=$1

if ! command -v java >/dev/null; then
  root=""
  [ "$(id -u)" -eq 0 ] || root=sudo
  say "安装 OpenJDK 17" "Installing OpenJDK 17"
  $root apt-get -q update || true
  $root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends openjdk-17-jre-headless ||
    die "OpenJDK 安装失败。" "OpenJDK could not be installed."
fi

python3 -c 'import ensurepip' 2>/dev/null ||
  die "缺少 python3-venv。" "python3-venv is missing."
[ -x "$folder/bin/python" ] || python3 -m venv "$folder"
"$folder/bin/python" -c 'import pyspark' 2>/dev/null ||
  "$folder/bin/pip" install --quiet pyspark ||
  die "pyspark 安装失败。" "pyspark could not be installed."
