namespace CloudPickle.Reduction;

/// <summary>Qualified names such as <c>Outer.Box[shop.Order]</c>: dots nest, except in the brackets of type arguments.</summary>
internal static class QualifiedName
{
    /// <summary>The index of the dot before the innermost name, or -1 for a name that is not nested.</summary>
    public static int LastDot(ReadOnlySpan<char> name)
    {
        var depth = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            switch (name[i])
            {
                case ']':
                    depth++;
                    break;
                case '[':
                    depth--;
                    break;
                case '.' when depth == 0:
                    return i;
            }
        }

        return -1;
    }
}
