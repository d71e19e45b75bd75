using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Arrangement;

internal static class RequestAssertions
{
    /// <summary>Asserts the whole request line, and the body as a JSON tree; no body at all where none is given.</summary>
    public static void AssertSent(this RecordedRequest request, string method, string path, string query = "", string? json = null)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Method, Is.EqualTo(method));
            Assert.That(request.Path, Is.EqualTo(path));
            Assert.That(request.Query, Is.EqualTo(query));
            if (json is null)
            {
                Assert.That(request.Body, Is.Empty);
            }
            else
            {
                Assert.That(request.Headers["Content-Type"], Is.EqualTo("application/json"));
                Assert.That(JsonNode.DeepEquals(request.Json, JsonNode.Parse(json)), Is.True, request.Text);
            }
        }
    }
}
