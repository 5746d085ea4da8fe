using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using CloudPickle.Generated;

namespace CloudPickle.Reduction.Builtin;

/// <summary>An IP network is Python's <c>ipaddress.IPv4Network(text)</c> or <c>IPv6Network(text)</c>. Its text is read too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[BuiltinReducer(typeof(IPNetwork))]
public sealed class IPNetworkReducer : Reducer<IPNetwork>
{
    /// <inheritdoc/>
    public override void Write(Pickler pickler, IPNetwork value) => pickler.WriteCall(
        value.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? PythonNames.IPv6Network : PythonNames.IPv4Network,
        value.ToString());

    /// <inheritdoc/>
    public override IPNetwork Read(Unpickler unpickler, object? value) => unpickler.Resolve(value) switch
    {
        IPNetwork network => network,
        string text => IPNetwork.TryParse(text, out var network) ? network : throw unpickler.Error($"{ValueText.Describe(text)} is no IP network."),
        var other => throw unpickler.Mismatch(typeof(IPNetwork), other),
    };
}
