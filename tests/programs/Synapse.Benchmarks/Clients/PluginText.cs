namespace Synapse.Benchmarks.Clients;

/// <summary>The texts of the plugin that every client creates.</summary>
internal static class PluginText
{
    public const string Name = "My Custom Plugin";
    public const string Description = "사용자 정의 데이터 처리를 위한 플러그인";
    public const string Version = "1.0.0";
    public const string Author = "Your Name";
    public const string Category = "data_processing";
}
