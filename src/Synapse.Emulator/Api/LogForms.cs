namespace Synapse.Emulator.Api;

/// <summary>What logs look like: as the options say, unless a provider state asks for another form.</summary>
internal sealed class LogForms(SynapseEmulatorOptions options)
{
    private ConsoleLogForm? _consoleLogs;
    private TailForm? _tail;

    public ConsoleLogForm ConsoleLogs => _consoleLogs ?? options.EffectiveConsoleLogForm;

    public TailForm Tail(string path) => _tail ?? TailRoutes.Form(options, path);

    /// <summary>Sets the forms; null is what the options say.</summary>
    public void Set(ConsoleLogForm? consoleLogs, TailForm? tail) => (_consoleLogs, _tail) = (consoleLogs, tail);
}
