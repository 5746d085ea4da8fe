namespace CloudPickle.Reduction;

/// <summary>
/// The names under which closed generic types travel, computed at run time exactly as the generator computes them: C# keywords, or namespace
/// and name, with arguments in brackets.
/// </summary>
internal static class RuntimeTypeNames
{
    private const string MainModule = "__main__";

    public static PickledGlobal Of(Type type)
    {
        var path = "";
        var arguments = type.GenericTypeArguments;
        var used = 0;
        foreach (var level in Nesting(type))
        {
            var own = level.IsGenericTypeDefinition || level.IsGenericType ? level.GetGenericArguments().Length - used : 0;
            var tick = level.Name.IndexOf('`');
            path += (path.Length == 0 ? "" : ".") + (tick < 0 ? level.Name : level.Name[..tick]);
            if (own > 0)
            {
                path += $"[{string.Join(",", Array.ConvertAll(arguments[used..(used + own)], Argument))}]";
                used += own;
            }
        }

        return new PickledGlobal(type.Namespace ?? MainModule, path);
    }

    private static Stack<Type> Nesting(Type type)
    {
        var levels = new Stack<Type>();
        for (var level = type; level is not null; level = level.DeclaringType)
        {
            levels.Push(level);
        }

        return levels;
    }

    private static string Argument(Type type)
    {
        if (type.IsArray)
        {
            return $"{Argument(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Argument(underlying) + "?";
        }

        if (TypeNames.Keyword(type) is { } keyword)
        {
            return keyword;
        }

        var name = ReducerTable.NameOf(ReducerTable.Find(type)) ?? Of(type);
        return $"{name.Module}.{name.QualifiedName}";
    }
}
