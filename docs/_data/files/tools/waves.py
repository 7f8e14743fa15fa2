# tools/waves.py SHEET: order the pieces, or say what is missing
# tools/waves.py SHEET PIECE < PATHS: its check, if the paths fit
# tools/waves.py SHEET PIECE needs: the pieces it waits for
# tools/waves.py SHEET test: the test of the whole
import sys
import tomllib
from graphlib import TopologicalSorter
from itertools import combinations
from posixpath import normpath


def inside(path, files):
    """Say whether a path is one of the files, or lies in a folder/."""
    path = normpath(path)
    return any(path == normpath(f) or
               f[-1:] == "/" and path.startswith(normpath(f) + "/")
               for f in files)


def kept(piece, paths):
    return [f"outside its files: {p}"
            for p in paths if p and not inside(p, piece["files"])]


def ready(sheet, pieces):
    if not sheet["test"].strip():
        yield "the whole has no test"
    agreed = [set(a["between"]) for a in sheet["agree"].values()
              if a["edge"].strip()]
    for name in sorted(set().union(*agreed) - set(pieces)):
        yield f"an agreement names {name}, which is no piece"
    for name, p in pieces.items():
        if not p["check"].strip():
            yield f"{name} has no check"
        for need in p["needs"]:
            if need not in pieces:
                yield f"{name} needs {need}, which is no piece"
            elif not any({name, need} <= pair for pair in agreed):
                yield f"{name} and {need} have agreed on no edge"


def plan(sheet, pieces):
    needs = {name: p["needs"] for name, p in pieces.items()}
    sorter, wrong = TopologicalSorter(needs), []
    alone, together = 0, sheet["coordination"]
    sorter.prepare()
    while wave := sorted(sorter.get_ready()):
        sorter.done(*wave)
        for a, b in combinations(wave, 2):
            one, two = pieces[a]["files"], pieces[b]["files"]
            wrong += [f"{a} and {b} both change {p}"
                      for p in one + two
                      if inside(p, one) and inside(p, two)]
        minutes = [pieces[p]["minutes"] for p in wave]
        alone += sum(minutes)
        together += max(minutes)
        print(f"wave of {max(minutes)} min: {', '.join(wave)}")
    print(f"one after another {alone} min, in waves {together} min")
    return wrong if together < alone else wrong + ["nothing to win"]


try:
    with open(sys.argv[1], "rb") as file:
        sheet = tomllib.load(file)
    pieces, wrong = sheet["piece"], []
    if sys.argv[2:] == ["test"]:
        print(sheet["test"])
    elif sys.argv[3:] == ["needs"]:
        print(*pieces[sys.argv[2]]["needs"])
    elif sys.argv[2:]:
        piece = pieces[sys.argv[2]]
        wrong = kept(piece, sys.stdin.read().splitlines())
        print("" if wrong else piece["check"])
    else:
        wrong = list(ready(sheet, pieces)) or plan(sheet, pieces)
except (OSError, ValueError, LookupError, TypeError,
        AttributeError) as e:
    wrong = [f"the sheet: {type(e).__name__}: {e}"]
sys.exit("\n".join(wrong) or None)
