using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synapse.SpecGate.Tests.Edits;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>A query is written as <c>new() { … }</c> in the call of every operation, also of one that once had no query.</summary>
internal sealed class QueryInitializerTests
{
    private static readonly SymbolDisplayFormat Names = SymbolDisplayFormat.FullyQualifiedFormat;

    [Test]
    public void Every_operation_takes_it([Values] bool gainsItsFirstParameter)
    {
        string sdk = CompiledCaller.Build(
            gainsItsFirstParameter
                ? ContractEdit.Apply(new ContractEdit("first", ["paths", "/storages/", "get"], AddFirstParameter))
                : SharedGate.Contract);
        string[] calls = [.. Calls(sdk)];

        Assert.That(calls, Has.Length.GreaterThan(10));
        Assert.That(calls.Any(call => call.Contains("ListStorages", StringComparison.Ordinal)), Is.EqualTo(gainsItsFirstParameter));
        Assert.That(
            CompiledCaller.Compile(
                sdk,
                $"static class Calls {{ static void All(Synapse.Generated.SynapseClient client) {{ {string.Concat(calls)} }} }}"),
            Is.Not.Empty);
    }

    private static IEnumerable<string> Calls(string sdk)
    {
        MetadataReference reference = MetadataReference.CreateFromFile(sdk);
        Compilation compilation = CSharpCompilation.Create(
            "Symbols",
            references: [reference, .. SharedGate.Sdk.References.Select(file => MetadataReference.CreateFromFile(file))]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return from method in assembly.GetTypeByMetadataName("Synapse.Generated.SynapseClient")!.GetMembers().OfType<IMethodSymbol>()
               where method.Parameters.Any(parameter => parameter.Name == "query")
               let query = method.Parameters.Single(parameter => parameter.Name == "query").Type
               let member = query.GetMembers().OfType<IPropertySymbol>().First()
               let required = method.Parameters.TakeWhile(parameter => !parameter.IsOptional).Select(
                   parameter => $"default({parameter.Type.ToDisplayString(Names)})!, ")
               let name = method.Parameters.First(parameter => parameter.IsOptional).Name == "query" ? "" : "query: "
               let arguments = $"{string.Concat(required)}{name}new() {{ {member.Name} = default }}, cancellationToken: default"
               select $"client.{method.Name}({arguments});";
    }

    private static void AddFirstParameter(JsonObject operation)
    {
        operation["parameters"] = new JsonArray(
            new JsonObject { ["name"] = "anew", ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } });
        operation["x-query-since"] = "1.2.0";
    }
}
