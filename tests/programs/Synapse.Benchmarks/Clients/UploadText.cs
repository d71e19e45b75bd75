namespace Synapse.Benchmarks.Clients;

/// <summary>The texts of the release that every client uploads.</summary>
internal static class UploadText
{
    public const string Version = "2.0.0";
    public const string FileName = "plugin_v2.zip";
}
