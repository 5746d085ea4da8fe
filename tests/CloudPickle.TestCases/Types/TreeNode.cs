namespace Cases;

/// <summary>Recursive through its own closed form.</summary>
[Picklable]
public sealed class TreeNode<T>
    where T : struct
{
    public T Value { get; set; }

    public TreeNode<T>? Parent { get; set; }

    public List<TreeNode<T>> Children { get; set; } = [];
}
