"""Frames as CPython's own tests want them: on opcode boundaries, never nested, none tiny, none much over 64 KiB."""
import pickletools

FRAME_SIZE_TARGET = 64 * 1024


def check_frames(dumped):
    """Raises ValueError when a frame is not as it should be."""
    end = None
    unframed = 0
    operations = list(pickletools.genops(dumped))
    for index, (opcode, argument, position) in enumerate(operations):
        following = operations[index + 1][2] if index + 1 < len(operations) else len(dumped)
        if end is not None and position >= end:
            if position > end:
                raise ValueError('an opcode straddles the end of the frame at %d' % end)
            end = None
        is_large = isinstance(argument, (str, bytes, bytearray)) and following - position - 5 >= FRAME_SIZE_TARGET
        if opcode.name == 'FRAME':
            if end is not None:
                raise ValueError('a frame in a frame at %d' % position)
            if argument < 4:
                raise ValueError('a frame of %d bytes at %d' % (argument, position))
            end = following + argument
            if end > len(dumped):
                raise ValueError('a frame past the end at %d' % position)
            unframed = 0
        elif end is not None:
            if is_large:
                raise ValueError('%d bytes of one value inside a frame at %d' % (following - position, position))
            if argument is None and end - position > 2 * FRAME_SIZE_TARGET:
                raise ValueError('a frame with %d bytes to go at %d' % (end - position, position))
        elif is_large or opcode.name == 'PROTO':
            unframed = 0
        elif dumped[:2] >= b'\x80\x04':
            unframed += following - position
            if unframed > 64:
                raise ValueError('no frame at %d' % position)
    if end is not None and end != len(dumped):
        raise ValueError('the last frame ends at %d, the pickle at %d' % (end, len(dumped)))
