using System.Text;

namespace CloudPickle.ToolTests;

/// <summary>How the tool ended and what it wrote.</summary>
internal sealed record ToolResult(int ExitCode, byte[] Bytes, string Errors)
{
    /// <summary>Standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Its lines.</summary>
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Fails unless the tool ended with the code.</summary>
    public ToolResult EndedWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}\n{Text}\n{Errors}");
        return this;
    }
}
