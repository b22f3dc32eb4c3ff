# shellcheck shell=sh
# Messages of the scripts: each in Chinese, then in English. Sourced, not run.

say() {
  printf '%s\n%s\n' "$1" "$2"
}

die() {
  say "错误：$1" "error: $2" >&2
  exit 1
}
