namespace Synapse.Emulator.Api;

/// <summary>The handler of one method on one path.</summary>
internal sealed record Route(string Method, string Template, Func<ApiRequest, Task> Handler)
{
    /// <summary>Gets whether the handler is called without a check of credentials.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>What a path leads to: the routes on it, and the decoded segments that stand for <c>{…}</c>.</summary>
internal sealed record RouteMatch(IReadOnlyList<Route> Routes, IReadOnlyList<string> Arguments);

/// <summary>
/// Paths as Django matches them: case counts, and so does the slash at the end. Routing of the framework minds neither, and it would
/// hand over an escaped slash inside a token undecoded.
/// </summary>
internal sealed class RouteTable
{
    private readonly List<(string[] Segments, List<Route> Routes)> _paths = [];

    public RouteTable(IEnumerable<IEndpoints> endpoints)
    {
        foreach (IEndpoints some in endpoints)
        {
            some.Map(this);
        }
    }

    public void Map(string method, string template, Func<ApiRequest, Task> handler) => Add(new Route(method, template, handler));

    public void MapPublic(string method, string template, Func<ApiRequest, Task> handler) =>
        Add(new Route(method, template, handler) { IsPublic = true });

    private void Add(Route route)
    {
        string[] segments = route.Template.Split('/');
        var path = _paths.Find(p => p.Segments.SequenceEqual(segments));
        if (path.Routes is null)
        {
            _paths.Add(path = (segments, []));
        }

        path.Routes.Add(route);
    }

    public RouteMatch? Match(string rawPath)
    {
        string[] segments = rawPath.Split('/');
        foreach ((string[] template, List<Route> routes) in _paths)
        {
            if (Fits(template, segments))
            {
                return new RouteMatch(routes, segments.Where((_, i) => IsParameter(template[i])).Select(Uri.UnescapeDataString).ToList());
            }
        }

        return null;
    }

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length
        && template.Zip(segments).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
