using System.Reflection;

namespace Synapse.Generated.Tests.Client;

internal sealed class MockingTests
{
    private static readonly MethodInfo[] Operations =
    [
        .. typeof(SynapseClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.Name != nameof(IDisposable.Dispose)),
    ];

    [Test]
    public void Every_public_method_can_be_overridden()
    {
        Assert.That(Operations, Has.Length.GreaterThan(20));
        Assert.That(Operations.Where(method => !method.IsVirtual || method.IsFinal).Select(method => method.Name), Is.Empty);
    }

    [Test]
    public async Task A_double_needs_no_server()
    {
        using var client = new PluginDouble();

        Assert.That((await client.GetPluginAsync(5)).Name, Is.EqualTo("double 5"));
    }

    [Test]
    public async Task What_a_double_does_not_override_says_so()
    {
        using var client = new PluginDouble();

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetJobAsync(1));
        Assert.That(() => client.WithOptions(_ => { }), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_job_logger_of_a_double_sends_by_what_the_double_overrides()
    {
        using var client = new PluginDouble();

        await using (JobLogger logger = client.CreateJobLogger(789))
        {
            logger.LogMessage("epoch 4");
        }

        Assert.That(client.Logs.Select(entry => (entry.Message, entry.Job)), Is.EqualTo([("epoch 4", (JobId?)789)]));
    }

    private sealed class PluginDouble : SynapseClient
    {
        public List<LogEntry> Logs { get; } = [];

        public override Task<IReadOnlyList<CreatedLog>> CreateLogsAsync(
            IReadOnlyList<LogEntry> request, RequestOptions? options = null, CancellationToken cancellationToken = default)
        {
            Logs.AddRange(request);
            return Task.FromResult<IReadOnlyList<CreatedLog>>([.. request.Select(_ => new CreatedLog())]);
        }

        public override Task<Plugin> GetPluginAsync(
            long id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new Plugin { Id = id, Name = $"double {id}" });
    }
}
