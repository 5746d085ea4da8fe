"""Plain classes that stand for the annotated C# types, and what each test case must look like from Python."""
import decimal
import datetime
import enum
import pickle
import sys
import types

Decimal = decimal.Decimal


def module(name, *classes):
    """Makes a module with empty classes: what a Python user writes to read the pickles by name."""
    made = types.ModuleType(name)
    sys.modules[name] = made
    for qualified in classes:
        owner, _, last = qualified.rpartition('.')
        home = getattr(made, owner) if owner else made
        setattr(home, last, type(last, (), {'__module__': name, '__qualname__': qualified}))
    return made


cases = module('Cases', 'Customer', 'Order', 'UrgentOrder', 'OrderLine', 'Empty', 'Point', 'Vector', 'Person', 'Employee', 'Node', 'Circle', 'Square', 'Department', 'Worker', 'Guarded', 'BestMatch', 'Contact', 'Swatch', 'Inventory')
setattr(cases, 'Box[int]', type('Box[int]', (), {'__module__': 'Cases'}))
shop = module('shop')
fsharp = module('fsharp_cases', 'Shape', 'Shape.Circle', 'Shape.Square', 'Shape.Nothing')
models = module('shop.models', 'Product')
shop.models = models
money = module('shop.money', 'Money')


class Weekday(int):
    pass


class Basket:
    """Says itself how it is rebuilt."""

    def __init__(self, owner, capacity):
        self.owner, self.capacity, self.guests, self.prices, self.note = owner, capacity, [], {}, None

    def append(self, guest):
        self.guests.append(guest)

    def __setitem__(self, name, price):
        self.prices[name] = price

    def __setstate__(self, note):
        self.note = note


class Relative:
    """Takes its state itself."""

    def __setstate__(self, state):
        self.name, self.friend = state


cases.Weekday = Weekday
cases.Basket = Basket
cases.Relative = Relative
cases.Form = enum.IntFlag('Form', {'Letter': 1, 'Mail': 2, 'Parcel': 9})


def check(condition, value):
    if not condition:
        raise ValueError(repr(getattr(value, '__dict__', value)))


def order(value):
    check(type(value) is cases.Order and list(vars(value)) == ['Id', 'Customer', 'Lines', 'Contacts', 'Tag'], value)
    check(value.Id == 7 and value.Tag == 'gift' and type(value.Lines) is list, value)
    check([(line.Product, line.Quantity, line.Price) for line in value.Lines] == [('tea', 2, Decimal('3.50')), ('cup', 1, Decimal('12.00'))], value)
    check(str(value.Lines[0].Price) == '3.50', value)
    check(list(value.Contacts) == ['billing', 'delivery'] and value.Contacts['billing'] is value.Customer, value)
    check(value.Contacts['delivery'].Referrer is value.Customer and value.Customer.Referrer is None, value)


def people(value):
    check(type(value) is cases.Person and (value.First, value.Last, value.Age) == ('Ada', 'Lovelace', 36), value)
    check(value.Friends[0].Last == 'Babbage' and vars(value).keys() == {'First', 'Last', 'Age', 'Friends'}, value)


def cycle(value):
    check(value.Next is value and value.Other is value and value.Links == [value] and value.ByName == {'self': value}, value)


def department(value):
    check(value.Head.Department is value and value.Staff[0] is value.Head and value.Staff[1].Department is value, value)


def relatives(value):
    check(type(value) is Relative and value.name == 'Ada' and value.friend.name == 'Bob' and value.friend.friend is value, value)


def basket(value):
    check(type(value) is Basket and (value.owner, value.capacity, value.note) == ('Ada', 3, 'fragile'), value)
    check(value.guests[0] is value.guests[1] and value.guests[0].Id == 1, value)
    check(value.prices == {'tea': Decimal('1.5'), 'cup': Decimal('2')}, value)


