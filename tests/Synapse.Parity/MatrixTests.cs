using NUnit.Framework;
using Synapse.Parity.Clients;
using Synapse.Parity.Matrix;

namespace Synapse.Parity;

internal sealed class MatrixTests
{
    private const string Command = "dotnet run --project tests/Synapse.Parity -- run";

    private static IEnumerable<ClientManifest> Clients => ClientManifest.ReadAll();

    [TestCaseSource(nameof(Clients))]
    public void The_committed_outcomes_are_of_this_contract_these_vectors_and_this_adapter(ClientManifest client)
    {
        string? inputs = ParityMatrix.Read().Clients.SingleOrDefault(outcomes => outcomes.Name == client.Name)?.Inputs;

        Assert.That(inputs, Is.EqualTo(ClientInputs.Hash(client)), $"{Command} --client {client}");
    }

    [Test]
    public void The_matrix_holds_no_client_that_is_no_more()
    {
        Assert.That(ParityMatrix.Read().Clients.Select(client => client.Name), Is.EqualTo(Clients.Select(client => client.Name)), Command);
    }

    [Test]
    public void Nothing_in_the_matrix_fails()
    {
        IEnumerable<string> failures = from client in ParityMatrix.Read().Clients
                                       from outcome in client.Outcomes
                                       where outcome.Result == OutcomeResult.Fail
                                       select $"{client.Name} {outcome.Vector}: {outcome.Reason}";

        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void The_page_and_the_picture_show_the_matrix()
    {
        ParityMatrix matrix = ParityMatrix.Read();

        Assert.That(File.ReadAllText(ParityMatrix.Path), Is.EqualTo(matrix.ToJson()), Command);
        Assert.That(File.ReadAllText(MatrixPage.Path), Is.EqualTo(MatrixPage.Render(matrix)), Command);
        Assert.That(File.ReadAllText(MatrixPicture.Path), Is.EqualTo(MatrixPicture.Render(matrix)), Command);
    }
}
