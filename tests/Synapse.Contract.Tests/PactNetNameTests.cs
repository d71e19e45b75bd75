using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NUnit.Framework;

namespace Synapse.Contract.Tests;

/// <summary>The tests use of the Pact library only what PactNet 5 has too, so that either can stand behind them.</summary>
internal sealed class PactNetNameTests
{
    private static readonly string[] Libraries = ["Synapse.PactNet", "PactNet", "PactNet.Abstractions"];

    private static readonly Dictionary<string, string> PactNet5 = new()
    {
        ["PactNet.Pact"] = "V4",
        ["PactNet.PactExtensions"] = "WithHttpInteractions",
        ["PactNet.IPactV4"] = "",
        ["PactNet.IPactBuilderV4"] = "UponReceiving VerifyAsync",
        ["PactNet.IConsumerContext"] = "get_MockServerUri",
        ["PactNet.IRequestBuilderV4"] = "Given WithRequest WithQuery WithHeader WithJsonBody WithBody WillRespond",
        ["PactNet.IResponseBuilderV4"] = "WithStatus WithHeader WithJsonBody WithBody",
        ["PactNet.PactConfig"] = ".ctor set_PactDir set_LogLevel set_Outputters set_DefaultJsonSettings",
        ["PactNet.PactLogLevel"] = "",
        ["PactNet.Models.IPAddress"] = "",
        ["PactNet.Matchers.IMatcher"] = "",
        ["PactNet.Matchers.Match"] = "Regex Type MinType MaxType MinMaxType Integer Decimal Number Equality Null Include",
        ["PactNet.Verifier.PactVerifier"] = ".ctor WithHttpEndpoint Dispose",
        ["PactNet.Verifier.PactVerifierConfig"] = ".ctor set_LogLevel set_Outputters",
        ["PactNet.Verifier.IPactVerifier"] = "WithHttpEndpoint WithFileSource WithDirectorySource",
        ["PactNet.Verifier.IPactVerifierSource"] = "WithProviderStateUrl WithFilter WithRequestTimeout WithCustomHeader Verify",
        ["PactNet.Exceptions.PactFailureException"] = "",
        ["PactNet.Exceptions.PactVerificationFailedException"] = "",
        ["PactNet.Infrastructure.Outputters.IOutput"] = "WriteLine",
    };

    [Test]
    public void Only_names_of_PactNet_5_are_used()
    {
        using var image = new PEReader(File.OpenRead(typeof(PactNetNameTests).Assembly.Location));
        MetadataReader metadata = image.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(type => TypeName(metadata, type)).OfType<string>()];
        string[] members =
        [
            .. metadata.MemberReferences.Select(member => MemberName(metadata, metadata.GetMemberReference(member))).OfType<string>(),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(types, Is.Not.Empty);
            Assert.That(types.Except(PactNet5.Keys), Is.Empty);
            Assert.That(members, Is.Not.Empty);
            Assert.That(
                members.Except(PactNet5.SelectMany(type => type.Value.Split(' ').Select(member => $"{type.Key}::{member}"))),
                Is.Empty
            );
        }
    }

    /// <summary>The type's name if it is of the Pact library.</summary>
    private static string? TypeName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && Libraries.Contains(metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name))
            ? $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
            : null;
    }

    private static string? MemberName(MetadataReader metadata, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference && TypeName(metadata, (TypeReferenceHandle)member.Parent) is { } type
            ? $"{type}::{metadata.GetString(member.Name)}"
            : null;
}
