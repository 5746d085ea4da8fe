using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CloudPickle.Generated;
using CloudPickle.Reduction.Builtin;
using CloudPickle.Reduction.Machine;

namespace CloudPickle.Reduction;

/// <summary>
/// The closed world: every reducer that was built in, generated for a registered assembly or its references, or registered by hand.
/// Nothing is ever looked up by reflection. Safe for concurrent use.
/// </summary>
internal static class ReducerTable
{
    private static readonly ConcurrentDictionary<Type, Reducer?> s_byType = new();
    private static readonly ConcurrentDictionary<PickledGlobal, Reducer> s_byName = new();
    private static readonly ConcurrentDictionary<Type, Reducer> s_registered = new();
    private static readonly ConcurrentDictionary<PickledGlobal, Reducer> s_registeredNames = new();
    private static readonly Lock s_gate = new();
    private static volatile AssemblyRegistry[] s_registries = [];
    private static int s_registrations;

    /// <summary>Whether a reducer was registered for a number, bool or string: then no fast path may write or read them by itself.</summary>
    public static bool HasScalarReducers { get; private set; }

    /// <summary>Counts the registrations by hand, each of which may change what a known name means.</summary>
    public static int Registrations => Volatile.Read(ref s_registrations);

    /// <summary>Adds an assembly's registry; its references are asked when something is not found in it.</summary>
    public static void Add(AssemblyRegistry registry)
    {
        lock (s_gate)
        {
            if (Array.IndexOf(s_registries, registry) < 0)
            {
                s_registries = [.. s_registries, registry];
                ForgetMisses();
            }
        }
    }

    /// <summary>Registers a hand-written reducer for the whole process; it takes precedence over a generated one.</summary>
    public static void Register<T>(Reducer<T> reducer)
    {
        lock (s_gate)
        {
            HasScalarReducers |= PrimitiveTypes.Contains(typeof(T));
            s_registered[typeof(T)] = reducer;
            s_byType[typeof(T)] = reducer;
            ReducerOf<T>.Set(reducer);
            if (reducer is INamedReducer { Name: var name })
            {
                s_registeredNames[name] = reducer;
            }

            Interlocked.Increment(ref s_registrations);
        }
    }

    /// <summary>Takes a hand-written reducer away, so that the generated one is back.</summary>
    public static bool Unregister<T>()
    {
        lock (s_gate)
        {
            if (!s_registered.TryRemove(typeof(T), out var reducer))
            {
                return false;
            }

            s_byType.TryRemove(typeof(T), out _);
            ReducerOf<T>.Set(null);
            if (reducer is INamedReducer { Name: var name })
            {
                s_registeredNames.TryRemove(new KeyValuePair<PickledGlobal, Reducer>(name, reducer));
            }

            Interlocked.Increment(ref s_registrations);

            return true;
        }
    }

    public static Reducer? Find(Type type)
    {
        if (s_byType.TryGetValue(type, out var known))
        {
            return known;
        }

        var registries = s_registries;
        var reducer = s_registered.GetValueOrDefault(type) ?? BuiltinReducers.Find(type) ?? Search(type, static (registry, type) => registry.Find(type));
        if (reducer is not null)
        {
            return AddFirst(type, reducer);
        }

        s_byType.TryAdd(type, null);
        if (registries != s_registries)
        {
            s_byType.TryRemove(new KeyValuePair<Type, Reducer?>(type, null));
        }

        return null;
    }

    public static Reducer? Find(PickledGlobal name)
    {
        // Until then it is empty, which the dictionary itself would only tell under all its locks.
        if (Registrations > 0 && s_registeredNames.TryGetValue(name, out var registered))
        {
            return registered;
        }

        if (s_byName.TryGetValue(name, out var known))
        {
            return known;
        }

        var reducer = Search(name, static (registry, name) => registry.Find(name.Module, name.QualifiedName));
        return reducer is null ? null : s_byName.GetOrAdd(name, reducer);
    }

    /// <summary>Finds the open reducer of an annotated generic type.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2073", Justification = "AssemblyRegistry.FindOpen carries the same requirement on what it returns.")]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public static Type? FindOpen(Type definition) => Search(definition, static (registry, definition) => registry.FindOpen(definition));

    /// <summary>Adds a reducer that was composed at run time.</summary>
    public static Reducer AddComposed(Type type, Reducer reducer)
    {
        reducer = AddFirst(type, reducer);
        AddName(reducer);
        foreach (var named in reducer is IUnionReducer union ? union.Cases : [])
        {
            AddName(named);
        }

        return reducer;
    }

    private static void AddName(Reducer reducer)
    {
        if (NameOf(reducer) is { } name)
        {
            s_byName.TryAdd(name, reducer);
        }
    }

    /// <summary>The name under which a reducer's values travel, or null.</summary>
    public static PickledGlobal? NameOf(Reducer? reducer) => reducer switch
    {
        INamedReducer named => named.Name,
        IObjectReducer { Shape: var shape } => shape.Name,
        IValueHandler handler => handler.Name,
        IUnionReducer union => union.Name,
        _ => null,
    };

    /// <summary>Asks every registry, those of referenced assemblies last, until one has an answer.</summary>
    public static TResult? Search<TKey, TResult>(TKey key, Func<AssemblyRegistry, TKey, TResult?> find)
        where TResult : class
    {
        foreach (var registry in s_registries)
        {
            if (find(registry, key) is { } found)
            {
                return found;
            }
        }

        // Only now look into referenced assemblies, which this may load.
        foreach (var registry in WithReferences())
        {
            if (find(registry, key) is { } found)
            {
                Add(registry);
                return found;
            }
        }

        return null;
    }

    /// <summary>Adds a reducer, or finds the one that another thread added: a type has one for every thread.</summary>
    private static Reducer AddFirst(Type type, Reducer reducer) =>
        s_byType.AddOrUpdate(type, static (_, added) => added, static (_, known, added) => known ?? added, reducer)!;

    private static List<AssemblyRegistry> WithReferences()
    {
        var found = new HashSet<AssemblyRegistry>(s_registries);
        var pending = new Queue<AssemblyRegistry>(s_registries);
        var added = new List<AssemblyRegistry>();
        while (pending.TryDequeue(out var registry))
        {
            foreach (var reference in registry.References)
            {
                if (found.Add(reference))
                {
                    added.Add(reference);
                    pending.Enqueue(reference);
                }
            }
        }

        return added;
    }

    private static void ForgetMisses()
    {
        foreach (var entry in s_byType)
        {
            if (entry.Value is null)
            {
                s_byType.TryRemove(entry);
            }
        }
    }
}
