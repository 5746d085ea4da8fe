namespace CloudPickle.AotTests;

/// <summary>The app that leaves out most of Python's library, and prints what loads say of it.</summary>
public sealed class LeftOutApp() : PublishedApp("CloudPickle.AotTests.LeftOut");
