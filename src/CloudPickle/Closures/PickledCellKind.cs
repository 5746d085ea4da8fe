using CloudPickle.Reduction;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Closures;

/// <summary>A cell between its call and its state: <c>(None, {'cell_contents': value})</c>, what <c>object.__reduce_ex__</c> makes of slots.</summary>
internal sealed class PickledCellKind : IUnfinishedKind
{
    public const string Contents = "cell_contents";

    public static readonly PickledCellKind Instance = new();

    private PickledCellKind()
    {
    }

    public string TypeName => PythonNames.CellType.ToString();

    public static void SetContents(PickledCell cell, object? contents)
    {
        cell.Set(contents);
        if (contents is UnfinishedObject later)
        {
            later.WhenFinished(cell.Set);
        }
    }

    public object Finish(PickleMachine machine, UnfinishedObject unfinished, bool hasState, object? state)
    {
        var cell = (PickledCell)unfinished.Result!;
        if (hasState)
        {
            var slots = state is PickledTuple { Count: 2 } pair && pair[0] is null ? pair[1] : state;
            if (slots is not PickledDictionary { Count: 1 } dictionary || !dictionary.TryGetValue(Contents, out var contents))
            {
                throw machine.Error($"The state of a cell is {ValueText.KindOf(state)}; (None, {{'{Contents}': value}}) was expected.");
            }

            SetContents(cell, contents);
        }

        cell.IsOpen = false;
        return cell;
    }
}
