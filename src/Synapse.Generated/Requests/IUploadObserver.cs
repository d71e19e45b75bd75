namespace Synapse.Generated.Requests;

/// <summary>Is told that an upload goes on.</summary>
internal interface IUploadObserver
{
    void Advance();
}
