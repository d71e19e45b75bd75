using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>
/// What a pact can hold and the builder of PactNet cannot write. Responses are only loosened, so that the example of the test still fits.
/// </summary>
internal sealed record PactAmendment(Action<JsonObject> Apply)
{
    /// <summary>A verifier reports that the interaction fails, and passes all the same.</summary>
    public static PactAmendment Pending { get; } = new(interaction => interaction["pending"] = true);

    /// <summary>Any status of 4xx.</summary>
    public static PactAmendment AnyClientError { get; } = new(interaction => RulesOf(interaction)["status"] =
        Rule(new JsonObject { ["match"] = "statusCode", ["status"] = "clientError" }));

    /// <summary>A body of text that matches a regular expression.</summary>
    public static PactAmendment Body(string regex) => new(interaction => RulesOf(interaction)["body"] =
        new JsonObject { ["$"] = Rule(new JsonObject { ["match"] = "regex", ["regex"] = regex }) });

    /// <summary>
    /// The second part of a name in a form. The core compares each part of a name with the first one that was sent, so that a test has to
    /// expect the same text twice.
    /// </summary>
    public static PactAmendment SecondPart(string first, string second) => new(interaction =>
    {
        JsonNode body = interaction["request"]!["body"]!;
        string form = Encoding.UTF8.GetString(Convert.FromBase64String(body["content"]!.GetValue<string>()));
        int place = form.LastIndexOf(first, StringComparison.Ordinal);
        body["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(form[..place] + second + form[(place + first.Length)..]));
    });

    private static JsonObject RulesOf(JsonObject interaction)
    {
        JsonObject response = interaction["response"]!.AsObject();
        if (response["matchingRules"] is not JsonObject rules)
        {
            response["matchingRules"] = rules = [];
        }

        return rules;
    }

    private static JsonObject Rule(JsonObject matcher) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(matcher) };
}

/// <summary>The amendments of this run, for the files that it writes.</summary>
internal static class PactAmendments
{
    private static readonly ConcurrentDictionary<(string File, string Description, PactAmendment Amendment), bool> All = new();

    public static void Add(string file, string description, PactAmendment amendment) => All[(file, description, amendment)] = true;

    /// <summary>Amends an interaction of a written pact.</summary>
    public static void Apply(string file, JsonObject interaction)
    {
        string description = interaction["description"]!.GetValue<string>();
        foreach (PactAmendment amendment in All.Keys
            .Where(key => key.File == file && key.Description == description).Select(key => key.Amendment))
        {
            amendment.Apply(interaction);
        }
    }
}
