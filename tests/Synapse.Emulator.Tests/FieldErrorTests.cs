namespace Synapse.Emulator.Tests;

/// <summary>The field errors of Django REST framework, whose messages a client may show.</summary>
internal sealed class FieldErrorTests : EmulatorFixture
{
    [TestCase("plugins/", "{}", "name", "This field is required.")]
    [TestCase("plugins/", """{"name": null}""", "name", "This field may not be null.")]
    [TestCase("plugins/", """{"name": " "}""", "name", "This field may not be blank.")]
    [TestCase("plugins/", """{"name": ["a"]}""", "name", "Not a valid string.")]
    [TestCase("plugins/", """{"name": "a\u0000b"}""", "name", "Null characters are not allowed.")]
    [TestCase("plugins/", """{"name": "a", "code": "a\u0000b"}""", "code", "Null characters are not allowed.")]
    [TestCase("logs/", """{"message": "a\u0000b"}""", "message", "Null characters are not allowed.")]
    [TestCase("plugins/", """{"configuration": [1]}""", "configuration", "Expected a dictionary of items but got type \"list\".")]
    [TestCase("plugins/", """{"is_active": "maybe"}""", "is_active", "Must be a valid boolean.")]
    [TestCase("plugins/", "[]", "non_field_errors", "Invalid data. Expected a dictionary, but got list.")]
    [TestCase("storages/", """{"provider": "minio"}""", "name", "This field is required.")]
    [TestCase("storages/", """{"configuration": null}""", "configuration", "This field may not be null.")]
    [TestCase("storages/", """{"category": null}""", "category", "This field may not be null.")]
    [TestCase("storages/", """{"name": "a"}""", "provider", "This field is required.")]
    [TestCase("storages/", """{"provider": "floppy"}""", "provider", "\"floppy\" is not a valid choice.")]
    [TestCase("storages/", """{"category": "x"}""", "category", "\"x\" is not a valid choice.")]
    [TestCase("serve_applications/", """{"plugin_release": 5}""", "plugin_release", "Invalid pk \"5\" - object does not exist.")]
    [TestCase("serve_applications/", """{"num_replicas": 0}""", "num_replicas", "Ensure this value is greater than or equal to 1.")]
    [TestCase("serve_applications/", """{"num_replicas": 1.5}""", "num_replicas", "A valid integer is required.")]
    [TestCase("serve_applications/", """{"plugin_release": true}""", "plugin_release", "Incorrect type. Expected pk value, received bool.")]
    [TestCase("serve_applications/", """{"job": 5}""", "job", "Invalid pk \"5\" - object does not exist.")]
    [TestCase("serve_applications/", """{"job": "a"}""", "job", "Incorrect type. Expected pk value, received str.")]
    [TestCase("serve_applications/", """{"status": ""}""", "status", "This field may not be blank.")]
    [TestCase("logs/", """{"job": 5}""", "job", "Invalid pk \"5\" - object does not exist.")]
    [TestCase("logs/", """{"message": ""}""", "message", "This field may not be blank.")]
    [TestCase("logs/", """{"data": {}, "message": null}""", "non_field_errors", "One of event, action and message is required.")]
    [TestCase("logs/", """{"data": "a"}""", "data", "Expected a dictionary of items but got type \"str\".")]
    [TestCase("logs/", """{"level": "loud"}""", "level", "\"loud\" is not a valid choice.")]
    [TestCase("logs/", """{"file": "hello"}""", "file", "A base64 data URI is required.")]
    [TestCase("logs/", """{"file": "data:text/plain;base64,###"}""", "file", "A base64 data URI is required.")]
    [TestCase("logs/", """{"context": []}""", "context", "Expected a dictionary of items but got type \"list\".")]
    public async Task A_wrong_field_is_named(string path, string body, string field, string message)
    {
        ApiResponse response = await PostAsync(path, body);
        Assert.That((response.Status, response.Error(field)), Is.EqualTo((400, message)));
    }
}
