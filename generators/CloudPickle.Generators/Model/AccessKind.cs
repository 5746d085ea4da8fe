namespace CloudPickle.Generators.Model;

/// <summary>How emitted code reaches a member.</summary>
internal enum AccessKind
{
    /// <summary><c>order.Id</c>.</summary>
    Direct,

    /// <summary>An accessor that returns a reference to the field: <c>Total(order)</c>.</summary>
    Field,

    /// <summary>An accessor of a get or set method: <c>SetTotal(order, value)</c>.</summary>
    Method,
}
