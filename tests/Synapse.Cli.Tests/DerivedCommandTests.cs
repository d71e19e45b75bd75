using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Cli.Contract;
using Synapse.TestSupport.Servers;

namespace Synapse.Cli.Tests;

/// <summary>A contract with a resource that the program does not know: its commands appear by themselves.</summary>
internal sealed class DerivedCommandTests
{
    private const string Contract = """
        {
          "paths": {
            "/v2/data_sets/": {
              "get": {
                "operationId": "list_data_sets", "summary": "Lists the data sets.", "x-paging": "page",
                "parameters": [
                  { "name": "kind", "in": "query", "description": "Only of this kind.", "schema": { "$ref": "#/components/schemas/Kind" } },
                  { "name": "is_open", "in": "query", "description": "Only open ones.", "schema": { "type": "boolean" } },
                  { "name": "page_size", "in": "query", "schema": { "type": "integer" }, "x-always": "100" }
                ],
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/DataSetPage" } } } } }
              },
              "post": {
                "operationId": "create_data_set", "summary": "Creates a data set.",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/CreateDataSet" } } } },
                "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/DataSet" } } } } }
              }
            },
            "/v2/data_sets/{id}/": {
              "get": { "operationId": "get_data_set", "parameters": [{ "$ref": "#/components/parameters/Id" }], "responses": {
                "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/DataSet" } } } } } },
              "patch": {
                "operationId": "update_data_set", "parameters": [{ "$ref": "#/components/parameters/Id" }],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/UpdateDataSet" } } } },
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/DataSet" } } } } }
              },
              "delete": {
                "operationId": "delete_data_set", "parameters": [{ "$ref": "#/components/parameters/Id" }], "responses": { "204": {} }
              }
            },
            "/v2/data_sets/{id}/freeze/": {
              "post": {
                "operationId": "freeze_data_set", "parameters": [{ "$ref": "#/components/parameters/Id" }], "responses": { "204": {} }
              }
            },
            "/v2/data_sets/{id}/labels/": {
              "get": { "operationId": "list_labels", "x-paging": "all", "parameters": [{ "$ref": "#/components/parameters/Id" }],
                "responses": {
                  "200": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } } },
              "post": {
                "operationId": "create_label", "parameters": [{ "$ref": "#/components/parameters/Id" }], "responses": { "204": {} }
              }
            }
          },
          "components": {
            "parameters": { "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } } },
            "schemas": {
              "Kind": { "type": "string", "x-known-values": ["image", "text"] },
              "DataSet": { "type": "object", "properties": {
                "id": { "type": "integer" }, "name": { "type": "string" }, "key": { "type": "string", "x-secret": true } } },
              "DataSetPage": { "x-page-of": "DataSet", "type": "object", "properties": {
                "results": { "type": "array", "items": { "$ref": "#/components/schemas/DataSet" } } } },
              "CreateDataSet": { "type": "object", "required": ["name"], "properties": {
                "name": { "type": "string", "description": "Its name." },
                "kind": { "type": "string", "x-type": "Kind" },
                "is_open": { "type": "boolean" },
                "size": { "type": "integer", "minimum": 1, "maximum": 10 },
                "ratio": { "type": "number" },
                "since": { "type": "string", "format": "date-time" },
                "tags": { "type": "array", "items": { "type": "string" } },
                "rules": { "type": "object" },
                "data": { "type": "string" } } },
              "UpdateDataSet": { "type": "object", "properties": {
                "name": { "type": "string", "nullable": true }, "size": { "type": "integer" } } }
            }
          }
        }
        """;

    private readonly List<(string Request, string Body)> _requests = [];
    private readonly CommandLine _cli = new() { Contract = ApiContract.Parse(Contract) };
    private LiveServer _server = null!;
    private string _response = "";

    [SetUp]
    public async Task StartAsync()
    {
        _server = await LiveServer.StartAsync(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            _requests.Add(($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}", await body.ReadToEndAsync()));
            http.Response.StatusCode = _response.Length == 0 ? 204 : 200;
            http.Response.ContentType = "application/json";
            if (_response.Length > 0)
            {
                await http.Response.WriteAsync(_response);
            }
        });
        _cli.Environment["SYNAPSE_BASE_URL"] = _server.BaseAddress.ToString();
        _cli.Environment["SYNAPSE_ACCESS_TOKEN"] = "a";
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _server.DisposeAsync();
        _cli.Dispose();
    }

    [TestCase("data-sets list --kind image --open", "GET /v2/data_sets/?kind=image&is_open=true&page_size=100")]
    [TestCase("data-sets list --open false --limit 5", "GET /v2/data_sets/?is_open=false&page_size=5")]
    [TestCase("data-sets get 7", "GET /v2/data_sets/7/")]
    [TestCase("data-sets delete 7", "DELETE /v2/data_sets/7/")]
    [TestCase("data-sets freeze 7", "POST /v2/data_sets/7/freeze/")]
    [TestCase("data-sets labels list 7", "GET /v2/data_sets/7/labels/")]
    [TestCase("data-sets labels create 7", "POST /v2/data_sets/7/labels/")]
    public async Task Nouns_verbs_and_filters_follow_from_path_and_method(string command, string request)
    {
        _response = command.Contains("list", StringComparison.Ordinal) ? "[]" : "";
        Assert.That(await _cli.RunAsync(command.Split(' ')), Is.Zero, _cli.Error);
        Assert.That(_requests.Single().Request, Is.EqualTo(request));
    }

