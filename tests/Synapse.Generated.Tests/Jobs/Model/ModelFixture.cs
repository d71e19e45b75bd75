namespace Synapse.Generated.Tests.Jobs.Model;

internal abstract class ModelFixture
{
    protected VirtualTime Time { get; } = new();

    protected ModelServer Server { get; private set; } = null!;

    [TearDown]
    public void Stop() => Server?.Dispose();

    protected ModelServer Start(ModelForm form) => Server = new ModelServer(Time, form);

    protected void At(double seconds, Action action) => Time.At(TimeSpan.FromSeconds(seconds), action);

    protected ModelFollower Follow(
        TailJobConsoleLogsOptions? options = null, Action<ConsoleLog>? onEntry = null, CancellationToken cancellationToken = default)
    {
        var follower = new ModelFollower(Time, Server) { OnEntry = onEntry };
        follower.Follow(options, cancellationToken);
        return follower;
    }

    protected T Await<T>(Task<T> task) => Time.Await(task);
}
