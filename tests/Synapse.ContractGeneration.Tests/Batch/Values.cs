namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>Compares values of the generated client. The generated code is compiled against it.</summary>
public static class Values
{
    /// <summary>Checks that two values are the same; JSON of any form is compared by its bytes.</summary>
    /// <param name="expected">The one.</param>
    /// <param name="actual">The other.</param>
    public static void Same(object? expected, object? actual) => Assert.That(Plain(actual), Is.EqualTo(Plain(expected)));

    private static object? Plain(object? value) => value switch
    {
        System.Collections.IDictionary or string or byte[] => value,
        System.Collections.IEnumerable list => list.Cast<object?>().Select(Plain).ToArray(),
        not null when value.GetType().Name == "FreeFormJson" => value.ToString(),
        _ => value,
    };
}
