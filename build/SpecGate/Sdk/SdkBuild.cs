namespace Synapse.SpecGate.Sdk;

/// <summary>
/// Builds the SDK for any contract in this process. Its parts are started when they are needed first, and serve every contract after.
/// </summary>
internal sealed class SdkBuild : IDisposable
{
    private readonly Lazy<ClientGenerator> _generator;
    private readonly Lazy<SdkCompiler> _compiler;
    private readonly Lazy<AssemblyFolder> _folder;
    private readonly Dictionary<string, GeneratedClient> _clients = new(StringComparer.Ordinal);

    public SdkBuild(Repository repository)
    {
        _generator = new(() => new ClientGenerator(repository));
        _compiler = new(() => new SdkCompiler(repository));
        _folder = new(() => new AssemblyFolder(repository, _compiler.Value.References));
    }

    /// <summary>The assemblies that the SDK is compiled against.</summary>
    public IReadOnlyList<string> References => _compiler.Value.References;

    /// <summary>Generates the client of a contract, once.</summary>
    public GeneratedClient Generate(SpecificationVersion version)
    {
        if (!_clients.TryGetValue(version.Text, out GeneratedClient? client))
        {
            _clients[version.Text] = client = _generator.Value.Generate(version);
        }

        return client;
    }

    /// <summary>Compiles the SDK with a client.</summary>
    public SdkCompilation Compile(string client) => _compiler.Value.Compile(client);

    /// <summary>Names a file that was not there before, beside the assemblies that the SDK refers to.</summary>
    public string NewFile() => _folder.Value.NewFile();

    /// <summary>Reads the public API of the SDK with the client of a contract.</summary>
    /// <exception cref="GateException">The SDK cannot be generated, or what it declares is wrong.</exception>
    public IReadOnlyList<string> ReadApi(SpecificationVersion version)
    {
        GeneratedClient client = Generate(version);
        if (client.Code is null)
        {
            throw new GateException($"The client cannot be generated: {client.Problems[0].Text}");
        }

        SdkCompilation compilation = Compile(client.Code);
        return compilation.Errors() is [var error, ..]
            ? throw new GateException($"The SDK does not compile: {error.Place}: {error.Message}")
            : PublicApi.Of(compilation.Compilation);
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }
    }
}
