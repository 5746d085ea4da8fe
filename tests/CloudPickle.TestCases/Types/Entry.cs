namespace Cases;

[Picklable]
public sealed record Entry<TKey, TValue>(TKey Key, TValue Value)
    where TKey : notnull;
