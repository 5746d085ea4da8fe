"""The other side of the interop tests. usage: interop.py command; records on standard input and output."""
import io
import pickle
import pickletools
import sys

import frames
from same import Different, same

PROTOCOLS = range(6)


def dump_values():
    """Writes (name, kind, protocol, pickle) for every value that this Python has and can pickle at the protocol."""
    import foreign
    import values
    for kind, table in (('natural', values.NATURAL), ('opaque', values.OPAQUE), ('opaque', foreign.FOREIGN)):
        for name, make in table.items():
            for protocol in PROTOCOLS:
                try:
                    dumped = pickle.dumps(make(), protocol)
                    same(pickle.loads(dumped), pickle.loads(dumped))
                except Different:
                    raise
                except Exception:
                    # This Python has no such type, or cannot pickle it at this protocol.
                    continue
                frames.write_record(name, kind, protocol, dumped)


def check_values():
    """Reads (name, protocol it came in, protocol it went out, pickle); compares with what Python itself makes of that way."""
    import foreign
    import values
    table = {**values.NATURAL, **values.OPAQUE, **foreign.FOREIGN}

    def expected(name, source, target):
        value = pickle.loads(pickle.dumps(table[name](), source))
        try:
            again = pickle.loads(pickle.dumps(value, target))
            same(again, again)
            return again
        except Exception:
            # Python itself cannot pickle it at that protocol, or only a wreck comes back.
            return value

    check(4, lambda name, source, target, dumped: same(expected(text(name), int(source), int(target)), pickle.loads(dumped)))


def dump_cpython():
    """Writes (name, pickle) of the pickles in CPython's own tests, as they stand there."""
    import pickletester_data
    for name, pickled in pickletester_data.PICKLES.items():
        frames.write_record(name, pickled)


def check_cpython():
    """Reads (name, protocol, pickle); compares with what Python itself makes of the pickle that stands in its tests."""
    import pickletester_data
    check(3, lambda name, protocol, dumped: same(pickletester_data.expected(text(name), int(protocol)), pickle.loads(dumped)))


def dump_typed():
    """Writes (name, Python's name of the type, pickle) for every value that C# reads as a type of its own, at every protocol."""
    import typed
    for name, make in typed.VALUES.items():
        try:
            value = make()
        except (NameError, AttributeError):
            # This Python has no numpy, or no such kind of class.
            continue
        for protocol in PROTOCOLS:
            try:
                dumped = pickle.dumps(value, protocol)
            except TypeError:
                # Slots need protocol 2.
                continue
            frames.write_record(name, typed.type_name(value), dumped)


def type_names():
    """Reads (name, pickle) of plain data; writes (name, Python's name of the type)."""
    import typed
    for name, dumped in frames.read_records(2):
        frames.write_record(text(name), typed.type_name(pickle.loads(dumped)))


def check_plain():
    """Reads (name, protocol, pickle) of plain data; compares with the table of what Python must see."""
    import expected
    check(3, lambda name, protocol, dumped: same(expected.PLAIN[text(name)], pickle.loads(dumped)))


def plain_names():
    import expected
    for name in expected.PLAIN:
        frames.write_record(name)


def check_annotated():
    """Reads (name, protocol, pickle) of annotated types; a module of plain classes stands for the C# namespace."""
    import annotated
    check(3, lambda name, protocol, dumped: annotated.CHECKS[text(name)](pickle.loads(dumped)))


def annotated_names():
    import annotated
    for name in annotated.CHECKS:
        frames.write_record(name)


def check_stubs():
    """Reads (name, protocol, pickle); the module that the build wrote stands for the C# namespace."""
    import stubs
    check(3, lambda name, protocol, dumped: stubs.CHECKS[text(name)](pickle.loads(dumped)))


def dump_stubs():
    """Reads (name, protocol, pickle) of types that the stubs name; writes the pickle that Python makes of each object."""
    import stubs
    for name, protocol, dumped in frames.read_records(3):
        frames.write_record(pickle.dumps(pickle.loads(dumped), int(protocol)))


def stub_names():
    import stubs
    for name in stubs.CHECKS:
        frames.write_record(name)


