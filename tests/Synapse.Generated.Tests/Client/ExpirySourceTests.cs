namespace Synapse.Generated.Tests.Client;

/// <summary>A timer is reused by the next call, and nothing else of a call is. Each test stays on one thread, as a timer does.</summary>
internal sealed class ExpirySourceTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [SetUp]
    public void TakeWhatEarlierTestsLeft() => ExpirySource.Rent(Long, TimeProvider.System);

    [Test]
    public void What_is_returned_is_lent_once_more()
    {
        CancellationTokenSource first = ExpirySource.Rent(Long, TimeProvider.System);
        ExpirySource.Return(first, TimeProvider.System);

        CancellationTokenSource second = ExpirySource.Rent(Long, TimeProvider.System);
        CancellationTokenSource third = ExpirySource.Rent(Long, TimeProvider.System);

        Assert.That((ReferenceEquals(second, first), ReferenceEquals(third, first)), Is.EqualTo((true, false)));
    }

    [Test]
    public void What_is_lent_once_more_runs_out_in_its_new_time()
    {
        ExpirySource.Return(ExpirySource.Rent(Long, TimeProvider.System), TimeProvider.System);

        CancellationTokenSource again = ExpirySource.Rent(TimeSpan.Zero, TimeProvider.System);

        Assert.That(again.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)), Is.True);
    }

    [Test]
    public void What_has_run_out_is_not_lent_again()
    {
        CancellationTokenSource used = ExpirySource.Rent(Long, TimeProvider.System);
        used.Cancel();
        ExpirySource.Return(used, TimeProvider.System);

        Assert.That(ExpirySource.Rent(Long, TimeProvider.System), Is.Not.SameAs(used));
        Assert.That(() => used.Token, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void A_clock_of_ones_own_gets_a_timer_of_its_own()
    {
        var clock = new FakeTimeProvider();
        ExpirySource.Return(ExpirySource.Rent(Long, TimeProvider.System), TimeProvider.System);

        CancellationTokenSource own = ExpirySource.Rent(Long, clock);
        clock.Advance(Long);
        bool hasRunOut = own.IsCancellationRequested;
        CancellationTokenSource unused = ExpirySource.Rent(Long, clock);
        ExpirySource.Return(unused, clock);

        Assert.That(hasRunOut, Is.True);
        Assert.That(ExpirySource.Rent(Long, TimeProvider.System), Is.Not.SameAs(unused));
        Assert.That(() => unused.Token, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void A_token_that_is_cancelled_after_its_call_ends_no_later_one()
    {
        using SynapseClient client = StubTransport.ClientOf("""{"id": 1}""", change: options => options.Retry.MaxRetries = 0);
        using var cancellation = new CancellationTokenSource();
        Task<Plugin> first = client.GetPluginAsync(1, cancellationToken: cancellation.Token);

        cancellation.Cancel();
        Task<Plugin> second = client.GetPluginAsync(1);

        Assert.That((first.Status, second.Status), Is.EqualTo((TaskStatus.RanToCompletion, TaskStatus.RanToCompletion)));
    }
}
