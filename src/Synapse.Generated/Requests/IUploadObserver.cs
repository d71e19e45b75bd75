namespace Synapse.Generated.Requests;

/// <summary>Observes an upload.</summary>
internal interface IUploadObserver
{
    /// <summary>A part has been sent.</summary>
    void Advance();

    /// <summary>The file, or the caller's own code, has failed: the connection has not.</summary>
    void Fail(Exception failure);
}
