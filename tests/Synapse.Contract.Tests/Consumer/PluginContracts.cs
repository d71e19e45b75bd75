using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class PluginContracts(ApiForm form)
{
    private static readonly FreeFormJson Configuration = FreeFormJson.From(new { parameters = new { threshold = new { type = "float" } } });

    [Test]
    public Task Gets_a_plugin()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_plugin: the plugin of that id", ProviderStates.Plugins(Samples.OtherPlugin, Samples.Plugin()))
            .WithRequest(HttpMethod.Get, "/plugins/123/")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 123,
                name = "My Custom Plugin",
                code = "my-custom-plugin",
                description = "사용자 정의 데이터 처리를 위한 플러그인",
                version = "1.0.0",
                author = "Your Name",
                category = "data_processing",
                configuration = Values.FreeForm,
                is_active = true,
                is_public = false,
                system_only = false,
                created = Values.Timestamp,
            });

        return pact.VerifyAsync(async client =>
        {
            Plugin plugin = await client.GetPluginAsync(123);

            using (Assert.EnterMultipleScope())
            {
                Assert.That((plugin.Id, plugin.Name, plugin.Code), Is.EqualTo((123, "My Custom Plugin", "my-custom-plugin")));
                Assert.That(
                    (plugin.Description, plugin.Version, plugin.Author),
                    Is.EqualTo(("사용자 정의 데이터 처리를 위한 플러그인", "1.0.0", "Your Name")));
                Assert.That(plugin.Category, Is.EqualTo(PluginCategory.DataProcessing));
                Assert.That((plugin.IsActive, plugin.IsPublic, plugin.SystemOnly), Is.EqualTo((true, false, false)));
                Assert.That((plugin.Created, plugin.Configuration!.ToString()), Is.EqualTo((Values.ExampleTime, "{}")));
            }
        });
    }

    [Test]
    public Task Lists_the_plugins_that_match_every_filter()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving(
                "list_plugins: only the plugin that matches every filter",
                ProviderStates.Plugins(
                    Samples.Plugin(), Samples.Plugin(124, category: "export"), Samples.Plugin(125, isActive: false)))
            .WithRequest(HttpMethod.Get, "/plugins/").WithQuery("category", "data_processing").WithQuery("is_active", "true")
            .WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page(new { id = 123, category = "data_processing", is_active = true }));

        return pact.VerifyAsync(async client =>
        {
            Page<Plugin> page = await client.ListPluginsAsync(new() { Category = PluginCategory.DataProcessing, IsActive = true });

            Assert.That((page.Items.Single().Id, page.TotalCount), Is.EqualTo((123, 1)));
        });
    }

    [Test]
    public Task Creates_a_plugin()
    {
        const string Description = "사용자 정의 데이터 처리를 위한 플러그인";
        var pact = new ContractTest(form);
        pact.UponReceiving("create_plugin: a plugin with every field", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/plugins/").WithJsonBody(new
            {
                name = "My Custom Plugin",
                description = Description,
                version = "1.0.0",
                author = "Your Name",
                category = "data_processing",
                configuration = new { parameters = new { threshold = new { type = "float" } } },
            })
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(123),
                name = "My Custom Plugin",
                description = Description,
                version = "1.0.0",
                author = "Your Name",
                category = "data_processing",
                configuration = Values.FreeForm,
            });

        return pact.VerifyAsync(async client =>
        {
            Plugin created = await client.CreatePluginAsync(new()
            {
                Name = "My Custom Plugin",
                Description = Description,
                Version = "1.0.0",
                Author = "Your Name",
                Category = "data_processing",
                Configuration = Configuration,
            });

            Assert.That((created.Id, created.Name), Is.EqualTo((123, "My Custom Plugin")));
        });
    }

    [Test]
    public Task Updates_what_is_sent_and_nothing_else()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("update_plugin: fields that are not sent stay as they are", ProviderStates.Plugins(Samples.Plugin()))
            .WithRequest(HttpMethod.Put, "/plugins/123/").WithJsonBody(new { version = "1.1.0" })
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 123,
                name = "My Custom Plugin",
                description = "사용자 정의 데이터 처리를 위한 플러그인",
                version = "1.1.0",
                author = "Your Name",
                category = "data_processing",
                configuration = Values.FreeForm,
            });

        return pact.VerifyAsync(async client =>
        {
            Plugin updated = await client.UpdatePluginAsync(123, new() { Version = "1.1.0" });

            Assert.That((updated.Version, updated.Author), Is.EqualTo(("1.1.0", "Your Name")));
        });
    }

    [Test]
    public Task Updates_every_field()
    {
        var pact = new ContractTest(form);
        var changed = new { name = "이름을 바꾼 플러그인", description = "업데이트된 설명", author = "다른 사람", category = "neural_net" };
        pact.UponReceiving("update_plugin: every other field", ProviderStates.Plugins(Samples.Plugin()))
            .WithRequest(HttpMethod.Put, "/plugins/123/")
            .WithJsonBody(new
            {
                changed.name,
                changed.description,
                changed.author,
                changed.category,
                configuration = new { parameters = new { threshold = new { type = "float" } } },
            })
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { id = 123, changed.name, changed.description, changed.author, changed.category });

        return pact.VerifyAsync(async client =>
        {
            Plugin updated = await client.UpdatePluginAsync(123, new()
            {
                Name = changed.name,
                Description = changed.description,
                Author = changed.author,
                Category = changed.category,
                Configuration = Configuration,
            });

            Assert.That((updated.Name, updated.Category?.Value), Is.EqualTo((changed.name, changed.category)));
        });
    }

    [Test]
    public Task Clears_a_field_with_null()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("update_plugin: null clears a field", ProviderStates.Plugins(Samples.Plugin()))
            .WithRequest(HttpMethod.Put, "/plugins/123/").WithJsonBody(new { description = (string?)null })
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 123, name = "My Custom Plugin", description = (string?)null });

        return pact.VerifyAsync(async client =>
        {
            Plugin updated = await client.UpdatePluginAsync(123, new() { Description = null });

            Assert.That((updated.Name, updated.Description), Is.EqualTo(("My Custom Plugin", default(string))));
        });
    }
}
