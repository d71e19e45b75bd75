using System.Reflection;

namespace Synapse.Generated.Tests.Models;

/// <summary>
/// A method keeps the signature without query parameters, so that an operation which gains its first one breaks no caller that was
/// compiled before.
/// </summary>
internal sealed class CompiledCallerTests : ScriptedFixture
{
    private static IEnumerable<MethodInfo> MethodsWithQuery => typeof(SynapseClient).GetMethods()
        .Where(method => method.GetParameters().Any(parameter => parameter.Name == "query"));

    [TestCaseSource(nameof(MethodsWithQuery))]
    public void Every_method_with_query_parameters_has_one_without(MethodInfo method)
    {
        Type[] without =
        [.. method.GetParameters().Where(parameter => parameter.Name != "query").Select(parameter => parameter.ParameterType)];

        MethodInfo? older = typeof(SynapseClient).GetMethod(method.Name, without);

        Assert.That(older?.ReturnType, Is.EqualTo(method.ReturnType));
    }

    [Test]
    public async Task The_one_without_asks_for_nothing_in_particular()
    {
        Respond("""{"id": 1}""");

        await Client.GetJobAsync(1, new RequestOptions(), CancellationToken.None);

        Assert.That(Server.Requests.Single(), Has.Property("Path").EqualTo("/jobs/1/").And.Property("Query").Empty);
    }
}
