using System.Collections.Frozen;
using System.Reflection;

namespace Synapse.Emulator.Console;

/// <summary>The files of the console, from the assembly. Names that are not among them lead nowhere, whatever they are made of.</summary>
internal sealed class ConsoleFiles
{
    private const string Prefix = "console/";

    private readonly FrozenDictionary<string, byte[]> _files;

    public ConsoleFiles()
    {
        Assembly assembly = typeof(ConsoleFiles).Assembly;
        _files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
    }

    public byte[]? Find(string name) => _files.GetValueOrDefault(name);

    public static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        string extension => throw new NotSupportedException($"A file of the console has the extension {extension}."),
    };

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream resource = assembly.GetManifestResourceStream(name)!;
        byte[] content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
