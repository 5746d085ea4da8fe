using System.Net.Mail;
using System.Runtime.CompilerServices;

namespace Cases;

/// <summary>What the name means that <see cref="MailAddressReducer"/> writes.</summary>
internal static class MailGlobals
{
    public static readonly PickledGlobal Parse = new("shop.mail", "parse");

#pragma warning disable CA2255 // a test library has no other start
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register() => Pickle.RegisterCallable(
        Parse,
        static (unpickler, arguments) => arguments is [string text] ? new MailAddress(text) : throw unpickler.Error("An address is parsed from one text."));
}
