using System.Collections.Concurrent;

namespace Synapse.SpecGate.Sdk;

/// <summary>
/// Builds the SDK for any contract in this process. Its parts are started when they are needed first, and serve every contract after.
/// </summary>
internal sealed class SdkBuild : IDisposable
{
    private readonly Lazy<ClientGenerator> _generator;
    private readonly Lazy<SdkCompiler> _compiler;
    private readonly Lazy<AssemblyFolder> _folder;
    private readonly ConcurrentDictionary<string, Lazy<GeneratedClient>> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SdkApi> _apis = new(StringComparer.Ordinal);
    private Task? _started;

    public SdkBuild(Repository repository)
    {
        _generator = new(() => new ClientGenerator(repository));
        _compiler = new(() => new SdkCompiler(repository));
        _folder = new(() => new AssemblyFolder(repository, _compiler.Value.References));
    }

    /// <summary>The assemblies that the SDK is compiled against.</summary>
    public IReadOnlyList<string> References => _compiler.Value.References;

    /// <summary>Asks the build in the background how it compiles the SDK, which takes some seconds, while other tools run.</summary>
    public void Start() => _started ??= Task.Run(() => _compiler.Value);

    /// <summary>Generates the client of a contract, once.</summary>
    public GeneratedClient Generate(SpecificationVersion version) =>
        _clients.GetOrAdd(version.Text, _ => new(() => _generator.Value.Generate(version))).Value;

    /// <summary>Compiles the SDK with a client.</summary>
    public SdkCompilation Compile(string client) => _compiler.Value.Compile(client);

    /// <summary>Looks at the SDK with a client, once.</summary>
    public SdkApi Api(string client) => _apis.GetOrAdd(client, _ => new SdkApi(new(() => Compile(client)), NewFile));

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

        SdkApi api = Api(client.Code);
        return api.Errors is [var error, ..]
            ? throw new GateException($"The SDK does not compile: {error.Place}: {error.Message}")
            : api.Assembly is null
                ? throw new GateException("The declarations of the SDK do not compile without the bodies of its methods.")
                : api.Listing;
    }

    public void Dispose()
    {
        // A build that was started does not outlive this process; if it fails, whoever needs it says so.
        _started?.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }
    }
}
