using CloudPickle.Generators.Collections;

namespace CloudPickle.Generators.Model.Closures;

/// <summary>An interceptor and the calls that it takes the place of.</summary>
internal sealed record InterceptorGroupModel(InterceptorModel Interceptor, EquatableArray<CallSiteLocation> Locations);