CHECKS = {
    'surrogate': lambda v: check(type(v) is money.Money and vars(v) == {'Amount': Decimal('12.5'), 'Currency': 'CHF'}, v),
    'reducers of members': lambda v: check(
        vars(v) == {'Color': 'ff8000', 'Border': '000001', '_names': 'orange dark', 'Shadow': '333333'}, v),
    'state of its own': relatives,
    'reduction': basket,
    'extension data': lambda v: check(
        type(v) is cases.Contact and (v.Name, v.Age, v.Friend.Id, v.Tags) == ('Ada', 36, 1, ['x', 1.5, None]) and 'Rest' not in vars(v), v),
    'enums by name': lambda v: check(v == [cases.Form.Letter, cases.Form.Parcel, cases.Form(5)], v),
    'hooks before and after': lambda v: check(v.Checksum == 2 and set(vars(v)) == {'Lines', 'Checksum'}, v),
    'Customer': lambda v: check(type(v) is cases.Customer and vars(v) == {'Id': 1, 'Name': 'Ada', 'Referrer': None}, v),
    'Order': order,
    'Empty': lambda v: check(type(v) is cases.Empty and vars(v) == {}, v),
    'Point': lambda v: check(type(v) is cases.Point and vars(v) == {'X': 1, 'Y': -2}, v),
    'Vector': lambda v: check(type(v) is cases.Vector and vars(v) == {'X': 1.5, 'Y': -2.5}, v),
    'Person': people,
    'Person employee': lambda v: check(type(v) is cases.Employee and v.Company == 'Analytical' and type(v.Manager) is cases.Person, v),
    'Shape circle': lambda v: check(type(v) is cases.Circle and vars(v) == {'Label': 'round', 'Radius': 2.0}, v),
    'Shape square': lambda v: check(type(v) is cases.Square and v.Side == 2.0, v),
    'Order urgent': lambda v: check(type(v) is cases.UrgentOrder and v.Deadline == datetime.datetime(2025, 6, 1), v),
    'Product': lambda v: check(type(v) is models.Product and vars(v) == {'sku': 'x-1', 'price': Decimal('9.90'), 'tags': {'new'}}, v),
    'Weekday': lambda v: check(type(v) is Weekday and v == 6, v),
    'F# union': lambda v: check(type(v) is fsharp.Shape.Circle and vars(v) == {'radius': 1.5}, v),
    'F# union without fields': lambda v: check(type(v) is fsharp.Shape.Nothing and vars(v) == {}, v),
    'Box<int>': lambda v: check(type(v) is getattr(cases, 'Box[int]') and vars(v) == {'Content': 5}, v),
    'Guarded': lambda v: check(vars(v) == {'_count': 2, '_last': 'two'}, v),
    'aliases in a list': lambda v: check(v[0] is v[1] and v[0] is v[4] and v[2] is None and v[3] is not v[0], v),
    'cycle to itself': cycle,
    'cycle through a setter and a constructor': department,
}


class AnyNested(type):
    """Has a nested class of every name, for protocols that reach it with getattr."""

    def __getattr__(cls, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return any_class(cls.__module__, cls.__qualname__ + '.' + name)


def any_class(module, name):
    if (module, name) not in MADE:
        MADE[module, name] = AnyNested(name, (Anything,), {'__module__': module, '__qualname__': name})
    return MADE[module, name]


MADE = {}


class AnyClass:
    """Makes a class for every name that this Python does not have."""

    def find_class(self, module, name):
        if module.split('.')[0] in ('Cases', 'fsharp_cases', 'shop', 'foreign', 'security', 'System'):
            return any_class(module, name)
        return super().find_class(module, name)


class Anything(metaclass=AnyNested):
    def __new__(cls, *arguments):
        self = super().__new__(cls)
        self.arguments = arguments
        return self

    def __init__(self, *arguments):
        pass

    def append(self, item):
        self.__dict__.setdefault('items', []).append(item)

    def __setitem__(self, key, value):
        self.__dict__.setdefault('entries', []).append((key, value))

    def __setstate__(self, state):
        self.__dict__.update(state if isinstance(state, dict) else {'state': state})

    def __hash__(self):
        return hash(self.arguments)

    def __eq__(self, other):
        return type(self) is type(other) and self.arguments == other.arguments


class AnyClassUnpickler(AnyClass, pickle.Unpickler):
    pass


class AnyClassPythonUnpickler(AnyClass, pickle._Unpickler):
    pass
