using System.Text.RegularExpressions;
using Synapse.Contract.Tests.Files;

namespace Synapse.Contract.Tests.Provider;

/// <summary>
/// What came out of a verification, read from the verifier's text. A verifier passes over every pending interaction that fails; here
/// one fails if its state was set up.
/// </summary>
/// <param name="Verified">The interactions that the verifier tried.</param>
/// <param name="Problems">The interactions that the backend does not keep, and those that were not tried.</param>
/// <param name="Refused">The optional interactions whose state the backend refused.</param>
/// <param name="Text">The verifier's own words.</param>
internal sealed partial record VerificationReport(
    IReadOnlyList<string> Verified,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Refused,
    string Text)
{
    private const string PendingFailures = "Pending Failures:";
    private const string NoState = " - One or more of the setup state change handlers has failed";

    /// <summary>Reads the text; a verifier that finds nothing to verify succeeds, so the interactions of the file must be in it.</summary>
    public static VerificationReport Read(bool succeeded, string text, PactFile? pact)
    {
        string[] verified = [.. Tried().Matches(text).Select(match => match.Groups["interaction"].Value)];
        int pending = text.IndexOf(PendingFailures, StringComparison.Ordinal);
        int end = pending < 0 ? -1 : text.IndexOf("\nFailures:", pending + PendingFailures.Length, StringComparison.Ordinal);
        IReadOnlyList<Match> failures = Failure().Matches(text);
        bool IsRefused(Match failure) =>
            pending >= 0 && failure.Index > pending && (end < 0 || failure.Index < end) && failure.Groups["state"].Success;
        string[] problems =
        [
            .. failures.Where(failure => !IsRefused(failure)).Select(failure => failure.Groups["interaction"].Value),
            .. (pact?.Interactions ?? []).Select(interaction => interaction.Description).Except(verified)
                .Select(missed => $"{missed} (not verified)"),
        ];
        string[] refused = [.. failures.Where(IsRefused).Select(failure => failure.Groups["interaction"].Value)];
        return new(
            verified,
            succeeded || problems.Length > 0 ? problems : ["The verification could not be completed."],
            refused,
            text);
    }

    [GeneratedRegex(
        @"^  (?<interaction>\w+: .*) \([^()]* loading, [^()]* verification\)( \[PENDING\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Tried();

    [GeneratedRegex(
        @"^\d+\) Verifying a pact between .*? - (?<interaction>\w+: .*?)(?<state>" + NoState + @")?\r?$", RegexOptions.Multiline)]
    private static partial Regex Failure();
}
