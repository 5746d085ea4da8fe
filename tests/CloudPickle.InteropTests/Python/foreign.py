"""Objects of the standard library as programs pickle them: none of them knows of us, nor we of them. A function each; what this Python lacks is left out."""
import argparse
import ast
import calendar
import collections
import configparser
import difflib
import email.message
import email.mime.application
import email.mime.multipart
import email.mime.text
import http.cookies
import inspect
import itertools
import logging
import os
import platform
import random
import statistics
import string
import sys
import tarfile
import textwrap
import time
import tokenize
import types
import unittest.mock
import urllib.parse
import urllib.request
import xml.etree.ElementTree
import zipfile

FOREIGN = {
    'log records': lambda: [log_record('%s of %d', ('one', 2)), log_record('plain', None)],
    'log levels and formatters': lambda: [logging.Formatter('%(asctime)s %(message)s'), logging.Filter('a.b'), logging.getLogger('some.name')],
    'parsed arguments': lambda: argparse.Namespace(verbose=True, files=['a', 'b'], level=3, nested=argparse.Namespace(x=None)),
    'mail': lambda: mail(),
    'mail with an attachment': lambda: mail_with_parts(),
    'cookies': lambda: cookies(),
    'parsed addresses': lambda: [urllib.parse.urlparse('https://user@host:8080/path;p?q=1#f'), urllib.parse.urlsplit(b'http://a/b')],
    'requests': lambda: urllib.request.Request('http://localhost/', data=b'x', headers={'A': 'b'}),
    'configuration': lambda: configuration(),
    'syntax trees': lambda: ast.parse('def f(x, *, y=1):\n    return [x + y for x in range(10) if x]\n'),
    'tokens': lambda: tokenize.TokenInfo(1, 'name', (1, 0), (1, 4), 'name\n'),
    'signatures': lambda: [inspect.signature(mail), inspect.signature(log_record)],
    'elements of XML': lambda: xml.etree.ElementTree.fromstring('<a x="1">text<b/>tail<c>é</c></a>'),
    'random generators': lambda: random.Random(7),
    'distributions': lambda: statistics.NormalDist(1.5, 2.5),
    'templates': lambda: [string.Template('$a and ${b}'), textwrap.TextWrapper(width=30, initial_indent='> ')],
    'entries of archives': lambda: [zipfile.ZipInfo('a/b.txt', (2024, 2, 29, 1, 2, 4)), tarfile.TarInfo('a/b.txt')],
    'moments of time': lambda: [time.gmtime(0), time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, -1))],
    'what the system says': lambda: [os.stat_result(range(10)), os.terminal_size((80, 24)), sys.version_info[:3]],
    'named tuples of modules': lambda: [difflib.Match(1, 2, 3), platform.uname()._replace(node='host') if sys.version_info < (3, 9) else difflib.Match(0, 0, 0)],
    'calendars': lambda: [calendar.TextCalendar(6), calendar.HTMLCalendar()],
    'user collections': lambda: [collections.UserDict(a=1), collections.UserList([1, [2]]), collections.UserString('text')],
    'iterators of itertools': lambda: [itertools.count(3, 2), itertools.repeat('x', 3)],
    'generic types': lambda: [list[int], dict[str, list[int]], types.GenericAlias(tuple, (int, str))],
    'exceptions in each other': lambda: chained(),
    'groups of exceptions': lambda: ExceptionGroup('several', [ValueError(1), ExceptionGroup('inner', [KeyError('k')])]),
    'errors of modules': lambda: [UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), StopIteration(5), SystemExit(2), SyntaxError('bad', ('f.py', 1, 2, 'x y'))],
    'sentinels': lambda: [unittest.mock.sentinel.thing, unittest.mock.DEFAULT],
    'test data of CPython': lambda: cpython_objects(),
}


def log_record(message, args):
    record = logging.LogRecord('app.module', logging.WARNING, '/srv/app/module.py', 42, message, args, None, 'function')
    record.created, record.msecs, record.relativeCreated = 1709212455.678, 678.0, 12.5
    record.process, record.thread = 4711, 140000000000000
    record.extra = {'request': 17, 'tags': ['a', 'b']}
    return record


def mail():
    message = email.message.Message()
    message['Subject'] = 'Grüße'
    message['To'] = 'someone@example.org'
    message.set_payload('text\n', 'utf-8')
    return message


def mail_with_parts():
    message = email.mime.multipart.MIMEMultipart(boundary='boundary')
    message.attach(email.mime.text.MIMEText('plain'))
    message.attach(email.mime.application.MIMEApplication(b'\0\1\2', name='x.bin'))
    return message


def cookies():
    jar = http.cookies.SimpleCookie()
    jar['session'] = 'abc"def'
    jar['session']['path'] = '/'
    jar['session']['httponly'] = True
    return jar


def configuration():
    parser = configparser.RawConfigParser()
    parser.read_string('[a]\nx = 1\n[b]\ny = two\n')
    return {section: dict(parser[section]) for section in parser.sections()}


def chained():
    try:
        try:
            raise KeyError('inner')
        except KeyError as inner:
            raise ValueError('outer', [1, 2]) from inner
    except ValueError as outer:
        outer.note = 'attribute'
        return outer.with_traceback(None)


def cpython_objects():
    """What CPython's own tests pickle; missing where a distribution leaves its tests out."""
    from test import pickletester
    return pickletester.create_data()
