using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Synapse.Generated.Tests.Models;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>An ASP.NET Core host, over Kestrel, returns and binds the types of the SDK with either JSON library.</summary>
internal sealed class AspNetCoreTests
{
    private const string Request = """{"parameters":{"threshold":1.10,"when":"2026-11-01T18:00:00+09:00"},"storage_id":5,"x-more":true}""";

    private static readonly TestCaseData[] Hosts =
    [
        new TestCaseData((Action<IServiceCollection>)(_ => { }), (Action<WebApplication>)MapMinimal).SetArgDisplayNames("minimal API"),
        new TestCaseData(
            (Action<IServiceCollection>)(services => services.ConfigureHttpJsonOptions(options =>
                options.SerializerOptions.TypeInfoResolverChain.Insert(0, CallerJson.Default))),
            (Action<WebApplication>)MapMinimal).SetArgDisplayNames("minimal API with a source-generated context"),
        new TestCaseData(
            (Action<IServiceCollection>)(services => AddMvc(services)), (Action<WebApplication>)(app => app.MapControllers()))
            .SetArgDisplayNames("MVC"),
        new TestCaseData(
            (Action<IServiceCollection>)(services => AddMvc(services).AddNewtonsoftJson(options =>
                options.SerializerSettings.TypeNameHandling = TypeNameHandling.All)),
            (Action<WebApplication>)(app => app.MapControllers())).SetArgDisplayNames("MVC with Newtonsoft.Json"),
    ];

    [TestCaseSource(nameof(Hosts))]
    public async Task A_host_returns_and_binds_the_JSON_of_the_wire(Action<IServiceCollection> add, Action<WebApplication> map)
    {
        Job job = WirePath.Read<Job>(SampleJson.Of("Job"));
        await using WebApplication app = TestWebApplication.Create(
            respond: null,
            isSecure: false,
            services =>
            {
                services.AddSingleton(job);
                add(services);
            });
        map(app);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.That(await http.GetStringAsync("/job"), Is.EqualTo(WirePath.Write(job)));
        Assert.That(await http.GetStringAsync("/page"), Is.EqualTo(Wire.Write(new Page<Job>([job], totalCount: 1))));
        Assert.That(await PostAsync(http, Request), Is.EqualTo((HttpStatusCode.OK, Request)));
        Assert.That((await PostAsync(http, Request[..^5])).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await PostAsync(http, """{"storage_id":01}""")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await PostAsync(http, """{"storage_id":"five"}""")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static void MapMinimal(WebApplication app)
    {
        app.MapGet("/job", (Job job) => Results.Ok(job));
        app.MapGet("/page", (Job job) => new Page<Job>([job], totalCount: 1));
        app.MapPost("/run", (RunPluginRequest request) => request);
    }

    private static IMvcBuilder AddMvc(IServiceCollection services) =>
        services.AddControllers().AddApplicationPart(typeof(MvcController).Assembly);

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient http, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri("/run", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
