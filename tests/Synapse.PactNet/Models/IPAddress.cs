namespace PactNet.Models;

/// <summary>Where a mock server listens.</summary>
internal enum IPAddress
{
    /// <summary>On this machine alone.</summary>
    Loopback,

    /// <summary>On every address of this machine.</summary>
    Any,
}
