#!/bin/sh
# Shows a cluster of Spark on this machine: cluster-demo.sh BANXIN FOLDER COUNT
# Makes COUNT forms in departments of 100, and renders them on one machine and on clusters; see deploy/spark/README.md.
set -eu
here=$(dirname "$0")
# shellcheck source=scripts/messages.sh
. "$here/messages.sh"

banxin=$1
folder=$2
count=$3

"$here/install-cluster.sh" "$folder/python"
"$banxin" import examples/leting-2023.txt -o "$folder/example.json" >/dev/null 2>&1
python3 deploy/spark/departments.py "$folder/example.json" "$count" >"$folder/departments.jsonl"
say "$count 张表，每个部门 100 张：" "$count forms, 100 a department:"
"$folder/python/bin/python" deploy/spark/demo.py "$banxin" "$folder/departments.jsonl" "$folder/runs"
