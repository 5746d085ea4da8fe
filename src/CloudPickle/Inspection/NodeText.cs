using System.Globalization;
using System.Text;
using CloudPickle.Wire;

namespace CloudPickle.Inspection;

/// <summary>One line for one node.</summary>
internal static class NodeText
{
    public const int MaxLength = 200;

    public static string Describe(PickleNode node)
    {
        var text = new StringBuilder();
        switch (node.Kind)
        {
            case PickleNodeKind.None:
                text.Append("None");
                break;
            case PickleNodeKind.Global:
                text.Append(node.Global);
                break;
            case PickleNodeKind.Extension:
                text.Append(CultureInfo.InvariantCulture, $"extension {node.ExtensionCode}");
                text.Append(node.Global is { } name ? $" ({name})" : "");
                break;
            case PickleNodeKind.Call or PickleNodeKind.NewObject:
                text.Append(node.Callable is { Kind: PickleNodeKind.Global or PickleNodeKind.Extension } callable ? callable.ToString() : "(computed)");
                text.Append(CultureInfo.InvariantCulture, $"({node.Arguments.Count} arguments)");
                break;
            case PickleNodeKind.PersistentObject:
                text.Append("persistent object ");
                AppendPersistentId(text, node);
                break;
            case PickleNodeKind.OutOfBandBuffer:
                text.Append("out-of-band buffer");
                break;
            case PickleNodeKind.Dictionary:
                text.Append(CultureInfo.InvariantCulture, $"dict of {node.Entries.Count}");
                break;
            case PickleNodeKind.List or PickleNodeKind.Tuple or PickleNodeKind.Set or PickleNodeKind.FrozenSet:
                text.Append(CultureInfo.InvariantCulture, $"{node.Kind.ToString().ToLowerInvariant()} of {node.Items.Count}");
                break;
            default:
                PythonText.Append(text, node.Value!, node.Instruction.Opcode);
                break;
        }

        return Cut(text);
    }

    private static void AppendPersistentId(StringBuilder text, PickleNode node)
    {
        if (node.PersistentId is { } id)
        {
            text.Append(id.Kind == PickleNodeKind.PersistentObject ? "(nested)" : id.ToString());
        }
        else
        {
            PythonText.Append(text, node.Instruction.Argument!, Opcode.PersId);
        }
    }

    private static string Cut(StringBuilder text) => text.Length <= MaxLength ? text.ToString() : text.ToString(0, MaxLength) + "...";
}
