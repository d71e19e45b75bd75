namespace Synapse.Contract.Tests.Commands;

/// <summary>The credentials of the one who verifies, as the headers of every request.</summary>
internal static class EnvironmentCredentials
{
    public static Dictionary<string, string>? Read()
    {
        if (Value("SYNAPSE_ACCESS_TOKEN") is { } accessToken)
        {
            return new() { ["Synapse-Access-Token"] = $"Token {accessToken}" };
        }

        return Value("SYNAPSE_TOKEN") is { } token && Value("SYNAPSE_TENANT") is { } tenant
            ? new() { ["Authorization"] = $"Token {token}", ["Synapse-Tenant"] = $"Token {tenant}" }
            : null;
    }

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
