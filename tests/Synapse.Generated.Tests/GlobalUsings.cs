global using NUnit.Framework;

// The SDK's internal types, so that moving one between its folders changes no test.
global using Synapse.Generated.Deadlines;
global using Synapse.Generated.Json;
global using Synapse.Generated.Models;
global using Synapse.Generated.Requests;
global using Synapse.Generated.Responses;
global using Synapse.Generated.Retries;
global using Synapse.Generated.Tests.Arrangement;
global using Synapse.Generated.Transport;
global using Synapse.TestSupport.Servers;
