# tools/promises.py: how many sent notices would this code break?
import csv
import sys
from datetime import date

sys.path.append(".")  # -I leaves the folder out
from holds.policy import expires

ACCEPTED = 0  # the policy owner's number; a reviewed change of its own
with open("tools/sent.csv", encoding="utf-8") as file:
    sent = [map(date.fromisoformat, row) for row in csv.reader(file)]
broken = sum(expires(placed) < promised for placed, promised in sent)
print(f"meaning: {broken} of {len(sent)} promises broken")
sys.exit(not sent or broken > ACCEPTED)
