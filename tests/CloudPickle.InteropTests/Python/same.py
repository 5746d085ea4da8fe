"""Compares two values by type, value, order and aliasing."""
import array
import collections
import copyreg
import datetime
import decimal
import functools
import struct
import types

ATOMS = (str, int, bool, type(None), bytes, type, types.FunctionType, types.BuiltinFunctionType, type(Ellipsis), type(NotImplemented))
CONTAINERS = (list, dict, set, tuple, frozenset, bytearray)


class Different(Exception):
    pass


def same(expected, actual):
    """Raises Different with the path to the first difference."""
    partners, back = {}, {}
    pending = [('$', expected, actual)]
    keep_alive = []
    while pending:
        path, a, b = pending.pop()
        keep_alive += (a, b)
        if type(a) is not type(b):
            raise Different('%s: %r of %s became %r of %s' % (path, a, type(a), b, type(b)))
        if has_identity(a):
            if (id(a) in partners) != (id(b) in back) or partners.get(id(a), id(b)) != id(b) or back.get(id(b), id(a)) != id(a):
                raise Different('%s: aliases differ at %r' % (path, a))
            if id(a) in partners:
                continue
            partners[id(a)] = id(b)
            back[id(b)] = id(a)
        pending += [(path + p, x, y) for p, x, y in parts(path, a, b)]


def has_identity(value):
    kind = type(value)
    if kind in (list, dict, set, bytearray, collections.OrderedDict, collections.deque):
        return True
    return kind in (tuple, frozenset) and len(value) > 0 or (hasattr(value, '__dict__') and not isinstance(value, ATOMS))


def parts(path, a, b):
    kind = type(a)
    if isinstance(a, ATOMS) and kind in ATOMS or isinstance(a, type):
        check(path, a, b, a == b)
        return []
    if kind is float:
        check(path, a, b, struct.pack('>d', a) == struct.pack('>d', b))
        return []
    if kind is decimal.Decimal:
        check(path, a, b, a.as_tuple() == b.as_tuple())
        return []
    if kind in (datetime.datetime, datetime.time):
        check(path, a, b, a.replace(tzinfo=None) == b.replace(tzinfo=None) and a.fold == b.fold)
        return [('.tzinfo', a.tzinfo, b.tzinfo)]
    if kind is array.array:
        check(path, a, b, a.typecode == b.typecode and a.tobytes() == b.tobytes())
        return []
    if kind in (list, tuple, collections.deque):
        check(path, a, b, len(a) == len(b) and getattr(a, 'maxlen', 0) == getattr(b, 'maxlen', 0))
        return [('[%d]' % i, x, y) for i, (x, y) in enumerate(zip(a, b))]
    if kind in (dict, collections.OrderedDict):
        check(path, a, b, len(a) == len(b))
        keys = [('.key(%d)' % i, x, y) for i, (x, y) in enumerate(zip(a, b))]
        return keys + [('[%r]' % (x,), a[x], b[y]) for x, y in zip(a, b)]
    if kind in (set, frozenset):
        check(path, a, b, len(a) == len(b))
        order = lambda item: (str(type(item)), repr(item))
        return [('{%d}' % i, x, y) for i, (x, y) in enumerate(zip(sorted(a, key=order), sorted(b, key=order)))]
    if kind in (bytearray, range, complex, datetime.date, datetime.timedelta):
        check(path, a, b, repr(a) == repr(b))
        return []
    return [('.reduce', reduced(a), reduced(b))]


def reduced(value):
    """What rebuilds the value: iterators as lists, an empty state as none."""
    reducer = copyreg.dispatch_table.get(type(value))
    result = reducer(value) if reducer else value.__reduce_ex__(4)
    if isinstance(result, str):
        return result
    items = [list(item) if i in (3, 4) and item is not None else item for i, item in enumerate(result)]
    if type(value) is functools.partial:
        items[2] = (*items[2][:3], items[2][3] or None)
    while len(items) > 2 and (items[-1] is None or items[-1] == {}):
        items.pop()
    return items


def check(path, a, b, ok):
    if not ok:
        raise Different('%s: %r became %r' % (path, a, b))
