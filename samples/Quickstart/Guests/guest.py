"""Reads one pickle from C#, prints it, and answers with two: plain data, and an object of a class that C# knows by name."""

import datetime
import pickle
import sys
from dataclasses import dataclass


@dataclass
class Receipt:
    number: str
    total: object
    printed: datetime.datetime
    items: list


order = pickle.load(sys.stdin.buffer)
for key, value in order.items():
    print(f"  {key:<10} {type(value).__name__:<11} {value!r}", file=sys.stderr)

total = sum(quantity * price for article, quantity, price in order["lines"])
articles = [article for article, quantity, price in order["lines"]]
answer = {
    "order": order["id"],
    "weighed": order["weights"],
    "heaviest": max(order["weights"]),
    "articles": set(articles),
    ("any", "key"): 2**70,
}
receipt = Receipt("R-1815", total, order["placed"] + datetime.timedelta(days=1), articles)

pickle.dump(answer, sys.stdout.buffer)
pickle.dump(receipt, sys.stdout.buffer)
