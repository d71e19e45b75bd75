namespace Synapse.Generated.Requests;

/// <summary>What a server says of a file that it stores.</summary>
internal interface IStoredFile
{
    string? Checksum { get; }

    long? Size { get; }
}
