using System.Reflection;
using System.Text;

namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>All cases in one contract, generated and compiled once for the whole run.</summary>
internal static class BatchRun
{
    private static readonly Lazy<Task<Type>> Compiled = new(CompileAsync);

    public static IReadOnlyList<Case> Cases { get; } =
        [.. Table.TypeCases.All.Concat(Table.WorkingCases.All).Select((row, number) => row.Numbered(number))];

    public static async Task RunAsync(int number)
    {
        Type cases = await Compiled.Value;
        using var wire = new Wire();
        await (Task)cases.GetMethod($"Case{number}", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [wire])!;
    }

    private static async Task<Type> CompileAsync()
    {
        Contract contract = Contract.Parse(BatchContract.Of(Cases));
        Assert.That(contract.Problems, Is.Empty);
        string client = await ClientGenerator.GenerateAsync(contract.ToIntermediate());
        return BatchAssembly.Compile(client, Code()).GetType("Cases")!;
    }

    private static string Code()
    {
        var code = new StringBuilder("""
            using System.Globalization;
            using Synapse.ContractGeneration.Tests.Batch;
            using Synapse.Generated;

            public static class Cases
            {
                private static SynapseClient Connect(Wire wire) => new(
                    new HttpClient(wire, disposeHandler: false),
                    new SynapseClientOptions { BaseUrl = new Uri("https://api.example"), AccessToken = "secret" });

                private static async Task<string?> Outside(Func<Task> call)
                {
                    try
                    {
                        await call();
                        return "no error";
                    }
                    catch (ArgumentOutOfRangeException e)
                    {
                        return e.ParamName;
                    }
                }

            """);
        for (int number = 0; number < Cases.Count; number++)
        {
            code.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                    public static async Task Case{{number}}(Wire wire)
                    {
                        SynapseClient client = Connect(wire);
                {{Cases[number].Code}}
                    }

                """);
        }

        return code.Append('}').ToString();
    }
}
