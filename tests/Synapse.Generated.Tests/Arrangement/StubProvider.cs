using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Arrangement;

internal sealed class StubProvider(Func<RequestInformation, Task> authenticate) : IAuthenticationProvider
{
    public StubProvider(Action<RequestInformation> authenticate)
        : this(request =>
        {
            authenticate(request);
            return Task.CompletedTask;
        })
    {
    }

    public Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default) => authenticate(request);
}
