#if WITH_EMULATOR
using Synapse.Emulator;
#endif

/// <summary>The backend of the arguments, or an emulator in this process.</summary>
internal sealed class Backend : IAsyncDisposable
{
    public required Uri Url { get; init; }

    public required string AccessToken { get; init; }

#if WITH_EMULATOR
    private SynapseEmulator? Emulator { get; init; }
#endif

    public static async Task<Backend> StartAsync(string[] args)
    {
        if (args is [var url, var accessToken])
        {
            return new Backend { Url = new Uri(url), AccessToken = accessToken };
        }

#if WITH_EMULATOR
        SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { Seed = EmulatorSeed.Documented });
        return new Backend
        {
            Url = emulator.BaseAddress,
            AccessToken = emulator.Credentials.AccessToken,
            Emulator = emulator,
        };
#else
        await Task.CompletedTask;
        throw new ArgumentException("The arguments are the URL and the access token of a backend.", nameof(args));
#endif
    }

#if WITH_EMULATOR
    /// <summary>Lets the next run of plugin 123 fail, if this is the emulator of this process.</summary>
    public bool FailNextRun()
    {
        Emulator?.Faults.Add(EmulatorFault.Busy(503) with { Method = "POST", Path = "/plugins/123/run/" });
        return Emulator is not null;
    }

    public ValueTask DisposeAsync() => Emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
#else
    public bool FailNextRun() => false;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
#endif
}
