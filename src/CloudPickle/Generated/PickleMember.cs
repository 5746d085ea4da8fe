using System.ComponentModel;
using System.Text;
using CloudPickle.Wire;

namespace CloudPickle.Generated;

/// <summary>One member of an annotated type: its key in the pickled state and what loading must know of it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PickleMember
{
    /// <summary>Describes a member.</summary>
    /// <param name="name">The key in the pickled state.</param>
    /// <param name="flags">What loading must know.</param>
    /// <param name="aliases">Further keys that are accepted when loading.</param>
    public PickleMember(string name, PickleMemberFlags flags = PickleMemberFlags.None, params string[] aliases)
    {
        Name = name;
        Flags = flags;
        Aliases = aliases;
        Utf8Name = Encoding.UTF8.GetBytes(name);
        Opcodes = OpcodeText.Key(Utf8Name);
    }

    /// <summary>The key in the pickled state.</summary>
    public string Name { get; }

    /// <summary>What loading must know.</summary>
    public PickleMemberFlags Flags { get; }

    /// <summary>Further keys that are accepted when loading.</summary>
    public IReadOnlyList<string> Aliases { get; }

    internal byte[] Utf8Name { get; }

    /// <summary>What writes the key for the first time and puts it in the memo (<see cref="OpcodeText.Key"/>).</summary>
    internal byte[] Opcodes { get; }
}
