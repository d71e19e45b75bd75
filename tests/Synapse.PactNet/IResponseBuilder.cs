using System.Net;
using PactNet.Matchers;

namespace PactNet;

/// <summary>The response of an interaction.</summary>
internal interface IResponseBuilderV4
{
    /// <summary>Sets the status.</summary>
    /// <param name="status">The status.</param>
    IResponseBuilderV4 WithStatus(HttpStatusCode status);

    /// <summary>Sets the status.</summary>
    /// <param name="status">The status.</param>
    IResponseBuilderV4 WithStatus(ushort status);

    /// <summary>Adds a header.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    IResponseBuilderV4 WithHeader(string key, string value);

    /// <summary>Adds a header.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="matcher">What its value must be.</param>
    IResponseBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>Sets a JSON body.</summary>
    /// <param name="body">The body, in which values may be matchers.</param>
    IResponseBuilderV4 WithJsonBody(object body);

    /// <summary>Sets a body.</summary>
    /// <param name="body">The text.</param>
    /// <param name="contentType">Its media type.</param>
    IResponseBuilderV4 WithBody(string body, string contentType);
}
