using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Synapse.SpecGate.Sdk;

/// <summary>Loads analyzers and source generators into this process.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
