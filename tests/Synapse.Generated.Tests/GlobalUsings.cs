global using System.Globalization;
global using System.Net;
global using System.Text;
global using System.Text.Json.Nodes;
global using Microsoft.AspNetCore.Http;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Time.Testing;
global using NUnit.Framework;

// The SDK's internal types, so that moving one between its folders changes no test.
global using Synapse.Generated.Deadlines;
global using Synapse.Generated.Json;
global using Synapse.Generated.Models;
global using Synapse.Generated.Requests;
global using Synapse.Generated.Responses;
global using Synapse.Generated.Retries;
global using Synapse.Generated.Tests.Arrangement;
global using Synapse.Generated.Tests.Contract;
global using Synapse.Generated.Tests.Models;
global using Synapse.Generated.Transport;
global using Synapse.TestSupport.Servers;
