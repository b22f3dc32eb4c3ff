#!/usr/bin/env python3
"""Races Banxin against typst and against the floor of Pango and Cairo, on the same forms, cores and sitting.

The racers take turns, so that whatever else the machine does slows all of them; medians count. typst comes from PyPI
into a virtual environment under the working folder. What can't be had, for want of network or tools, is left out.
"""

import argparse
import collections
import glob
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

import synthetic

HERE = pathlib.Path(__file__).resolve().parent
TYPST = "typst==0.15.2"
NOTO = "/usr/share/fonts/opentype/noto/NotoSerifCJK-{}.ttc"
FIXED_CHARACTERS = "第页项目编码名称预算规模及资金用途数其他支出计划（%）绩效目标一二三级指标描述值确定依据"

Racer = collections.namedtuple("Racer", "job name commands environment")
Result = collections.namedtuple("Result", "wall processor memory")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("banxin", type=lambda path: str(pathlib.Path(path).resolve()), help="the program to race")
    parser.add_argument("--count", type=int, default=200, help="how many forms")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=20230101)
    parser.add_argument("--work", type=lambda path: pathlib.Path(path).resolve(), default=".build/race")
    return parser.parse_args()


def left_out(racer, error):
    print(f"没有 {racer}，不参加比较。{racer} is left out: {error}", file=sys.stderr)


def typst_python(work):
    """The Python that has typst; None where it can't be installed."""
    python = work / "venv" / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", work / "venv"], check=True, capture_output=True)
        if subprocess.run([python, "-c", "import typst"], capture_output=True).returncode != 0:
            subprocess.run([python, "-m", "pip", "install", "-q", TYPST], check=True, capture_output=True, timeout=300)
        return str(python)
    except (OSError, subprocess.SubprocessError) as error:
        return left_out("typst", error)


def floor_records(forms):
    """The forms as floor.c reads them."""
    def record(form):
        head = [form[key] for key in ("code", "name", "budget", "fiscal_label", "fiscal", "other", "purpose")]
        texts = head + form["plan_labels"] + form["plan"] + [form["goal"]]
        rows = [cell for row in form["indicators"] for cell in row]
        return "\x1f".join(
            [str(form["no"]), f"{form['no']}.{form['title']}", form["unit"], form["money_unit"], *texts,
             str(len(form["indicators"])), *rows])
    return "\x1e".join(map(record, forms))


def floor_program(work):
    """The compiled floor with its fonts beside it; None where the tools are missing."""
    try:
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "pangocairo", "cairo-pdf"], check=True, capture_output=True, text=True)
        subprocess.run(
            ["cc", "-O2", "-o", work / "floor", HERE / "floor.c", *flags.stdout.split()], check=True, capture_output=True)
        forms = [json.loads(line) for line in (work / "forms.jsonl").read_text(encoding="utf-8").splitlines()]
        records = floor_records(forms)
        (work / "forms.rec").write_text(records, encoding="utf-8")
        subset_fonts(work, set(records + FIXED_CHARACTERS + "".join(map(chr, range(32, 127)))))
        return str(work / "floor")
    except (OSError, subprocess.SubprocessError) as error:
        return left_out("floor", error)


def subset_fonts(work, characters):
    fonts = work / "fonts"
    fonts.mkdir(exist_ok=True)
    (work / "characters").write_text("".join(sorted(c for c in characters if c >= " ")), encoding="utf-8")
    for weight in ("Regular", "Bold"):
        subprocess.run(
            ["hb-subset", "--desubroutinize", f"--text-file={work}/characters", "--face-index=2", "--name-IDs=*",
             f"--output-file={fonts}/{weight}.otf", NOTO.format(weight)], check=True, capture_output=True)
    (work / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{fonts}</dir><cachedir>{work}/cache</cachedir></fontconfig>")


def racers(options):
    work, out, cores = options.work, str(options.work / "out"), os.cpu_count()
    shares = [[str(start), str(cores)] for start in range(cores)]
    python, floor = typst_python(work), floor_program(work)
    forms = str(work / "forms.jsonl")
    if python:
        run = [python, str(HERE / "typst" / "run.py")]
        yield Racer("singles", "typst", [[*run, "singles", forms, out, *share] for share in shares], {})
        yield Racer("volume", "typst", [[*run, "volume", forms, f"{out}/volume.pdf"]], {})
    if floor:
        fonts = {"FONTCONFIG_FILE": str(work / "fonts.conf")}
        commands = [[floor, str(work / "forms.rec"), out, *share] for share in shares]
        yield Racer("singles", "floor", commands, fonts)
    render = [options.banxin, "render", str(work / "forms.txt"), "-o", out]
    kinds = (("singles", ["--no-volume"]), ("volume", ["--no-singles"]), ("singles and volume", []))
    for job, words in kinds:
        yield Racer(job, "banxin, no proof", [[*render, *words, "--no-verify"]], {})
        yield Racer(job, "banxin", [[*render, *words]], {})


def measured(racer, out):
    """Runs the commands side by side: seconds on the clock and of processors, and the most memory of any in MB."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    start, processor, memory = time.monotonic(), 0.0, 0.0
    processes = [
        subprocess.Popen(
            command, env={**os.environ, **racer.environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in racer.commands
    ]
    for process in processes:
        _, status, usage = os.wait4(process.pid, 0)
        processor += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss / 1024)
        # Banxin ends with 1 where the preflight has findings; the forms are there.
        if os.waitstatus_to_exitcode(status) not in (0, 1) or not glob.glob(f"{glob.escape(str(out))}/**/*.pdf", recursive=True):
            sys.exit(f"没有跑完。It failed: {' '.join(racer.commands[0])}")
    return Result(time.monotonic() - start, processor, memory)


def median(results):
    return Result(*(statistics.median(values) for values in zip(*results)))


def table(results, count):
    """A row a racer, with its rate as a multiple of typst's and of the floor's at the same job."""
    medians = {racer: median(rounds) for racer, rounds in results.items()}

    def ratio(racer, peer):
        job = "singles" if racer.job == "singles and volume" else racer.job
        peers = [result.wall for other, result in medians.items() if (other.job, other.name) == (job, peer)]
        return f"{peers[0] / medians[racer].wall:.2f}" if peers else "–"

    yield "| job | racer | seconds | forms a second | processor s | most MB | × typst | × floor |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|"
    for racer, result in sorted(medians.items(), key=lambda item: item[0].job):
        yield (
            f"| {racer.job} | {racer.name} | {result.wall:.2f} | {count / result.wall:.0f} | {result.processor:.2f} "
            f"| {result.memory:.0f} | {ratio(racer, 'typst')} | {ratio(racer, 'floor')} |")


def processor_name():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    synthetic.write(options.count, options.seed, options.work)
    field = list(racers(options))
    results = {}
    for _ in range(options.rounds):
        for index, racer in enumerate(field):
            results.setdefault(index, []).append(measured(racer, options.work / "out"))
    print(f"{options.count} forms of seed {options.seed}, medians of {options.rounds} rounds; {processor_name()}, "
          f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    Keyed = collections.namedtuple("Keyed", "job name")
    rounds = {Keyed(field[index].job, field[index].name): value for index, value in results.items()}
    print("\n".join(table(rounds, options.count)))


main()
