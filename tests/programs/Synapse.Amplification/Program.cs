using Synapse.Amplification;

// Sends responses that cost a client more than they cost their server, each to a process of its own, and prints what they cost:
// dotnet run -c Release --project tests/programs/Synapse.Amplification
// Exits with 1 when a limit is broken: 256 MiB of memory, 100 ms beyond the timeout, 4 KiB of message.
return args switch
{
    ["call", var name, var url, var timeout] => await CaseCall.RunAsync(name, url, timeout),
    [] => await Measurement.RunAsync(),
    _ => 2,
};
