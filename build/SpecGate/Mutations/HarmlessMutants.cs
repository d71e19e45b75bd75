using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Mutations;

/// <summary>Changes that no check catches, with the reason why they harm nobody.</summary>
internal static partial class HarmlessMutants
{
    private static readonly (string Kind, Regex Place, string Reason)[] Reasons =
    [
        ("a body need not be sent", Anywhere(), "The client sends it as before; the server only asks for less."),
        (
            "a property may not be null",
            OnlyRead(),
            "The answer promises more than before. The client still reads null, and as the field may be missing its C# type stays nullable."
        ),
        (
            "a property must be there",
            OnlyRead(),
            "The answer promises more than before, and what reads it is written by hand and takes less."
        ),
        ("a property may be null", RunResult(), "The result is read by hand: without a job id it is the direct result of the run."),
        ("a property may be null", UploadedFile(), "The server only asks for less; the client always sends the file."),
        ("a text must be short", OnlyRead(), "The answer promises more than before; the client reads a text of any length."),
    ];

    /// <summary>Why a mutant harms nobody; null if it does.</summary>
    public static string? Reason(Mutant mutant) =>
        Reasons.FirstOrDefault(reason => reason.Kind == mutant.Kind && reason.Place.IsMatch(mutant.Place)).Reason;

    [GeneratedRegex("")]
    private static partial Regex Anywhere();

    // What is sent is called a request, or a log entry.
    [GeneratedRegex(@"^(?!\w*Request|LogEntry|LogEntries|\w*StorageConfiguration)")]
    private static partial Regex OnlyRead();

    [GeneratedRegex(@"^RunPluginResult\[0\]\.job_id\z")]
    private static partial Regex RunResult();

    [GeneratedRegex(@"^CreatePluginReleaseRequest\.file\z")]
    private static partial Regex UploadedFile();
}
