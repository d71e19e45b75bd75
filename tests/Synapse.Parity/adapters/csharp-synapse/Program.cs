using System.Reflection;
using Microsoft.Kiota.Abstractions.Authentication;
using Newtonsoft.Json.Linq;
using Synapse.Generated;
using Synapse.Parity.Adapters;

await Adapter.ServeAsync(CallAsync, e => e is SynapseApiException failure ? (failure.ResponseStatusCode, failure.RawBody) : default);

static async Task<object?> CallAsync(JObject call)
{
    using var client = new SynapseClient(new SynapseClientOptions
    {
        BaseUrl = new Uri((string)call["baseUrl"]!),
        AccessToken = (string?)call["credentials"]!["accessToken"],
        Token = (string?)call["credentials"]!["token"],
        Tenant = (string?)call["credentials"]!["tenant"],
        AgentToken = (string?)call["credentials"]!["agentToken"],
        AuthenticationProvider = call["credentials"]!.HasValues ? null : new AnonymousAuthenticationProvider(),
        CredentialScheme = (bool)call["bareCredentials"]! ? null : "Token",
        Retry = new SynapseRetryOptions { MaxRetries = (bool)call["retry"]! ? 3 : 0, BaseDelay = TimeSpan.FromMilliseconds(1) },
    });
    // One log entry has a method of its own.
    string name = Arguments.Pascal((string)call["operation"]!) is "CreateLogs" && call["body"] is JObject
        ? nameof(SynapseClient.CreateLogAsync)[..^"Async".Length]
        : Arguments.Pascal((string)call["operation"]!);
    MethodInfo method = ((bool)call["all"]! ? Find(name.Replace("List", "ListAll", StringComparison.Ordinal)) : null) ?? Find(name)
        ?? throw new NotSupportedException(name);
    using var target = new MemoryStream();
    object?[] arguments = [.. method.GetParameters().Select(parameter => Arguments.Of(parameter, call, target))];
    object result = method.Invoke(
        client, BindingFlags.OptionalParamBinding | BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
    object? value = await Results.OfAsync(result, method);
    return method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Stream)) ? Adapter.File(target.ToArray()) : value;
}

static MethodInfo? Find(string name) =>
    typeof(SynapseClient).GetMethods().Where(method => method.Name == name + "Async").MaxBy(method => method.GetParameters().Length);
