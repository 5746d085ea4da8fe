"""Every value of the tables of the pickle format, made anew by a function each."""
import array
import collections
import datetime
import decimal
import fractions
import ipaddress
import operator
import pathlib
import re
import sys
import types
import uuid
from functools import partial

from interop_types import *

Decimal = decimal.Decimal
D, T, TD, TZ = datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone

# Loaded with the default options: what C# has natural values for.
NATURAL = {
    'none': lambda: None,
    'bools': lambda: [True, False],
    'ints': lambda: [0, 1, -1, 255, 256, 65535, 65536, -128, -129, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1],
    'big ints': lambda: [10**30, -10**30, 2**2039, 2**2040, -2**2039, 2**9000],
    'floats': lambda: [0.0, -0.0, 1.5, 0.1, 1e300, -1e-300, 5e-324, float('inf'), float('-inf')],
    'nan': lambda: float('nan'),
    'strings': lambda: ['', 'a', 'é', 'ÿ', '中文', '\U0001F600', 'x' * 255, 'x' * 256, 'y' * 70000, 'nul\0 nl\n cr\r sub\x1a \\ back'],
    'surrogates': lambda: ['\ud83d', 'a\ude00b', '\ude00\ud83d'],
    'bytes': lambda: [b'', b'a', bytes(range(256)), b'z' * 70000],
    'bytearrays': lambda: [bytearray(), bytearray(b'abc'), bytearray(b'q' * 70000)],
    'lists': lambda: [[], [1], [[], [[]]], list(range(2500))],
    'tuples': lambda: [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ((), ((1,),))],
    'dicts': lambda: [{}, {'a': 1}, {'z': 1, 'a': 2}, {i: str(i) for i in range(2500)}],
    'dict keys': lambda: {None: 0, 1: 'int', 'a': 'str', (1, 2): 'tuple', b'b': 'bytes', 2.5: 'float', frozenset([1]): 'frozenset', Decimal('1.5'): 'decimal', (): 'empty'},
    'dict true key': lambda: {True: 'true', 0.0: 'zero', 2: 'two'},
    'sets': lambda: [set(), {1}, {1, 'a', (2, 3)}, set(range(1500))],
    'frozensets': lambda: [frozenset(), frozenset([1]), frozenset([1, 'a', frozenset([2])])],
    'datetimes': lambda: [D(1, 1, 1), D(9999, 12, 31, 23, 59, 59, 999999), D(2024, 2, 29, 13, 14, 15, 678901)],
    'datetime fold': lambda: [D(2024, 10, 27, 2, 30, fold=1), T(2, 30, fold=1)],
    'aware datetimes': lambda: [
        D(2024, 2, 29, tzinfo=TZ.utc), D(2024, 2, 29, 1, 2, 3, 4, tzinfo=TZ(TD(hours=5, minutes=30))),
        D(2024, 2, 29, tzinfo=TZ(TD(hours=-8))), D(2024, 2, 29, tzinfo=TZ(TD(hours=-8), 'PST')), D(2024, 1, 1, tzinfo=TZ(TD(seconds=1)))],
    'timezones': lambda: [TZ.utc, TZ(TD(hours=1)), TZ(TD(hours=-8), 'PST')],
    'dates': lambda: [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)],
    'times': lambda: [T(0, 0), T(23, 59, 59, 999999), T(1, 2, 3, tzinfo=TZ.utc)],
    'timedeltas': lambda: [TD(0), TD(microseconds=-1), TD(days=999999999), TD(days=-999999999), TD(1, 2, 3)],
    'decimals': lambda: [Decimal('-12.3400'), Decimal('1.0'), Decimal('1.00'), Decimal('0'), Decimal('-0.00'), Decimal(2**96 - 1), Decimal('1E-28')],
    'decimals of Python only': lambda: [Decimal('1E+400'), Decimal('Infinity'), Decimal('-Infinity'), Decimal('NaN'), Decimal('sNaN'), Decimal('NaN123'), Decimal(2**96), Decimal('1' * 60 + '.5')],
    'complex': lambda: [complex(1, -2), complex(0.0, -0.0), complex(float('inf'), 1)],
    'uuid': lambda: [uuid.UUID(int=0), uuid.UUID('00112233-4455-6677-8899-aabbccddeeff'), uuid.UUID(int=2**128 - 1)],
    'arrays': lambda: [array.array(code, [0, 1, 2]) for code in 'bBhHiIlLqQfd'] + [array.array('i')],
    'aliases': lambda: (lambda shared: [shared, shared, {'again': shared}, (shared, 1)])([1, 2]),
    'tuple aliases': lambda: (lambda shared: [shared, shared, [shared]])((1, [2])),
    'dict aliases': lambda: (lambda shared: {'a': shared, 'b': [shared, shared]})({'x': 1}),
    'set aliases': lambda: (lambda s, f: [s, s, f, f])({1}, frozenset([2])),
    'bytearray aliases': lambda: (lambda b: [b, b])(bytearray(b'x')),
    'list cycle': lambda: cycle_list(),
    'dict cycle': lambda: cycle_dict(),
    'tuple cycle': lambda: cycle_tuple(),
}

