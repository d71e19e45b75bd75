using PactNet.Matchers;

namespace PactNet;

/// <summary>The request of an interaction.</summary>
internal interface IRequestBuilderV4
{
    /// <summary>Names a state in which the provider must be.</summary>
    /// <param name="providerState">The state.</param>
    IRequestBuilderV4 Given(string providerState);

    /// <summary>Names a state in which the provider must be.</summary>
    /// <param name="providerState">The state.</param>
    /// <param name="parameters">Its parameters.</param>
    IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters);

    /// <summary>Sets the method and the path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    IRequestBuilderV4 WithRequest(HttpMethod method, string path);

    /// <summary>Adds a query parameter; a repeated one adds a value.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    IRequestBuilderV4 WithQuery(string key, string value);

    /// <summary>Adds a query parameter.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="matcher">What its value must be.</param>
    IRequestBuilderV4 WithQuery(string key, IMatcher matcher);

    /// <summary>Adds a header.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    IRequestBuilderV4 WithHeader(string key, string value);

    /// <summary>Adds a header.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="matcher">What its value must be.</param>
    IRequestBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>Sets a JSON body.</summary>
    /// <param name="body">The body, in which values may be matchers.</param>
    IRequestBuilderV4 WithJsonBody(object body);

    /// <summary>Sets a body.</summary>
    /// <param name="body">The text.</param>
    /// <param name="contentType">Its media type.</param>
    IRequestBuilderV4 WithBody(string body, string contentType);

    /// <summary>Goes on to the response.</summary>
    IResponseBuilderV4 WillRespond();
}
