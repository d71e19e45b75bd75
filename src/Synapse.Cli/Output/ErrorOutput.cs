using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>What went wrong, in a line on the standard error, with a line for each field that the server refuses.</summary>
internal static class ErrorOutput
{
    public static void Write(CommandLineHost host, SynapseApiException failure)
    {
        // The message of the SDK ends with the fields in one line; here each has its own.
        string message = failure.Errors.Count > 0 ? failure.Message[..EndOfSummary(failure.Message)] : failure.Message;
        string detail = failure.Errors.Count > 0 && failure.Detail is not null ? $": {failure.Detail}" : "";
        WriteLine(host, $"dotnet synapse: {message}{detail}");
        foreach ((string field, IReadOnlyList<string> texts) in failure.Errors)
        {
            WriteLine(host, $"  {field}: {string.Join(' ', texts)}");
        }

        if (failure.RequestId is { } request)
        {
            WriteLine(host, $"  (request {request})");
        }
    }

    public static void WriteUsage(CommandLineHost host, Exception mistake) =>
        WriteLine(host, $"dotnet synapse: {CommandLineWords.Of(mistake.Message)}");

    /// <summary>Unexpected errors. A message may quote anything, so only the type is shown.</summary>
    public static void WriteUnforeseen(CommandLineHost host, Exception failure) =>
        WriteLine(host, $"dotnet synapse: the command failed unexpectedly ({failure.GetType().Name}).");

    private static int EndOfSummary(string message)
    {
        int end = message.IndexOf(": ", StringComparison.Ordinal);
        return end < 0 ? message.Length : end;
    }

    private static void WriteLine(CommandLineHost host, string line) => host.Error.WriteLine(SafeText.Of(line.ReplaceLineEndings(" ")));
}
