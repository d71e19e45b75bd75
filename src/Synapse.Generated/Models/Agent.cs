using System.Buffers;

namespace Synapse.Generated;

public sealed partial class Agent
{
    private const int TokenLength = 40;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

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

        string script = NodeInstallScript ?? "";
        for (int end = Next(0); end >= 0; end = Next(end + 1))
        {
            int start = end - TokenLength;
            if (
                script.AsSpan(0, Math.Max(start, 0)).EndsWith("agents/")
                && script.AsSpan(start, TokenLength).IndexOfAnyExcept(HexDigits) < 0
            )
            {
                return script.Substring(start, TokenLength);
            }
        }

        return null;

        int Next(int from) => script.IndexOf("/node_install_script", from, StringComparison.Ordinal);
    }
}
