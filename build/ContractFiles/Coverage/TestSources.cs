using System.Text.RegularExpressions;

namespace Synapse.ContractFiles.Coverage;

/// <summary>The test classes of the repository: files that hold tests, by the method of the client that they call.</summary>
internal sealed partial class TestSources(IEnumerable<(string Project, string Class, string Source)> files)
{
    private readonly (string Project, string Class, string Source)[] _tests =
    [
        .. files.Where(file => TestAttribute().IsMatch(file.Source)),
    ];

    /// <summary>The tests below a folder, but for those of one project.</summary>
    public static TestSources Load(string folder, string except) => new(
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin") && parts[0] != except
        select (parts[0], Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    /// <summary>"project: class, class" for every project with a test that calls one of the methods.</summary>
    public IReadOnlyList<string> ThatCall(IEnumerable<string> methods)
    {
        var call = new Regex($@"\.(?:{string.Join('|', methods)})\(", RegexOptions.CultureInvariant);
        return
        [
            .. from test in _tests
               where call.IsMatch(test.Source)
               group test.Class by test.Project into project
               orderby project.Key
               select $"{project.Key}: {string.Join(", ", project.Distinct().Order(StringComparer.Ordinal))}",
        ];
    }

    [GeneratedRegex(@"^\s*\[Test(Case|CaseSource)?[\](]", RegexOptions.Multiline)]
    private static partial Regex TestAttribute();
}
