using System.Globalization;
using System.Text;
using PactNet;
using PactNet.Matchers;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>A part of a form: a field, or a file when it has a name.</summary>
internal sealed record FormPart(string Name, string Content, string? FileName = null);

/// <summary>Multipart bodies by what PactNet has: the text of the body, and a header that lets any boundary pass.</summary>
internal static class MultipartBody
{
    private const string Boundary = "boundary-of-the-form";

    /// <summary>Expects a form with exactly these parts, whatever their order.</summary>
    public static IRequestBuilderV4 WithForm(this IRequestBuilderV4 request, params FormPart[] parts)
    {
        var body = new StringBuilder();
        foreach (FormPart part in parts)
        {
            string file = part.FileName is null ? "" : $"; filename=\"{part.FileName}\"";
            body.Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\"{file}\r\n");
            body.Append(part.FileName is null ? "\r\n" : "Content-Type: application/octet-stream\r\n\r\n");
            body.Append(part.Content).Append("\r\n");
        }

        string contentType = $"multipart/form-data; boundary={Boundary}";
        return request
            .WithHeader("Content-Type", Match.Regex(contentType, "^multipart/form-data; *boundary=.+$"))
            .WithBody(body.Append(CultureInfo.InvariantCulture, $"--{Boundary}--\r\n").ToString(), contentType);
    }
}
