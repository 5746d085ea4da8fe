using CloudPickle.Generated;
using CloudPickle.Reduction;

namespace CloudPickle.Closures;

/// <summary>Builds the tree of an inspection while a pickler goes through a value.</summary>
internal sealed class InspectionRecorder
{
    private const int MaxChildren = 100;
    private const int MaxLevels = 32;
    private const int MaxNodes = 10_000;

    private readonly Stack<PickleInspection> _open = new();
    private PickleInspection? _leaf;
    private int _nodes;
    private int _unlisted;

    /// <summary>What became of a value: a node, a part of the node that is open, or something that is only counted.</summary>
    public enum Place
    {
        Node,
        Same,
        Unlisted,
    }

    public PickleInspection? Root { get; private set; }

    /// <summary>Opens the node of a value, unless it stands at the same place as the open one (a nullable's value, an object's state).</summary>
    public Place Enter(object value, string name, string path, int depth, int index, bool isKey, long position)
    {
        if (_unlisted > 0 || isKey)
        {
            _unlisted++;
            return Place.Unlisted;
        }

        _leaf = null;
        var parent = _open.Count > 0 ? _open.Peek() : null;
        if (parent is not null && parent.Depth == depth && parent.Index == index)
        {
            return Place.Same;
        }

        if (parent is not null && (parent.Children.Count >= MaxChildren || _open.Count >= MaxLevels || _nodes >= MaxNodes))
        {
            parent.Omitted++;
            _unlisted++;
            return Place.Unlisted;
        }

        Open(value, new PickleInspection(name, path, TypeOf(value)) { Depth = depth, Index = index, Start = position }, parent);
        return Place.Node;
    }

    public void Leave(Place place, long position)
    {
        if (place == Place.Unlisted)
        {
            _unlisted--;
        }
        else if (place == Place.Node)
        {
            EndLeaf(position);
            var node = _open.Pop();
            node.Bytes = position - node.Start;
        }
    }

    /// <summary>A member begins. It stays a leaf unless its value turns out to have a node of its own.</summary>
    public void BeginLeaf(string name, string path, string? type, long position)
    {
        if (_unlisted == 0 && _open.TryPeek(out var owner) && owner.Children.Count < MaxChildren)
        {
            _leaf = new PickleInspection(name, path, type) { Start = position };
        }
    }

    public void EndLeaf(long position)
    {
        if (_leaf is { } leaf && _open.TryPeek(out var owner))
        {
            leaf.Bytes = position - leaf.Start;
            owner.Add(leaf);
        }

        _leaf = null;
    }

    /// <summary>Records a refusal at the open node; the first one stays.</summary>
    public void Refuse(string reason)
    {
        _leaf = null;
        if (_open.TryPeek(out var node))
        {
            node.Refusal ??= reason;
        }
    }

    private static string TypeOf(object value) =>
        value is Delegate function && ClosureEnvironment.Of(function) is { } environment ? environment.Shape.DelegateType : TypeNames.Of(value.GetType());

    private void Open(object value, PickleInspection node, PickleInspection? parent)
    {
        node.Site = value is Delegate function ? ClosureEnvironment.Of(function)?.Shape.Site : null;
        parent?.Add(node);
        Root ??= node;
        _open.Push(node);
        _nodes++;
    }
}
