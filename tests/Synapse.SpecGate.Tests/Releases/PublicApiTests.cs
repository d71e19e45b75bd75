using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Tests.Releases;

internal sealed class PublicApiTests
{
    private const string Code = """
        #nullable enable
        namespace A;
        public sealed class B { public string? C { get; set; } internal void D() { } }
        [System.Obsolete("E")] internal sealed class E;
        """;

    [TestCase("internal sealed class E;", "internal sealed class F;")]
    [TestCase("internal void D()", "internal void E()")]
    [TestCase("[System.Obsolete(\"E\")]", "[System.Obsolete(\"F\")]")]
    public void What_is_internal_is_not_listed(string text, string replacement) =>
        Assert.That(Listing(Code.Replace(text, replacement, StringComparison.Ordinal)), Is.EqualTo(Listing(Code)).AsCollection);

    [Test]
    public void Nullability_is_listed()
    {
        const string Nullable = "string? C { get; set; }";
        IReadOnlyList<string> changed = Listing(Code.Replace(Nullable, "string C { get; set; } = \"\";", StringComparison.Ordinal));

        Assert.That(Listing(Code), Does.Contain("A.B.C.get -> string?"));
        Assert.That(changed, Does.Contain("A.B.C.get -> string!").And.Not.Contain("A.B.C.get -> string?"));
    }

    [Test]
    public void The_committed_listing_is_current()
    {
        IReadOnlyList<string> committed = new ApiListing(Repository.OfProgram).Lines;
        IReadOnlyList<string> built = SharedGate.Sdk.ReadApi(SharedGate.Before);

        Assert.That(
            built.Except(committed).Select(line => $"+ {line}").Concat(committed.Except(built).Select(line => $"- {line}")),
            Is.Empty,
            $"The public API has changed. If that is meant: {ApiListing.Command}");
    }

    private static IReadOnlyList<string> Listing(string code) => PublicApi.Of(CSharpCompilation.Create(
        "A",
        [CSharpSyntaxTree.ParseText(code)],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
}
