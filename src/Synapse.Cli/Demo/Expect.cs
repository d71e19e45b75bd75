using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>The checks of the demo and of the Django check: what came back must be what the documentation says.</summary>
internal static class Expect
{
    public static void Equal<T>(string what, T expected, T? actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new ExpectationException($"{what} should be {expected}, but is {actual?.ToString() ?? "missing"}");
        }
    }

    public static void Json(string what, object expected, FreeFormJson? actual)
    {
        FreeFormJson json = FreeFormJson.From(expected);
        if (actual is null || !Newtonsoft.Json.Linq.JToken.DeepEquals(json.ToJToken(), actual.ToJToken()))
        {
            throw new ExpectationException($"{what} should be {json}, but is {actual?.ToString() ?? "missing"}");
        }
    }

    public static void That(bool holds, string what)
    {
        if (!holds)
        {
            throw new ExpectationException(what);
        }
    }

    public static T NotNull<T>(string what, T? value)
        where T : struct => value ?? throw new ExpectationException($"{what} is missing");

    public static async Task<T> FailsAsync<T>(Func<Task> call)
        where T : Exception
    {
        try
        {
            await call();
        }
        catch (T failure)
        {
            return failure;
        }

        throw new ExpectationException($"the call should have failed with {typeof(T).Name}");
    }
}

/// <summary>Something came back that the documentation does not say.</summary>
internal sealed class ExpectationException(string message) : Exception(message);
