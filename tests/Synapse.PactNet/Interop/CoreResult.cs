namespace PactNet.Interop;

internal static class CoreResult
{
    /// <summary>The core answers false when a builder call comes too late: after the mock server has started.</summary>
    public static void Require(bool succeeded)
    {
        if (!succeeded)
        {
            throw new InvalidOperationException(
                "The core of Pact refused the call: an interaction cannot change once its mock server has started."
            );
        }
    }
}
