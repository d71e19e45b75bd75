namespace PactNet;

/// <summary>A pact between a consumer and a provider, in version 4 of the specification.</summary>
internal interface IPactV4
{
    /// <summary>The consumer's name.</summary>
    string Consumer { get; }

    /// <summary>The provider's name.</summary>
    string Provider { get; }

    /// <summary>How the pact is made.</summary>
    PactConfig Config { get; }
}
