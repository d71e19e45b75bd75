using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Synapse.Generated.Diagnostics;
using Synapse.Generated.Transport;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Arranges the handlers that a host adds to the HttpClient of a client, after all of them have been added.</summary>
internal static class HostHandlers
{
    public static void Arrange(HttpMessageHandlerBuilder builder)
    {
        ILogger logger = builder.Services.GetService<ILoggerFactory>()?.CreateLogger(SynapseLog.Category) ?? NullLogger.Instance;
        for (int i = builder.AdditionalHandlers.Count - 1; i >= 0; i--)
        {
            if (Retries(builder.AdditionalHandlers[i]))
            {
                SynapseLog.HandlerTakenOff(logger, builder.AdditionalHandlers[i].GetType().Name, builder.Name ?? "");
                builder.AdditionalHandlers.RemoveAt(i);
            }
        }

        if (builder.PrimaryHandler is not SingleSendHandler)
        {
            builder.PrimaryHandler = new SingleSendHandler(builder.PrimaryHandler);
        }
    }

    // The handler of Microsoft.Extensions.Http.Polly is known by its name: the SDK does not refer to that package.
    private static bool Retries(DelegatingHandler handler) =>
        handler is ResilienceHandler || handler.GetType().FullName == "Microsoft.Extensions.Http.PolicyHttpMessageHandler";
}
