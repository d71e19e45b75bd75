using System.Net;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Probes;
using Synapse.Benchmarks.Report;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Workloads;

/// <summary>The workloads in the order in which they are measured.</summary>
internal static class WorkloadCatalog
{
    private const int MegaByte = 1024 * 1024;

    public static IReadOnlyList<IWorkload> All { get; } =
    [
        new CallWorkload("job", "GET a job", HttpStatusCode.OK, CannedAnswers.Job, client => client.GetJob)
        {
            Goals = [Goal.Cpu(0.8), Goal.Wall(1.0), Goal.KiloBytes(4)],
        },
        new CallWorkload("page100", "GET a page of 100", HttpStatusCode.OK, CannedAnswers.JobPage(100), client => client.ListJobs(100))
        {
            Goals = [Goal.Cpu(0.5), Goal.Wall(0.7), Goal.BytesOfRaw(0.6)],
        },
        new CallWorkload("page1000", "GET a page of 1000", HttpStatusCode.OK, CannedAnswers.JobPage(1000), client => client.ListJobs(1000))
        {
            Goals = [Goal.Cpu(0.5), Goal.Wall(0.7), Goal.BytesOfRaw(0.6)],
        },
        new CallWorkload("post", "POST 2 KB", HttpStatusCode.Created, CannedAnswers.Plugin, client => client.CreatePlugin)
        {
            Goals = [Goal.Cpu(0.9), Goal.Wall(1.0), Goal.KiloBytes(8)],
        },
        new InFlightWorkload("inflight", "64 in flight: GET a job", server => server, client => client.GetJob)
        {
            Goals = [Goal.RateOfRaw(1.0)],
            CallsEach = 8,
            ShareOfRounds = 1,
        },
        new InFlightWorkload(
            "stalled",
            "64 in flight: a page whose body stalls 200 ms",
            CannedServer.Stalled,
            client => client.ListJobs(100)
        )
        {
            Goals = [Goal.RateOfRaw(0.95)],
            CallsEach = 2,
            ShareOfRounds = 0.3,
        },
        new ProbeWorkload("upload", "Upload a release", ProbeKind.Upload)
        {
            Goals = [Goal.RateOfRaw(0.95), Goal.AboveStartMegaBytes(8)],
            SizeOf = scale => scale switch { Scale.Quick => 64L * MegaByte, Scale.Full => 256L * MegaByte, _ => 4096L * MegaByte },
            ShareOfRounds = 0.35,
        },
        // Flat: had the list kept its jobs, they would take more than 70 MB.
        new ProbeWorkload("paging", "Read all jobs, 100 a page", ProbeKind.Paging)
        {
            Goals = [Goal.Wall(0.85), Goal.PeakMegaBytes(80), Goal.GrowthMegaBytes(16)],
            SizeOf = scale => scale switch { Scale.Quick => 10_000, Scale.Full => 100_000, _ => 1_000_000 },
            ShareOfRounds = 0.2,
        },
        new ProbeWorkload("tail", "Follow a log of text lines", ProbeKind.Tail)
        {
            Goals = [Goal.Rate(2_000_000), Goal.PeakMegaBytes(70)],
            SizeOf = scale => scale switch { Scale.Quick => 200_000, Scale.Full => 1_000_000, _ => 10_000_000 },
            ShareOfRounds = 0.35,
        },
        new LogWorkload("log-lines", "Read a log of texts; raw: a stream of lines", CannedLog.Texts, RawLog.StreamLinesAsync)
        {
            Goals = [Goal.Cpu(1.3)],
        },
        new LogWorkload("log-texts", "Read a log of texts; raw: the same pages", CannedLog.Texts, RawLog.ReadTextsAsync)
        {
            Goals = [Goal.Cpu(1.3)],
        },
        new LogWorkload("log-events", "Read a log of objects; raw: a stream of events", CannedLog.Events, RawLog.StreamEventsAsync)
        {
            Goals = [Goal.Cpu(1.5)],
        },
        new LogWorkload("log-objects", "Read a log of objects; raw: the same pages", CannedLog.Events, RawLog.ReadEntriesAsync)
        {
            Goals = [Goal.Cpu(1.5)],
        },
        new ProbeWorkload("cold", "First call of a process: GET a job", ProbeKind.Cold)
        {
            Goals = [Goal.Wall(0.8)],
            SizeOf = _ => 1,
            ShareOfRounds = 0.5,
        },
    ];
}
