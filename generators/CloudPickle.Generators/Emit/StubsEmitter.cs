using System.Text;
using CloudPickle.Generators.Model;

namespace CloudPickle.Generators.Emit;

/// <summary>Writes the Python module of an assembly's types.</summary>
internal static class StubsEmitter
{
    /// <summary>The emitted file, which CloudPickle.targets reads.</summary>
    public const string HintName = "CloudPickle-PythonStubs.g.cs";

    private const string Frame = """"
        from __future__ import annotations

        import array
        import copyreg
        import dataclasses
        import datetime
        import decimal
        import enum
        import sys
        import types
        import typing
        import uuid


        def _module(name):
            """Finds or makes the module that pickles name."""
            module = sys.modules.get(name)
            if module is None:
                module = sys.modules[name] = types.ModuleType(name)
                package, _, last = name.rpartition('.')
                if package:
                    setattr(_module(package), last, module)
            return module


        def _named(module, *path):
            """Puts a class where pickles look for it."""
            def put(cls):
                owner = _module(module)
                for step in path[:-1]:
                    if step not in vars(owner):
                        setattr(owner, step, type(step, (), {'__module__': module}))
                    owner = getattr(owner, step)
                cls.__module__, cls.__qualname__ = module, '.'.join(path)
                setattr(owner, path[-1], cls)
                return cls
            return put


        def _closed(cls, module, name):
            """Puts a closed generic type where pickles look for it: those of protocol 4 and later take every dot for a nested class."""
            place = _module(module)
            cls = type(name, (cls,), {'__module__': module, '__qualname__': name})
            setattr(place, name, cls)
            *outer, last = name.split('.')
            for part in outer:
                if not hasattr(place, part):
                    setattr(place, part, types.SimpleNamespace())
                place = getattr(place, part)
            setattr(place, last, cls)


        class _Stateful:
            """An object that gives and takes its state itself: here it is the attribute state."""

            def __setstate__(self, state):
                self.state = state

            def __getstate__(self):
                return self.state


        class _Reduced:
            """An object that is rebuilt by a call, then by state, items and entries: here these are attributes, if there are any."""

            def __setstate__(self, state):
                self.state = state

            def append(self, item):
                self.__dict__.setdefault('items', []).append(item)

            def __setitem__(self, key, value):
                self.__dict__.setdefault('entries', {})[key] = value

            def __reduce__(self):
                kept = vars(self)
                arguments = tuple(getattr(self, field.name) for field in dataclasses.fields(self))
                return type(self), arguments, kept.get('state'), iter(kept.get('items', ())), iter(kept.get('entries', {}).items())


        """";

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
        "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    };

    public static string Emit(StubsModel model)
    {
        var text = new StringBuilder();
        text.Append($"\"\"\"The types of {model.AssemblyName}, for Python: import this before their pickles are loaded.\n\n");
        text.Append("Written by CloudPickle when the project is built, and written again when it changes.\n\"\"\"\n");
        text.Append(Frame.Replace("\r", "").TrimEnd()).Append('\n');
        foreach (var type in model.Types)
        {
            WriteType(text, type);
            foreach (var name in type.ClosedNames)
            {
                text.Append($"\n\n_closed({type.PythonName}, {Quote(type.Module)}, {Quote(name)})\n");
            }
        }

        return MarkedLines.Emit(text.ToString().TrimEnd().Split('\n'));
    }

    private static void WriteType(StringBuilder text, StubModel type)
    {
        var path = string.Join(", ", type.QualifiedName.Split('.').Select(Quote));
        if (type.Kind == ReducerKind.Enum)
        {
            var members = string.Join(", ", type.Members.Select(m => $"{Quote(m.Name)}: {m.Value}"));
            text.Append($"\n\n{type.PythonName} = _named({Quote(type.Module)}, {path})(enum.{(type.IsFlags ? "IntFlag" : "Enum")}({Quote(type.PythonName)}, {{{members}}}))\n");
            return;
        }

        text.Append($"\n\n@_named({Quote(type.Module)}, {path})\n");
        if (type.Kind is not (ReducerKind.State or ReducerKind.Union))
        {
            text.Append($"@dataclasses.dataclass({(type.IsValueType || type.Union is not null ? "unsafe_hash=True" : "eq=False")})\n");
        }

        var bases = type.Kind switch
        {
            ReducerKind.State => "(_Stateful)",
            ReducerKind.Reduction => "(_Reduced)",
            _ when type.IsException => "(Exception)",
            _ => type.Union is { } union ? $"({union})" : "",
        };
        text.Append($"class {type.PythonName}{bases}:\n");
        var isEmpty = true;
        foreach (var member in type.Members)
        {
            if (IsPythonName(member.Name))
            {
                text.Append($"    {member.Name}: {member.Value}{(type.Kind == ReducerKind.Reduction ? " = None" : "")}\n");
                isEmpty = false;
            }
            else
            {
                text.Append($"    # also the attribute {Quote(member.Name)}\n");
            }
        }

        if (type.IsException)
        {
            // Exceptions have a form of their own in pickles; this one has its attributes.
            text.Append("\n    def __str__(self):\n        return str(self.message)\n");
            text.Append("\n    def __reduce__(self):\n        return copyreg.__newobj__, (type(self),), dict(self.__dict__)\n");
        }
        else if (isEmpty)
        {
            text.Append("    pass\n");
        }
    }

    private static bool IsPythonName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => c == '_' || char.IsLetterOrDigit(c)) && !Keywords.Contains(name);

    private static string Quote(string text) => "'" + text.Replace("\\", "\\\\").Replace("'", "\\'") + "'";
}
