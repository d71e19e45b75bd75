using System.Net;
using Synapse.Benchmarks.Report;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Workloads;

/// <summary>The workloads in the order in which they are measured.</summary>
internal static class WorkloadCatalog
{
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
    ];
}
