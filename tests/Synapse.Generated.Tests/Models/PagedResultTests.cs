namespace Synapse.Generated.Tests.Models;

internal sealed class PagedResultTests
{
    private static readonly int[] AllItems = [1, 2, 3];
    private int _requests;

    [Test]
    public async Task It_asks_for_no_page_before_that_is_reached()
    {
        Page<int> first = await List().AsPages().FirstAsync();

        Assert.That((first.Items.Count, _requests), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task Its_total_costs_no_second_request_and_enumerating_anew_asks_anew()
    {
        PagedResult<int> list = List();

        Assert.That((await list.GetTotalCountAsync(), _requests), Is.EqualTo((3L, 1)));
        Assert.That((await list.ToListAsync(), _requests), Is.EqualTo((AllItems, 3)));
        Assert.That((await list.ToListAsync(), _requests), Is.EqualTo((AllItems, 6)));
    }

    [Test]
    public async Task A_cancelled_enumeration_ends_with_the_token_that_was_cancelled([Values] bool ofList)
    {
        using var outer = new CancellationTokenSource();
        using var inner = new CancellationTokenSource();
        CancellationTokenSource cancelled = ofList ? outer : inner;
        var list = new PagedResult<int>(
            async (_, token) =>
            {
                await cancelled.CancelAsync();
                token.ThrowIfCancellationRequested();
                return new Page<int>([]);
            },
            outer.Token);

        var ended = await Failure.OfAsync<OperationCanceledException>(() => list.ToListAsync(inner.Token));

        Assert.That(ended.CancellationToken, Is.EqualTo(cancelled.Token));
    }

    [Test]
    public async Task A_cancellation_of_somebody_else_is_passed_on()
    {
        using var inner = new CancellationTokenSource();
        var foreign = new OperationCanceledException("foreign");
        var list = new PagedResult<int>((_, _) => throw foreign);

        Assert.That(await Failure.OfAsync<OperationCanceledException>(() => list.ToListAsync(inner.Token)), Is.SameAs(foreign));
    }

    [Test]
    public async Task No_token_is_made_where_one_is_enough([Values] bool same)
    {
        using var outer = new CancellationTokenSource();
        CancellationToken seen = default;
        var list = new PagedResult<int>(
            (_, token) =>
            {
                seen = token;
                return Task.FromResult(new Page<int>([]));
            },
            outer.Token);

        await list.ToListAsync(same ? outer.Token : default);

        Assert.That(seen, Is.EqualTo(outer.Token));
    }

    [Test]
    public void A_blank_continuation_token_is_refused() => Assert.That(() => List().AsPages(" "), Throws.ArgumentException);

    private PagedResult<int> List() => new((token, _) =>
    {
        _requests++;
        return Task.FromResult(token switch
        {
            null => new Page<int>([1, 2], 3, next: "https://inner.test/?page=2"),
            "page=2" => new Page<int>([], 3, next: "?page=3#part"),
            _ => new Page<int>([3], 3, next: ""),
        });
    });
}
