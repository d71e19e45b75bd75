using Microsoft.AspNetCore.Mvc;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>A controller of a host, for whichever JSON library the host has chosen.</summary>
[ApiController]
[Route("")]
public sealed class MvcController : ControllerBase
{
    /// <summary>Returns a job.</summary>
    /// <param name="job">The job.</param>
    [HttpGet("job")]
    public IActionResult GetJob([FromServices] Job job) => Ok(job);

    /// <summary>Returns a page.</summary>
    /// <param name="job">The job that is on it.</param>
    [HttpGet("page")]
    public IActionResult GetPage([FromServices] Job job) => Ok(new Page<Job>([job], totalCount: 1));

    /// <summary>Binds a request and returns what the client would send.</summary>
    /// <param name="request">The request.</param>
    [HttpPost("run")]
    public IActionResult Run([FromBody] RunPluginRequest request) => Ok(request);
}
