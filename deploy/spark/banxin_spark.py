#!/usr/bin/env python3
"""Renders departments on a Spark cluster: each task pipes its lines through `banxin render -`.

    banxin_spark.py LINES.jsonl -o SHARED/FOLDER [--banxin PATH] [--master URL] [--tasks N] [-- MORE RENDER OPTIONS]

LINES.jsonl has a department a line (docs/streams.md). The folder is shared by all workers; so is the place of banxin.
A department is rendered and bound into its volume by one task. A task that is lost is run again by Spark: `--resume`
keeps what it had finished, and gives the same files. The answers of all lines are merged into FOLDER/report.json.

Exit codes are those of banxin: 0 all done, 1 some refused, 2 nothing produced; 3 where an answer is missing.
"""
import argparse
import json
import os
import shlex
import sys

import pyspark
from pyspark.sql import SparkSession

# Status 1 and 2 tell of refused records, which have their answers; with any other the task is to be run again.
PIPE = "{command}; status=$?; [ $status -le 2 ] && exit 0; exit $status"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", help="a department a line")
    parser.add_argument("-o", "--output", default="output", help="the shared folder")
    parser.add_argument("--banxin", default="banxin", help="the program, where the workers find it")
    parser.add_argument("--master", help="as in local-cluster[2,1,1024]; that of spark-submit by default")
    parser.add_argument("--tasks", type=int, default=0, help="into how many tasks the lines are divided")
    parser.add_argument("options", nargs="*", help="more options of banxin render")
    return parser.parse_args()


def session(master):
    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("banxin").config("spark.ui.enabled", "false")
    return (builder.master(master) if master else builder).getOrCreate()


def pipe_command(options):
    words = [options.banxin, "render", "-", "--lines", "--resume", "--jobs", "1", "-o", os.path.abspath(options.output)]
    return shlex.join(["sh", "-c", PIPE.format(command=shlex.join(words + options.options))])


def render(spark, lines, options):
    """The answers to all lines. Long lines go first, so that none is begun when the others are done."""
    context = spark.sparkContext
    tasks = options.tasks or min(len(lines), 8 * context.defaultParallelism)
    dealt = sorted(lines, key=len, reverse=True)
    spread = [line for first in range(tasks) for line in dealt[first::tasks]]
    answers = context.parallelize(spread, tasks).pipe(pipe_command(options), checkCode=True).collect()
    return [json.loads(answer) for answer in answers]


def merged(answers):
    """One report of all departments; a number counts within its task and means nothing here."""
    for answer in answers:
        del answer["line"]
    answers.sort(key=lambda answer: json.dumps(answer.get("department"), sort_keys=True))
    forms = [form["status"] for answer in answers for form in answer["forms"]]
    return {
        "departments": answers,
        "forms": {status: forms.count(status) for status in ("rendered", "unchanged", "refused")},
    }


def write(report, folder):
    """Under its final name only when it is whole."""
    path = os.path.join(folder, "report.json")
    with open(path + ".part", "w", encoding="utf-8") as file:
        json.dump(report, file, ensure_ascii=False, indent=2, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".part", path)


def main():
    options = arguments()
    with open(options.lines, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip()]
    os.makedirs(options.output, exist_ok=True)
    spark = session(options.master)
    spark.sparkContext.setLogLevel("ERROR")
    answers = render(spark, lines, options)
    spark.stop()
    statuses = [answer["status"] for answer in answers]
    report = merged(answers)
    write(report, options.output)
    print(json.dumps(report["forms"]))
    if len(statuses) != len(lines):
        return 3
    return 0 if set(statuses) <= {"done"} else 2 if set(statuses) == {"refused"} else 1


if __name__ == "__main__":
    sys.exit(main())
