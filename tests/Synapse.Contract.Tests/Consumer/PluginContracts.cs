using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class PluginContracts
{
    [Test]
    public Task Gets_a_plugin()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("get_plugin: a plugin with its metadata and configuration", ProviderStates.PluginExists(123))
            .WithRequest(HttpMethod.Get, "/plugins/123/")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                id = 123,
                name = "My Custom Plugin",
                code = "my-custom-plugin",
                description = Match.Type("사용자 정의 데이터 처리를 위한 플러그인"),
                version = Match.Type("1.0.0"),
                author = Match.Type("Your Name"),
                category = Match.Type("data_processing"),
                configuration = Match.Type(new { parameters = new { threshold = new { type = "float", @default = 0.5 } } }),
                is_active = Match.Type(true),
                is_public = Match.Type(false),
                system_only = Match.Type(false),
                created = Forms.Timestamp,
            });

        return pact.VerifyAsync(async client =>
        {
            Plugin plugin = await client.GetPluginAsync(123);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(plugin.Id, Is.EqualTo(123));
                Assert.That(plugin.Name, Is.EqualTo("My Custom Plugin"));
                Assert.That(plugin.Code, Is.EqualTo("my-custom-plugin"));
                Assert.That(plugin.Description, Is.EqualTo("사용자 정의 데이터 처리를 위한 플러그인"));
                Assert.That(plugin.Version, Is.EqualTo("1.0.0"));
                Assert.That(plugin.Author, Is.EqualTo("Your Name"));
                Assert.That(plugin.Category, Is.EqualTo(PluginCategory.DataProcessing));
                Assert.That(plugin.Configuration!["parameters"]!["threshold"]!["default"]!.ToString(), Is.EqualTo("0.5"));
                Assert.That((plugin.IsActive, plugin.IsPublic, plugin.SystemOnly), Is.EqualTo((true, false, false)));
                Assert.That(plugin.Created, Is.EqualTo(Forms.ExampleTime));
            }
        });
    }

    [Test]
    public Task Lists_the_plugins_that_match_every_filter()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving("list_plugins: only plugins that match every filter", ProviderStates.PluginExists(123))
            .WithRequest(HttpMethod.Get, "/plugins/").WithQuery("category", "data_processing").WithQuery("is_active", "true")
            .WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new { id = 123, category = "data_processing" }));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<Plugin> plugins, long? total) = await client.ListPluginsAsync(
                new ListPluginsQuery { Category = PluginCategory.DataProcessing, IsActive = true });

            Assert.That((plugins.Single().Id, total), Is.EqualTo((123, 1)));
        });
    }

    [Test]
    public Task Creates_a_plugin()
    {
        var configuration = new
        {
            parameters = new { threshold = new { type = "float", @default = 0.5 }, max_items = new { type = "int", @default = 100 } },
        };
        var plugin = new
        {
            name = "My Custom Plugin",
            description = "사용자 정의 데이터 처리를 위한 플러그인",
            version = "1.0.0",
            author = "Your Name",
            category = "data_processing",
            configuration,
        };
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_plugin: a plugin with everything that is documented", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/plugins/").WithJsonBody(plugin)
            .WillRespond().WithStatus(201).WithJsonBody(new
            {
                id = Match.Integer(123),
                plugin.name,
                plugin.description,
                plugin.version,
                plugin.author,
                plugin.category,
                plugin.configuration,
            });

        return pact.VerifyAsync(async client =>
        {
            Plugin created = await client.CreatePluginAsync(new CreatePluginRequest
            {
                Name = "My Custom Plugin",
                Description = "사용자 정의 데이터 처리를 위한 플러그인",
                Version = "1.0.0",
                Author = "Your Name",
                Category = "data_processing",
                Configuration = FreeFormJson.From(configuration),
            });

            Assert.That((created.Id, created.Name), Is.EqualTo((123, "My Custom Plugin")));
        });
    }

    [Test]
    public Task Creates_a_plugin_by_its_name_alone()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_plugin: a plugin with a name alone", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/plugins/").WithJsonBody(new { name = "이름만" })
            .WillRespond().WithStatus(201).WithJsonBody(new { id = Match.Integer(123), name = "이름만" });

        return pact.VerifyAsync(async client =>
        {
            Plugin created = await client.CreatePluginAsync(new CreatePluginRequest { Name = "이름만" });

            Assert.That((created.Id, created.Name), Is.EqualTo((123, "이름만")));
        });
    }

    [Test]
    public Task Updates_what_is_sent_and_nothing_else()
    {
        var configuration = new
        {
            parameters = new
            {
                threshold = new { type = "float", @default = 0.7 },
                new_param = new { type = "string", @default = "default_value" },
            },
        };
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("update_plugin: some of the fields, without the name", ProviderStates.PluginExists(123))
            .WithRequest(HttpMethod.Put, "/plugins/123/")
            .WithJsonBody(new { description = "업데이트된 플러그인 설명", version = "1.1.0", configuration }).WillRespond().WithStatus(200)
            .WithJsonBody(new { id = 123, name = "My Custom Plugin", description = "업데이트된 플러그인 설명", version = "1.1.0", configuration });

        return pact.VerifyAsync(async client =>
        {
            Plugin updated = await client.UpdatePluginAsync(123, new UpdatePluginRequest
            {
                Description = "업데이트된 플러그인 설명",
                Version = "1.1.0",
                Configuration = FreeFormJson.From(configuration),
            });

            Assert.That((updated.Name, updated.Description, updated.Version), Is.EqualTo(("My Custom Plugin", "업데이트된 플러그인 설명", "1.1.0")));
        });
    }

    [Test]
    public Task Updates_what_names_a_plugin()
    {
        var names = new { name = "이름을 바꾼 플러그인", author = "다른 사람", category = "neural_net" };
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("update_plugin: the name, the author and the category", ProviderStates.PluginExists(123))
            .WithRequest(HttpMethod.Put, "/plugins/123/").WithJsonBody(names)
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 123, names.name, names.author, names.category });

        return pact.VerifyAsync(async client =>
        {
            Plugin updated = await client.UpdatePluginAsync(
                123,
                new UpdatePluginRequest { Name = names.name, Author = names.author, Category = names.category }
            );

            Assert.That((updated.Name, updated.Author, updated.Category?.Value), Is.EqualTo((names.name, names.author, names.category)));
        });
    }

    [Test]
    public Task Clears_a_field_with_null()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("update_plugin: a field is cleared with null, which is not the same as absent", ProviderStates.PluginExists(123))
            .WithRequest(HttpMethod.Put, "/plugins/123/").WithJsonBody(new { description = (string?)null })
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 123, name = "My Custom Plugin", description = (string?)null });

        return pact.VerifyAsync(async client =>
        {
            Plugin updated = await client.UpdatePluginAsync(123, new UpdatePluginRequest { Description = null });

            Assert.That((updated.Name, updated.Description), Is.EqualTo(("My Custom Plugin", default(string))));
        });
    }
}
