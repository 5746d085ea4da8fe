using System.Security.Cryptography;
using System.Text;

namespace CloudPickle.Generators.Discover;

/// <summary>Short texts that stand for long ones.</summary>
internal static class Fingerprint
{
    public static string Of(string text)
    {
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.Unicode.GetBytes(text)));
    }

    /// <summary>Of a set, whatever its order.</summary>
    public static string OfSet(IEnumerable<string> texts) => Of(string.Join("\n", texts.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal)));
}
