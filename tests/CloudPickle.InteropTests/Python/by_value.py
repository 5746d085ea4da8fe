"""Classes that come with the pickle: this process knows nothing of the C# program."""
import dataclasses
import datetime
import enum
import sys

from same import Different

CLASSES = {}


def check(condition, value):
    if not condition:
        raise Different('%s: %r' % (type(value), getattr(value, '__dict__', value)))


def is_class(value, name, *fields):
    """A dataclass of the name, the same one in every pickle."""
    made = type(value)
    check(dataclasses.is_dataclass(made) and (made.__module__, made.__qualname__) == tuple(name.split(':')), value)
    check([field.name for field in dataclasses.fields(made)] == list(fields), value)
    check(CLASSES.setdefault(name, made) is made, value)
    return True


def customer(value):
    check(is_class(value, 'Cases:Customer', 'Id', 'Name', 'Referrer') and vars(value) == {'Id': 1, 'Name': 'Ada', 'Referrer': None}, value)
    check(repr(value) == "Customer(Id=1, Name='Ada', Referrer=None)", value)


def order(value):
    is_class(value, 'Cases:Order', 'Id', 'Customer', 'Lines', 'Contacts', 'Tag')
    is_class(value.Customer, 'Cases:Customer', 'Id', 'Name', 'Referrer')
    check(value.Contacts['billing'] is value.Customer and value.Lines[0].Product == 'tea', value)
    check(hash(value.Customer) is not None and value.Customer != value.Contacts['delivery'], value)


def points(value):
    check(is_class(value, 'Cases:Point', 'X', 'Y') and (value.X, value.Y) == (1, -2), value)
    check(value in {value} and value == type(value)(1, -2) and hash(value) == hash(type(value)(1, -2)), value)


def weekday(value):
    made = type(value)
    check(issubclass(made, enum.Enum) and (made.__module__, made.__qualname__) == ('Cases', 'Weekday') and value is made.Sunday, value)
    check(CLASSES.setdefault('Weekday', made) is made, value)


def keywords(value):
    check(getattr(value, 'class') == 1 and [field.name for field in dataclasses.fields(value)] == ['Größe', 'Volatile', '_internal'], value)


def cycle(value):
    check(value.Next is value and value.Other is value and value.Links == [value] and value.ByName == {'self': value}, value)


def commands(value):
    start, stop, move, say, silent, wait = value
    check(is_class(start, 'Cases.FSharp:Command.Start', 'Item') and start.Item == 1, start)
    check(is_class(move, 'Cases.FSharp:Command.Move', 'dx', 'dy') and (move.dx, move.dy) == (2, -3), move)
    check(is_class(stop, 'Cases.FSharp:Command.Stop') and is_class(wait, 'Cases.FSharp:Command.Wait') and type(say) is type(silent), value)


CHECKS = {
    'Customer': customer,
    'Order': order,
    'Point': points,
    'Weekday': weekday,
    'Order urgent': lambda v: check(is_class(v, 'Cases:UrgentOrder', 'Id', 'Customer', 'Lines', 'Contacts', 'Tag', 'Deadline') and v.Deadline == datetime.datetime(2025, 6, 1), v),
    'Box<int>': lambda v: check(is_class(v, 'Cases:Box[int]', 'Content') and v.Content == 5, v),
    'PublicFields': keywords,
    'F# union of many cases': commands,
    'Empty': lambda v: is_class(v, 'Cases:Empty'),
    'cycle to itself': cycle,
    'extension data': lambda v: check(v.Age == 36 and [f.name for f in dataclasses.fields(v)] == ['Name', 'Form'], v),
}


def unload():
    """Nothing but the module that keeps the classes was made."""
    check('Cases' not in sys.modules and '_cloudpickle_dotnet_classes' in sys.modules, sys.modules)
