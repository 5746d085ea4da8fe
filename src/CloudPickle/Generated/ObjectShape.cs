using CloudPickle.Wire;

namespace CloudPickle.Generated;

/// <summary>What is constant about an annotated type: its name on the wire and its members, with the lookups that loading needs.</summary>
internal sealed class ObjectShape
{
    private static int s_nextSlot;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly bool[] _isFoundByName;

    public ObjectShape(Type type, string module, string qualifiedName, ObjectTraits traits, PickleMember[] members)
    {
        Type = type;
        IsStruct = type.IsValueType;
        Name = new PickledGlobal(module, qualifiedName);
        ClassOpcodes = OpcodeText.Class(module, qualifiedName);
        Traits = traits;
        Members = members;
        Slot = Interlocked.Increment(ref s_nextSlot) - 1;
        var settable = new List<int>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            if ((members[i].Flags & PickleMemberFlags.ExtensionData) != 0)
            {
                ExtensionMember = i;
            }
            else
            {
                _indexes[members[i].Name] = i;
            }

            if ((members[i].Flags & PickleMemberFlags.Constructor) == 0)
            {
                settable.Add(i);
            }
        }

        for (var i = 0; i < members.Length; i++)
        {
            foreach (var alias in members[i].Aliases)
            {
                _indexes.TryAdd(alias, i);
            }
        }

        SettableMembers = [.. settable];
        _isFoundByName = Array.ConvertAll(members, member => _indexes.TryGetValue(member.Name, out var index) && members[index] == member);
    }

    public Type Type { get; }

    public PickledGlobal Name { get; }

    /// <summary>What writes the class for the first time and puts it in the memo (<see cref="OpcodeText.Class"/>).</summary>
    public byte[] ClassOpcodes { get; }

    public ObjectTraits Traits { get; }

    public PickleMember[] Members { get; }

    /// <summary>The members that are set after construction.</summary>
    public int[] SettableMembers { get; }

    /// <summary>The member that keeps what the type does not have; -1 without one.</summary>
    public int ExtensionMember { get; } = -1;

    /// <summary>A small number of its own, so that a session finds what it keeps for the type by an array index.</summary>
    public int Slot { get; }

    /// <summary>The closure whose captures the members are; null for a type.</summary>
    public ClosureShape? Closure { get; init; }

    /// <summary>Whether values are structs: they have no identity, and exist only as a whole.</summary>
    public bool IsStruct { get; }

    public bool IsConstructedFromState => (Traits & ObjectTraits.ConstructedFromState) != 0;

    public bool IsConstructorMember(int index) => (Members[index].Flags & PickleMemberFlags.Constructor) != 0;

    /// <summary>Whether the name of a member leads to it, without asking for it: not to the one for everything else, nor to another of the same name.</summary>
    public bool IsFoundByName(int index) => _isFoundByName[index];

    public bool TryFindMember(string name, out int index) => _indexes.TryGetValue(name, out index);
}
