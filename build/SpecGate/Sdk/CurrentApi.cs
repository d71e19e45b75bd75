namespace Synapse.SpecGate.Sdk;

/// <summary>The public API of the SDK in the working tree.</summary>
internal static class CurrentApi
{
    /// <exception cref="GateException">The SDK cannot be generated, or what it declares is wrong.</exception>
    public static IReadOnlyList<string> Read(Repository repository)
    {
        (string? client, string? problem) = new ClientGenerator(repository).Generate(
            SpecificationVersion.Load(repository.Specification, "the contract")
        );
        if (client is null)
        {
            throw new GateException($"The client cannot be generated: {problem}");
        }

        var compiler = new SdkCompiler(repository);
        using var folder = new AssemblyFolder(repository, compiler.References);
        string file = folder.NewFile();
        SdkCompilation compilation = compiler.Compile(client);
        return compilation.TryWriteApi(file)
            ? PublicApi.Of(file)
            : throw new GateException($"The SDK does not compile: {string.Join("; ", compilation.Errors().Take(3))}");
    }
}
