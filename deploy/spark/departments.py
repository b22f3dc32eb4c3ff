#!/usr/bin/env python3
"""Makes departments to try a cluster with: departments.py DATA.json COUNT [FORMS] > LINES.jsonl

COUNT forms, FORMS in each department (100), a department a line. DATA.json is a department's data as `banxin import`
writes them; its projects come again and again with other codes, names and amounts. The same words make the same lines.
"""
import copy
import json
import random
import sys

LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
PLACES = ["县直", "城关", "南岗", "北关", "东湖", "西山", "新区", "开发区"]


def project(pattern, number, owner, generator):
    made = copy.deepcopy(pattern)
    letters = "".join(generator.choice(LETTERS) for _ in range(9))
    made.update(owner, sequence=number, code=f"13022523P000{letters}")
    made["name"] = generator.choice(PLACES) + pattern["name"]
    made["title"] = made["name"] + "绩效目标表"
    amount = generator.randint(100, 9_999_900)
    made.update(budget=money(amount), fiscal=money(amount), other=None)
    for step, point in enumerate(made["plan"], start=1):
        point["cumulative"] = money(amount * step // len(made["plan"]))
    made["planUnit"] = "amount"
    return made


def money(cents):
    return f"{cents // 100}.{cents % 100:02}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    count = int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    generator = random.Random(count)
    patterns, year = data["projects"], data["department"]["year"]
    for first in range(0, count, size):
        number = first // size + 1
        owner = {"departmentCode": f"{216000 + number}", "departmentName": f"第{number}预算单位"}
        forms = [
            project(generator.choice(patterns), index, owner, generator)
            for index in range(1, min(size, count - first) + 1)
        ]
        line = {"version": 1, "department": {**owner, "year": year}, "partOne": data.get("partOne"), "projects": forms}
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
