namespace Cases;

/// <summary>Keeps a private nested type: only code inside the partial class can name it.</summary>
[Picklable]
public sealed partial class Vault
{
    private readonly List<Secret> _secrets = [];
    private Secret? _latest;

    public int Count => _secrets.Count;

    public Vault Hide(string text, int level)
    {
        _latest = new Secret(text) { Level = level };
        _secrets.Add(_latest);
        return this;
    }

    public string Reveal() => string.Join(", ", _secrets) + (ReferenceEquals(_latest, _secrets[^1]) ? "" : " (another latest)");

    [Picklable]
    private sealed partial class Secret(string text)
    {
        private readonly string _text = text;

        public int Level { get; init; }

        public override string ToString() => $"{_text}@{Level}";
    }
}
