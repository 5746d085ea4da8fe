namespace CloudPickle.AotTests;

/// <summary>The app that round-trips every shared test case and prints a line for each.</summary>
public sealed class RoundTripApp() : PublishedApp("CloudPickle.AotTests.App");
