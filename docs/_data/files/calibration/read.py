"""Read a filled sheet: python3 read.py sheet.csv"""

import csv
import sys
from collections import defaultdict
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
    """Return words by level and task, and what is wrong with the sheet."""
    words, wrong, seen = defaultdict(dict), [], set()
    with open(path, newline="", encoding="utf-8-sig") as file:
        comma = ";" if ";" in file.readline() else ","
        file.seek(0)
        rows = csv.DictReader(file, delimiter=comma)
        for row in rows:
            try:
                level, task, repeat = (
                    int(row[name]) for name in ("level", "task", "repeat")
                )
                word = row["pass"].strip().lower()
            except (KeyError, ValueError, TypeError, AttributeError):
                at = f"line {rows.line_num}"
                wrong.append(f"{at} is not as order.py would write it")
                break
            where = f"task {task}, level {level}, repeat {repeat}"
            if word not in ("yes", "no", ""):
                wrong.append(f"{where}: {word!r} is neither yes nor no")
            if (level, task, repeat) in seen:
                wrong.append(f"{where}: stands there twice")
            seen.add((level, task, repeat))
            words[level].setdefault(task, []).append(word)
    if not wrong and not any(
        "yes" in w or "no" in w for _, _, w in flat(words)
    ):
        wrong.append("no run has a verdict yet")
    return words, wrong


def flat(words):
    return [
        (lv, t, w) for lv, tasks in words.items() for t, w in tasks.items()
    ]


def share(answers):
    done = [word == "yes" for word in answers if word]
    return sum(done) / len(done) if done else None


def line(level, tasks, base):
    """Return one level's line; `base` holds the same tasks at the lowest."""
    every = [word for answers in tasks.values() for word in answers]
    k, n = every.count("yes"), len(every) - every.count("")
    text = f"{level:>5}  {n:>4}  {k:>3}  {wilson(k, n) if n else '-':<12}"
    pairs = [(share(tasks[t]), share(base.get(t, []))) for t in tasks]
    pairs = [(here, low) for here, low in pairs if None not in (here, low)]
    if tasks is not base and pairs:
        worse = sum(here < low for here, low in pairs)
        better = sum(here > low for here, low in pairs)
        text += f"  {worse:>5}  {better:>6}  {chance(worse, better):6.3f}"
    missing = len(every) - n
    return f"{text}  {missing} missing" if missing else text.rstrip()


def main(path):
    try:
        words, wrong = load(path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        sys.exit(f"read: {error}")
    if wrong:
        sys.exit("\n".join(f"read: {what}" for what in wrong))
    print("level  runs  yes  interval      worse  better  chance")
    lowest = min(lv for lv, _, w in flat(words) if share(w) is not None)
    for level in sorted(words):
        print(line(level, words[level], words[lowest]))
    for name, same in (("failed", 1), ("passed", 0)):
        tasks = {t for _, t, w in flat(words) if share(w) is not None}
        tasks -= {t for _, t, w in flat(words) if share(w) not in (same, None)}
        if tasks:
            print(f"never {name}, so they say nothing:", *sorted(tasks))


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(sys.argv[1])
