using NUnit.Framework;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class LogContracts
{
    [Test]
    public Task Stores_several_entries()
    {
        var success = new
        {
            message = "이미지 처리 완료",
            level = "success",
            context = new { image = 42 },
            file = "data:text/plain;base64,aGVsbG8=",
        };
        var plain = new { message = "message alone" };
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_logs: several entries at once; info is the level where none is sent", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new object[] { success, plain }).WillRespond().WithStatus(201)
            .WithJsonBody(
                new object[]
                {
                    new
                    {
                        success.message,
                        success.level,
                        success.context,
                        file = PactNet.Matchers.Match.Type("data:text/plain;base64,aGVsbG8="),
                    },
                    new { plain.message, level = "info" },
                }
            );

        return pact.VerifyAsync(async client =>
        {
            IReadOnlyList<CreatedLog> created = await client.CreateLogsAsync(
            [
                new LogEntry
                {
                    Message = "이미지 처리 완료",
                    Level = ConsoleLogLevel.Success,
                    Context = FreeFormJson.From(new { image = 42 }),
                    File = DataUri.FromBytes("hello"u8, "text/plain"),
                },
                new LogEntry { Message = "message alone" },
            ]);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(created.Select(log => log.Message), Is.EqualTo(["이미지 처리 완료", "message alone"]).AsCollection);
                Assert.That(created.Select(log => log.Level), Is.EqualTo([ConsoleLogLevel.Success, ConsoleLogLevel.Info]).AsCollection);
                Assert.That(created[0].Context!["image"]!.ToString(), Is.EqualTo("42"));
                Assert.That(created[0].File, Is.Not.Null);
            }
        });
    }

    [Test]
    public Task Stores_one_entry()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_logs: a single entry, in an array of one", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new[] { new { message = "하나", level = "warning" } })
            .WillRespond().WithStatus(201).WithJsonBody(new[] { new { message = "하나", level = "warning" } });

        return pact.VerifyAsync(async client =>
        {
            CreatedLog created = await client.CreateLogAsync(new LogEntry { Message = "하나", Level = ConsoleLogLevel.Warning });

            Assert.That((created.Message, created.Level), Is.EqualTo(("하나", ConsoleLogLevel.Warning)));
        });
    }
}
