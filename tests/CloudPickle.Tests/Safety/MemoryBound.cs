using Xunit;

namespace CloudPickle.Tests.Safety;

/// <summary>What docs/security.md promises about memory: so much for a byte of input, and 1 MiB. Garbage counts too, so that nothing depends on when it is collected.</summary>
internal static class MemoryBound
{
    /// <summary>The default of <see cref="PickleLimits.MaxExpansion"/>.</summary>
    public const int BytesPerByte = 64;

    private const long FreeBytes = 1 << 20;

    /// <summary>Fails when the action allocates more than the promise for an input of a length.</summary>
    public static T AssertKept<T>(int inputLength, string what, Func<T> action, int bytesPerByte = BytesPerByte)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = action();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var bound = FreeBytes + ((long)bytesPerByte * inputLength);
        Assert.True(allocated <= bound, $"{what} allocated {allocated:N0} bytes for {inputLength:N0} bytes of input, {(double)allocated / inputLength:F1} for each; {bound:N0} are promised.");
        return result;
    }
}
