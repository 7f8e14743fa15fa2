"""Read a filled sheet: python3 read.py sheet.csv"""

import csv
import sys
from math import comb, sqrt


def wilson(k, n, z=1.96):
    middle = (k + z * z / 2) / (n + z * z)
    reach = z / (n + z * z) * sqrt(k * (n - k) / n + z * z / 4)
    low, high = max(0, middle - reach), min(1, middle + reach)
    return f"{100 * low:.0f} to {100 * high:.0f} %"


def chance(worse, better):
    """Return how often luck alone is at least as lopsided: a sign test."""
    n, more = worse + better, max(worse, better)
    return min(1, 2 * sum(comb(n, i) for i in range(more, n + 1)) / 2**n)


def load(path):
    """Return words by (level, task, repeat), and what is wrong."""
    sheet, wrong = {}, []
    with open(path, newline="", encoding="utf-8-sig") as file:
        comma = ";" if ";" in file.readline() else ","
        file.seek(0)
        rows = csv.DictReader(file, delimiter=comma)
        for row in rows:
            at = f"line {rows.line_num}"
            try:
                cell = tuple(int(row[n]) for n in ("level", "task", "repeat"))
                word = row["pass"].strip().lower()
            except (AttributeError, KeyError, TypeError, ValueError):
                return {}, [f"{at} is not as order.py would write it"]
            if word not in ("yes", "no", ""):
                wrong.append(f"{at}: {word!r} is neither yes nor no")
            if cell in sheet:
                wrong.append(f"{at}: a run that was there before")
            sheet[cell] = word
    return sheet, wrong


def main(path):
    try:
        sheet, wrong = load(path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        sys.exit(f"read: {error}")
    if not wrong and not any(sheet.values()):
        wrong = ["no run has a verdict yet"]
    if wrong:
        sys.exit("\n".join(f"read: {what}" for what in wrong))

    def share(*of):
        words = [w for cell, w in sheet.items() if w and cell[:2] == of]
        return words.count("yes") / len(words) if words else None

    levels = sorted({level for level, _, _ in sheet})
    tasks = sorted({task for _, task, _ in sheet})
    lowest = min(level for (level, _, _), word in sheet.items() if word)
    print("level  runs  yes  interval      worse  better  net  chance")
    for level in levels:
        words = [w for cell, w in sheet.items() if cell[0] == level]
        k, n = words.count("yes"), len(words) - words.count("")
        pairs = [(share(level, t), share(lowest, t)) for t in tasks]
        pairs = [pair for pair in pairs if None not in pair]
        worse = sum(here < low for here, low in pairs)
        better = sum(here > low for here, low in pairs)
        text = f"{level:>5}  {n:>4}  {k:>3}  {wilson(k, n) if n else '-':<12}"
        text += f"  {worse:>5}  {better:>6}  {worse - better:>3}"
        text += f"  {chance(worse, better):6.3f}"
        print(text + (f"  {words.count('')} missing" if "" in words else ""))
    for name, word in (("failed", "no"), ("passed", "yes")):
        had = {task for (_, task, _), w in sheet.items() if w == word}
        if set(tasks) - had:
            print(f"never {name}:", *sorted(set(tasks) - had))


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
