using System.Net;
using NUnit.Framework;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Probes;
using Synapse.Benchmarks.Server;
using Synapse.Generated;

namespace Synapse.Limits.Tests;

/// <summary>
/// How much a call may allocate with the whole default pipeline, the answer in memory. Exact, whatever else the machine does.
/// </summary>
[NonParallelizable]
internal sealed class AllocationTests
{
    private const int KiloByte = 1024;

    [Test]
    public async Task A_job_takes_at_most_4_KB()
    {
        long bytes = await MeasureAsync(ClientCatalog.Sdk, HttpStatusCode.OK, CannedAnswers.Job, client => client.GetJob);

        Assert.That(bytes, Is.LessThanOrEqualTo(4 * KiloByte), $"get_job allocates {bytes} bytes");
    }

    [Test]
    public async Task A_POST_of_2_KB_takes_at_most_8_KB()
    {
        long bytes = await MeasureAsync(ClientCatalog.Sdk, HttpStatusCode.Created, CannedAnswers.Plugin, client => client.CreatePlugin);

        Assert.That(bytes, Is.LessThanOrEqualTo(8 * KiloByte), $"create_plugin allocates {bytes} bytes");
    }

    [TestCase(100)]
    [TestCase(1000)]
    public async Task A_page_takes_at_most_0_6_of_what_hand_written_code_takes(int size)
    {
        byte[] page = CannedAnswers.JobPage(size);
        long raw = await MeasureAsync(ClientCatalog.Raw, HttpStatusCode.OK, page, client => client.ListJobs(size));
        long sdk = await MeasureAsync(ClientCatalog.Sdk, HttpStatusCode.OK, page, client => client.ListJobs(size));

        Assert.That((double)sdk / raw, Is.LessThanOrEqualTo(0.6), $"list_jobs allocates {sdk} bytes for {size} jobs, raw {raw}");
    }

    [Test]
    public async Task A_line_of_a_tail_takes_little_more_than_the_line()
    {
        const int Few = 1000;
        const int Many = 11_000;

        // The text that is handed on, with the object that carries it, and its place in the page that was read.
        const int Place = 24;
        string text = CannedAnswers.TailLine(0).TrimEnd('\n');
        long line = await BytesOfAsync(() => new ConsoleLog { Message = string.Create(text.Length, text, (to, from) => from.CopyTo(to)) });
        long slope = (await MeasureTailAsync(Many) - await MeasureTailAsync(Few)) / (Many - Few);

        Assert.That(
            slope,
            Is.LessThanOrEqualTo(line + Place),
            $"a line of a tail allocates {slope} bytes, of which the line itself is {line}"
        );
    }

    [Test]
    public async Task An_upload_takes_at_most_2_KB_for_each_MiB()
    {
        const int Few = 1;
        const int Many = 17;
        long slope = (await MeasureUploadAsync(Many) - await MeasureUploadAsync(Few)) / (Many - Few);

        Assert.That(slope, Is.LessThanOrEqualTo(2 * KiloByte), $"a MiB of an upload allocates {slope} bytes");
    }

    private static async Task<long> MeasureUploadAsync(int mebibytes)
    {
        using var transport = new UploadTransport();
        IApiClient client = ClientCatalog.Create(ClientCatalog.Sdk, transport, StubTransport.Address);
        return await AllocationOfAsync(() => client.UploadAsync(new EndlessBytes(mebibytes * 1024L * KiloByte)));
    }

    private static async Task<long> MeasureAsync(
        string client,
        HttpStatusCode status,
        byte[] answer,
        Func<IApiClient, Operation> operationOf
    )
    {
        using var stub = new StubTransport(status, answer);
        Operation operation = operationOf(ClientCatalog.Create(client, stub, StubTransport.Address));
        return await AllocationOfAsync(operation.CallAsync);
    }

    private static async Task<long> MeasureTailAsync(int lines)
    {
        using var stub = new TailTransport(lines);
        IApiClient client = ClientCatalog.Create(ClientCatalog.Sdk, stub, StubTransport.Address);
        Assert.That(await client.TailAsync(), Is.EqualTo(lines));
        return await AllocationOfAsync(client.TailAsync);
    }

    private static Task<long> BytesOfAsync(Func<object> create) => AllocationOfAsync(() =>
    {
        GC.KeepAlive(create());
        return Task.CompletedTask;
    });

    private static async Task<long> AllocationOfAsync(Func<Task> callAsync)
    {
        // The compiler removes some allocations, once it has seen what the code does.
        for (int i = 0; i < 100; i++)
        {
            await callAsync();
        }

        return await Allocation.PerCallAsync(callAsync);
    }
}
