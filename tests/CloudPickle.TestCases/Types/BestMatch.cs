namespace Cases;

/// <summary>No parameterless constructor: the one with most parameters that name members is taken.</summary>
[Picklable]
public sealed class BestMatch
{
    private readonly int _width;
    private readonly int m_height;

    public BestMatch(int width)
        : this(width, 1, "short")
    {
    }

    public BestMatch(int width, int height, string name)
    {
        _width = width;
        m_height = height;
        Name = name;
    }

    public BestMatch(int width, int height, string name, object unknown)
        : this(width, height, name) => Extra = unknown.ToString();

    public string Name { get; }

    public string? Extra { get; set; }

    public int Area => _width * m_height;
}
