using System.Net;
using PactNet.Matchers;

namespace PactNet;

/// <summary>The response of an interaction.</summary>
internal interface IResponseBuilderV4
{
    /// <summary>Sets the status.</summary>
    IResponseBuilderV4 WithStatus(HttpStatusCode status);

    /// <summary>Sets the status.</summary>
    IResponseBuilderV4 WithStatus(ushort status);

    /// <summary>Adds a header.</summary>
    IResponseBuilderV4 WithHeader(string key, string value);

    /// <summary>Adds a header.</summary>
    IResponseBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>Sets a JSON body.</summary>
    IResponseBuilderV4 WithJsonBody(object body);

    /// <summary>Sets a body.</summary>
    IResponseBuilderV4 WithBody(string body, string contentType);
}
