using System.Text.RegularExpressions;

namespace Synapse.Cli.Output;

/// <summary>Puts messages that name what stands in code into words of the command line.</summary>
internal static partial class CommandLineWords
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["BaseUrl"] = "--base-url",
        ["AllowInsecureHttp"] = "--allow-insecure-http",
        ["AccessToken"] = "--access-token",
        ["AgentToken"] = "--agent-token",
        ["Token"] = "--token",
        ["Tenant"] = "--tenant",
        ["Timeout"] = "--timeout",
        ["Port"] = "--port",
    };

    public static string Of(string message)
    {
        message = Parameters().Replace(message, "");
        message = Types().Replace(message, static type => " as " + Describe(type.Groups["type"].Value));
        return Names().Replace(message, static name => Options.GetValueOrDefault(name.Value, name.Value));
    }

    private static string Describe(string type) =>
        type.Contains("Int", StringComparison.Ordinal) ? "a whole number"
        : type.Contains("Double", StringComparison.Ordinal) ? "a number"
        : type.Contains("Boolean", StringComparison.Ordinal) ? "true or false"
        : type.Contains("DateTime", StringComparison.Ordinal) ? "a date and time"
        : "a valid value";

    // An ArgumentException ends with the name of a parameter that the caller has never seen.
    [GeneratedRegex(@" \(Parameter '[^']*'\)(\r?\nActual value was .*)?")]
    private static partial Regex Parameters();

    [GeneratedRegex(@" as expected type '(?<type>[^']*)'")]
    private static partial Regex Types();

    [GeneratedRegex(@"(?<![\w-])[A-Z]\w+")]
    private static partial Regex Names();
}
