namespace Synapse.Emulator.Tests;

internal sealed class PluginTests : EmulatorFixture
{
    [Test]
    public async Task Create_plugin_answers_201_with_a_new_id_and_get_plugin_returns_the_same()
    {
        ApiResponse created = await PostAsync("plugins/", """
            {"name": "My Custom Plugin", "description": "사용자 정의 데이터 처리를 위한 플러그인", "version": "1.0.0",
             "author": "Your Name", "category": "data_processing"}
            """);
        ApiResponse read = await GetAsync($"plugins/{created.Json["id"]}/");
        Assert.Multiple(() =>
        {
            Assert.That(created.Status, Is.EqualTo(201));
            Assert.That(read.Status, Is.EqualTo(200));
            Assert.That(read.Body, Is.EqualTo(created.Body));
            Assert.That(read.Json["description"]!.GetValue<string>(), Is.EqualTo("사용자 정의 데이터 처리를 위한 플러그인"));
        });
    }

    [Test]
    public async Task Free_form_configuration_comes_back_exactly_as_it_was_sent()
    {
        const string Configuration =
            """{"z":1.0,"a":1e5,"big":12345678901234567890.10,"date":"2026-01-02T03:04:05+09:00","null":null,"한글":[{"b":[]},-0.0]}""";
        long id = await CreatePluginAsync(configuration: Configuration);
        Assert.That((await GetAsync($"plugins/{id}/")).Body, Does.Contain("\"configuration\":" + Configuration));
    }

    [Test]
    public async Task Deeply_nested_configuration_is_kept()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200);
        await PostAsync("plugins/", $$"""{"name": "deep", "configuration": {{deep}}}""");
        Assert.That((await GetAsync("plugins/1/")).Body, Does.Contain(deep));
    }

    [Test]
    public async Task Unknown_fields_of_a_plugin_are_ignored()
    {
        ApiResponse created = await PostAsync("plugins/", """{"name": "a", "colour": "red"}""");
        Assert.That(created.Json["colour"], Is.Null);
    }

    [Test]
    public async Task Update_plugin_changes_what_is_sent_and_keeps_the_rest()
    {
        long id = await CreatePluginAsync("kept");
        ApiResponse updated = await PutAsync($"plugins/{id}/", """{"description": "업데이트된 플러그인 설명", "version": "1.1.0"}""");
        Assert.Multiple(() =>
        {
            Assert.That(updated.Status, Is.EqualTo(200));
            Assert.That(updated.Json["name"]!.GetValue<string>(), Is.EqualTo("kept"));
            Assert.That(updated.Json["version"]!.GetValue<string>(), Is.EqualTo("1.1.0"));
        });
    }

    [Test]
    public async Task A_name_and_a_code_that_exist_are_errors_of_their_fields()
    {
        await CreatePluginAsync("first");
        long second = await CreatePluginAsync("second");
        const string Taken = """{"name": "first", "code": "first"}""";
        foreach (ApiResponse response in (ApiResponse[])[await PostAsync("plugins/", Taken), await PutAsync($"plugins/{second}/", Taken)])
        {
            Assert.That(
                (response.Status, response.Error("name"), response.Error("code")),
                Is.EqualTo((400, "plugin with this name already exists.", "plugin with this code already exists.")));
        }
    }

    [Test]
    public async Task Many_plugins_of_one_name_at_once_become_one()
    {
        ApiResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PostAsync("plugins/", """{"name": "only"}""")));
        Assert.That(responses.Select(response => response.Status).Order(), Is.EqualTo([201, .. Enumerable.Repeat(400, 15)]));
    }

    [Test]
    public async Task A_plugin_without_a_code_gets_one_of_its_own()
    {
        await PostAsync("plugins/", """{"name": "My Plugin"}""");
        ApiResponse second = await PostAsync("plugins/", """{"name": "my plugin", "code": ""}""");
        Assert.That(second.Json["code"]!.GetValue<string>(), Is.EqualTo("my-plugin-2"));
    }

    [Test]
    public async Task Text_loses_the_space_around_it()
    {
        ApiResponse created = await PostAsync("plugins/", """{"name": "a", "description": " b\n"}""");
        Assert.That(created.Json["description"]!.GetValue<string>(), Is.EqualTo("b"));
    }

    [Test]
    public async Task A_key_that_is_sent_twice_does_no_harm()
    {
        await PostAsync("plugins/", """{"name": "a", "name": "b", "configuration": {"k": 1, "k": 2}}""");
        Assert.That((await GetAsync("plugins/1/")).Json["name"]!.GetValue<string>(), Is.EqualTo("b"));
        Assert.That((await PostAsync("plugins/1/run/", """{"context": {"user_id": 1, "user_id": 2}}""")).Status, Is.EqualTo(200));
        Assert.That((await GetAsync("jobs/1/")).Body, Does.Contain("""{"user_id":1,"user_id":2}""").And.Contain("\"user\":2"));
    }

    [Test]
    public async Task All_wrong_fields_are_told_at_once()
    {
        ApiResponse response = await PostAsync("plugins/", """{"configuration": 1, "description": {}}""");
        Assert.That(response.Json.AsObject().Select(field => field.Key), Is.EquivalentTo(["name", "configuration", "description"]));
    }
}
