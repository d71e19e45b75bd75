using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>
/// The configuration of a storage. Its form depends on the provider: typed for the documented ones, free-form for any other, and
/// kept exactly as it came in either case. It holds secrets, so it shows nothing of itself in texts and debuggers.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[ModelCodec<StorageConfiguration, StorageConfigurationCodec>]
public sealed class StorageConfiguration
{
    /// <summary>Creates a configuration in the provider's own form.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentException"><paramref name="json" /> is no object.</exception>
    public StorageConfiguration(FreeFormJson json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Kind != JsonValueKind.Object)
        {
            throw new ArgumentException("A storage configuration must be a JSON object.", nameof(json));
        }

        Json = json;
    }

    /// <summary>The configuration as JSON, secrets included.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public FreeFormJson Json { get; }

    /// <summary>The value of that name; null if there is none.</summary>
    /// <param name="name">The name, such as <c>bucket_name</c>.</param>
    public FreeFormJson? this[string name] => Json[name];

    /// <summary>Converts a configuration for provider <c>amazon_s3</c>.</summary>
    /// <param name="configuration">The configuration; <see langword="null" /> stays <see langword="null" />.</param>
    [return: NotNullIfNotNull(nameof(configuration))]
    public static implicit operator StorageConfiguration?(AmazonS3StorageConfiguration? configuration) =>
        configuration is null ? null : Of<AmazonS3StorageConfiguration, AmazonS3StorageConfigurationCodec>(configuration);

    /// <summary>Converts a configuration for provider <c>file_system</c>.</summary>
    /// <param name="configuration">The configuration; <see langword="null" /> stays <see langword="null" />.</param>
    [return: NotNullIfNotNull(nameof(configuration))]
    public static implicit operator StorageConfiguration?(FileSystemStorageConfiguration? configuration) =>
        configuration is null ? null : Of<FileSystemStorageConfiguration, FileSystemStorageConfigurationCodec>(configuration);


    /// <summary>The configuration as that of provider <c>amazon_s3</c>.</summary>
    /// <returns>A new object; changing it changes nothing here.</returns>
    /// <exception cref="InvalidOperationException">The configuration has another form.</exception>
    public AmazonS3StorageConfiguration AsAmazonS3() => As<AmazonS3StorageConfiguration, AmazonS3StorageConfigurationCodec>();

    /// <summary>The configuration as that of provider <c>file_system</c>.</summary>
    /// <returns>A new object; changing it changes nothing here.</returns>
    /// <exception cref="InvalidOperationException">The configuration has another form.</exception>
    public FileSystemStorageConfiguration AsFileSystem() => As<FileSystemStorageConfiguration, FileSystemStorageConfigurationCodec>();

    /// <summary>Returns a text without the content.</summary>
    public override string ToString() => "StorageConfiguration (content hidden)";

    private static StorageConfiguration Of<T, TCodec>(T configuration)
        where T : class
        where TCodec : struct, ICodec<T>
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new StorageConfiguration(new FreeFormJson(WireJson.Encode<T, TCodec>(configuration).ToArray()));
    }

    private T As<T, TCodec>()
        where TCodec : struct, ICodec<T>
    {
        try
        {
            return WireJson.Decode<T, TCodec>(Json.Utf8.Span);
        }
        catch (WireFormatException e)
        {
            throw new InvalidOperationException($"The configuration does not have this form: {e.Message}");
        }
    }
}
