namespace Synapse.Benchmarks.Clients;

/// <summary>Reads text line by line, where a client leaves that to its caller.</summary>
internal static class Lines
{
    public static async Task<int> CountAsync(TextReader reader)
    {
        int count = 0;
        while (await reader.ReadLineAsync() is not null)
        {
            count++;
        }

        return count;
    }
}
