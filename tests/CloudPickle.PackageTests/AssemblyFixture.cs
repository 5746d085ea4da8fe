using CloudPickle.PackageTests;

[assembly: AssemblyFixture(typeof(PackedPackage))]