def check_by_value():
    """Reads (name, protocol, pickle) of types that travel with their definition."""
    import by_value
    check(3, lambda name, protocol, dumped: by_value.CHECKS[text(name)](pickle.loads(dumped)))
    by_value.unload()


def by_value_names():
    import by_value
    for name in by_value.CHECKS:
        frames.write_record(name)


def dump_unions():
    """Writes a pickle of cases of a union, which Python made, at every protocol."""
    import stubs
    for protocol in PROTOCOLS:
        frames.write_record(pickle.dumps(stubs.shapes(), protocol))


def describe_graphs():
    """Reads (name, description, pickle) of random graphs; compares the description with what was loaded."""
    import graphs

    def compare(name, description, dumped):
        found = graphs.describe(dumped)
        if found != text(description):
            raise Different('%s became %s' % (text(description), found))

    check(3, compare)


def describe_values():
    """Reads (name, pickle); writes (repr of what it is, what Python makes of it)."""
    for name, dumped in frames.read_records(2):
        value = pickle.loads(dumped)
        frames.write_record(repr(value), pickle.dumps(value))


def validate():
    """Reads (name, pickle); every pickle must please the disassembler, both unpicklers, and stand in proper frames."""
    check(2, lambda name, dumped: validate_one(dumped))


def validate_one(dumped):
    import annotated
    from proper_frames import check_frames
    pickletools.dis(dumped, out=io.StringIO())
    check_frames(dumped)
    fast = annotated.AnyClassUnpickler(io.BytesIO(dumped)).load()
    slow = annotated.AnyClassPythonUnpickler(io.BytesIO(dumped)).load()
    same(fast, slow)


def dump_buffers():
    """Writes (pickle, number of buffers, buffers...) of a list of writable and read-only buffers."""
    buffers = []
    dumped = pickle.dumps(buffer_values(), 5, buffer_callback=buffers.append)
    frames.write_record(dumped, *[bytes(buffer.raw()) for buffer in buffers])


def buffer_values():
    shared = bytearray(b'writable' * 1000)
    return [pickle.PickleBuffer(shared), pickle.PickleBuffer(b'read-only'), pickle.PickleBuffer(bytearray())]


def check_buffers():
    """Reads (pickle), (buffers...): the pickle and what went around it."""
    records = [record[0] for record in frames.read_records(1)]
    expected = [memoryview(buffer) for buffer in buffer_values()]
    loaded = pickle.loads(records[0], buffers=[bytearray(b'writable' * 1000), b'read-only', bytearray()])
    for a, b, sent in zip(expected, loaded, records[1:]):
        b = memoryview(b)
        if a.tobytes() != b.tobytes() or a.tobytes() != sent or a.readonly != b.readonly:
            frames.write_record('%r became %r, read-only %r became %r' % (a.tobytes()[:20], b.tobytes()[:20], a.readonly, b.readonly))


def check_memories():
    """Reads pickle, then its three buffers: bytes, read-only memory and writable memory of a C# object."""
    import annotated
    records = [record[0] for record in frames.read_records(1)]
    loaded = annotated.AnyClassUnpickler(io.BytesIO(records[0]), buffers=[records[1], records[2], bytearray(records[3])]).load()
    found = [memoryview(value) for value in (loaded.Bytes, loaded.ReadOnly, loaded.Writable)]
    if [view.tobytes() for view in found] != records[1:4]:
        frames.write_record('the contents differ')
    if found[2].readonly or not found[1].readonly:
        frames.write_record('read-only: %r' % [view.readonly for view in found])


def check(width, compare):
    for record in frames.read_records(width):
        try:
            compare(*record)
        except Different as difference:
            report(record, str(difference))
        except Exception as error:
            report(record, '%s: %s' % (type(error).__name__, error))


def report(record, message):
    frames.write_record('%s: %s' % (' '.join(map(text, record[:-1])), message))


def text(frame):
    return frame.decode('utf-8', 'surrogatepass')


if __name__ == '__main__':
    sys.setrecursionlimit(10000)
    globals()[sys.argv[1].replace('-', '_')]()
