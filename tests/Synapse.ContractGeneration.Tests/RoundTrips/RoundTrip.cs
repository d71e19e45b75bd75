using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>One call of a generated method with random values: what it sends is read back, and what it returns is compared.</summary>
internal sealed class RoundTrip(object client, Wire wire, Operation decided, RandomOperation operation, ClrValues clr, RandomValues values)
{
    private readonly List<(RandomParameter Parameter, JsonNode Value)> _sent = [];
    private JsonNode? _body;

    public async Task RunAsync()
    {
        JsonNode? result = operation.Result is null ? null : values.Of(operation.Result);
        wire.Respond(
            operation.Result is null ? 204 : 200, operation.Result is null ? null : "application/json", result?.ToJsonString() ?? "null");
        MethodInfo method = client.GetType().GetMethods()
            .Where(method => method.Name == decided.Name + "Async").MaxBy(method => method.GetParameters().Length)!;
        object?[] arguments = [.. method.GetParameters().Select(Argument)];

        var task = (Task)method.Invoke(client, arguments)!;
        await task;

        ExpectPath();
        ExpectQuery();
        ExpectHeaders();
        ExpectBody();
        if (operation.Result is not null)
        {
            object? returned = ((dynamic)task).Result;
            Same(NullMembers.Without(result, operation.Result), clr.Read(returned, operation.Result), "the result");
            if (operation.Result is ModelReference && returned is not null)
            {
                Same(result!.ToJsonString(), JsonConvert.SerializeObject(returned), "the result, written again");
            }
        }
    }

    private object? Argument(ParameterInfo parameter)
    {
        if (decided.Parameters.FirstOrDefault(other => other.IsArgument && other.Name.TrimStart('@') == parameter.Name) is { } own)
        {
            return Value(own, parameter.ParameterType);
        }

        string type = parameter.ParameterType.Name;
        return type == decided.QueryName ? Query(parameter.ParameterType)
            : type == "RequestOptions" || type.StartsWith("IProgress", StringComparison.Ordinal) ? null
            : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
            : Body(parameter.ParameterType);
    }

    private object Query(Type type)
    {
        object query = Activator.CreateInstance(type)!;
        foreach (OperationParameter parameter in decided.Parameters.Where(parameter => !parameter.IsRequired && !values.Chance(3)))
        {
            PropertyInfo property = type.GetProperty(parameter.Name)!;
            property.SetValue(query, Value(parameter, property.PropertyType));
        }

        return query;
    }

    private object? Value(OperationParameter parameter, Type type)
    {
        RandomParameter random = operation.Parameters.Single(other => (other.Name, other.Location) == (parameter.Wire, parameter.Location));
        JsonNode value = values.Of(random.Type)!;
        _sent.Add((random, value));
        return clr.Make(value, random.Type, type);
    }

    private object? Body(Type type)
    {
        WireType body = operation.Form is null ? operation.Body! : new ModelReference(operation.Form);
        bool isLeftOut = operation.Form is null && !operation.IsBodyRequired && values.Chance(3);
        _body = isLeftOut ? null : values.Of(body);
        (_body as JsonObject)?.Remove(operation.Form is null ? "" : "not in the contract");
        return clr.Make(_body, body, type);
    }

    private void ExpectPath()
    {
        string expected = operation.Path;
        string[] placeholders = [.. expected.Split('/').Where(part => part.StartsWith('{'))];
        IEnumerable<string> segments = expected.Split('/').Select(part => placeholders.Contains(part)
            ? PlainValues.Text(_sent.Single(sent => sent.Parameter.Location == "path" && $"{{{sent.Parameter.Name}}}" == part).Value)
            : part);
        Assert.That(wire.Target.Split('?')[0].Split('/').Select(Uri.UnescapeDataString), Is.EqualTo(segments));
    }

    private void ExpectQuery()
    {
        IEnumerable<string> expected = Texts("query");
        IEnumerable<string> actual = wire.Target.Split('?').Skip(1).SelectMany(query => query.Split('&'))
            .Select(pair => string.Join('\n', pair.Split('=').Select(Uri.UnescapeDataString)));
        Assert.That(actual, Is.EquivalentTo(expected));
    }

    private void ExpectHeaders()
    {
        foreach (RandomParameter parameter in operation.Parameters.Where(parameter => parameter.Location == "header"))
        {
            JsonNode? value = _sent.FirstOrDefault(sent => sent.Parameter == parameter).Value;
            wire.ExpectHeader(parameter.Name, value is null ? null : PlainValues.Text(value));
        }
    }

    private void ExpectBody()
    {
        if (operation.Form is null)
        {
            bool isNull = _body is null && operation is { Body: not null, IsBodyRequired: true };
            Same(isNull ? "null" : _body?.ToJsonString() ?? "", wire.Body, "the body");
            return;
        }

        IEnumerable<string> expected = _body!.AsObject().SelectMany(field => Each(field.Key, field.Value!));
        Assert.That(SentForm.Read(wire.Body).Select(part => $"{part.Name}\n{part.Content}"), Is.EquivalentTo(expected));
    }

    private IEnumerable<string> Texts(string location) =>
        _sent.Where(sent => sent.Parameter.Location == location).SelectMany(sent => Each(sent.Parameter.Name, sent.Value));

    private static IEnumerable<string> Each(string name, JsonNode value) =>
        (value is JsonArray list ? list.Select(item => item!) : [value]).Select(item => $"{name}\n{PlainValues.Text(item)}");

    private static void Same(JsonNode? expected, JsonNode? actual, string what) =>
        Same(expected?.ToJsonString() ?? "null", actual?.ToJsonString() ?? "null", what);

    private static void Same(string expected, string actual, string what)
    {
        if (expected != actual)
        {
            Assert.That(
                expected.Length > 0 && actual.Length > 0 && Equal(expected, actual), $"{what}\nExpected: {expected}\nBut was: {actual}");
        }
    }

    private static bool Equal(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }
}
