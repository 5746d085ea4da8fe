using System.Globalization;
using System.Text;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>Writes instructions in the columns of CPython's <c>pickletools.dis</c>.</summary>
internal sealed class Disassembler(TextWriter destination, DisassemblyOptions options)
{
    private const int AnnotationColumn = 30;
    private const int MaxAnnotationColumn = 50;
    private const int NameWidth = 10;

    private readonly StringBuilder _line = new();
    private int _annotationColumn = AnnotationColumn;

    /// <summary>Writes all of a pickle: its instructions, the highest protocol, and what is wrong with it.</summary>
    public void Write(InspectedPickle pickle)
    {
        foreach (var instruction in pickle.Instructions)
        {
            Write(instruction);
        }

        if (pickle.IsComplete)
        {
            destination.WriteLine(string.Create(CultureInfo.InvariantCulture, $"highest protocol among opcodes = {pickle.HighestOpcodeProtocol}"));
        }

        foreach (var problem in pickle.Problems)
        {
            destination.WriteLine($"{(problem.IsFatal ? "damaged" : "note")} {problem}");
        }
    }

    /// <summary>Writes the line of one instruction.</summary>
    public void Write(PickleInstruction instruction)
    {
        var opcode = instruction.Opcode;
        var info = OpcodeTable.Get(opcode);
        destination.Write(instruction.Offset.ToString(CultureInfo.InvariantCulture).PadLeft(5));
        destination.Write(": ");
        _line.Clear();
        _line.Append((byte)opcode < 0x80 ? ((char)opcode).ToString() : string.Create(CultureInfo.InvariantCulture, $"\\x{(byte)opcode:x2}"));
        PadTo(5);
        _line.Append(' ', instruction.MarkDepth * options.Indentation).Append(info.Name);
        AppendArgument(instruction, info);
        if (options.Annotate)
        {
            PadTo(_annotationColumn);
            var column = Width();
            _annotationColumn = column > MaxAnnotationColumn ? AnnotationColumn : column;
            _line.Append(' ').Append(OpcodeAnnotations.Of(opcode));
        }

        destination.WriteLine(_line);
    }

    private void AppendArgument(PickleInstruction instruction, OpcodeInfo info)
    {
        var argument = instruction.Argument;
        var note = Note(instruction);
        if (argument is null && note is null)
        {
            return;
        }

        _line.Append(' ', Math.Max(0, NameWidth - info.Name.Length));
        if (argument is not null)
        {
            _line.Append(' ');
            var start = _line.Length;
            PythonText.Append(_line, argument, info.Opcode);
            Cut(start);
        }

        if (note is not null)
        {
            _line.Append(' ').Append(note);
        }
    }

    private static string? Note(PickleInstruction instruction) => instruction switch
    {
        { Opcode: Opcode.Memoize, MemoIndex: { } index } => string.Create(CultureInfo.InvariantCulture, $"(as {index})"),
        { MarkOffset: { } mark } => string.Create(CultureInfo.InvariantCulture, $"(MARK at {mark})"),
        _ => null,
    };

    private void Cut(int start)
    {
        var length = _line.Length - start;
        if (length > options.MaxArgumentLength)
        {
            _line.Length = start + options.MaxArgumentLength.Value;
            _line.Append(CultureInfo.InvariantCulture, $"... ({length} characters)");
        }
    }

    private void PadTo(int column) => _line.Append(' ', Math.Max(0, column - Width()));

    /// <summary>The line's characters as Python counts them: a pair of surrogates is one.</summary>
    private int Width()
    {
        var width = _line.Length;
        foreach (var chunk in _line.GetChunks())
        {
            foreach (var unit in chunk.Span)
            {
                width -= char.IsHighSurrogate(unit) ? 1 : 0;
            }
        }

        return width;
    }
}
