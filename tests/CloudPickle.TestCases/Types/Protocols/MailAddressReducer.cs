using System.Net.Mail;

namespace Cases;

/// <summary>Somebody else's type, as text.</summary>
public sealed class MailAddressReducer : Reducer<MailAddress>
{
    public override void Write(Pickler pickler, MailAddress value)
    {
        if (!pickler.TryWriteReference(value))
        {
            pickler.WriteReduction(PickleReduction.Call(MailGlobals.Parse, value.ToString()), value);
        }
    }

    public override MailAddress Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        MailAddress address => address,
        null => null!,
        var other => throw unpickler.Mismatch(typeof(MailAddress), other),
    };
}
