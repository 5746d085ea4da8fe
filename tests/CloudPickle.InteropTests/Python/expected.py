"""What Python must see of the test cases that are plain data."""
import array
import datetime
import math
import re
import types
import uuid
from datetime import timedelta, timezone
from decimal import Decimal

D = datetime.datetime


def bytes_of(count, factor=1):
    return bytes((i * factor) % 256 for i in range(count))


def exception(value, **attributes):
    for name, attribute in attributes.items():
        setattr(value, name, attribute)
    return value


def objects(rows, columns, items):
    array = np.empty((rows, columns), object)
    for i, item in enumerate(items):
        array[i // columns, i % columns] = item
    return array


JSON = {'a': [1, -2.5, 0.25, 'é', True, None], 'b': {}, 'big': 123456789012345678901234567890, '': [[]]}

try:
    import numpy as np
    NUMPY = {
        'double[,]': np.array([[1, 2.5], [-0.0, -math.inf], [5, 6]]),
        'double[,] empty': np.zeros((0, 3)),
        'int[,,]': np.array([[[1, 2], [3, 4]], [[5, 6], [-2**31, 8]]], 'i4'),
        'bool[,]': np.array([[True, False]]),
        'byte[,]': np.array([[1, 2], [3, 255]], 'u1'),
        'Complex[,]': np.array([[1 - 2j]]),
        'Half[,]': np.array([[1.5]], 'f2'),
        'string[,]': np.array([['a', None], ['b', 'c']], object),
        'object[,]': objects(2, 2, [1, 'a', None, [2]]),
        'decimal[,]': np.array([[Decimal('1.0'), Decimal('2.00')]]),
        'PickledNDArray': np.array([[1, 2, 3], [4, 5, 6]], '<i2'),
        'PickledNDArray Fortran': np.array([[1, 2, 3], [4, 5, 6]], '>i2', order='F'),
        'PickledNDArray 0-d': np.array(1.5, '<f4'),
        'PickledNDArray datetime64': np.array(['1970-01-01', 'NaT'], 'M8[ms]'),
        'PickledNDArray text': np.array(['a'], '<U2'),
        'PickledDType': np.dtype('<m8[10us]'),
        'PickledNumpyScalar': np.float64(1.5),
    }
except ImportError:
    NUMPY = {}


PLAIN = {
    'null': None,
    'true': True,
    'false': False,
    **{'int %d' % i: i for i in (0, 1, -1, 127, 128, 255, 256, 65535, 65536, -128, -129, 2**31 - 1, -2**31)},
    **{'long %d' % i: i for i in (2**63 - 1, -2**63, 2**31, 2**32, -2**31 - 1, 2**39, 2**47, 2**55)},
    'byte': 200,
    'sbyte': -128,
    'short': -32768,
    'ushort': 65535,
    'uint': 2**32 - 1,
    'ulong max': 2**64 - 1,
    'Int128 min': -2**127,
    'UInt128 max': 2**128 - 1,
    'nint': -12345678901,
    'nuint': 12345678901,
    'BigInteger': (-7)**123,
    'BigInteger zero': 0,
    'BigInteger of 300 bytes': 2**2399 - 12345,
    'half': 1.5,
    'float': 0.10000000149011612,
    'double 0': 0.0,
    'double -0': -0.0,
    'double 1.5': 1.5,
    'double 0.1': 0.1,
    'double 5E-324': 5e-324,
    'double 1.7976931348623157E+308': 1.7976931348623157e308,
    'double -1.7976931348623157E+308': -1.7976931348623157e308,
    'double ∞': math.inf,
    'double -∞': -math.inf,
    'double Infinity': math.inf,
    'double -Infinity': -math.inf,
    'double 1E+300': 1e300,
    'double 0.3333333333333333': 1 / 3,
    'decimal': Decimal('12.3400'),
    'decimal of scale 28': Decimal('1E-28'),
    'decimal max': Decimal(2**96 - 1),
    'decimal min': Decimal(1 - 2**96),
    'decimal negative zero': Decimal('-0.00'),
    'Complex': complex(1.5, -2.25),
    'Guid': uuid.UUID('00112233-4455-6677-8899-aabbccddeeff'),
    'Guid empty': uuid.UUID(int=0),
    'char': 'é',
    'int? null': None,
    'int? 5': 5,
    'object 5': 5,
    'string empty': '',
    'string null': None,
    'string ascii': 'hello',
    'string escapes': 'line\nline\r\ttab \\ back \'quote\' "double" \0 nul \x1a sub',
    'string latin': 'é ÿ ß',
    'string unicode': '中文 😀 \u0301',
    'string high surrogate': 'a\ud83d',
    'string low surrogate': '\ude00b',
    'string reversed surrogates': '\ude00\ud83d',
    'string of 255 bytes': 'x' * 255,
    'string of 256 bytes': 'x' * 256,
    'string of 300': 'y' * 300,
    'string of 86 wide': '中' * 86,
    'string of 65535': 'z' * 65535,
    'string of 65536': 'z' * 65536,
    'string of 70 KB': ''.join('%07x' % i for i in range(10000)),
    'string of 1 MB': 'é' * 500000,
    'bytes empty': b'',
    'bytes': bytes([0, 1, 127, 128, 255]),
    'bytes of 256': bytes_of(256),
    'bytes of 70 KB': bytes_of(70000, 7),
    'DateTime': D(2024, 2, 29, 13, 14, 15, 678901),
    'DateTime min': D(1, 1, 1),
    'DateTime utc': D(2024, 2, 29, 13, 14, 15, tzinfo=timezone.utc),
    'DateTimeOffset': D(2024, 2, 29, 13, 14, 15, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    'DateTimeOffset negative': D(2024, 2, 29, 13, 14, 15, tzinfo=timezone(timedelta(hours=-8))),
    'DateTimeOffset zero': D(2024, 2, 29, 13, 14, 15, tzinfo=timezone(timedelta(0))),
    'DateOnly': datetime.date(1999, 12, 31),
    'TimeOnly': datetime.time(23, 59, 59, 999999),
    'TimeSpan': timedelta(days=3, hours=4, minutes=5, seconds=6, milliseconds=7, microseconds=8),
    'TimeSpan negative': timedelta(microseconds=-1),
    'List<int>': [1, -2, 300, 70000],
    'List<int> empty': [],
    'List<int> null': None,
    'List<int> of one': [5],
    'List<int> of 2500': list(range(2500)),
    'List<string?>': ['a', None, 'a', ''],
    'List<List<int>>': [[1], [], [2, 3]],
    'List<double>': [i / 8 for i in range(1001)],
    'List<object?>': [1, 'a', None, 2.5, True, [1], Decimal('12.50')],
    'Dictionary<string, int>': {'z': 1, 'a': 2, '': 3},
    'Dictionary<int, string> of 2500': {2500 - i: 'v%d' % i for i in range(2500)},
    'Dictionary<string, List<int>>': {'a': [1, 2], 'b': []},
    'Dictionary<(int, string), Guid>': {(1, 'a'): uuid.UUID(int=0)},
    'HashSet<int>': {1, 2, 3},
    'HashSet<string> empty': set(),
    'Queue<int>': [1, 2, 3],
    'Stack<int>': [1, 2, 3],
    'LinkedList<string>': ['a', 'b'],
    'SortedDictionary<int, string>': {1: 'a', 2: 'b'},
    'ImmutableArray<int>': [1, 2, 3],
    'ImmutableList<string>': ['a', 'b'],
    'ImmutableSortedDictionary<string, int>': {'a': 2, 'b': 1},
    'int[]': array.array('i', [1, 2, 2**31 - 1, -2**31]),
    'int[] empty': array.array('i'),
    'double[]': array.array('d', [0.5, -0.0, 1.7976931348623157e308]),
    'float[]': array.array('f', [0.5, 1.1]),
    'long[] of 20000': array.array('q', [i << 20 for i in range(20000)]),
    'bool[]': [True, False],
    'string[]': ['a', '', 'é'],
    'string[][]': [['a'], [], ['b', 'c']],
    'decimal[]': [Decimal('1.0'), Decimal('1.00')],
    '(int, string)': (1, 'a'),
    '(int, (bool, double?), string)': (1, (True, None), 'a'),
    'nine': (1, 2, 3, 4, 5, 6, 7, 8, 9),
    'Tuple<int, string>': (1, 'a'),
    'KeyValuePair<string, int>': ('k', 1),
    'object[]': [1, 'a', None],
    'IReadOnlyList<int>': [1, 2, 3],
    'Vector2': (1.5, -0.0),
    'Vector3': (1.0, 2.0, 3.0),
    'Vector4': (1.0, 2.0, 3.0, 3.4028234663852886e38),
    'Quaternion': (1.0, 2.0, 3.0, 4.0),
    'Plane': (1.0, 2.0, 3.0, 4.0),
    'Matrix3x2': ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0)),
    'Matrix4x4': ((1.0, 2.0, 3.0, 4.0), (5.0, 6.0, 7.0, 8.0), (9.0, 10.0, 11.0, 12.0), (13.0, 14.0, 15.0, 16.0)),
    'System.Drawing.Point': (1, -2),
    'PointF': (1.5, -2.0),
    'Size': (3, 4),
    'SizeF': (3.5, 4.0),
    'Rectangle': (1, 2, 3, 4),
    'RectangleF': (1.5, 2.0, 3.0, 4.0),
    'Color': (1, 2, 3, 4),
    'Color named': 'RebeccaPurple',
    'Color empty': None,
    'BitVector32': -5,
    'Encoding': 'iso-8859-1',
    'Encoding UTF-8': 'utf-8',
    'Encoding UTF-8 without mark': 'utf_8',
    'Regex': re.compile(r'(?P<year>\d{4})-(?P=year)[(?<]\Z', re.I | re.S),
    'JsonElement': JSON,
    'JsonElement null': None,
    'JsonDocument': JSON,
    'JsonNode': JSON,
    'JsonNode null': None,
    'JsonObject': {'a': 1, 'b': ['x', None]},
    'JsonArray': [1, 2.5, 'x'],
    'JsonValue': 'x',
    'NameValueCollection': {'a': ['1', '2'], 'b': None},
    'ExpandoObject': types.SimpleNamespace(Name='Ada', Tags=[1, 'x']),
    'Lazy<int>': 5,
    'Lazy<List<int>>': [1, 2],
    'Dictionary<string, int> ignoring case': {'a': 1, 'B': 2},
    'HashSet<string> ignoring case': {'a', 'B'},
    'Exception': exception(Exception('text'), dotnet_type='System.Exception', hresult=5),
    'ArgumentException': exception(
        ValueError("text (Parameter 'name')"), dotnet_type='System.ArgumentException', message='text', hresult=5, param_name='name', data={'key': 1}),
    'Type': int,
    'DataTable': {
        'name': 'orders', 'case_sensitive': False, 'columns': [{'name': 'id', 'type': 'int'}, {'name': 'name', 'type': 'string'}, {'name': 'at', 'type': 'System.DateTime'}],
        'primary_key': [], 'rows': [(1, 'a', D(2024, 2, 29)), (2, None, None)]},
    'ReadOnlySequence<byte>': b'\1\2\3',
    'ReadOnlySequence<int>': [1, 2, 3],
    'ReadOnlyObservableCollection<int>': [1, 2, 3],
    'ReadOnlySet<int>': {1, 2, 3},
    'ILookup<int, string>': {1: ['a', 'd'], 2: ['bc']},
    'IGrouping<int, string>': (1, ['a', 'd']),
    **NUMPY,
}
