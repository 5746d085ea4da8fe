"""CPython as the judge of made-up values and damaged pickles. usage: differential.py command; records on standard input and output."""
import datetime
import decimal
import io
import pickle
import pickletools
import random
import resource
import sys
import uuid

import frames
from interop import text
from known_differences import is_known
from proper_frames import check_frames
from same import Different, same

MADE = 1200
MEMORY = 2 << 30


def echo():
    """Reads (name, protocol, pickle) and writes (name, what is wrong, the pickle that this Python makes of the value)."""
    for name, protocol, dumped in frames.read_records(3):
        try:
            pickletools.dis(dumped, out=io.StringIO())
            check_frames(dumped)
            value = pickle.loads(dumped)
            same(value, pickle._loads(dumped))
            frames.write_record(name, '', pickle.dumps(value, int(protocol)))
        except Exception as error:
            frames.write_record(name, '%s: %s' % (type(error).__name__, error), b'')


def make():
    """Writes (index and protocol, pickle) of made-up values, each at every protocol."""
    for index, value in enumerate(made()):
        for protocol in range(6):
            frames.write_record('%d %d' % (index, protocol), pickle.dumps(value, protocol))


def check_made():
    """Reads (index and protocol, pickle); compares with the value that was made up."""
    values = list(made())
    for name, dumped in frames.read_records(2):
        index, protocol = map(int, text(name).split())
        try:
            # Python itself loses some aliases at some protocols: what it makes of its own pickle is what is expected.
            same(pickle.loads(pickle.dumps(values[index], protocol)), pickle.loads(dumped))
        except Exception as error:
            frames.write_record('%s: %s: %s' % (text(name), type(error).__name__, error))


def made():
    source = random.Random(7)
    return [value(source, 3) for _ in range(MADE)]


def value(source, depth):
    if depth == 0 or source.random() < 0.3:
        return scalar(source)
    items = [value(source, depth - 1) for _ in range(source.randrange(5))]
    keys = [scalar(source) for _ in range(source.randrange(5))]
    keys = [key for key in keys if not isinstance(key, bytearray)]
    kind = source.randrange(6)
    if kind == 0:
        return items
    if kind == 1:
        return tuple(items)
    if kind == 2:
        return {key: value(source, depth - 1) for key in keys}
    if kind == 3:
        return set(keys)
    if kind == 4:
        return frozenset(keys)
    return [items, items, (items,)]


def scalar(source):
    kind = source.randrange(14)
    bits = source.choice((7, 8, 16, 31, 32, 63, 64, 100, 2100))
    if kind == 0:
        return None
    if kind == 1:
        return source.random() < 0.5
    if kind in (2, 3):
        return source.getrandbits(bits) * source.choice((1, -1))
    if kind == 4:
        return source.choice((0.0, -0.0, 1e300, 5e-324, float('inf'), source.uniform(-1e6, 1e6)))
    if kind in (5, 6):
        return utf16(''.join(chr(source.choice((65, 92, 10, 13, 39, 0, 26, 233, 0x20ac, 0x1f600, 0xd800, 0xdc00, source.randrange(0x300)))) for _ in range(source.randrange(12))))
    if kind == 7:
        return 'x' * source.randrange(300)
    if kind == 8:
        return bytes(source.getrandbits(8) for _ in range(source.randrange(40)))
    if kind == 9:
        return bytearray(source.getrandbits(8) for _ in range(source.randrange(40)))
    if kind == 10:
        return decimal.Decimal((source.randrange(2), tuple(source.randrange(10) for _ in range(source.randrange(1, 40))), source.randrange(-40, 40)))
    if kind == 11:
        return datetime.datetime(source.randrange(1, 9999), source.randrange(1, 12), source.randrange(1, 28), source.randrange(24), 5, 6, source.randrange(1000000))
    if kind == 12:
        return datetime.timedelta(source.randrange(-9999, 9999), source.randrange(86400), source.randrange(1000000))
    return uuid.UUID(int=source.getrandbits(128))


def utf16(value):
    """The text as .NET has it: a high surrogate before a low one is one character there, which only Python can tell from two."""
    return value.encode('utf-16-le', 'surrogatepass').decode('utf-16-le', 'surrogatepass')


def judge():
    """Reads (name, pickle, our pickle of what we made of it); both unpicklers must accept it, with the same value."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for name, dumped, ours in frames.read_records(3):
        try:
            fast = pickle.loads(dumped)
            slow = pickle._loads(dumped)
            same(fast, slow)
            same(fast, pickle.loads(ours))
        except BaseException as error:
            message = '%s: %s' % (type(error).__name__, error)
            if not is_known(dumped, message):
                frames.write_record('%s: %s of %r, ours %r' % (text(name), message, dumped[:400], ours[:200]))


if __name__ == '__main__':
    sys.setrecursionlimit(10000)
    globals()[sys.argv[1].replace('-', '_')]()