    [Test]
    public async Task Each_field_of_a_body_has_an_option_of_its_type_which_overrides_the_whole_body()
    {
        _response = "{}";
        string[] command =
        [
            "data-sets", "create", "--data", """{"name": "a", "size": 1, "more": {"x": 1.50}}""", "--name", "담당자", "--kind", "image",
            "--open", "--ratio", "0.50", "--since", "2026-11-01T09:00:00+09:00", "--tags", "x", "--tags", "y", "--rules", """{"a": [1]}""",
            "--field-data", "z",
        ];
        Assert.That(await _cli.RunAsync(command), Is.Zero, _cli.Error);
        var body = JsonNode.Parse(_requests.Single().Body);
        Assert.That(JsonNode.DeepEquals(body, JsonNode.Parse("""
            {
              "name": "담당자", "size": 1, "more": { "x": 1.50 }, "kind": "image", "is_open": true, "ratio": 0.50,
              "since": "2026-11-01T09:00:00+09:00", "tags": ["x", "y"], "rules": { "a": [1] }, "data": "z"
            }
            """)), Is.True, _requests.Single().Body);
    }

    [TestCase("""{"name": null, "size": 2}""", """{"name":null,"size":2}""")]
    [TestCase("""{"name": "a", "size": null}""", """{"name":"a"}""")]
    public async Task Null_is_sent_where_it_means_something(string data, string sent)
    {
        _response = "{}";
        Assert.That(await _cli.RunAsync("data-sets", "update", "7", "--data", data), Is.Zero, _cli.Error);
        Assert.That(_requests.Single().Body, Is.EqualTo(sent));
    }

    [TestCase("create")]
    [TestCase("create --name a --size 11")]
    [TestCase("create --name a --size x")]
    [TestCase("create --name a --ratio x")]
    [TestCase("create --name a --kind other")]
    [TestCase("create --name a --since yesterday")]
    [TestCase("create --name a --rules {")]
    [TestCase("create --name a --rules - --data -")]
    [TestCase("update 7")]
    [TestCase("get 0")]
    [TestCase("get")]
    [TestCase("list --kind other")]
    public async Task What_a_schema_forbids_is_said_before_anything_is_sent(string command)
    {
        Assert.That(await _cli.RunAsync(["data-sets", .. command.Split(' ')]), Is.EqualTo(ExitCode.BadUsage), _cli.Error);
        Assert.That(_requests, Is.Empty);
    }

    [Test]
    public async Task A_secret_of_the_schema_is_masked_unless_it_is_asked_for([Values] bool isShown)
    {
        _response = """{"results": [{"id": 1, "key": "canary"}]}""";
        await _cli.RunAsync(["data-sets", "list", .. isShown ? ["--show-secrets"] : Array.Empty<string>()]);
        Assert.That(_cli.Out.Contains("canary", StringComparison.Ordinal), Is.EqualTo(isShown), _cli.Out);
    }

    [Test]
    public async Task Help_shows_the_commands_and_their_options()
    {
        await _cli.RunAsync("data-sets", "--help");
        await _cli.RunAsync("data-sets", "create", "--help");
        string[] shown = ["list", "get", "update", "delete", "freeze", "labels", "--name", "--kind", "--open", "image", "Its name."];
        Assert.That(shown.Where(text => !_cli.Out.Contains(text, StringComparison.Ordinal)), Is.Empty, _cli.Out);
    }

    [Test]
    public void Every_operation_of_the_real_contract_has_a_command_of_its_own()
    {
        var contract = ApiContract.Load();
        IReadOnlyDictionary<string, ApiOperation> commands = CommandWords.Assign(contract.Operations);
        Assert.That(commands.Keys, Is.SupersetOf((string[])
        [
            "agents list", "agents check", "plugins list", "plugins get", "plugins create", "plugins update", "plugins run",
            "releases list", "releases get", "releases create", "jobs list", "jobs get", "jobs update", "jobs logs", "jobs tail",
            "logs create", "storages list", "storages get", "storages create", "serve-applications list", "serve-applications create",
        ]));
        Assert.That(commands, Has.Count.EqualTo(contract.Operations.Count));
    }

    [Test]
    public async Task A_command_of_the_real_contract_is_not_lost_by_its_name()
    {
        using var cli = new CommandLine();
        foreach (string words in CommandWords.Assign(ApiContract.Load().Operations).Keys)
        {
            cli.Forget();
            Assert.That(await cli.RunAsync([.. words.Split(' '), "--help"]), Is.Zero, words);
            Assert.That(cli.Out, Does.Contain($"dotnet synapse {words}"));
        }
    }
}
