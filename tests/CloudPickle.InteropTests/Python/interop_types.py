"""Classes of every kind that pickle has a form for."""
import collections
import dataclasses
import enum
import sys
import typing


class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


class Empty:
    pass


class Old:
    def __init__(self, x):
        self.x = x

    def __getinitargs__(self):
        return (self.x,)


class Slots:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class SlotsAndDict(Slots):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class NewArgs:
    def __new__(cls, x):
        self = super().__new__(cls)
        self.x = x
        return self

    def __getnewargs__(self):
        return (self.x,)

    def __getstate__(self):
        return None


class NewArgsEx:
    def __new__(cls, *, x):
        self = super().__new__(cls)
        self.x = x
        return self

    def __getnewargs_ex__(self):
        return (), {'x': self.x}


class IntChild(int):
    pass


class StrChild(str):
    pass


class ListChild(list):
    pass


class DictChild(dict):
    pass


class SetChild(set):
    pass


class StateSetter:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return StateSetter, (0,), {'x': self.x}, None, None, set_state


def set_state(value, state):
    value.__dict__.update(state)


class TupleState:
    def __init__(self, x):
        self.x = x

    def __getstate__(self):
        return (self.x,)

    def __setstate__(self, state):
        (self.x,) = state


class Failure(Exception):
    def __init__(self, text, code):
        super().__init__(text, code)
        self.extra = code


class Color(enum.Enum):
    RED = 1
    GREEN = 'green'


class Number(enum.IntEnum):
    ONE = 1


class Mode(enum.Flag):
    READ = 1
    WRITE = 2


class Outer:
    class Inner:
        def __init__(self, x):
            self.x = x


@dataclasses.dataclass
class Data:
    x: int
    y: typing.Any = None


@dataclasses.dataclass(frozen=True)
class FrozenData:
    x: int


if sys.version_info >= (3, 10):
    @dataclasses.dataclass(slots=True)
    class SlotsData:
        x: int
        y: str

    @dataclasses.dataclass(frozen=True, slots=True)
    class FrozenSlotsData:
        x: int
        y: str


Pair = collections.namedtuple('Pair', 'x y')


class Typed(typing.NamedTuple):
    x: int
    y: str = 'default'


def function(x):
    return x
