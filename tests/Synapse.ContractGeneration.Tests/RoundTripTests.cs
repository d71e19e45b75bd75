using System.Globalization;
using System.Reflection;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Tests.Batch;
using Synapse.ContractGeneration.Tests.RoundTrips;

namespace Synapse.ContractGeneration.Tests;

/// <summary>
/// Random contracts of supported constructs, awkward names included: each has a client, and values survive the way out and back.
/// SYNAPSE_CONTRACTS and SYNAPSE_CONTRACTS_SEED ask for more of them and for others:
/// <c>SYNAPSE_CONTRACTS=500 dotnet test tests/Synapse.ContractGeneration.Tests --filter RoundTripTests</c>.
/// </summary>
internal sealed class RoundTripTests
{
    // As many as are generated and compiled at once.
    private const int Batch = 100;

    // How often each operation is called.
    private const int Calls = 5;

    private static readonly int Seed = Number("SYNAPSE_CONTRACTS_SEED", 16);

    [Test]
    public async Task Values_survive_the_way_out_and_back()
    {
        foreach (int[] batch in Enumerable.Range(0, Number("SYNAPSE_CONTRACTS", 20)).Chunk(Batch))
        {
            RandomContract[] contracts = [.. batch.Select(number => new RandomContract(Seed, number))];
            Contract contract = Contract.Parse(RandomBatch.Of(contracts));
            Assert.That(contract.Problems.Select(problem => problem.ToString("contract")), Is.Empty);
            Assembly client = BatchAssembly.Compile(await ClientGenerator.GenerateAsync(contract.ToIntermediate()), RandomBatch.Code);
            using (Assert.EnterMultipleScope())
            {
                ExpectKnownValues(contract, contracts, client);
                foreach (RandomOperation operation in contracts.SelectMany(random => random.Operations))
                {
                    await CallAsync(contract, operation, client);
                }
            }
        }
    }

    private static async Task CallAsync(Contract contract, RandomOperation operation, Assembly client)
    {
        var clr = new ClrValues((model, field) => Model(contract, model).Members.Single(member => member.Wire == field).Name);
        Operation decided = contract.Operations.Single(other => other.Id == operation.Id);
        var values = new RandomValues(new Random(Seed));
        for (int i = 0; i < Calls; i++)
        {
            using var wire = new Wire();
            object connected = client.GetType("Entry")!.GetMethod("Connect")!.Invoke(null, [wire])!;
            try
            {
                await new RoundTrip(connected, wire, decided, operation, clr, values).RunAsync();
            }
            catch (Exception e)
            {
                Assert.Fail($"{e.InnerException ?? e}\n{operation.ToJson().ToJsonString()}");
                return;
            }
        }
    }

    private static void ExpectKnownValues(Contract contract, RandomContract[] contracts, Assembly client)
    {
        foreach (EnumeratedType random in contracts.SelectMany(contract => contract.Enums))
        {
            EnumType decided = contract.Types.OfType<EnumType>().Single(type => type.Schema == random.Name);
            Type type = client.GetType("Synapse.Generated." + decided.Name)!;
            IEnumerable<string?> values = decided.Values.Select(value => type.GetProperty(value.Name)!.GetValue(null)!.ToString());
            Assert.That(values, Is.EqualTo(random.Values));
        }
    }

    private static ModelType Model(Contract contract, RandomModel model) =>
        contract.Types.OfType<ModelType>().Single(type => type.Schema == model.Name);

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
