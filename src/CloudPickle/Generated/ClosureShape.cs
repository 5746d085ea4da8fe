using System.ComponentModel;

namespace CloudPickle.Generated;

/// <summary>The identity of a lambda and what it captures: constant for a build. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClosureShape
{
    /// <summary>What the site of a pinned closure begins with.</summary>
    internal const string PinnedPrefix = "name:";

    /// <summary>Describes a lambda.</summary>
    /// <param name="site">The declaring type and member, for instance <c>Shop.Pricing.Quote(int)</c>; <c>name:</c> and a name if it is pinned.</param>
    /// <param name="hash">The hash of body, captures and signature; empty if it is pinned.</param>
    /// <param name="delegateType">The delegate's type as C# writes it.</param>
    /// <param name="captures">The captured variables, in the order in which they are written.</param>
    public ClosureShape(string site, string hash, string delegateType, params CapturedVariable[] captures)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(captures);
        (Site, Hash, DelegateType, Captures) = (site, hash, delegateType, captures);
        var members = new PickleMember[captures.Length];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new PickleMember(captures[i].Name);
        }

        Members = new ObjectShape(typeof(ClosureEnvironment), PythonNames.Closure.Module, PythonNames.Closure.QualifiedName, ObjectTraits.None, members) { Closure = this };
    }

    /// <summary>The declaring type and member, or the pinned name after <c>name:</c>.</summary>
    public string Site { get; }

    /// <summary>The hash of body, captures and signature; empty if the closure is pinned.</summary>
    public string Hash { get; }

    /// <summary>The delegate's type as C# writes it.</summary>
    public string DelegateType { get; }

    /// <summary>The captured variables, in the order in which they are written.</summary>
    public IReadOnlyList<CapturedVariable> Captures { get; }

    /// <summary>Whether the identity is a name, so that body and captures may change.</summary>
    internal bool IsPinned => Hash.Length == 0 && Site.StartsWith(PinnedPrefix, StringComparison.Ordinal);

    /// <summary>The captures as the members of a state dictionary.</summary>
    internal ObjectShape Members { get; }

    /// <summary>Site and delegate type, for messages.</summary>
    /// <returns>For instance <c>Shop.Pricing.Quote(int): System.Func&lt;int, int&gt;</c>.</returns>
    public override string ToString() => $"{Site}: {DelegateType}";
}
