#!/usr/bin/env python3
"""Shows a cluster on one machine: demo.py BANXIN LINES.jsonl FOLDER

Renders the lines on one machine, on a cluster of one worker, on one of two, and on one of two of which a worker is
killed half-way; compares the files of all four, byte for byte, and prints how fast each was.
"""
import hashlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent


def digests(folder):
    """The SHA-256 of each PDF by its path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*.pdf")
    }


def alone(banxin, lines, folder):
    with open(lines, "rb") as source:
        return subprocess.Popen(
            [banxin, "render", "-", "--lines", "-o", folder], stdin=source, stdout=subprocess.DEVNULL)


def cluster(workers):
    def start(banxin, lines, folder):
        command = [sys.executable, HERE / "banxin_spark.py", lines, "-o", folder, "--banxin", banxin]
        return subprocess.Popen(
            command + ["--master", f"local-cluster[{workers},1,1024]"], stdout=subprocess.DEVNULL,
            stderr=open(f"{folder}.log", "wb"))

    return start


def children(process):
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            words = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[1]) == process:
            yield int(status.parent.name)


def family(process):
    return [process] + [each for child in children(process) for each in family(child)]


def kill_a_worker(driver):
    """Kills an executor and all that it has started."""
    for process in family(driver):
        try:
            command = pathlib.Path(f"/proc/{process}/cmdline").read_bytes()
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in command and b"java" in command.split(b"\0")[0]:
            lost = family(process)
            for each in lost:
                os.kill(each, signal.SIGKILL)
            return lost
    raise RuntimeError("no worker was found")


def wait(process, folder, half):
    """Waits for the end; at half of the forms a worker is killed, where that is asked for."""
    while process.poll() is None:
        time.sleep(0.2)
        if half and sum(1 for _ in folder.rglob("*.pdf")) >= half:
            print("killed:", kill_a_worker(process.pid), flush=True)
            half = None
    if process.returncode not in (0, 1):
        sys.exit(f"status {process.returncode}")


def main():
    banxin, lines, root = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), pathlib.Path(sys.argv[3])
    with open(lines, encoding="utf-8") as file:
        count = sum(len(json.loads(line)["projects"]) for line in file)
    runs = {
        "one machine": (alone, None), "cluster of one": (cluster(1), None), "cluster of two": (cluster(2), None),
        "of two, one killed": (cluster(2), count // 2),
    }
    expected = None
    for name, (start, half) in runs.items():
        folder = root / name.replace(" ", "-").replace(",", "")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        begun = time.monotonic()
        wait(start(banxin, lines, folder), folder, half)
        seconds = time.monotonic() - begun
        found = digests(folder)
        expected = expected or found
        same = "same files" if found == expected else "OTHER FILES"
        print(f"{name:20} {count} forms {seconds:8.1f} s {count / seconds:7.1f} forms/s {len(found)} PDFs, {same}", flush=True)
        if found != expected:
            sys.exit(1)


if __name__ == "__main__":
    main()
