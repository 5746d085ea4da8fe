namespace CloudPickle.Testing;

internal static class Strings
{
    public static IEnumerable<TestCase> Cases =>
    [
        TestCase.Plain("string empty", () => ""),
        TestCase.Plain("string null", () => (string?)null),
        TestCase.Plain("string ascii", () => "hello"),
        TestCase.Plain("string escapes", () => "line\nline\r\ttab \\ back 'quote' \"double\" \0 nul \u001a sub"),
        TestCase.Plain("string latin", () => "é ÿ ß"),
        TestCase.Plain("string unicode", () => "中文 😀 \u0301"),
        TestCase.Plain("string high surrogate", () => "a\ud83d"),
        TestCase.Plain("string low surrogate", () => "\ude00b"),
        TestCase.Plain("string reversed surrogates", () => "\ude00\ud83d"),
        TestCase.Plain("string of 255 bytes", () => new string('x', 255)),
        TestCase.Plain("string of 256 bytes", () => new string('x', 256)),
        TestCase.Plain("string of 300", () => new string('y', 300)),
        TestCase.Plain("string of 86 wide", () => new string('中', 86)),
        TestCase.Plain("string of 65535", () => new string('z', 65535)),
        TestCase.Plain("string of 65536", () => new string('z', 65536)),
        TestCase.Plain("string of 70 KB", () => string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i:x7}"))),
        TestCase.Plain("string of 1 MB", () => new string('é', 500_000)),
        TestCase.Plain("bytes empty", () => Array.Empty<byte>()),
        TestCase.Plain("bytes", () => new byte[] { 0, 1, 127, 128, 255 }),
        TestCase.Plain("bytes of 256", () => Enumerable.Range(0, 256).Select(i => (byte)i).ToArray()),
        TestCase.Plain("bytes of 70 KB", () => Enumerable.Range(0, 70_000).Select(i => (byte)(i * 7)).ToArray()),
    ];
}
