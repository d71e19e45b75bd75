namespace Synapse.Edits.Protections;

/// <summary>What refuses bad values of a caller and of a server, and keeps good ones as they are.</summary>
internal static class InputProtections
{
    private const string Sdk = "src/Synapse.Generated/";
    private const string Request = Sdk + "Runtime/WireRequest.cs";
    private const string Credentials = Sdk + "Authentication/SynapseCredentials.cs";
    private const string Validator = Sdk + "Client/SynapseClientOptionsValidator.cs";
    private const string Form = Sdk + "Runtime/MultipartForm.cs";
    private const string File = Sdk + "Models/UploadFile.cs";
    private const string FreeForm = Sdk + "Models/FreeFormJson.cs";
    private const string Reader = Sdk + "Wire/WireReader.cs";
    private const string Json = Sdk + "Wire/WireJson.cs";
    private const string Mask = Sdk + "Runtime/SecretMask.cs";
    private const string Error = Sdk + "Runtime/ErrorBody.cs";
    private const string Templates = "build/generation/templates/";
    private const string IsSendable = "value.All(c => c is > ' ' and <= '~')";

    public static IReadOnlyList<Protection> All { get; } =
    [
        Of(1, "an empty token is sent", Request, "value.Trim().Length == 0 || ", ""),
        Of(2, "a dot is sent", Request, "value is \".\" or \"..\"", "value is \"..\""),
        Of(3, "two dots are sent", Request, "value is \".\" or \"..\"", "value is \".\""),
        Of(4, "a token is sent as it is", Request, "string escaped = Uri.EscapeDataString(value);", "string escaped = value;"),
        Of(5, "a token with a line break is sent", Request, "if (value.AsSpan().ContainsAny('\\r', '\\n', '\\0'))", "if (value is null)"),
        Of(6, "a credential may hold line breaks", Credentials, IsSendable, "value.All(c => c is > ' ' and <= '~' or '\\r' or '\\n')"),
        Of(7, "a credential may hold NUL and DEL", Credentials, IsSendable, "value.All(c => c is > ' ' and <= '~' or '\\0' or '\\x7f')"),
        Of(8, "a credential may be beyond ASCII", Credentials, IsSendable, "value.All(c => c is > ' ' and not '\\x7f')"),
        Of(
            9,
            "http to any host is taken",
            Validator,
            "url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !options.AllowInsecureHttp",
            "url.Scheme.Length == 0"
        ),
        Of(9, "a user in the address is taken", Validator, "url.UserInfo.Length > 0 || ", ""),
        Of(9, "a query in the address is taken", Validator, "url.Query.Length > 0 || ", ""),
        Of(9, "a fragment in the address is taken", Validator, " || url.Fragment.Length > 0", ""),
        Of(10, "a provider decides where credentials go", Sdk + "Runtime/SynapseRuntime.cs", " && _authenticator.IsOwnOrigin(link)", ""),
        Of(11, "an id of 0 is sent", Request, "ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);", ""),
        Of(11, "a job of 0 is sent", Sdk + "Models/JobId.cs", "ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);", ""),
        Of(11, "a plugin of 0 is run", Sdk + "Models/PluginRef.cs", "ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);", ""),
        Of(11, "a plugin of 0 is released", Form, "ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);", ""),
        Of(12, "a page of no size is asked for", Request, "ArgumentOutOfRangeException.ThrowIfLessThan(number, minimum, name);", ""),
        Of(13, "a date has no offset", Sdk + "Wire/PrimitiveCodecs.cs", "ss.FFFFFFFzzz\"", "ss.FFFFFFF\""),
        Of(14, "a Korean file name is sent as ASCII", Form, "c is >= ' ' and <= '~' and not '\"'", "c is not '\"'"),
        Of(14, "half a character of a file name is sent", File, "StringCodec.CheckWellFormed(name, parameter);", ""),
        Of(15, "a quote ends a file name", Form, " and not '\"'", ""),
        Of(16, "a file name may hold line breaks", File, "if (name.AsSpan().ContainsAny('\\r', '\\n', '\\0'))", "if (name is null)"),
        Of(17, "a path is sent as a file name", File, "fileName[(fileName.LastIndexOfAny(['/', '\\\\']) + 1)..]", "fileName"),
        Of(18, "a file has no name", File, "if (string.IsNullOrWhiteSpace(name))", "if (name is null)"),
        Of(19, "a stream that cannot be read is taken", File, "if (!stream.CanRead)", "if (stream is null)"),
        Of(19, "a stream at its end is taken", File, "if (start >= stream.Length)", "if (start < 0)"),
        Of(19, "a stream that was closed is taken", Form, "file.CheckReadable(name);", ""),
        Of(19, "a file that is missing is taken", File, "if (!file.Exists)", "if (file is null)"),
        Of(
            20,
            "free-form values are written anew",
            FreeForm,
            "new(reader.ReadRaw().ToArray())",
            "new(Encoding.UTF8.GetBytes(JToken.Parse(Encoding.UTF8.GetString(reader.ReadRaw())).ToString(Newtonsoft.Json.Formatting.None)))"
        ),
        Of(21, "dates in free-form values are rewritten", FreeForm, "DateParseHandling = Newtonsoft.Json.DateParseHandling.None,", ""),
        Of(
            21,
            "dates are rewritten on the way through Newtonsoft",
            Sdk + "Wire/WireJsonConverter.cs",
            "= (DateParseHandling.None, FloatParseHandling.Double);",
            "= (dates, FloatParseHandling.Double);"
        ),
        Of(22, "what is no number is sent as a text", FreeForm, "FloatFormatHandling = Newtonsoft.Json.FloatFormatHandling.Symbol,", ""),
        Of(23, "a number beyond all limits is infinite", Reader, " && double.IsFinite(value)", ""),
        Of(24, "a document may have any depth", Reader, "MaxDepth = MaxDepth })", "MaxDepth = int.MaxValue })"),
        Of(
            25,
            "letter case does not matter",
            Templates + "Class.liquid",
            "when name.SequenceEqual(\"{{ property.Name }}\"u8)",
            "when System.Text.Ascii.EqualsIgnoreCase(name, \"{{ property.Name }}\"u8)"
        ),
        Of(26, "garbage may follow a document", Json, "reader.ReadEnd();", ""),
        Of(27, "a byte order mark is no JSON", Reader, "utf8.StartsWith(\"\\uFEFF\"u8) ? utf8[3..] : utf8", "utf8"),
        Of(28, "bytes that are no text are taken", Json, "if (!Utf8.IsValid(utf8))", "if (utf8.Length < 0)"),
        Of(
            28,
            "half a character in a text is an error of another kind",
            Reader,
            "        catch (InvalidOperationException)\n        {\n            // Half of a surrogate pair.\n            throw Unexpected(\"valid text\");",
            "        catch (TimeoutException)\n        {\n            throw Unexpected(\"valid text\");"
        ),
        Of(
            28,
            "half a character in a name is an error of another kind",
            Reader,
            "        catch (InvalidOperationException)\n        {\n            // Half of a surrogate pair.\n            throw Unexpected(\"a valid name\");",
            "        catch (TimeoutException)\n        {\n            throw Unexpected(\"a valid name\");"
        ),
        Of(
            28,
            "half a character is replaced by another",
            Sdk + "Wire/PrimitiveCodecs.cs",
            " && !IsWellFormed(value)",
            " && value.Length < 0"
        ),
        Of(
            29,
            "an unknown value is refused",
            Templates + "Enum.liquid",
            "_ => new {{ name }}(StringCodec.Read(ref reader)),",
            "_ => throw reader.Unexpected(\"a known value\"),"
        ),
        Of(
            29,
            "an unknown member is lost in reading",
            Templates + "Class.liquid",
            "reader.ReadAdditional(value.AdditionalProperties, name);",
            "reader.ReadRaw();"
        ),
        Of(
            29,
            "an unknown member is lost in writing",
            Templates + "Class.liquid",
            "value.AdditionalPropertiesOrNull?.WriteTo(writer);",
            ""
        ),
        Of(
            30,
            "a number of 32 bits overflows",
            Reader,
            "IsNumber && _json.TryGetInt32(out int value) ? value : throw Unexpected(\"a 32-bit integer\")",
            "(int)ReadInt64()"
        ),
        Of(31, "a required member may be missing", Reader, "if ((read & (1UL << member)) == 0)", "if (member < 0)"),
        Of(
            31,
            "a required member may be null",
            Templates + "Class.liquid",
            "{% unless property.IsRequired %}reader.TryReadNull() ? default({% template Class.Type %}) : {% endunless %}",
            "reader.TryReadNull() ? default({% template Class.Type %})! : "
        ),
        Of(31, "an array is taken for an object", Reader, "if (!IsStartObject)", "if (type is null)"),
        Of(31, "an object is taken for an array", Sdk + "Wire/ListCodec.cs", "if (!reader.IsStartArray)", "if (reader.IsEndArray)"),
        Of(
            32,
            "nested errors lose their path",
            Error,
            "ReadField($\"{name}.{Mask(member.Name)}\", member.Value);",
            "ReadField(name, member.Value);"
        ),
        Of(32, "errors of entries lose their place", Error, "ReadField($\"{name}[{index++}]\", item);", "ReadField(name, item);"),
        Of(32, "an error that is a text is not read", Error, "Detail = Text(root);", ""),
        Of(
            32,
            "what is no JSON hides the error",
            Error,
            "e is JsonException or InvalidOperationException",
            "e is InvalidOperationException"
        ),
        Of(32, "half a character hides the error", Error, "e is JsonException or InvalidOperationException", "e is JsonException"),
        Of(33, "a token of the path is echoed", Mask, "request.Secrets.Concat(HeaderValues(message))", "HeaderValues(message)"),
        Of(33, "a credential of the headers is echoed", Mask, ".Concat(HeaderValues(message))", ""),
        Of(33, "a credential of the query is echoed", Mask, ".Concat(QueryValues(request, message))", ""),
        Of(33, "a secret is echoed in the escapes of JSON", Mask, "        JsonEncodedText.Encode(secret).ToString(),\n", ""),
        Of(33, "the raw body keeps secrets", Error, "mask(Encoding.UTF8.GetString(utf8))", "Encoding.UTF8.GetString(utf8)"),
        Of(
            33,
            "the message of a storage's error quotes its body",
            Sdk + "Runtime/Failures.cs",
            "withTexts: !request.Operation.IsSensitive",
            "withTexts: true"
        ),
        Of(33, "a secret hides in escapes of a field", Error, "string masked = _mask(text);", "string masked = text;"),
        Of(33, "a secret hides in escapes of the raw body", Error, "Raw = masked == text ? Raw : \"***\";", ""),
        Of(33, "the built-in tracing notes the path", Sdk + "Runtime/SynapseHttpHandler.cs", "ActivityHeadersPropagator = null,", ""),
    ];

    private static Protection Of(int row, string name, string file, string text, string replacement) =>
        new($"Input{row:00}", new Edit(name, EditSide.Sdk, file, text, replacement));
}
