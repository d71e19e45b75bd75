namespace Synapse.Emulator.Api;

/// <summary>Reads a body into memory, up to a limit.</summary>
internal static class BodyBytes
{
    public const long DefaultLimit = 16 * 1024 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(ApiRequest request, long maxBytes)
    {
        var buffer = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        int read;
        long total = 0;
        while ((read = await request.Context.Request.Body.ReadAsync(chunk, request.Aborted)) > 0)
        {
            total += read;
            if (total <= maxBytes)
            {
                buffer.Write(chunk, 0, read);
            }
        }

        // The body was read to its end: responding earlier would break the connection under a client that is still sending.
        return total <= maxBytes
            ? buffer.GetBuffer().AsMemory(0, (int)total)
            : throw ApiError.WithDetail(413, $"Request body is larger than {maxBytes} bytes.");
    }
}
