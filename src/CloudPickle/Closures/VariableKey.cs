using System.Runtime.CompilerServices;

namespace CloudPickle.Closures;

/// <summary>A captured variable of the sender: the object that holds it, by identity, and its name.</summary>
internal readonly struct VariableKey(object owner, string name) : IEquatable<VariableKey>
{
    private readonly object _owner = owner;
    private readonly string _name = name;

    public bool Equals(VariableKey other) => ReferenceEquals(_owner, other._owner) && _name == other._name;

    public override bool Equals(object? obj) => obj is VariableKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_owner), _name);
}
