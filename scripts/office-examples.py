#!/usr/bin/env python3
"""Writes the example as people have it: a Word document, a workbook with a list, a workbook with a form on each sheet.

    scripts/office-examples.py [FOLDER]        needs python3-docx and python3-openpyxl

The files are made by other people's libraries, with real merged cells, so that tests can tell whether what they write
imports to the same data as the text does.
"""
import pathlib
import re
import sys

import docx
import openpyxl
from openpyxl.styles import Alignment, Border, Side

TEXT = pathlib.Path(__file__).resolve().parent.parent / "examples" / "leting-2023.txt"
# The columns that each cell of a row covers, on the form's grid of ten columns.
GRID = 10
SPANS = {
    "department": [8, 2],
    "identity": [1, 4, 2, 3],
    "budget": [1, 1, 2, 1, 2, 2, 1],
    "purpose": [1, 9],
    "dates": [1, 2, 3, 2, 2],
    "values": [1, 2, 3, 2, 2],
    "goals": [1, 9],
}
INDICATOR_SPANS = [1, 2, 2, 3, 1, 1]
LIST = [
    "序号", "部门编码", "部门名称", "项目编码", "项目名称", "预算数（万元）", "其中：财政资金", "其他资金", "资金用途",
    "3月底", "6月底", "10月底", "12月底", "绩效目标", "一级指标", "二级指标", "指标名称", "指标描述", "指标值",
    "指标值确定依据",
]


def read_example():
    """The paragraphs before the first form, and the forms: a title and its rows of cells each."""
    lines = [re.sub(r"\[bookmark:[^\]]*\]", "", line) for line in TEXT.read_text("utf-8").split("\n")]
    prose, forms, row = [], [], None
    for line in lines:
        if line.startswith("\t"):
            if row is None:
                row = []
                forms[-1]["rows"].append(row)
            row.append(line.strip())
        elif not line.strip():
            row = None
        elif row is not None:
            row[-1] = (row[-1] + "\n" + line.strip()).strip()
        elif re.match(r"\d+\..*绩效目标表$", line.strip()):
            forms.append({"title": line.strip(), "rows": []})
        else:
            prose.append(line.strip())
    for form in forms:
        joined = []
        for cells in form["rows"]:
            # A paste from a spreadsheet leaves a blank line inside a row.
            if joined and joined[-1] is not None and len(joined[-1]) == 1:
                joined[-1] += cells
            else:
                joined.append(cells)
        form["rows"] = joined
    return prose, forms


def upper_rows(form):
    return list(zip(SPANS, form["rows"][: len(SPANS)]))


def write_word(prose, forms, path):
    document = docx.Document()
    for text in prose:
        document.add_paragraph(text)
    for form in forms:
        document.add_heading(form["title"], level=2)
        table = document.add_table(rows=0, cols=GRID, style="Table Grid")
        for name, texts in upper_rows(form):
            add_row(table, SPANS[name], texts)
        for first in (2, 4):
            table.cell(first, 0).merge(table.cell(first + 1, 0))
        document.add_paragraph()
        table = document.add_table(rows=0, cols=6, style="Table Grid")
        rows = form["rows"][len(SPANS):]
        for texts in rows:
            add_row(table, [1] * 6, texts)
        for top, bottom in level_runs(rows):
            table.cell(top, 0).merge(table.cell(bottom, 0))
    document.save(path)


def add_row(table, spans, texts):
    cells, column = table.add_row().cells, 0
    for span, text in zip(spans, texts):
        cell = cells[column]
        if span > 1:
            cell = cell.merge(cells[column + span - 1])
        lines = text.split("\n")
        cell.text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)
        column += span


def level_runs(rows):
    """The first and last rows of each first level that more than one indicator has."""
    starts = [index for index, row in enumerate(rows) if index > 0 and row[0]] + [len(rows)]
    return [(top, end - 1) for top, end in zip(starts, starts[1:]) if end - top > 1]


def write_list(prose, forms, path):
    workbook = openpyxl.Workbook()
    write_prose(workbook.active, prose)
    sheet = workbook.create_sheet("绩效指标")
    sheet.append(["2023年项目绩效指标清单"])
    sheet.append(LIST)
    for form in forms:
        write_list_project(sheet, form)
    workbook.save(path)


def write_list_project(sheet, form):
    rows = dict(upper_rows(form))
    code, name = re.match(r"(\d+)(.*)", rows["department"][0]).groups()
    budget, values = rows["budget"], rows["values"]
    own = [
        int(form["title"].split(".")[0]), code, name, rows["identity"][1], rows["identity"][3],
        number(budget[2]), number(budget[4]), number(budget[6]), rows["purpose"][1], *map(number, values[1:]),
        rows["goals"][1],
    ]
    first = sheet.max_row + 1
    indicators = form["rows"][len(SPANS) + 1:]
    for indicator in indicators:
        sheet.append(own + [text or None for text in indicator])
    for row in sheet.iter_rows(min_row=first, max_row=sheet.max_row):
        for cell in row:
            if isinstance(cell.value, float):
                cell.number_format = "0.00"
    last = sheet.max_row
    # Half of the projects repeat their columns, half merge them.
    if own[0] % 2 == 0:
        for column in range(1, len(own) + 1):
            for row in range(first + 1, last + 1):
                sheet.cell(row, column).value = None
            sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)
    for top, bottom in level_runs([[""] * 6] + indicators):
        sheet.merge_cells(
            start_row=first + top - 1, end_row=first + bottom - 1, start_column=len(own) + 1, end_column=len(own) + 1)


def number(text):
    return float(text) if re.fullmatch(r"-?\d+\.\d+", text) else (text or None)


def write_forms(prose, forms, path):
    workbook = openpyxl.Workbook()
    write_prose(workbook.active, prose)
    for form in forms:
        sheet = workbook.create_sheet(re.sub(r"[“”\[\]:*?/\\]", "", form["title"])[:20])
        merged(sheet, 1, 1, GRID, form["title"])
        for name, texts in upper_rows(form):
            append_form_row(sheet, SPANS[name], texts)
        for first in (4, 6):
            sheet.merge_cells(start_row=first, end_row=first + 1, start_column=1, end_column=1)
        sheet.append([])
        start = sheet.max_row + 2
        rows = form["rows"][len(SPANS):]
        for offset, texts in enumerate(rows):
            append_form_row(sheet, INDICATOR_SPANS, texts, start + offset)
        for top, bottom in level_runs(rows):
            sheet.merge_cells(start_row=start + top, end_row=start + bottom, start_column=1, end_column=1)
    workbook.save(path)


def append_form_row(sheet, spans, texts, row=None):
    row = row or sheet.max_row + 1
    column = 1
    for span, text in zip(spans, texts):
        merged(sheet, row, column, span, number(text))
        column += span


def merged(sheet, row, column, span, value):
    cell = sheet.cell(row, column, value)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    if isinstance(value, float):
        cell.number_format = "0.00"
    side = Side(style="thin")
    cell.border = Border(side, side, side, side)
    if span > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + span - 1)


def write_prose(sheet, prose):
    sheet.title = "第一部分"
    for text in prose:
        sheet.append([text])


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "output/office")
    folder.mkdir(parents=True, exist_ok=True)
    prose, forms = read_example()
    write_word(prose, forms, folder / "leting-2023.docx")
    write_list(prose, forms, folder / "leting-2023-list.xlsx")
    write_forms(prose, forms, folder / "leting-2023-forms.xlsx")


if __name__ == "__main__":
    main()
