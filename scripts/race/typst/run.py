"""Sets forms with typst: `run.py singles FORMS FOLDER START STEP`, or `run.py volume FORMS FILE`.

PDF/A-2a, tagged: the nearest to what Banxin writes. One process for all forms of its share, fonts read once.
"""

import json
import pathlib
import sys

import typst

HERE = pathlib.Path(__file__).parent
FONTS = "/usr/share/fonts/opentype/noto"
STANDARDS = ["a-2a"]


def singles(forms, folder, start, step, fonts):
    compiler = typst.Compiler(str(HERE / "single.typ"), root=str(HERE), font_paths=fonts)
    for index, line in enumerate(forms.read_text(encoding="utf-8").splitlines()):
        if index % step == start:
            output = f"{folder}/{json.loads(line)['no']:05d}.pdf"
            compiler.compile(output=output, sys_inputs={"data": line}, pdf_standards=STANDARDS)


def volume(forms, output, fonts):
    inputs = {"file": str(forms), "words": str(HERE.parent / "words.json")}
    compiler = typst.Compiler(str(HERE / "volume.typ"), root="/", font_paths=fonts, sys_inputs=inputs)
    compiler.compile(output=output, pdf_standards=STANDARDS)


def main():
    job, forms, output, *share = sys.argv[1:]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    forms = pathlib.Path(forms).resolve()
    if job == "volume":
        volume(forms, output, fonts)
    else:
        singles(forms, output, *map(int, share), fonts)


main()
