using System.Diagnostics;
using Synapse.SpecGate.Changes;
using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate;

/// <summary>Asks every check about a change of the contract. A check that fails is a line of the report, never the end of it.</summary>
internal sealed class Gate(Repository repository, IReadOnlyList<ICheck> checks)
{
    /// <summary>The checks, in the order in which they run.</summary>
    public IReadOnlyList<ICheck> Checks => checks;

    /// <summary>Creates the gate with all its checks: first whether the contract can be read, then what the change means.</summary>
    public static Gate Create(Repository repository, SdkBuild sdk) => new(
        repository,
        [
            new Lint(repository),
            new Operations(),
            new Meaning(),
            new Credentials(),
            new WireChanges(repository),
            new Contracts(repository),
            new Programs(repository),
            new Generation(sdk),
            new ApiChanges(repository, sdk),
        ]);

    /// <summary>Runs the checks on a change.</summary>
    /// <param name="change">What is changed.</param>
    /// <param name="started">Called when a check begins.</param>
    /// <exception cref="GateException">The old contract cannot be read.</exception>
    public GateReport Run(SpecificationChange change, Action<ICheck> started) => Run([change], started).Single();

    /// <summary>
    /// Runs the checks on several changes: a tool that is slow to start looks at all of them at once, and the rest is done side by side.
    /// </summary>
    public IReadOnlyList<GateReport> Run(IReadOnlyList<SpecificationChange> changes, Action<ICheck> started)
    {
        Inquiry[] inquiries = [.. changes.Select(change => new Inquiry(change))];
        foreach (ICheck check in checks)
        {
            started(check);
            Inquiry[] open = [.. inquiries.Where(inquiry => inquiry.IsOpen)];
            Finding? failure = check is IBatchCheck batch && open.Length > 0 ? Prepare(batch, open) : null;
            Parallel.ForEach(inquiries.Where(inquiry => inquiry.IsReadable), inquiry => inquiry.Ask(check, failure));
        }

        return [.. inquiries.Select(inquiry => new GateReport(repository, inquiry.Change, [.. inquiry.Results()]))];
    }

    private static Finding? Prepare(IBatchCheck check, Inquiry[] open)
    {
        try
        {
            check.Prepare([.. open.Select(inquiry => inquiry.Change)]);
            return null;
        }
        catch (Exception exception)
        {
            return Failure(exception);
        }
    }

    private static Finding Failure(Exception exception) => new(
        Severity.Failed,
        "check-failed",
        $"the check could not be run: {exception.Message.ReplaceLineEndings(" ")}");

    /// <summary>What the checks say about one change.</summary>
    private sealed class Inquiry
    {
        private readonly List<CheckResult> _results = [];

        public Inquiry(SpecificationChange change)
        {
            Change = change;
            if (Reading.Problem(change.Before) is { } unreadable)
            {
                throw new GateException($"{change.Before.Label} cannot be compared with: {unreadable.Text}");
            }

            if (Reading.Problem(change.After) is { } problem)
            {
                _results.Add(new CheckResult("YAML", [problem], TimeSpan.Zero));
                IsReadable = false;
            }
        }

        public SpecificationChange Change { get; }

        public bool IsReadable { get; } = true;

        /// <summary>Whether the contract is an OpenAPI document, as far as is known.</summary>
        public bool IsOpen => IsReadable && !_results.SelectMany(result => result.Findings).Any(Lint.IsStructural);

        public void Ask(ICheck check, Finding? failure)
        {
            if (!IsOpen)
            {
                _results.Add(new CheckResult(check.Name, [], TimeSpan.Zero, IsSkipped: true));
                return;
            }

            long start = Stopwatch.GetTimestamp();
            Finding[] findings = failure is null ? Findings(check) : [failure];
            _results.Add(new CheckResult(check.Name, findings, Stopwatch.GetElapsedTime(start)));
        }

        /// <summary>Gets the results, with a finding for a difference that no check has a word for.</summary>
        public IEnumerable<CheckResult> Results()
        {
            bool isSaid = !IsOpen || _results.SelectMany(result => result.Findings).Any(finding => finding.Severity != Severity.Failed);
            return !isSaid && Words.FirstDifference(Change.Before.Document.Root, Change.After.Document.Root) is { } pointer
                ? _results.Append(new CheckResult("Other", [Unknown(pointer)], TimeSpan.Zero))
                : _results;
        }

        // A response may always have more than a client reads.
        private Finding Unknown(string pointer)
        {
            bool isHarmless = !Change.Before.Document.Has(pointer) && new SchemaUses(Change.After.Document).IsRead(pointer);
            return new Finding(
                isHarmless ? Severity.Harmless : Severity.Breaking,
                "other-change",
                isHarmless
                    ? "a response has something more"
                    : "something changed here of which no check knows whether it breaks anybody",
                Change.Places.NameOf(pointer),
                Change.Places.LineOf(pointer));
        }

        private Finding[] Findings(ICheck check)
        {
            try
            {
                return [.. check.Run(Change).Distinct().OrderByDescending(finding => finding.Severity)];
            }
            catch (Exception exception)
            {
                return [Failure(exception)];
            }
        }
    }
}
