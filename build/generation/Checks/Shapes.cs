using static Synapse.ContractGeneration.Checks.Rules;

namespace Synapse.ContractGeneration.Checks;

/// <summary>The objects of OpenAPI 3.0 as far as the client supports them, but for schemas.</summary>
internal static class Shapes
{
    public static readonly Shape Document = new("The document", new Dictionary<string, Rule>
    {
        ["openapi"] = Text,
        ["swagger"] = Refused("Swagger 2.0 is not supported: write openapi: 3.0.3 and its schemas."),
        ["info"] = Anything,
        ["servers"] = Anything,
        ["tags"] = Anything,
        ["externalDocs"] = Anything,
        ["security"] = Security.Requirements,
        ["paths"] = Object(() => Paths!),
        ["components"] = Object(() => Components!),
        ["webhooks"] = Refused("Webhooks have no method in the client: remove them."),
        ["jsonSchemaDialect"] = Refused("OpenAPI 3.1 is not supported: write openapi: 3.0.3 and its schemas."),
    })
    { Required = ["info", "paths"] };

    private static readonly Shape Paths = new("paths", new Dictionary<string, Rule>())
    {
        Others = Object(() => PathItem!),
    };

    private static readonly Shape PathItem = new("A path", new Dictionary<string, Rule>
    {
        ["summary"] = Anything,
        ["description"] = Anything,
        ["parameters"] = ListOf(() => Parameter!),
        ["get"] = Object(() => Operation!),
        ["put"] = Object(() => Operation!),
        ["post"] = Object(() => Operation!),
        ["patch"] = Object(() => Operation!),
        ["delete"] = Object(() => Operation!),
        ["head"] = Object(() => Operation!),
        ["options"] = Refused("The client sends no OPTIONS requests: remove the operation."),
        ["trace"] = Refused("The client sends no TRACE requests: remove the operation."),
        ["servers"] = Refused("Every operation is sent to the client's base URL: remove servers and write the whole path."),
    });

    private static readonly Shape Operation = new("An operation", new Dictionary<string, Rule>
    {
        ["operationId"] = Text,
        ["tags"] = Anything,
        ["summary"] = Text,
        ["description"] = Text,
        ["externalDocs"] = Anything,
        ["deprecated"] = Truth,
        ["parameters"] = ListOf(() => Parameter!),
        ["requestBody"] = Object(() => RequestBody!),
        ["responses"] = MapOf(() => Response!),
        ["security"] = Security.Requirements,
        ["servers"] = Refused("Every operation is sent to the client's base URL: remove servers and write the whole path."),
        ["callbacks"] = Refused("Callbacks have no method in the client: remove them."),
        ["x-retry"] = OneOf("safe", "never"),
        ["x-sensitive"] = Truth,
        ["x-stream"] = Truth,
        ["x-paging"] = OneOf("page", "all"),
        ["x-query-since"] = VersionText,
        ["x-command"] = Text,
        ["x-codeSamples"] = ListOf(() => CodeSample!),
    })
    { Required = ["operationId", "responses"] };

    private static readonly Shape CodeSample = new("A code sample", new Dictionary<string, Rule>
    {
        ["lang"] = Text,
        ["label"] = Text,
        ["source"] = Text,
    })
    { Required = ["lang", "source"] };

    private static readonly Shape Parameter = new("A parameter", new Dictionary<string, Rule>
    {
        ["name"] = Text,
        ["in"] = Text,
        ["description"] = Text,
        ["required"] = Truth,
        ["deprecated"] = Truth,
        ["style"] = Text,
        ["explode"] = Truth,
        ["schema"] = Object(() => SchemaShapes.Any),
        ["example"] = Anything,
        ["examples"] = Anything,
        ["content"] = Refused("A parameter with content is not supported: write a schema of a text, a number, or a list of them."),
        ["allowEmptyValue"] = Refused("Empty values are sent as they are: remove allowEmptyValue."),
        ["allowReserved"] = Refused("Reserved characters are always escaped: remove allowReserved."),
        ["x-secret"] = Truth,
        ["x-always"] = Text,
    })
    { Section = "parameters", Required = ["name", "in", "schema"] };

    private static readonly Shape RequestBody = new("A request body", new Dictionary<string, Rule>
    {
        ["description"] = Anything,
        ["required"] = Truth,
        ["content"] = MapOf(() => MediaType!),
    })
    { Section = "requestBodies", Required = ["content"] };

    private static readonly Shape MediaType = new("A media type", new Dictionary<string, Rule>
    {
        ["schema"] = Object(() => SchemaShapes.Any),
        ["example"] = Anything,
        ["examples"] = Anything,
        ["encoding"] = Refused("Encodings of form parts are not supported: remove encoding; lists are sent as repeated parts."),
    })
    { Required = ["schema"] };

    private static readonly Shape Response = new("A response", new Dictionary<string, Rule>
    {
        ["description"] = Anything,
        ["headers"] = Anything,
        ["content"] = MapOf(() => MediaType!),
        ["links"] = Refused("Links have no method in the client: remove them."),
    })
    { Section = "responses" };

    private static readonly Shape Components = new("components", new Dictionary<string, Rule>
    {
        ["schemas"] = MapOf(() => SchemaShapes.Any),
        ["parameters"] = MapOf(() => Parameter!),
        ["requestBodies"] = MapOf(() => RequestBody!),
        ["responses"] = MapOf(() => Response!),
        ["headers"] = Anything,
        ["examples"] = Anything,
        ["securitySchemes"] = MapOf(() => Security.Scheme),
        ["links"] = Refused("Links have no method in the client: remove them."),
        ["callbacks"] = Refused("Callbacks have no method in the client: remove them."),
    });
}
