using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Synapse.Generated;

namespace Synapse.Documentation.Tests;

/// <summary>What a snippet may take as given.</summary>
public sealed record SnippetContext(
    SynapseClient Client,
    string AccessToken,
    JobId JobId,
    IProgress<JobProgress> Progress,
    IServiceCollection Services,
    IConfiguration Configuration
);
