global using System.Globalization;
global using System.Net;
global using System.Text;
global using System.Text.Json.Nodes;
global using Microsoft.AspNetCore.Http;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Time.Testing;
global using NUnit.Framework;
global using Synapse.Generated.Tests.Arrangement;
global using Synapse.Generated.Tests.Contract;
global using Synapse.Generated.Tests.Jobs.Model;
global using Synapse.Generated.Tests.Models;
global using Synapse.TestSupport.Servers;

// All of the SDK, so that moving a type between its folders changes no test.
#pragma warning disable IDE0005 // Also a folder from which no test needs anything today.
global using Synapse.Generated.Authentication;
global using Synapse.Generated.Calls;
global using Synapse.Generated.Client;
global using Synapse.Generated.Deadlines;
global using Synapse.Generated.Diagnostics;
global using Synapse.Generated.Errors;
global using Synapse.Generated.Jobs;
global using Synapse.Generated.Json;
global using Synapse.Generated.Logs;
global using Synapse.Generated.Models;
global using Synapse.Generated.Plugins;
global using Synapse.Generated.Releases;
global using Synapse.Generated.Requests;
global using Synapse.Generated.Responses;
global using Synapse.Generated.Retries;
global using Synapse.Generated.Transport;
