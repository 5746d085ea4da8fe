
namespace CloudPickle;

/// <summary>
/// A table of short codes for global names: opcodes EXT1, EXT2 and EXT4 (Python's <c>copyreg.add_extension</c>, PEP 307).
/// Immutable.
/// </summary>
public sealed class PickleExtensions
{
    private readonly Dictionary<int, PickledGlobal> _names;
    private readonly Dictionary<PickledGlobal, int> _codes;

    /// <summary>Makes a table.</summary>
    /// <param name="codes">Codes above 0, each with the name that it stands for.</param>
    /// <exception cref="ArgumentException">A code is not positive, or a name has two codes.</exception>
    public PickleExtensions(IReadOnlyDictionary<int, PickledGlobal> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        foreach (var code in codes.Keys)
        {
            if (code <= 0)
            {
                throw new ArgumentException($"An extension code is above 0; {code} is not.", nameof(codes));
            }
        }

        _names = new Dictionary<int, PickledGlobal>(codes);
        _codes = new Dictionary<PickledGlobal, int>(codes.Count);
        foreach (var (code, name) in codes)
        {
            _codes.Add(name, code);
        }
    }

    /// <summary>Finds the name of a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name, if the code is known.</param>
    public bool TryGetName(int code, out PickledGlobal? name) => _names.TryGetValue(code, out name);

    /// <summary>Finds the code of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="code">The code, if the name has one.</param>
    public bool TryGetCode(PickledGlobal name, out int code) => _codes.TryGetValue(name, out code);
}
