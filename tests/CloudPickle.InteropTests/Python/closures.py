"""cloudpickle: functions, classes and enums by value. usage: closures.py dump | check; the classes exist in this process only."""
import enum
import sys

import cloudpickle

import frames

if sys.argv[1] == 'dump':
    def make_adder(amount):
        def add(x, *, extra=0):
            return x + amount + extra
        return add

    def make_counter():
        count = 0

        def increment():
            nonlocal count
            count += 1
            return count

        def current():
            return count
        return increment, current

    def factorial(n):
        return 1 if n < 2 else n * factorial(n - 1)

    class Shape:
        """A class with everything: a method, a property, a class attribute, a static method."""
        unit = 'cm'

        def __init__(self, side):
            self.side = side

        def area(self):
            return self.side ** 2

        @property
        def text(self):
            return '%d %s' % (self.side, self.unit)

        @staticmethod
        def twice(x):
            return 2 * x

    class Cube(Shape):
        def area(self):
            return 6 * super().area()

    class Level(enum.Enum):
        LOW = 1
        HIGH = 2

    class Number(enum.IntEnum):
        ONE = 1

    VALUES = {
        'closure': make_adder(5),
        'shared cell': make_counter(),
        'recursion': factorial,
        'lambda with default': lambda x, y=[1, 2]: (x, y),
        'class': Shape,
        'instance': Cube(3),
        'derived class': [Cube, Shape],
        'enum': [Level.HIGH, Level, Number.ONE],
        'function with global': lambda: sys.version_info[0] + len(Shape.__name__),
        'bound method': Shape(4).area,
        'nested': {'f': [make_adder(1), make_adder(2)], 'level': Level.LOW},
    }
    for name, value in VALUES.items():
        for protocol in range(2, 6):
            frames.write_record(name, protocol, cloudpickle.dumps(value, protocol))
else:
    import pickle

    def counter(value):
        increment, current = value
        return increment() + increment(), current()

    CHECKS = {
        'closure': (lambda v: v(1, extra=2), 8),
        # cloudpickle itself gives each function a cell of its own when it dumps a tuple of them.
        'shared cell': (counter, (3, 0)),
        'recursion': (lambda v: v(10), 3628800),
        'lambda with default': (lambda v: v(3), (3, [1, 2])),
        'class': (lambda v: (v(3).area(), v(3).text, v.twice(4), v.__doc__[:7], v.__name__), (9, '3 cm', 8, 'A class', 'Shape')),
        'instance': (lambda v: (v.area(), v.text, type(v).__name__), (54, '3 cm', 'Cube')),
        'derived class': (lambda v: v[0].__mro__[1] is v[1], True),
        'enum': (lambda v: (v[0].name, v[0].value, v[0] is v[1].HIGH, v[1](1).name, v[2] + 1), ('HIGH', 2, True, 'LOW', 2)),
        'function with global': (lambda v: v(), 8),
        'bound method': (lambda v: v(), 16),
        'nested': (lambda v: ([f(10) for f in v['f']], v['level'].name), ([11, 12], 'LOW')),
    }
    for name, protocol, dumped in frames.read_records(3):
        use, expected = CHECKS[name.decode()]
        try:
            result = use(pickle.loads(dumped))
            if result != expected:
                frames.write_record('%s at protocol %s: %r, not %r' % (name.decode(), protocol.decode(), result, expected))
        except Exception as error:
            frames.write_record('%s at protocol %s: %s: %s' % (name.decode(), protocol.decode(), type(error).__name__, error))
