using System.Reflection;
using Synapse.Generated;

/// <summary>What a generated method returned, as the wire has it.</summary>
internal static class Results
{
    public static async Task<object?> OfAsync(object result, MethodInfo method)
    {
        if (result is not Task task)
        {
            return await ListAsync((dynamic)result);
        }

        await task;
        object? value = method.ReturnType.IsGenericType ? ((dynamic)task).Result : null;
        return value?.GetType().Name.StartsWith("Page`", StringComparison.Ordinal) == true ? Envelope((dynamic)value) : value;
    }

    private static async Task<object?> ListAsync<T>(IAsyncEnumerable<T> items) => await items.ToListAsync();

    private static object Envelope<T>(Page<T> page) =>
        new { count = page.TotalCount, next = page.Next, previous = page.Previous, results = page.Items };
}
