using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Synapse.Emulator.Tests;

/// <summary>Parts of requests, mostly nearly right, so that they get far.</summary>
internal static class AnyRequest
{
    private static readonly string[] MediaTypes =
    [
        "application/json", "application/json; charset=utf-16", "application/x-www-form-urlencoded", "multipart/form-data",
        "multipart/form-data; boundary=\"b\"", "multipart/form-data; boundary=", "text/plain", "nonsense", "",
    ];

    private static readonly string[] Pieces =
    [
        "--b\r\n", "--b--\r\n", "\r\n\r\n", "Content-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n",
        "Content-Disposition: form-data; name=\"plugin\"\r\n", "Content-Disposition: form-data; name=\"\"; filename=\"\"\r\n",
        "plugin=1&version=1", "&=&%zz=%00", "{\"name\":", "\"a\"", "}", "1", "\0", "\ud83d\ude00", "PK\u0003\u0004", ": ", "\r\n",
    ];

    public static readonly Gen<string> Id = Gen.Frequency(
        (4, Gen.Const("1")),
        (1, Any("123", "456", "789", "2", "0", "-1", "x", "99999999999999999999", "%00", "a%2Fb")));

    public static readonly Gen<JsonNode?> AnyValue = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Any("", "a", "1", "*", "한글", "\0", "\n", "queued", "truncate_body", "manual", "failed", "2026-01-01T00:00:00Z",
            "0001-01-01T00:00:00+23:59", "9999-99-99", "Content-Length", "../../etc/passwd", "/jobs/*", "99999999999999999999")
            .Select(text => (JsonNode?)JsonValue.Create(text)),
        Any("0", "1", "2", "-1", "1.5", "503", "1e999", "9223372036854775807", "99999999999999999999")
            .Select(text => JsonNode.Parse(text)));

    public static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Any JSON, mostly objects that have the given names.</summary>
    public static Gen<JsonNode?> Json(string[] names, int depth = 0) => depth > 2
        ? AnyValue
        : Gen.Frequency(
            (depth + 1, AnyValue),
            (3, Json(names, depth + 1).Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
            (4, Object(names, depth).Select(json => (JsonNode?)json)));

    public static Gen<JsonObject> Object(string[] names, int depth = 0) => names.Length == 0
        ? Gen.Const(0).Select(_ => new JsonObject())
        : Gen.Select(Any(names), Json(names, depth + 1)).Array[0, 4].Select(fields =>
        {
            var json = new JsonObject();
            foreach ((string name, JsonNode? value) in fields)
            {
                json[name] = value?.DeepClone();
            }

            return json;
        });

    /// <summary>A query of the given names with any values.</summary>
    public static Gen<string> Query(string[] names) => Gen.Select(Any(names), AnyValue).Array[0, 3].Select(fields =>
        "?" + string.Join('&', fields.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2?.ToString() ?? "")}")));

    /// <summary>Any body under any media type: mostly JSON, now and then a form, pieces of forms or random bytes.</summary>
    public static Gen<Func<HttpContent>> Body(string[] names) => Gen.Frequency(
        (4, Json(names).Select(json => Content(Encoding.UTF8.GetBytes(json?.ToJsonString() ?? "null"), "application/json"))),
        (2, Object(names).Select(Form)),
        (2, Gen.Select(Any(Pieces).Array[0, 12].Select(string.Concat).Select(Encoding.UTF8.GetBytes), Any(MediaTypes), Content)),
        (1, Gen.Select(Gen.Byte.Array[0, 60], Any(MediaTypes), Content)));

    private static Func<HttpContent> Content(byte[] body, string mediaType) => () =>
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    };

    private static Func<HttpContent> Form(JsonObject fields) => () =>
    {
        var form = new MultipartFormDataContent();
        int number = 0;
        foreach ((string name, JsonNode? value) in fields)
        {
            var field = new StringContent(value?.ToJsonString() ?? "");
            field.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = $"\"{name}\"",
                FileName = ++number % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"\"{number}.zip\"") : null,
            };
            form.Add(field);
        }

        return form;
    };
}
