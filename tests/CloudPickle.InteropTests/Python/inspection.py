"""What Python's pickletools say about pickles. Reads (pickle); writes (disassembly, annotated disassembly, optimized pickle, error)."""
import io
import pickletools

import frames


def disassemble(dumped, annotate):
    out = io.StringIO()
    try:
        pickletools.dis(dumped, out, annotate=annotate)
    except (ValueError, KeyError, UnicodeDecodeError) as error:
        return out.getvalue(), '%s: %s' % (type(error).__name__, error)
    return out.getvalue(), ''


def optimize(dumped):
    try:
        return pickletools.optimize(dumped)
    except Exception:
        # Python's optimize does not check what it reads.
        return b''


if __name__ == '__main__':
    for dumped, in frames.read_records(1):
        text, error = disassemble(dumped, 0)
        annotated, _ = disassemble(dumped, 30)
        frames.write_record(text, annotated, optimize(dumped), error)
