namespace Synapse.Generated.Retries;

/// <summary>
/// Keeps clients from multiplying the load of a server that fails: retries are paid for by calls that succeed at once. When the
/// server fails for good the budget is soon empty and each call is sent once.
/// </summary>
/// <param name="retries">How many retries a full budget pays for.</param>
internal sealed class RetryBudget(int retries)
{
    private const int RetryCost = 10;

    private readonly int _full = retries * RetryCost;

    private int _tokens = retries * RetryCost;

    /// <summary>How many tokens there are.</summary>
    public int Tokens => Volatile.Read(ref _tokens);

    /// <summary>Pays for a retry, if that can be done.</summary>
    public bool TrySpend()
    {
        while (true)
        {
            int tokens = Volatile.Read(ref _tokens);
            if (tokens < RetryCost)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _tokens, tokens - RetryCost, tokens) == tokens)
            {
                return true;
            }
        }
    }

    /// <summary>Earns from a call that succeeded: a little if it did at once, what its last retry cost otherwise.</summary>
    public void Earn(bool afterRetry)
    {
        int gain = afterRetry ? RetryCost : 1;
        while (true)
        {
            int tokens = Volatile.Read(ref _tokens);
            int more = Math.Min(tokens + gain, _full);
            if (more == tokens || Interlocked.CompareExchange(ref _tokens, more, tokens) == tokens)
            {
                return;
            }
        }
    }
}
