"""The pickles that we accept although a CPython unpickler does not, or reads another value: all that are known, each with its reason."""
import re

# (name, pattern in the pickle or None, pattern in the message, reason)
KNOWN = (
    ('memo index far away', rb'r.{4}|p\d+\n', r'^MemoryError',
     'The C unpickler keeps its memo in an array as long as the highest index (until 3.14) and runs out of memory; ours is sparse.'),
    ('read-only bytearray', rb'\x98', r'memoryview',
     'READONLY_BUFFER makes a memoryview of a bytearray in Python, which no pickle can hold; here it is bytes of the same content.'),
    ('exception of .NET', rb'dotnet_type', r'^Different: ',
     'An exception whose attributes name one of .NET comes to life as that: attributes that it does not have, or that contradict each other, are not kept.'),
    ('arguments of an inert class', rb'OrderedDict|defaultdict|Counter|deque|ChainMap|range|slice|Fraction|pathlib|Interface|SafeUUID|getLogger|pandas', r'^(Type|Value|ZeroDivision|Attribute|AddressValue|NetmaskValue)Error',
     'Classes that only hold data (InertGlobals.cs) are not run here: what their constructors would refuse is kept as it is, and refused by whoever asks for a type.'),
    ('regular expression', rb'_compile', r'^(re\.)?error: |^PatternError: |^TypeError: |^ValueError: ',
     'Python compiles the pattern as it loads; here an untyped one is kept as it is, and one that is asked for as Regex is checked by .NET.'),
)


def is_known(dumped, message):
    return any((pattern is None or re.search(pattern, dumped, re.DOTALL)) and re.search(expected, message, re.DOTALL) for _, pattern, expected, _ in KNOWN)
