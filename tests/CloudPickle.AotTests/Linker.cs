namespace CloudPickle.AotTests;

/// <summary>The platform linker that NativeAOT needs.</summary>
internal static class Linker
{
    /// <summary>The MSBuild property that chooses it: clang is the SDK's default, gcc links as well.</summary>
    public static string[] Property => IsOnPath("clang") || !IsOnPath("gcc") ? [] : ["-p:CppCompilerAndLinker=gcc"];

    /// <summary>Whether there is one. Windows and macOS have their own ways to find it.</summary>
    public static bool IsAvailable => !OperatingSystem.IsLinux() || IsOnPath("clang") || IsOnPath("gcc");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
