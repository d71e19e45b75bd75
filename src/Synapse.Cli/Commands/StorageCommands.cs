using System.CommandLine;
using Newtonsoft.Json.Linq;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class StorageCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        var showSecrets = new Option<bool>("--show-secrets")
        {
            Description = "Print the values of the configuration; they are hidden unless asked for.",
        };
        yield return operations.Create(
            "list-storages",
            "List every storage",
            async call =>
            {
                IReadOnlyList<Storage> storages = await call.Client.ListStoragesAsync(cancellationToken: call.CancellationToken);
                return storages.Select(storage => Show(storage, call.Arguments.GetValue(showSecrets))).ToList();
            },
            showSecrets);

        Argument<long> id = OperationCommands.Id("The storage's id.");
        yield return operations.Create(
            "get-storage",
            "Get a storage with its configuration",
            async call => Show(
                await call.Client.GetStorageAsync(call.Arguments.GetValue(id), cancellationToken: call.CancellationToken),
                call.Arguments.GetValue(showSecrets)),
            id,
            showSecrets);

        Option<string> data = OperationCommands.Data(
            "The fields: name and provider (required), category, configuration. It holds secrets: prefer a file or '-'."
        );
        yield return operations.Create(
            "create-storage",
            "Create a storage",
            async call =>
                Show(
                    await call.Client.CreateStorageAsync(
                        await call.ReadDataAsync<CreateStorageRequest>(data),
                        cancellationToken: call.CancellationToken
                    ),
                    call.Arguments.GetValue(showSecrets)
                ),
            data,
            showSecrets);
    }

    /// <summary>Which values of a configuration are secrets depends on the provider, so all of them are taken for it.</summary>
    private static Storage Show(Storage storage, bool showSecrets)
    {
        if (!showSecrets && storage.Configuration is { } configuration)
        {
            storage.Configuration = new StorageConfiguration(
                new JObject(configuration.Json.ToJObject().Properties().Select(value => new JProperty(value.Name, "***"))));
        }

        return storage;
    }
}
