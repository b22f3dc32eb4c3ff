"""Synthetic forms made of the words of examples/leting-2023.txt: the same ones for the same seed.

3 to 60 indicators a form, cells of 1 to 600 characters, forms of one page to several.
"""

import json
import pathlib
import random

HERE = pathlib.Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "leting-2023.txt"
FIRST_FORM = "[bookmark: _Toc_4_4_0000000004]"

SECOND_LEVELS = {
    "产出指标": ["数量指标", "质量指标", "时效指标", "成本指标"],
    "效益指标": ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
    "满意度指标": ["服务对象满意度指标"],
}
INSERTIONS = [
    "GB/T 24620—2009", "7*24小时", "Wi-Fi 6", "HTTPS", "12.8万户", "≥90%", "《预算法》",
    "《河北省预算绩效管理办法》（冀财预〔2021〕12号）", "（含税）", "“雪亮工程”", "PM2.5", "2023年6月底前",
]
PREFIXES = ["乐亭县", "基层", "全县政法系统", "市域社会治理试点"]
SUFFIXES = ["", "（第二期）", "及配套设施运行维护与设备更新改造专项补助资金"]
CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Synthesis:
    """Makes one form after the other."""

    def __init__(self, seed):
        self.words = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
        self.random = random.Random(seed)
        indicators = [row for project in self.words["projects"] for row in project["indicators"]]
        self.cells = [[row[2 + column] for row in indicators] for column in range(4)]
        self.sentences = list(self._sentences())

    def _sentences(self):
        for section in self.words["part1"]["sections"]:
            for paragraph in section["paras"]:
                text = paragraph["text"].replace("绩效目标：", "").replace("绩效指标：", "")
                for sentence in map(str.strip, text.split("。")):
                    if len(sentence) > 6:
                        yield sentence + "。"

    def text(self, length):
        """Running text of about a length."""
        text = ""
        while len(text) < length:
            text += self.random.choice(self.sentences)
            if self.random.random() < 0.25:
                text = text[:-1] + "，" + self.random.choice(INSERTIONS) + "；"
        text = text[:length]
        return text[:-1] + "。" if text and text[-1] in "，；、（“《〔" else text

    def cell(self, column):
        """What stands in a column of the indicators: mostly short, now and then very long."""
        pick = self.random.random()
        if pick < 0.80:
            return self.random.choice(self.cells[column])
        if pick < 0.92:
            return self.text(self.random.randint(15, 45))
        if pick < 0.985 or column in (0, 2):
            return self.text(self.random.randint(*((45, 110) if column in (1, 3) else (15, 40))))
        longest = 600 if column == 1 and self.random.random() < 0.3 else 380
        return self.text(self.random.randint(300, longest))

    def indicators(self):
        pick = self.random.random()
        bounds = [(0.25, (3, 8)), (0.55, (9, 9)), (0.80, (10, 16)), (0.94, (17, 30)), (1.01, (31, 60))]
        count = self.random.randint(*next(bound for limit, bound in bounds if pick < limit))
        effects = max(1, round(count * self.random.uniform(0.3, 0.45)))
        opinions = max(1, round(count * 0.12))
        counts = [max(1, count - effects - opinions), effects, opinions]
        for (level, seconds), rows in zip(SECOND_LEVELS.items(), counts):
            for row in range(rows):
                yield [level, seconds[row * len(seconds) // rows], *(self.cell(column) for column in range(4))]

    def form(self, number):
        model = self.random.choice(self.words["projects"])
        rows = list(self.indicators())
        budgets = [self.random.uniform(*bounds) for bounds in ((0.5, 50), (50, 2000), (2000, 99_999))]
        budget = self.random.choice(budgets)
        fiscal = budget if self.random.random() < 0.8 else budget * self.random.uniform(0.3, 0.9)
        name = model["name"]
        if self.random.random() >= 0.7:
            name = self.random.choice(PREFIXES) + name + self.random.choice(SUFFIXES)
        purpose = model["purpose"]
        if self.random.random() >= 0.6:
            purpose = self.text(self.random.choice([6, 20, 60, 150, 320]))
        goal = model["goal"]
        if self.random.random() >= 0.6:
            goals = range(1, self.random.randint(1, 4) + 1)
            goal = "".join(f"{item}.{self.text(self.random.randint(20, 90))}" for item in goals)
        return {
            "no": number, "title": name + "绩效目标表", "unit": model["unit"], "money_unit": "单位：万元",
            "code": "13022523P000" + "".join(self.random.choice(CODE_SIGNS) for _ in range(9)), "name": name,
            "budget": f"{budget:.2f}", "fiscal_label": model["fiscal_label"], "fiscal": f"{fiscal:.2f}",
            "other": "" if fiscal == budget else f"{budget - fiscal:.2f}", "purpose": purpose,
            "plan_labels": model["plan_labels"], "plan": [f"{budget * share:.2f}" for share in (0.25, 0.5, 0.78, 1)],
            "goal": goal, "indicators": rows,
        }


def row(*cells):
    return "".join(f"\t{cell}\n" for cell in cells) + "\n"


def as_text(form):
    """A form in the format of the example: what a converter makes of a performance text in Word."""
    lines = f"[bookmark: _Toc_4_4_{form['no'] + 3:010d}]{form['no']}.{form['title']}\n"
    lines += row(form["unit"], form["money_unit"]) + row("项目编码", form["code"], "项目名称", form["name"])
    lines += row(
        "预算规模及资金用途", "预算数", form["budget"], form["fiscal_label"], form["fiscal"], "其他资金", form["other"])
    lines += row("", form["purpose"]) + row("资金支出计划（%）", *form["plan_labels"]) + row("", *form["plan"])
    lines += row("绩效目标", form["goal"]) + "\n\n"
    lines += row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
    last = None
    for level, *rest in form["indicators"]:
        lines += row("" if level == last else level, *rest)
        last = level
    return lines + "\n\n"


def write(count, seed, folder):
    """Writes the same forms twice: `forms.jsonl`, a form a line, and `forms.txt`, one document of them all."""
    synthesis = Synthesis(seed)
    forms = [synthesis.form(number) for number in range(1, count + 1)]
    lines = "".join(json.dumps(form, ensure_ascii=False) + "\n" for form in forms)
    (folder / "forms.jsonl").write_text(lines, encoding="utf-8")
    example = EXAMPLE.read_text(encoding="utf-8")
    document = example[: example.index(FIRST_FORM)] + "".join(map(as_text, forms))
    (folder / "forms.txt").write_text(document, encoding="utf-8")
