using System.Reflection;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>The files of the table: lists of rows.</summary>
internal static class TableFile
{
    public static IEnumerable<MapNode> Rows(string name)
    {
        string indented = string.Concat(Text(name).Split('\n').Select(line => $"  {line}\n"));
        MapNode root = YamlText.Read("rows:\n" + indented, new ProblemList())!;
        return root.List("rows").Cast<MapNode>();
    }

    public static string Text(string name)
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
