using System.Security.Cryptography;

namespace Synapse.Generated.Requests;

/// <summary>A file as it was transferred.</summary>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
internal sealed record SentFile(long Bytes, ReadOnlyMemory<byte> Sha256)
{
    private const string Prefix = "sha256:";

    /// <summary>
    /// Compares the file with what a server says of it. A checksum is compared if it is a SHA-256 in hexadecimal digits, with or without
    /// its name before it.
    /// </summary>
    /// <returns>The difference; <see langword="null" /> if the server has the same file.</returns>
    public string? FindDifference(IStoredFile stored)
    {
        if (stored.Size is { } size && size != Bytes)
        {
            return $"the file has {size} bytes on the server, and {Bytes} were transferred";
        }

        string checksum = stored.Checksum ?? "";
        string digits = checksum.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? checksum[Prefix.Length..] : checksum;
        bool isSha256 = digits.Length == 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigit);
        return isSha256 && !digits.Equals(Convert.ToHexString(Sha256.Span), StringComparison.OrdinalIgnoreCase)
            ? "the checksum of the file on the server is not that of the bytes that were transferred"
            : null;
    }
}
