using Microsoft.Extensions.Configuration;

namespace Synapse.Generated.Tests.Hosting;

/// <summary>Settings that a test changes all at once, as a file is saved.</summary>
internal sealed class MemorySettings : ConfigurationProvider, IConfigurationSource
{
    public Dictionary<string, string?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() => Data = new Dictionary<string, string?>(Values, StringComparer.OrdinalIgnoreCase);

    public void Reload()
    {
        Load();
        OnReload();
    }
}
