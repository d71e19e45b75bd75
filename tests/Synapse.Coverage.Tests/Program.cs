using Synapse.Coverage.Tests.Report;
using Synapse.TestSupport;

if (args is not ["report"])
{
    Console.Error.WriteLine($"Writes contracts/REPORT.md: {ContractReport.Command}");
    return 2;
}

File.WriteAllText(RepositoryFolder.PathOf("contracts", "REPORT.md"), ContractReport.Write());
Console.WriteLine("contracts/REPORT.md is written.");
return 0;
