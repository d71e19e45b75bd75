using NUnit.Framework;

namespace Synapse.Generated.Tests.Documentation;

internal sealed class PluginExamples : DocumentationFixture
{
    [Test]
    public async Task Get_plugin()
    {
        Plugin plugin = await Client.GetPluginAsync(123);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.Name, Is.EqualTo("Image Processor"));
            Assert.That(plugin.Version, Is.EqualTo("1.0.0"));
            Assert.That(plugin.Description, Is.EqualTo("이미지 처리"));
            Assert.That(plugin.Author, Is.EqualTo("Your Name"));
        }
    }

    [Test]
    public async Task Create_plugin()
    {
        var data = new CreatePluginRequest
        {
            Name = "My Custom Plugin",
            Description = "사용자 정의 데이터 처리를 위한 플러그인",
            Version = "1.0.0",
            Author = "Your Name",
            Category = "data_processing",
            Configuration = FreeFormJson.From(new
            {
                parameters = new { threshold = new { type = "float", @default = 0.5 }, max_items = new { type = "int", @default = 100 } },
            }),
        };

        Plugin created = await Client.CreatePluginAsync(data);

        // 생성된 ID가 포함된 생성된 플러그인
        Plugin stored = await Client.GetPluginAsync(created.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(created.Id, Is.Positive.And.Not.EqualTo(123));
            Assert.That(stored.Name, Is.EqualTo("My Custom Plugin"));
            Assert.That(stored.Description, Is.EqualTo("사용자 정의 데이터 처리를 위한 플러그인"));
            Assert.That(stored.Category, Is.EqualTo("data_processing"));
            Assert.That(stored.Configuration?["parameters"]?["threshold"]?["default"]?.ToObject<double>(), Is.EqualTo(0.5));
            Assert.That(stored.Configuration?["parameters"]?["max_items"]?["type"]?.ToObject<string>(), Is.EqualTo("int"));
        }
    }

    [Test]
    public async Task Update_plugin()
    {
        // 플러그인 설명 및 버전 업데이트
        Plugin updated = await Client.UpdatePluginAsync(123, new UpdatePluginRequest
        {
            Description = "업데이트된 플러그인 설명",
            Version = "1.1.0",
            Configuration = FreeFormJson.From(new
            {
                parameters = new
                {
                    threshold = new { type = "float", @default = 0.7 },
                    max_items = new { type = "int", @default = 200 },
                    new_param = new { type = "string", @default = "default_value" },
                },
            }),
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updated.Id, Is.EqualTo(123));
            Assert.That(updated.Description, Is.EqualTo("업데이트된 플러그인 설명"));
            Assert.That(updated.Version, Is.EqualTo("1.1.0"));
            Assert.That(updated.Configuration?["parameters"]?["new_param"]?["default"]?.ToObject<string>(), Is.EqualTo("default_value"));
            Assert.That(updated.Name, Is.EqualTo("Image Processor"));
            Assert.That(updated.Author, Is.EqualTo("Your Name"));
        }
    }

    [Test]
    public async Task Run_plugin()
    {
        // 매개변수와 함께 플러그인 실행
        RunPluginResult result = await Client.RunPluginAsync(
            123,
            new RunPluginRequest
            {
                Parameters = FreeFormJson.From(
                    new
                    {
                        threshold = 0.8,
                        max_items = 150,
                        input_path = "/data/input/",
                        output_path = "/data/output/",
                    }
                ),
                Context = FreeFormJson.From(
                    new
                    {
                        project_id = 123,
                        user_id = 456,
                        execution_mode = "batch",
                    }
                ),
            }
        );

        Assert.That(result.JobId, Is.Not.Null);
        Job job = await Client.GetJobAsync(result.JobId!.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Plugin, Is.EqualTo(123));
            Assert.That(job.Status, Is.EqualTo(JobStatus.Queued));
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
        }
    }
}
