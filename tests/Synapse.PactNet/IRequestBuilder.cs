using PactNet.Matchers;

namespace PactNet;

/// <summary>The request of an interaction.</summary>
internal interface IRequestBuilderV4
{
    /// <summary>Names a state in which the provider must be.</summary>
    IRequestBuilderV4 Given(string providerState);

    /// <summary>Names a state in which the provider must be.</summary>
    IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters);

    /// <summary>Sets the method and the path.</summary>
    IRequestBuilderV4 WithRequest(HttpMethod method, string path);

    /// <summary>Adds a query parameter; a repeated one adds a value.</summary>
    IRequestBuilderV4 WithQuery(string key, string value);

    /// <summary>Adds a query parameter.</summary>
    IRequestBuilderV4 WithQuery(string key, IMatcher matcher);

    /// <summary>Adds a header.</summary>
    IRequestBuilderV4 WithHeader(string key, string value);

    /// <summary>Adds a header.</summary>
    IRequestBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>Sets a JSON body.</summary>
    IRequestBuilderV4 WithJsonBody(object body);

    /// <summary>Sets a body.</summary>
    IRequestBuilderV4 WithBody(string body, string contentType);

    /// <summary>Goes on to the response.</summary>
    IResponseBuilderV4 WillRespond();
}
