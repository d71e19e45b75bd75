using Synapse.Coverage.Tests;
using Synapse.Coverage.Tests.Report;

if (args is not ["report"])
{
    Console.Error.WriteLine($"Writes contracts/REPORT.md: {ContractReport.Command}");
    return 2;
}

File.WriteAllText(RepositoryFolder.Report, ContractReport.Write());
Console.WriteLine("contracts/REPORT.md is written.");
return 0;
