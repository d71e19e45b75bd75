namespace PactNet;

/// <summary>The interactions of one test.</summary>
internal interface IPactBuilder
{
    /// <summary>
    /// Runs the consumer against a mock server, and writes the interactions to the pact file if it did exactly what they say.
    /// </summary>
    /// <exception cref="Exceptions.PactFailureException">A request is missing, or another one came.</exception>
    Task VerifyAsync(Func<IConsumerContext, Task> interact);
}

/// <summary>The interactions of one test, in version 4 of the specification.</summary>
internal interface IPactBuilderV4 : IPactBuilder
{
    /// <summary>Adds an interaction.</summary>
    IRequestBuilderV4 UponReceiving(string description);
}

/// <summary>What a consumer gets to know.</summary>
internal interface IConsumerContext
{
    /// <summary>Where the mock server is.</summary>
    Uri MockServerUri { get; }
}
