using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>The filters of list_jobs, with the messages of django-filter. A filter without a value does not filter.</summary>
internal static class JobFilterQuery
{
    public static JobFilter Read(IQueryCollection query, SynapseEmulatorOptions options)
    {
        var errors = new JsonObject();
        var filter = new JobFilter(
            Status(query["status"], options, errors),
            Integer(query, "plugin", errors),
            Integer(query, "user", errors),
            CreatedAfter(query["created_after"], errors));
        return errors.Count == 0 ? filter : throw new ApiError(400, errors);
    }

    private static string? Status(string? text, SynapseEmulatorOptions options, JsonObject errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        string? status = JobStatus.FromWire(text, options);
        if (status is null)
        {
            errors["status"] = new JsonArray($"Select a valid choice. {text} is not one of the available choices.");
        }

        return status;
    }

    private static long? Integer(IQueryCollection query, string name, JsonObject errors)
    {
        string? text = query[name];
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            return value;
        }

        errors[name] = new JsonArray("Enter a number.");
        return null;
    }

    private static long? CreatedAfter(string? text, JsonObject errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Timestamps.TryRead(text, out DateTimeOffset value))
        {
            return Timestamps.ToMicroseconds(value);
        }

        errors["created_after"] = new JsonArray("Enter a valid date/time.");
        return null;
    }
}
