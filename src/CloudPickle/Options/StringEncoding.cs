namespace CloudPickle;

/// <summary>How the 8-bit strings of Python 2 (opcodes STRING, BINSTRING, SHORT_BINSTRING) are read. Python calls it <c>encoding=</c>.</summary>
public enum StringEncoding
{
    /// <summary>As ASCII; other bytes are an error. Python's default.</summary>
    Ascii,

    /// <summary>As Latin-1: every byte is a character. What Python 2's datetime and numpy pickles need.</summary>
    Latin1,

    /// <summary>As UTF-8.</summary>
    Utf8,

    /// <summary>As <c>byte[]</c>.</summary>
    Bytes,
}
