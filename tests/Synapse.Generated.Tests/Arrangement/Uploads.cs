namespace Synapse.Generated.Tests.Arrangement;

internal static class Uploads
{
    public static CreatePluginReleaseRequest Release(UploadFile file) => new() { Plugin = 1, Version = "1", File = file };

    public static CreatePluginReleaseRequest Release(Stream stream) => Release(UploadFile.FromStream(stream, "p.zip"));

    public static CreatePluginReleaseRequest Release() => Release(UploadFile.FromBytes(new byte[10], "p.zip"));
}
