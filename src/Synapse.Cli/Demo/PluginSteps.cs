using Synapse.Generated;

namespace Synapse.Cli.Demo;

internal static class PluginSteps
{
    private const string Group = "Plugins";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "Get a plugin",
            "client.GetPluginAsync(123)",
            async demo =>
            {
                Plugin plugin = await demo.Client.GetPluginAsync(123, cancellationToken: demo.CancellationToken);
                Expect.Equal("the id", 123, plugin.Id);
                Expect.Equal("the name", "Image Processor", plugin.Name);
                Expect.Equal("the description", "이미지 처리 플러그인", plugin.Description);
                return $"플러그인: {plugin.Name} · 버전: {plugin.Version} · 설명: {plugin.Description} · 작성자: {plugin.Author}";
            }
        ),
        new(
            Group,
            "Create a plugin",
            "client.CreatePluginAsync(new() { Name = \"My Custom Plugin\", … })",
            async demo =>
            {
                FreeFormJson configuration = FreeFormJson.From(
                    new
                    {
                        parameters = new
                        {
                            threshold = new { type = "float", @default = 0.5 },
                            max_items = new { type = "int", @default = 100 },
                        },
                    }
                );
                Plugin created = await demo.Client.CreatePluginAsync(
                    new CreatePluginRequest
                    {
                        Name = "My Custom Plugin",
                        Description = "사용자 정의 데이터 처리를 위한 플러그인",
                        Version = "1.0.0",
                        Author = "Your Name",
                        Category = "data_processing",
                        Configuration = configuration,
                    },
                    cancellationToken: demo.CancellationToken
                );
                Plugin stored = await demo.Client.GetPluginAsync(created.Id, cancellationToken: demo.CancellationToken);
                Expect.Equal("the stored name", "My Custom Plugin", stored.Name);
                Expect.Equal("the stored description", "사용자 정의 데이터 처리를 위한 플러그인", stored.Description);
                Expect.Equal("the stored category", "data_processing", stored.Category);
                Expect.Json("the stored configuration", configuration, stored.Configuration);
                return $"ID {created.Id}로 플러그인 생성됨";
            }
        ),
        new(
            Group,
            "Update a plugin",
            "client.UpdatePluginAsync(123, new() { Version = \"1.1.0\", … })",
            async demo =>
            {
                FreeFormJson configuration = FreeFormJson.From(
                    new
                    {
                        parameters = new
                        {
                            threshold = new { type = "float", @default = 0.7 },
                            max_items = new { type = "int", @default = 200 },
                            new_param = new { type = "string", @default = "default_value" },
                        },
                    }
                );
                Plugin updated = await demo.Client.UpdatePluginAsync(
                    123,
                    new UpdatePluginRequest
                    {
                        Description = "업데이트된 플러그인 설명",
                        Version = "1.1.0",
                        Configuration = configuration,
                    },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the description", "업데이트된 플러그인 설명", updated.Description);
                Expect.Equal("the version", "1.1.0", updated.Version);
                Expect.Json("the configuration", configuration, updated.Configuration);
                Expect.Equal("the name, which was not sent,", "Image Processor", updated.Name);
                return $"플러그인: {updated.Name} · 버전: {updated.Version} · 설명: {updated.Description}";
            }
        ),
        new(
            Group,
            "Run a plugin",
            "client.RunPluginAsync(123, new() { Parameters = …, Context = … })",
            async demo =>
            {
                FreeFormJson parameters = FreeFormJson.From(
                    new
                    {
                        threshold = 0.8,
                        max_items = 150,
                        input_path = "/data/input/",
                        output_path = "/data/output/",
                    }
                );
                FreeFormJson context = FreeFormJson.From(
                    new
                    {
                        project_id = 123,
                        user_id = 456,
                        execution_mode = "batch",
                    }
                );
                RunPluginResult run = await demo.Client.RunPluginAsync(
                    123,
                    new RunPluginRequest { Parameters = parameters, Context = context },
                    cancellationToken: demo.CancellationToken
                );
                demo.StartedJob = Expect.NotNull("the job's id", run.JobId);
                Expect.Equal("the number of runs", 1, demo.Emulator.Jobs.RunCount);
                Job job = await demo.Client.GetJobAsync(demo.StartedJob, cancellationToken: demo.CancellationToken);
                Expect.Json("the job's parameters", parameters, job.Params);
                Expect.Equal("the job's plugin", 123, job.Plugin);
                return $"플러그인 실행 시작됨: {run.JobId}";
            }
        ),
        new(Group, "Follow its job to the end", "client.WaitForJobAsync(jobId, progress)", JobWatch.RunAsync) { TakesTime = true },
    ];
}
