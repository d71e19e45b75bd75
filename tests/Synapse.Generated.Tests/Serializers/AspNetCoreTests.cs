using Microsoft.AspNetCore.Builder;
using Newtonsoft.Json;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>An ASP.NET Core host, over Kestrel, returns and binds the types of the SDK with either JSON library.</summary>
internal sealed class AspNetCoreTests
{
    private const string Request = """{"parameters":{"threshold":1.10,"when":"2026-11-01T18:00:00+09:00"},"storage_id":5,"x-more":true}""";

    private static readonly TestCaseData[] Hosts =
    [
        Host("minimal API", _ => { }, MapMinimal),
        Host(
            "minimal API with a source-generated context",
            services => services.ConfigureHttpJsonOptions(options =>
                options.SerializerOptions.TypeInfoResolverChain.Insert(0, CallerJson.Default)),
            MapMinimal),
        Host("MVC", services => AddMvc(services), app => app.MapControllers()),
        Host(
            "MVC with Newtonsoft.Json",
            services => AddMvc(services).AddNewtonsoftJson(options => options.SerializerSettings.TypeNameHandling = TypeNameHandling.All),
            app => app.MapControllers()),
    ];

    [TestCaseSource(nameof(Hosts))]
    public async Task A_host_returns_and_binds_the_JSON_of_the_wire(Action<IServiceCollection> add, Action<WebApplication> map)
    {
        Job job = WirePath.Read<Job>(SampleJson.Of("Job"));
        add += services => services.AddSingleton(job);
        await using WebApplication app = TestWebApplication.Create(respond: null, isSecure: false, add);
        map(app);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.That(await http.GetStringAsync("/job"), Is.EqualTo(WirePath.Write(job)));
        Assert.That(await http.GetStringAsync("/page"), Is.EqualTo(WirePath.WriteForCaller(new Page<Job>([job], totalCount: 1))));
        Assert.That(await PostAsync(http, Request), Is.EqualTo((HttpStatusCode.OK, Request)));
        foreach (string bad in new[] { Request[..^5], """{"storage_id":01}""", """{"storage_id":"five"}""" })
        {
            Assert.That((await PostAsync(http, bad)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        }
    }

    private static TestCaseData Host(string name, Action<IServiceCollection> add, Action<WebApplication> map) =>
        new TestCaseData(add, map).SetArgDisplayNames(name);

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
