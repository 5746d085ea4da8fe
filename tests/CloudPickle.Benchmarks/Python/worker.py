"""Measures CPython's C pickle and cloudpickle on the data of Data/Generate.cs. Speaks the protocol of Worker/WorkerLoop.cs."""

import array
import datetime
import gc
import pickle
import sys
import time

try:
    import cloudpickle
except ImportError:
    cloudpickle = None

PROTOCOL = 5
TAGS = ["red", "green", "blue", "amber", "violet", "black", "white", "ochre"]


def hash_of(i):
    return (i * 2654435761) & 0xFFFFFFFF


class Record:
    pass


class Node:
    pass


def records(count):
    result = []
    for i in range(count):
        h = hash_of(i)
        result.append({
            "id": i,
            "name": f"name-{h:08x}",
            "price": (h % 100_000) / 100.0,
            "quantity": h % 5_000,
            "active": i % 3 == 0,
            "tag": TAGS[i % 8],
        })
    return result


def record_objects(count):
    result = []
    for fields in records(count):
        record = Record()
        record.__dict__.update(fields)
        result.append(record)
    return result


def ints(count):
    result = []
    for i in range(count):
        h = hash_of(i)
        result.append((h >> 24, h >> 16, h >> 1, -(h >> 1))[i % 4])
    return result


def strings(count):
    return [f"{hash_of(i):08x}-{i:011d}" for i in range(count)]


def doubles(count):
    return [hash_of(i) / 4294967296.0 * 1000.0 for i in range(count)]


def graph(count):
    nodes = []
    for i in range(count):
        node = Node()
        node.id = i
        node.parent = nodes[(i - 1) // 4] if i else None
        node.children = []
        if i:
            node.parent.children.append(node)
        nodes.append(node)
    return nodes[0]


def mixed(count):
    """What data in Python looks like: nested dictionaries, tuples, sets, dates, None, numbers of all sizes."""
    start = datetime.datetime(2024, 1, 1)
    result = []
    for i in range(count):
        h = hash_of(i)
        result.append({
            "key": (i, f"{h:08x}"),
            "when": start + datetime.timedelta(seconds=h % 10_000_000),
            "flags": {TAGS[h % 8], TAGS[i % 8]},
            "big": h * h * h,
            "nothing": None,
            "values": [h / 7.0, -i, {"inner": TAGS[i % 8]}],
            "raw": h.to_bytes(4, "little"),
        })
    return result


def closure(count):
    factor, offset = 3, 4
    return lambda x: x * factor + offset


def c_pickle(name, value):
    return name, lambda: pickle.dumps(value, PROTOCOL), pickle.loads


# workload -> [(peer, dumps, loads)]
WORKLOADS = {
    "records": lambda n: [c_pickle("CPython", records(n)), c_pickle("CPython objects", record_objects(n))],
    "shared-records": lambda n: [c_pickle("CPython", records(n)), c_pickle("CPython objects", record_objects(n))],
    "value-records": lambda n: [c_pickle("CPython", records(n))],
    "one-record": lambda n: [c_pickle("CPython", records(8)[7])],
    "ints": lambda n: [c_pickle("CPython", ints(n))],
    "strings": lambda n: [c_pickle("CPython", strings(n))],
    "doubles": lambda n: [c_pickle("CPython", doubles(n))],
    "double-array": lambda n: [c_pickle("CPython", array.array("d", doubles(n)))],
    "graph": lambda n: [c_pickle("CPython", graph(n))],
    "untyped-records": lambda n: [c_pickle("CPython", records(n))],
    "untyped-ints": lambda n: [c_pickle("CPython", ints(n))],
    "untyped-strings": lambda n: [c_pickle("CPython", strings(n))],
    "untyped-mixed": lambda n: [c_pickle("CPython", mixed(n))],
    "python-ints": lambda n: [c_pickle("CPython", ints(n))],
    "python-strings": lambda n: [c_pickle("CPython", strings(n))],
    "python-doubles": lambda n: [c_pickle("CPython", doubles(n))],
}
if cloudpickle is not None:
    WORKLOADS["closure"] = lambda n: [("cloudpickle", lambda f=closure(n): cloudpickle.dumps(f), cloudpickle.loads)]

operations = {}


def prepare(name, count, file, *wanted):
    operations.clear()
    gc.collect()
    for index, (peer, dumps, loads) in enumerate(WORKLOADS.get(name, lambda n: [])(int(count))):
        data = dumps()
        if index == 0 and file:
            with open(file, "wb") as stream:
                stream.write(data)
        if wanted and peer not in wanted:
            continue
        operations[peer, "dumps"] = dumps
        operations[peer, "loads"] = lambda loads=loads, data=data: loads(data)
        yield ["operation", peer, "dumps", str(len(data))]
        yield ["operation", peer, "loads", str(len(data))]
    yield ["ok"]


def measure(peer, name, milliseconds):
    run = operations[peer, name]
    gc.collect()
    enough = int(milliseconds) * 1_000_000
    iterations, batch = 0, 1
    started = time.perf_counter_ns()
    while True:
        for _ in range(batch):
            result = run()
        iterations += batch
        elapsed = time.perf_counter_ns() - started
        if elapsed >= enough:
            break
        if elapsed * 16 < enough:
            batch *= 2
    yield ["ok", str(iterations), str(elapsed), "0"]


ORDERS = {"prepare": prepare, "measure": measure}


def main():
    for line in sys.stdin:
        order, *arguments = line.rstrip("\n").split("\t")
        try:
            for reply in ORDERS[order](*arguments):
                print("\t".join(reply))
        except Exception as error:
            print("error", f"{type(error).__name__}: {error}".replace("\n", " "), sep="\t")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
