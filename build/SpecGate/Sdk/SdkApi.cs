namespace Synapse.SpecGate.Sdk;

/// <summary>The SDK with the client of one contract: whether it compiles, and its public API. Each is found out when needed.</summary>
internal sealed class SdkApi
{
    private readonly Lazy<IReadOnlyList<(string Place, string Message)>> _errors;
    private readonly Lazy<(string? Assembly, IReadOnlyList<string> Listing)> _declared;

    public SdkApi(Lazy<SdkCompilation> compilation, Func<string> newFile)
    {
        _errors = new(() => compilation.Value.Errors());
        _declared = new(() =>
        {
            SdkCompilation declarations = compilation.Value.WithoutBodies();
            string file = newFile();
            return declarations.TryWriteApi(file) ? (file, PublicApi.Of(declarations.Compilation)) : (null, []);
        });
    }

    /// <summary>Why it does not compile; empty if it does.</summary>
    public IReadOnlyList<(string Place, string Message)> Errors => _errors.Value;

    /// <summary>The file of the assembly, with nothing in its methods; null if what is declared is wrong.</summary>
    public string? Assembly => _declared.Value.Assembly;

    /// <summary>The public API, a line for each symbol; empty if what is declared is wrong.</summary>
    public IReadOnlyList<string> Listing => _declared.Value.Listing;
}
