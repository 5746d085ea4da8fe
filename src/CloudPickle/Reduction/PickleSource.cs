namespace CloudPickle.Reduction;

/// <summary>A window over input that comes in pieces. It never holds more than the opcode at hand needs, plus what is read ahead where that is harmless.</summary>
internal abstract class PickleSource : IDisposable
{
    /// <summary>What has been read and not consumed.</summary>
    public abstract ReadOnlySpan<byte> Window { get; }

    /// <summary>Whether nothing follows the window.</summary>
    public bool HasEnded { get; protected set; }

    /// <summary>Whether the caller's own stream is at work: its exceptions pass unchanged.</summary>
    public bool IsReading { get; protected set; }

    /// <summary>Starts a load.</summary>
    public void Begin() => IsReading = false;

    public abstract void Advance(int count);

    /// <summary>Reads on: at least one byte, or to the end.</summary>
    public abstract void Fill(int bytesNeeded);

    /// <inheritdoc cref="Fill"/>
    public abstract ValueTask FillAsync(int bytesNeeded, CancellationToken cancellationToken);

    /// <summary>Gives back what was read ahead.</summary>
    public abstract void ReturnUnread();

    /// <summary>Whether there is not one byte more.</summary>
    public bool IsAtEnd()
    {
        if (Window.IsEmpty && !HasEnded)
        {
            Fill(1);
        }

        return Window.IsEmpty;
    }

    public abstract void Dispose();
}
