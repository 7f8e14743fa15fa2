"""Print a blank sheet: python3 order.py > sheet.csv

For another plan: python3 order.py TASKS LEVELS REPEATS, as in
python3 order.py 10 "20 40 60" 3. The same plan gives the same order always.
"""

import sys
from hashlib import sha256


def main(tasks="10", levels="10 25 40 60 80", repeats="3"):
    print("run,task,level,repeat,pass,seconds,note")
    run = 0
    for repeat in range(1, int(repeats) + 1):
        cells = [
            f"{task},{level},{repeat}"
            for task in range(1, int(tasks) + 1)
            for level in levels.split()
        ]
        for cell in sorted(cells, key=lambda c: sha256(c.encode()).digest()):
            run += 1
            print(f"{run},{cell},,,")


main(*sys.argv[1:])
