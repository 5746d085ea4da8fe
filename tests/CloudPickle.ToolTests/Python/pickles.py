"""Pickles for the tool. usage: pickles.py values | functions | read; pickles on standard output, or read from standard input."""
import collections
import datetime
import pickle
import sys


class Hostile:
    def __reduce__(self):
        import os
        return os.system, ('echo \x1b[31mrun',)


def values():
    shared = [1, 2]
    value = {
        'numbers': [1, -1, 2 ** 60, 10 ** 30, 1.0, 2.5, float('nan'), float('inf'), True, None],
        'text': 'a "quoted" \u20ac \U0001f600 \x1b[31m\u202e',
        'bytes': b'\x00\xff',
        'tuple': (1, (2,)),
        'set': {3},
        'when': datetime.datetime(2024, 2, 29, 12, 30),
        'ordered': collections.OrderedDict(b=1, a=2),
        'shared': [shared, shared],
        'keys': {1: 'one', '$x': 2},
    }
    value['self'] = value
    return value


command, output = sys.argv[1], sys.stdout.buffer
if command == 'values':
    for protocol in range(6):
        output.write(pickle.dumps(values(), protocol))
elif command == 'hostile':
    output.write(pickle.dumps([Hostile()], 4))
elif command == 'functions':
    import cloudpickle
    factor = 3
    output.write(cloudpickle.dumps(lambda x: x * factor))
elif command == 'read':
    value = pickle.load(sys.stdin.buffer)
    expected = values()
    assert value['self'] is value and value['shared'][0] is value['shared'][1]
    for both in (value, expected):
        del both['self']
        both['numbers'] = repr(both['numbers'])
    assert value == expected, value
