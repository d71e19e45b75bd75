using System.Text.RegularExpressions;

namespace Synapse.Generated;

public sealed partial class Agent
{
    /// <summary>
    /// Gets the token by which the agent authenticates: <see cref="Token" />, or where that is empty, the one in
    /// <see cref="NodeInstallScript" />.
    /// </summary>
    /// <returns>The token, a secret; <see langword="null" /> if the response holds none.</returns>
    public string? GetToken()
    {
        if (!string.IsNullOrEmpty(Token))
        {
            return Token;
        }

        Match match = TokenOfScript().Match(NodeInstallScript ?? "");
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("agents/([0-9a-f]{40})/node_install_script", RegexOptions.CultureInvariant)]
    private static partial Regex TokenOfScript();
}
