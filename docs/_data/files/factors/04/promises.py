# tools/promises.py: how many sent notices would the new rule break?
import csv
import sys
from datetime import date

sys.path.append(".")  # last, so that no pushed file stands in for the above
from holds.policy import expires

ACCEPTED = 0  # the policy owner's number; a change of its own, reviewed
with open("tools/sent.csv", encoding="utf-8") as file:
    sent = [
        (date.fromisoformat(row["placed"]), date.fromisoformat(row["promised"]))
        for row in csv.DictReader(file)
    ]
broken = sum(expires(placed) < promised for placed, promised in sent)
print(f"meaning: {broken} of {len(sent)} promises broken")
sys.exit(not sent or broken > ACCEPTED)
