using System.Globalization;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;
using Synapse.Emulator.Faults;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator;

/// <summary>Controls the simulated jobs of an emulator.</summary>
public sealed class EmulatedJobs
{
    internal const int MaxSeed = 1_000_000;

    private readonly EmulatorStore _store;
    private readonly JobSimulator _simulator;
    private readonly JobScripts _scripts;
    private readonly JobFactory _factory;
    private readonly RunCounter _runs;
    private readonly JobView _view;
    private readonly TailDrops _tailDrops;

    internal EmulatedJobs(
        EmulatorStore store,
        JobSimulator simulator,
        JobScripts scripts,
        JobFactory factory,
        RunCounter runs,
        JobView view,
        TailDrops tailDrops)
    {
        _store = store;
        _simulator = simulator;
        _scripts = scripts;
        _factory = factory;
        _runs = runs;
        _view = view;
        _tailDrops = tailDrops;
    }

    /// <summary>Gets the number of plugin runs that took effect, including those with a direct result.</summary>
    public long RunCount => _runs.Count;

    /// <summary>Gets or sets the script of jobs that have no script of their own.</summary>
    public JobScript DefaultScript
    {
        get => _scripts.Default;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.Validate();
            _scripts.Default = value;
        }
    }

    /// <summary>Sets the script of the next job. Further calls set those of the jobs after it.</summary>
    /// <param name="script">How that job runs and ends.</param>
    public void SetNextScript(JobScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        _scripts.Enqueue(script);
    }

    /// <summary>Sets how the next job ends, with everything else as in <see cref="DefaultScript"/>.</summary>
    /// <param name="outcome">The end of that job.</param>
    public void SetNextOutcome(JobOutcome outcome) => SetNextScript(DefaultScript with { Outcome = outcome });

    /// <summary>Advances a job by a number of steps, whatever its pace.</summary>
    /// <param name="jobId">The id as the API writes it.</param>
    /// <param name="steps">The number of steps; those after the end do nothing.</param>
    /// <param name="cancellationToken">Ends the call between two steps.</param>
    /// <returns>The job as the API shows it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such job.</exception>
    public Task<JsonObject> AdvanceAsync(string jobId, int steps = 1, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            JobRow job = Find(jobId);
            for (int i = 0; i < steps && job.Script is not null; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                job = _simulator.Advance(job.Sequence) ?? Find(jobId);
            }

            return _view.ToJson(job);
        },
        cancellationToken);

    /// <inheritdoc cref="AdvanceAsync(string, int, CancellationToken)"/>
    public Task<JsonObject> AdvanceAsync(long jobId, int steps = 1, CancellationToken cancellationToken = default) =>
        AdvanceAsync(jobId.ToString(CultureInfo.InvariantCulture), steps, cancellationToken);

    /// <summary>Advances a job until it ends.</summary>
    /// <param name="jobId">The id as the API writes it.</param>
    /// <param name="cancellationToken">Ends the call between two steps.</param>
    /// <returns>The job as the API shows it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such job.</exception>
    public Task<JsonObject> FinishAsync(string jobId, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            JobRow job = Find(jobId);
            while (job.Script is not null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                job = _simulator.Advance(job.Sequence) ?? Find(jobId);
            }

            return _view.ToJson(job);
        },
        cancellationToken);

    /// <inheritdoc cref="FinishAsync(string, CancellationToken)"/>
    public Task<JsonObject> FinishAsync(long jobId, CancellationToken cancellationToken = default) =>
        FinishAsync(jobId.ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Ends a job as failed, wherever it is in its script. A job that has already ended is not changed.</summary>
    /// <param name="jobId">The id as the API writes it.</param>
    /// <param name="cancellationToken">Ends the call before it has begun.</param>
    /// <returns>The job as the API shows it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such job.</exception>
    public Task<JsonObject> FailAsync(string jobId, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            JobRow job = Find(jobId);
            return _view.ToJson(_simulator.Fail(job.Sequence) ?? job);
        },
        cancellationToken);

    /// <inheritdoc cref="FailAsync(string, CancellationToken)"/>
    public Task<JsonObject> FailAsync(long jobId, CancellationToken cancellationToken = default) =>
        FailAsync(jobId.ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Adds console log entries to a job, in addition to those of its script.</summary>
    /// <param name="jobId">The id as the API writes it.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="KeyNotFoundException">There is no such job.</exception>
    public void WriteLogs(string jobId, params JobLogLine[] lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        JobLogLine.Validate(lines, nameof(lines));
        _simulator.WriteLogs(Find(jobId).Sequence, lines);
    }

    /// <inheritdoc cref="WriteLogs(string, JobLogLine[])"/>
    public void WriteLogs(long jobId, params JobLogLine[] lines) => WriteLogs(jobId.ToString(CultureInfo.InvariantCulture), lines);

    /// <summary>Breaks the connection of the next tail. Further calls break those of the tails after it.</summary>
    /// <param name="afterLines">The number of lines to send before the connection is broken.</param>
    public void DropNextTail(int afterLines) => _tailDrops.Add(afterLines);

    /// <summary>Adds many jobs that have already ended, for tests of lists.</summary>
    /// <param name="count">The number of jobs, up to 1,000,000.</param>
    /// <param name="plugin">The id of the plugin they belong to; it need not exist.</param>
    /// <param name="cancellationToken">Ends the call between two batches.</param>
    /// <returns>A task that ends when they are stored.</returns>
    public Task SeedAsync(int count, long plugin = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxSeed);
        return Task.Run(() => Seed(count, plugin, cancellationToken), cancellationToken);
    }

    internal bool Exists(string jobId) => _store.Jobs.Find(jobId) is not null;

    internal void Reset()
    {
        _scripts.Clear();
        _tailDrops.Clear();
        _runs.Reset();
    }

    private void Seed(int count, long plugin, CancellationToken cancellationToken)
    {
        const int Batch = 5000;
        for (int done = 0; done < count; done += Batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _store.Jobs.InsertMany(Enumerable.Range(done, Math.Min(Batch, count - done))
                .Select(i => _factory.CreateFinished(plugin, i % 10 == 9 ? JobStatus.Failed : JobStatus.Completed)));
        }
    }

    private JobRow Find(string jobId) => _store.Jobs.Find(jobId) ?? throw new KeyNotFoundException($"There is no job {jobId}.");
}
