"""Says what a graph of plain objects is, in the words of RandomGraph.Describe."""
import io

import annotated


def describe(dumped):
    return Describer().text(annotated.AnyClassUnpickler(io.BytesIO(dumped)).load())


class Describer:
    def __init__(self):
        self.numbers = {}

    def text(self, value):
        if value is None or isinstance(value, (bool, int, str)):
            return repr(value)
        if id(value) in self.numbers:
            return '#%d' % self.numbers[id(value)]
        if type(value).__name__ != 'Joint':
            # A struct has no identity.
            self.numbers[id(value)] = len(self.numbers)
        if isinstance(value, list):
            return '[%s]' % ', '.join(map(self.text, value))
        if isinstance(value, dict):
            return '{%s}' % ', '.join('%r: %s' % (key, self.text(item)) for key, item in value.items())
        members = {name: item for name, item in vars(value).items() if name != 'arguments'}
        return '%s(%s)' % (type(value).__name__, ', '.join('%s=%s' % (name, self.text(item)) for name, item in members.items()))
