global using NUnit.Framework;
global using Synapse.Generated.Tests.Arrangement;
global using Synapse.TestSupport.Servers;
