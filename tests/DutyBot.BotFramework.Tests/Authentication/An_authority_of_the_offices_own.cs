using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.BotFramework.Tests;

/// <summary>Trust is fixed when a process starts, so these start one: the same test, told where the cloud is.</summary>
[Trait("Category", "Slow")]
public sealed class An_authority_of_the_offices_own
{
    private const string Cloud = "DUTYBOT_TEST_CLOUD";
    private const string Token = "DUTYBOT_TEST_TOKEN";

    [Fact]
    public async Task is_trusted_for_keys_tokens_and_messages_when_SSL_CERT_FILE_names_it()
    {
        if (Environment.GetEnvironmentVariable(Cloud) is { } address)
        {
            await AnswerAsync(address);
            return;
        }

        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            Assert.Skip("Only OpenSSL reads SSL_CERT_FILE.");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, PrivateAuthority.Pem, TestContext.Current.CancellationToken);
        try
        {
            await using var cloud = await OpenAsync();

            Assert.Equal(0, await AnswerElsewhereAsync(cloud, file));

            Assert.Equal("heard", Assert.Single(cloud.Sent).Text);
            // One for the answer, one for whoever only asked whether there is one to be had.
            Assert.Equal(2, cloud.TokensAsked.Count);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task is_trusted_by_nobody_else()
    {
        await using var cloud = await OpenAsync();

        // Its test ran, and failed.
        Assert.Equal(2, await AnswerElsewhereAsync(cloud, certificates: null));

        Assert.Equal(0, cloud.KeyReads);
        Assert.Empty(cloud.Sent);
    }

    // What the started process does: one message is let in and answered, all of it over https as the machine trusts it.
    private static async Task AnswerAsync(string address)
    {
        await using var bench = await Bench.OfAsync(
            new ScriptedBot { OnMessage = (turn, cancel) => turn.SendActivityAsync("heard", cancellationToken: cancel) },
            "Production",
            services => services.AddHttpClient(ConnectorClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(Transport.Handler),
            PrivateCloud.SettingsOf(address));
        using var message = new StringContent(Incoming.Message(activity => activity["serviceUrl"] = address + "/connector/"), Encoding.UTF8, "application/json");

        var answer = await bench.PostAsync(message, headers => headers.Add("Authorization", $"Bearer {Environment.GetEnvironmentVariable(Token)}"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(await BotFrameworkRegistration.TokenFaultAsync(
            new ConfigurationBuilder().AddInMemoryCollection(PrivateCloud.SettingsOf(address).Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build(), TestContext.Current.CancellationToken));
    }

    private static async Task<PrivateCloud> OpenAsync()
    {
        var cloud = await PrivateCloud.OpenAsync();
        cloud.Keys.Add(new TokenKey("k1", "msteams"));
        return cloud;
    }

    private static async Task<int> AnswerElsewhereAsync(PrivateCloud cloud, string? certificates)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, typeof(An_authority_of_the_offices_own).Assembly.GetName().Name!))
        {
            ArgumentList = { "--filter-method", $"*.{nameof(is_trusted_for_keys_tokens_and_messages_when_SSL_CERT_FILE_names_it)}", "--progress", "off" },
            RedirectStandardOutput = true,
            Environment =
            {
                [Cloud] = cloud.Address,
                [Token] = cloud.Keys[0].Sign(new() { ["iss"] = PrivateCloud.Issuer, ["aud"] = PrivateCloud.AppId, ["serviceurl"] = cloud.ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 600 }),
            },
        };
        foreach (var name in (string[])["SSL_CERT_FILE", "SSL_CERT_DIR"])
            start.Environment.Remove(name);
        if (certificates is not null)
            start.Environment["SSL_CERT_FILE"] = certificates;

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        TestContext.Current.TestOutputHelper?.WriteLine(await process.StandardOutput.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }
}
