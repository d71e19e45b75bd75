using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace Synapse.Emulator.Api;

/// <summary><c>/docs</c>, the API reference, and <c>/openapi.yaml</c>, the contract it is made from.</summary>
internal static class ReferencePages
{
    private const string Contract = "synapse-integration.yaml";

    public static bool Serves(PathString path) => path.StartsWithSegments("/docs") || path == "/openapi.yaml";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/openapi.yaml", WriteContractAsync);
        endpoints.MapScalarApiReference("/docs", (options, context) =>
        {
            // What a reader tries out goes to this emulator, not to the vendor's backend that the contract names.
            options.AddServer($"{context.Request.Scheme}://{context.Request.Host}", "This emulator");
            options.Title = "Synapse Integration API";
            options.OpenApiRoutePattern = "/openapi.yaml";

            // The page works without a network: its script comes with the package, and nothing else is loaded from elsewhere.
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.DisableAgent();
            options.DisableMcp();
            options.HideClientButton = true;
            options.CustomCss = "a[href*='scalar.com'] { display: none; }";
            FillIn(options, context.RequestServices.GetRequiredService<SynapseEmulatorOptions>().Credentials);
        });
    }

    /// <summary>Fills in the tokens, so that what a reader tries out is authorized.</summary>
    private static void FillIn(ScalarOptions options, EmulatorCredentials credentials)
    {
        (string Scheme, string Token)[] tokens =
        [
            ("AccessToken", credentials.AccessToken),
            ("Token", credentials.Token),
            ("Tenant", credentials.Tenant),
            ("AgentToken", credentials.AgentToken),
        ];
        foreach ((string scheme, string token) in tokens)
        {
            options.AddApiKeyAuthentication(scheme, key => key.Value = $"{CredentialHeaders.Scheme} {token}");
        }

        options.AddPreferredSecuritySchemes("AccessToken");
    }

    private static async Task WriteContractAsync(HttpContext context)
    {
        context.Response.ContentType = "application/yaml";
        await using Stream contract = typeof(ReferencePages).Assembly.GetManifestResourceStream(Contract)!;
        await contract.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
