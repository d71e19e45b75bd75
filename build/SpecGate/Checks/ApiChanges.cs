using System.Text.RegularExpressions;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// What changes in the public C# API between the SDK of the old contract and that of the new one: for callers that are compiled again
/// by the listing of the API, for compiled ones by ApiCompat. And whether the SDK compiles at all.
/// </summary>
internal sealed partial class ApiChanges(Repository repository, SdkBuild sdk) : ICheck
{
    private static readonly Finding Unlisted =
        new(Severity.Harmless, ApiListing.Outdated, "the listing of the public API is not current");

    private readonly Lazy<ApiCompat> _apiCompat = new();

    public string Name => "C# API";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        // Without a client there is nothing to compile; the check of the generation says why.
        if (sdk.Generate(change.After).Code is not { } client)
        {
            return [];
        }

        string before = OldClient(change.Before);
        return Code(before) == Code(client) ? [] : Compare(sdk.Api(before), sdk.Api(client));
    }

    private string OldClient(SpecificationVersion version) => sdk.Generate(version) is { Code: { } code }
        ? code
        : throw new GateException($"The client of {version.Label} cannot be generated.");

    private Finding[] Compare(SdkApi before, SdkApi after)
    {
        Finding[] errors =
        [
            .. after.Errors.Select(error => new Finding(Severity.Unsound, "sdk-does-not-compile", error.Message, error.Place)),
        ];
        return after.Assembly is null ? errors : [.. errors, .. Declared(before, after)];
    }

    private IEnumerable<Finding> Declared(SdkApi before, SdkApi after)
    {
        string old = before.Assembly ?? throw new GateException("The SDK does not compile with the client of the old contract.");
        string[] gone = [.. before.Listing.Except(after.Listing)];
        string[] come = [.. after.Listing.Except(before.Listing)];
        var bySymbol = come.ToLookup(WithoutNull);
        Finding[] source =
        [
            .. gone.Select(line => Gone(line, come, bySymbol[WithoutNull(line)].FirstOrDefault())),
            .. come.Where(line => gone.All(other => WithoutNull(other) != WithoutNull(line)))
                .Select(line => new Finding(Severity.Harmless, "api-added", line)),
        ];
        bool isListed = after.Listing.SequenceEqual(new ApiListing(repository).Lines);
        return
        [
            .. _apiCompat.Value.Compare(old, after.Assembly!, sdk.References)
                .Where(difference => !IsSaid(difference.Code, source))
                .Select(difference => new Finding(Severity.Breaking, $"binary {difference.Code}", difference.Text)),
            .. source,
            .. isListed ? Array.Empty<Finding>() : [Unlisted],
        ];
    }

    private static Finding Gone(string line, string[] come, string? same) => same is not null
        ? new Finding(IsStricter(line, same) ? Severity.Harmless : Severity.Breaking, "api-nullability", $"{line} becomes {same}")
        // A method that gains its first query parameters keeps its signature, and loses the defaults to the one that has them.
        : come.Any(other => WithoutDefaults(other) == WithoutDefaults(line))
            ? new Finding(Severity.Harmless, "api-defaults", $"its parameters have other defaults: {line}")
            : new Finding(Severity.Breaking, "api-removed", $"callers no longer compile or run: {line}");

    // A member that is missing is missing in the listing too.
    private static bool IsSaid(string code, Finding[] source) =>
        code is "CP0001" or "CP0002" && source.Any(finding => finding.Code == "api-removed");

    // Whoever could take null can take a value.
    private static bool IsStricter(string was, string now) =>
        was.EndsWith('?') && now == $"{was[..^1]}!" && was.Contains(".get -> ", StringComparison.Ordinal);

    private static string WithoutNull(string line) => string.Concat(line.Where(character => character is not ('?' or '!')));

    private static string WithoutDefaults(string line) => Default().Replace(line, "");

    [GeneratedRegex(@" = (null|default\([^)]*\)|default|-?\d+|true|false)(?=[,)])")]
    private static partial Regex Default();

    // Comments are what IntelliSense shows; no caller depends on them.
    private static string Code(string client) =>
        string.Join('\n', client.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
