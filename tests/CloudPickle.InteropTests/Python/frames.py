"""Length-prefixed frames on standard input and output: how the tests and Python talk."""
import atexit
import os
import struct
import sys

# Damaged pickles may call what prints: that goes where errors go.
_output = os.fdopen(os.dup(1), 'wb')
os.dup2(2, 1)
atexit.register(_output.flush)


def read_records(width):
    """Yields tuples of `width` frames until the input ends."""
    data = sys.stdin.buffer.read()
    position = 0
    record = []
    while position < len(data):
        (length,) = struct.unpack_from('<I', data, position)
        position += 4
        record.append(data[position:position + length])
        position += length
        if len(record) == width:
            yield tuple(record)
            record = []


def write_record(*frames):
    for frame in frames:
        if isinstance(frame, str):
            frame = frame.encode('utf-8', 'surrogatepass')
        elif isinstance(frame, int):
            frame = str(frame).encode()
        _output.write(struct.pack('<I', len(frame)))
        _output.write(frame)
