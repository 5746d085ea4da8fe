"""Pickles by reference become objects of the module that the build wrote."""
import dataclasses
import datetime
import decimal
import enum
import pickle
import sys
import typing

import cases_stubs
from same import Different


def check(condition, value):
    if not condition:
        raise Different('%s: %r' % (type(value), getattr(value, '__dict__', value)))


def order(value):
    check(type(value) is cases_stubs.Order and type(value.Customer) is cases_stubs.Customer and type(value.Lines[0]) is cases_stubs.OrderLine, value)
    hints = {field.name: field.type for field in dataclasses.fields(value)}
    check(hints['Id'] == 'int' and hints['Customer'] == 'Customer | None' and hints['Lines'] == 'list[OrderLine]', hints)
    check(hints['Contacts'] == 'dict[str, Customer]', hints)
    again = cases_stubs.Customer(Id=1, Name='Ada', Referrer=None)
    check(dataclasses.asdict(again) == {'Id': 1, 'Name': 'Ada', 'Referrer': None}, again)


def outer(value):
    check(type(value.Content) is cases_stubs.Outer.Inner and type(value.Content).__qualname__ == 'Outer.Inner', value)
    check(typing.get_type_hints is not None, value)


def failure(value):
    check(type(value) is cases_stubs.CardExpired and isinstance(value, Exception) and value.Code == 8, value)
    try:
        raise pickle.loads(pickle.dumps(value))
    except cases_stubs.CardExpired as caught:
        check(str(caught) == 'Payment failed: old card (8)' and caught.On == datetime.date(2025, 1, 31), caught)


def shapes():
    shape = cases_stubs.Shape
    return [shape.Circle(1.5), shape.Nothing(), shape.Square(2.0)]


def drawing(value):
    circle, nothing, square, again = value.Shapes
    check(type(value) is cases_stubs.Drawing and value.First is circle is again, value)
    match circle, nothing, square:
        case cases_stubs.Shape.Circle(radius=1.5), cases_stubs.Shape.Nothing(), cases_stubs.Shape.Square(2.0):
            pass
        case _:
            check(False, value)
    check(isinstance(circle, cases_stubs.Shape) and not isinstance(circle, cases_stubs.Shape.Square), circle)
    check(circle == cases_stubs.Shape.Circle(1.5) and circle in {circle} and repr(square) == 'Shape.Square(side=2.0)', square)
    check(value.Readings['b'] == cases_stubs.Reading.Failed('no current') and value.Readings['c'] == cases_stubs.Reading.Missing(), value)
    check(isinstance(value.Tree, cases_stubs.Tree.Node) and type(value.Tree).__qualname__ == 'Tree[string].Node' and value.Tree.value == 'x', value.Tree)
    check(value.Cell is None, value)
    hints = {field.name: field.type for field in dataclasses.fields(value)}
    check(hints['First'] == 'Shape', hints)


CHECKS = {
    'F# unions in a record': drawing,
    'F# union of one case': lambda v: check(v == cases_stubs.Weight.Kilograms(80.5), v),
    'F# union that holds itself': lambda v: check(isinstance(v, cases_stubs.Expression.Sum) and v.right.Item.left == cases_stubs.Expression.Number(2), v),
    'F# union, struct of one case': lambda v: check(v == cases_stubs.Id.Id(5) and v in {v}, v),
    'Box<Box<Customer>>': lambda v: check(isinstance(v.Content, cases_stubs.Box) and isinstance(v.Content.Content, cases_stubs.Customer), v),
    'Order': order,
    'Customer': lambda v: check(repr(v) == "Customer(Id=1, Name='Ada', Referrer=None)", v),
    'Point': lambda v: check(v == cases_stubs.Point(X=1, Y=-2) and v in {v}, v),
    'Weekday': lambda v: check(isinstance(v, enum.Enum) and v is cases_stubs.Weekday.Sunday, v),
    'Enums': lambda v: check(v.Access == cases_stubs.Access.Read | cases_stubs.Access.Write, v),
    'Box<int>': lambda v: check(isinstance(v, cases_stubs.Box) and type(v).__qualname__ == 'Box[int]' and v.Content == 5, v),
    'Product': lambda v: check(type(v) is cases_stubs.Product and type(v).__module__ == 'shop.models', v),
    'Outer': outer,
    'Exception as base of a base': failure,
    'cycle to itself': lambda v: check(type(v) is cases_stubs.Node and v.Next is v, v),
    'surrogate': lambda v: check(type(v) is sys.modules['shop.money'].Money and v.Currency == 'CHF' and v.Amount == decimal.Decimal('12.50'), v),
    'surrogate behind object': lambda v: check(type(v) is sys.modules['shop.money'].Money and v.Currency == 'EUR', v),
    'reduction': lambda v: check(
        type(v) is cases_stubs.Basket and (v.owner, v.capacity, v.state) == ('Ada', 3, 'fragile') and v.items[0].Id == 1 and len(v.items) == 2 and v.entries['cup'] == 2, v),
    'reduction behind object': lambda v: check(v == cases_stubs.Basket('Bob', 10) or (v.owner, v.capacity) == ('Bob', 10) and not hasattr(v, 'state'), v),
    'state of its own': lambda v: check(type(v) is cases_stubs.Relative and v.state[0] == 'Ada', v),
}
