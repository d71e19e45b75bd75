namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Reads a multipart form as the standard for forms says, without the classes that wrote it.</summary>
internal static class SentForm
{
    /// <summary>The parts in the order in which they were sent, each with its name.</summary>
    public static IEnumerable<(string Name, string Content)> Read(string body)
    {
        string boundary = body[..body.IndexOf("\r\n", StringComparison.Ordinal)];
        foreach (string part in body.Split(boundary + "\r\n").Where(part => part.Contains("; name=\"", StringComparison.Ordinal)))
        {
            int end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            int start = part.IndexOf("; name=\"", StringComparison.Ordinal) + "; name=\"".Length;
            string name = part[start..part.IndexOf('"', start)];
            string content = part[(end + 4)..].Replace("\r\n" + boundary + "--\r\n", "\r\n", StringComparison.Ordinal);
            yield return (name.Replace("%22", "\"", StringComparison.Ordinal), content[..^2]);
        }
    }
}
