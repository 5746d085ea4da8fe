namespace Cases.Derived;

/// <summary>Makes another message of what its constructor takes.</summary>
[Picklable]
public class PaymentFailed(string message, int code, Exception? inner = null) : Exception($"Payment failed: {message} ({code})", inner)
{
    public int Code { get; } = code;
}
