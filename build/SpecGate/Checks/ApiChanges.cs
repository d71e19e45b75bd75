using System.Text.RegularExpressions;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// What changes in the public C# API, between the SDK with the client of the old contract and with that of the new one: for callers that are
/// compiled anew by the listing of the API, for compiled ones by ApiCompat. And whether the SDK can be built at all.
/// </summary>
internal sealed partial class ApiChanges : ICheck, IDisposable
{
    private readonly Lazy<ClientGenerator> _generator;
    private readonly Lazy<SdkCompiler> _compiler;
    private readonly Lazy<AssemblyFolder> _folder;
    private readonly Lazy<ApiCompat> _apiCompat = new();
    private Old? _before;

    public ApiChanges(Repository repository)
    {
        _generator = new(() => new ClientGenerator(repository));
        _compiler = new(() => new SdkCompiler(repository));
        _folder = new(() => new AssemblyFolder(repository, _compiler.Value.References));
    }

    public string Name => "C# API";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        (string? client, string? problem) = _generator.Value.Generate(change.After);
        if (client is null)
        {
            return [new Finding(Severity.Unsound, "client-not-generated", $"the client cannot be generated: {problem}")];
        }

        _before = _before?.Version == change.Before ? _before : new Old(change.Before, Generate(change.Before));
        return Code(_before.Client) == Code(client) ? [] : Compare(_before, _compiler.Value.Compile(client));
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }
    }

    private string Generate(SpecificationVersion version) =>
        _generator.Value.Generate(version) is var (client, problem) && client is not null
            ? client
            : throw new GateException($"The client of {version.Label} cannot be generated: {problem}");

    private IReadOnlyList<Finding> Compare(Old before, SdkCompilation after)
    {
        IEnumerable<Finding> errors = after
            .Errors()
            .Select(error => new Finding(Severity.Unsound, "sdk-does-not-compile", error.Message, error.Place));
        string file = _folder.Value.NewFile();
        before.Assembly ??= Write(_compiler.Value.Compile(before.Client));
        return before.Assembly is { } old && after.TryWriteApi(file) ? [.. errors, .. Compare(old, file)] : [.. errors];
    }

    private string? Write(SdkCompilation compilation) => _folder.Value.NewFile() is var file && compilation.TryWriteApi(file) ? file : null;

    private IEnumerable<Finding> Compare(string before, string after)
    {
        IReadOnlyList<string> was = PublicApi.Of(before);
        IReadOnlyList<string> now = PublicApi.Of(after);
        return
        [
            .. _apiCompat
                .Value.Compare(before, after, _compiler.Value.References)
                .Select(difference => new Finding(Severity.Breaking, $"binary {difference.Code}", difference.Text)),
            .. was.Except(now).Select(line => Gone(line, now)),
            .. now.Except(was).Select(line => new Finding(Severity.Harmless, "source", $"new: {line}")),
        ];
    }

    // A method that gains its first query parameters keeps its signature, and loses the defaults to the one that has them.
    private static Finding Gone(string line, IReadOnlyList<string> now) => now.Any(other => WithoutDefaults(other) == WithoutDefaults(line))
        ? new Finding(Severity.Harmless, "source", $"its parameters have other defaults: {line}")
        : new Finding(Severity.Breaking, "source", $"gone: {line}");

    private static string WithoutDefaults(string line) => Default().Replace(line, "");

    [GeneratedRegex(@" = (null|default|\d+)(?=[,)])|\[System\.ComponentModel\.EditorBrowsable\([^\]]*\] ")]
    private static partial Regex Default();

    // Comments are what IntelliSense shows; no caller depends on them.
    private static string Code(string client) =>
        string.Join('\n', client.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    /// <summary>The old contract's client: many new ones are compared with it.</summary>
    private sealed class Old(SpecificationVersion version, string client)
    {
        public SpecificationVersion Version => version;

        public string Client => client;

        /// <summary>The assembly, once it is needed.</summary>
        public string? Assembly { get; set; }
    }
}
