using System.Reflection;
using System.Runtime.Loader;

namespace Synapse.SpecGate.Sdk;

/// <summary>
/// A .NET tool, run in this process with its own versions of its libraries: started once, it answers again in a tenth of the time that a
/// process of its own takes.
/// </summary>
internal sealed class ManagedTool
{
    private static readonly Lock Output = new();

    private readonly MethodInfo _main;

    /// <exception cref="GateException">The tool is not there.</exception>
    public ManagedTool(string assembly)
    {
        if (!File.Exists(assembly))
        {
            throw new GateException($"{Path.GetFileName(assembly)} was not found where the restore puts it: {assembly}");
        }

        _main = new Context(assembly).LoadFromAssemblyPath(assembly).EntryPoint!;
    }

    /// <summary>Runs the tool.</summary>
    /// <returns>What it ended with, and what it wrote to its output and its errors.</returns>
    public (int ExitCode, string Output) Run(params string[] arguments)
    {
        // The console belongs to the process, so one runs at a time.
        lock (Output)
        {
            TextWriter output = Console.Out;
            TextWriter errors = Console.Error;
            using var written = new StringWriter();
            Console.SetOut(written);
            Console.SetError(written);
            try
            {
                int exitCode = _main.Invoke(null, [arguments]) switch
                {
                    int code => code,
                    Task<int> task => task.GetAwaiter().GetResult(),
                    _ => 0,
                };
                return (exitCode, written.ToString());
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(errors);
            }
        }
    }

    private sealed class Context(string assembly) : AssemblyLoadContext(Path.GetFileName(assembly))
    {
        private readonly AssemblyDependencyResolver _resolver = new(assembly);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