# Names that C# has no type for: inert nodes.
OPAQUE = {
    'time zones with names': lambda: zones(),
    'fractions': lambda: [fractions.Fraction(3, 7), fractions.Fraction(-1, 10**40)],
    'ordered dict': lambda: [collections.OrderedDict(), collections.OrderedDict([('z', 1), ('a', [2])])],
    'default dict': lambda: [collections.defaultdict(int, {'a': 1, 'b': 2}), collections.defaultdict(None, {1: 2})],
    'counter': lambda: collections.Counter('abca'),
    'deque': lambda: [collections.deque(), collections.deque([1, 2, 3]), collections.deque([1, 2, 3], 3)],
    'chain map': lambda: collections.ChainMap({'a': 1}, {'b': 2}),
    'namespace': lambda: types.SimpleNamespace(a=1, b=[2]),
    'unicode array': lambda: array.array('u', 'abc'),
    'ranges': lambda: [range(5), range(1, 10, 3), range(0)],
    'slice': lambda: slice(1, None, 2),
    'paths': lambda: [pathlib.PurePosixPath('/a/b'), pathlib.PurePosixPath('rel'), pathlib.Path('/x/y'), pathlib.PureWindowsPath('c:/x')],
    'ip addresses': lambda: [
        ipaddress.ip_address('192.0.2.1'), ipaddress.ip_address('2001:db8::1'), ipaddress.ip_network('192.0.2.0/24'), ipaddress.ip_interface('10.0.0.1/8')],
    'enums': lambda: [Color.RED, Color.GREEN, Number.ONE, Mode.READ, Mode.READ | Mode.WRITE, Color.RED],
    'plain object': lambda: Plain(a=1, b=[2], c=None),
    'object with one attribute': lambda: Plain(a=1),
    'object without attributes': lambda: [Empty(), Plain()],
    'object aliases': lambda: (lambda p: [p, p, Plain(child=p)])(Plain(x=1)),
    'object cycle': lambda: cycle_object(),
    'dataclasses': lambda: [Data(1, 'a'), Data(2), FrozenData(3)],
    'slots': lambda: [Slots(1, 'a'), SlotsAndDict(1, 2, 3)],
    'new dataclasses': lambda: [SlotsData(1, 'a'), FrozenSlotsData(2, 'b')],
    'named tuples': lambda: [Pair(1, 2), Typed(3), Pair([1], Pair(0, 0))],
    'subclasses': lambda: [IntChild(5), StrChild('s'), ListChild([1, 2]), DictChild(a=1), SetChild([1])],
    'subclasses with attributes': lambda: with_attribute(ListChild([1, 2])),
    'new arguments': lambda: [NewArgs(5), NewArgsEx(x=6)],
    'state setter': lambda: [StateSetter(5), 'after'],
    'tuple state': lambda: TupleState(7),
    'exceptions': lambda: [ValueError('bad', 1), KeyError('k'), OSError(2, 'no file'), Failure('text', 5)],
    'nested class': lambda: [Outer.Inner(5), Outer.Inner, Outer],
    'classes and functions': lambda: [int, str, len, Plain, function, collections.OrderedDict, dict.fromkeys],
    'singletons': lambda: [Ellipsis, NotImplemented, type(None)],
    'partial': lambda: partial(function, 1, key='v'),
    'operators': lambda: [operator.itemgetter(1), operator.attrgetter('a.b')],
    'pattern': lambda: re.compile('a+', re.I),
    'iterators': lambda: iter([1, 2, 3]),
    'numpy': lambda: numpy_values(),
}


def zones():
    import zoneinfo
    return [zoneinfo.ZoneInfo('Europe/Paris'), D(2024, 7, 1, tzinfo=zoneinfo.ZoneInfo('Europe/Paris'))]


def numpy_values():
    import numpy
    return [numpy.arange(6, dtype='<f8').reshape(2, 3), numpy.float32(1.5), numpy.dtype('<i4'), numpy.array(['a', 'bc'])]


def with_attribute(value):
    value.extra = [1]
    return value


def cycle_list():
    value = [1]
    value.append(value)
    return value


def cycle_dict():
    value = {}
    value['self'] = value
    return value


def cycle_tuple():
    inner = []
    value = (inner, 2)
    inner.append(value)
    return value


def cycle_object():
    value = Plain(name='a')
    value.other = Plain(back=value, items=[value])
    return value
