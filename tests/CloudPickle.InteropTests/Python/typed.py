"""Values of Python's standard library and of numpy that C# reads as types of its own."""
import array
import collections
import datetime
import enum
import fractions
import pathlib
import re
import sys
import types
from dataclasses import dataclass

import interop_types


def make_module():
    """A module with the classes that the annotated C# types Cases.* stand for."""
    module = types.ModuleType('Cases')
    sys.modules['Cases'] = module

    def add(cls):
        cls.__module__, cls.__qualname__ = 'Cases', cls.__name__
        setattr(module, cls.__name__, cls)
        return cls

    return module, add


module, add = make_module()


@add
class Weekday(enum.IntEnum):
    Monday = 1
    Sunday = 7


@add
class Access(enum.IntFlag):
    Read = 1
    Write = 2
    Execute = 4


# In C# it is annotated with a name of its own.
Access.__module__ = 'security'
sys.modules['security'] = types.ModuleType('security')
sys.modules['security'].Access = Access


add(collections.namedtuple('Vector', 'X Y'))


@add
@dataclass
class Point:
    X: int
    Y: int


@add
class Customer:
    __slots__ = ('Id', 'Name', 'Referrer')

    def __init__(self, id, name, referrer=None):
        self.Id, self.Name, self.Referrer = id, name, referrer


if sys.version_info >= (3, 10):
    @add
    @dataclass(frozen=True, slots=True)
    class OrderLine:
        Product: str
        Quantity: int
        Price: object


VALUES = {
    'fraction': lambda: fractions.Fraction(-3, 7),
    'deque': lambda: collections.deque([1, 2, 3], 5),
    'defaultdict': lambda: collections.defaultdict(int, {'a': 1}),
    'OrderedDict': lambda: collections.OrderedDict([('b', 1), ('a', 2)]),
    'Counter': lambda: collections.Counter('aab'),
    'ChainMap': lambda: collections.ChainMap({'a': 1}, {'a': 5, 'b': 2}),
    'unknown namedtuple': lambda: interop_types.Pair(1, 'x'),
    'namedtuple': lambda: module.Vector(1.5, -2.5),
    'dataclass': lambda: module.Point(1, -2),
    'slots': lambda: module.Customer(1, 'Ada', module.Customer(2, 'Bob')),
    'frozen slots dataclass': lambda: module.OrderLine('tea', 2, __import__('decimal').Decimal('3.50')),
    'enum': lambda: module.Weekday.Sunday,
    'flags': lambda: module.Access.Read | module.Access.Execute,
    'path': lambda: pathlib.PurePosixPath('/a/b'),
    'windows path': lambda: pathlib.PureWindowsPath('c:/a/b'),
    'range': lambda: range(1, 5),
    'range with step': lambda: range(1, 9, 2),
    'slice': lambda: slice(1, None),
    'complex': lambda: complex(1, -2),
    'namespace': lambda: types.SimpleNamespace(a=1),
    'pattern': lambda: re.compile(r'(?P<x>a)(?P=x)\Z', re.I),
    'ValueError': lambda: ValueError('bad'),
    'OSError': lambda: OSError(5, 'no file'),
    'type': lambda: datetime.datetime,
    'bytearray': lambda: bytearray(b'ab'),
    'array of l': lambda: array.array('l', [1, 2]),
    'frozenset': lambda: frozenset([1, 2]),
    'tuple': lambda: (1, 2),
    'f8': lambda: np.arange(6.0).reshape(2, 3),
    'Fortran': lambda: np.arange(6, dtype='i4').reshape(2, 3, order='F'),
    'strided': lambda: np.arange(10, dtype='i8')[::3],
    'big-endian': lambda: np.array([1, 256], '>u2'),
    'bools': lambda: np.array([True, False]),
    'datetime64': lambda: np.array(['2024-02-29T01:02:03', 'NaT'], 'M8[s]'),
    'timedelta64': lambda: np.array([1, -1], 'm8[ms]'),
    'structured': lambda: np.array([(1, 2.5, 'a')], [('n', '<i4'), ('x', '>f8'), ('s', 'U3')]),
    'objects': lambda: np.array([[1, 'a'], [None, 2.5]], object),
    'texts': lambda: np.array(['a', 'bcd']),
    'complex array': lambda: np.array([1 + 2j], 'c8'),
    'float32 scalar': lambda: np.float32(1.5),
    'int64 scalar': lambda: np.int64(-7),
    'bool scalar': lambda: np.bool_(True),
    'datetime64 scalar': lambda: np.datetime64('2024-02-29', 'D'),
    'frame': lambda: frame(),
    'frame with labels': lambda: pd.DataFrame({'x': [1.5, 2.5]}, index=['p', 'q']),
    'series': lambda: pd.Series([1, 2, 3], name='n'),
}


def frame():
    return pd.DataFrame({'i': [1, 2], 'f': [0.5, 1.5], 's': ['x', None], 'b': [True, False],
                         't': pd.to_datetime(['2024-02-29', '2024-03-01']), 'c': pd.Categorical(['u', 'v']), 'j': [3, 4]})


try:
    import numpy as np
    import pandas as pd
except ImportError:
    pass


def type_name(value):
    """The public name of a value's type, the same in every version of Python and numpy."""
    name = '%s.%s' % (type(value).__module__, type(value).__qualname__)
    if name.startswith(('numpy.dtype[', 'numpy.dtypes.')):
        return 'numpy.dtype'
    return {'numpy.bool': 'numpy.bool_'}.get(name, name.replace('pathlib._local.', 'pathlib.'))
