namespace CloudPickle.Analysis;

/// <summary>When a hook is called.</summary>
internal enum HookMoment
{
    /// <summary>Before the members are written.</summary>
    BeforeDump,

    /// <summary>When the members have been set.</summary>
    AfterLoad,

    /// <summary>When the whole graph has been loaded.</summary>
    AfterGraph,
}
