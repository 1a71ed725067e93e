using System.Globalization;
using System.Net;
using DutyBot.LocalChat.Tests.Stage;
using DutyBot.Work;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.Browser.Tests.Stage;

/// <summary>The whole bot as it is started in Development, with the demo district, on a free loopback port and with a clock that the test moves.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-browser-").FullName;
    private readonly string language;
    private OnKestrel? bot;
    private int port;

    private RunningBot(string language) => this.language = language;

    /// <summary>A working day in autumn, 15:11 local time.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 15, 11, 0, TimeSpan.FromHours(8)));

    public string Address => $"http://127.0.0.1:{port}/";

    public static async Task<RunningBot> OpenAsync(string language)
    {
        var bot = new RunningBot(language);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Listens where it listened before, so that what is stored still leads back to it.</summary>
    public async Task StartAsync()
    {
        bot = new OnKestrel(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:Sqlite", "Data Source=" + Store);
            host.UseSetting("DutyBot:Language", language);
            host.ConfigureLogging(logging => logging.ClearProviders());
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
        });
        bot.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        bot.StartServer();
        port = new Uri(bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        await SettleAsync();
    }

    public async Task StopAsync()
    {
        await bot!.DisposeAsync();
        bot = null;
        await Eventually.SoAsync(() => Task.FromResult(LetGo(Store + ".lock")));
    }

    /// <summary>Lets everything be said that is to be said now, edits of cards included: one of them may have to wait a second for the one before it.</summary>
    public async Task AMomentAsync()
    {
        for (var second = 0; second < 3; second++)
            await ForwardAsync(TimeSpan.FromSeconds(1));
    }

    /// <summary>Moves the clock to a local time of this day.</summary>
    public Task ForwardToAsync(string time) =>
        ForwardAsync(TimeOnly.Parse(time, CultureInfo.InvariantCulture) - TimeOnly.FromDateTime(Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime));

    private string Store => Path.Combine(folder, "dutybot.db");

    // The program ends on a thread of its own, as it would in its own process; the next one begins once it let go of the store.
    private static bool LetGo(string held)
    {
        try
        {
            using var file = new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task ForwardAsync(TimeSpan span)
    {
        // What is under way is finished at the old time.
        await SettleAsync();
        var until = Time.GetUtcNow() + span;
        while (Time.GetUtcNow() is var now && now < until)
        {
            Time.Advance(until - now < Step ? until - now : Step);
            await SettleAsync();
        }
    }

    private async Task SettleAsync() => await bot!.Services.GetRequiredService<DutyWorker>().QuietAsync().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class OnKestrel(Action<IWebHostBuilder> configure) : WebApplicationFactory<Program>
    {
        private IHost? host;

        protected override void ConfigureWebHost(IWebHostBuilder builder) => configure(builder);

        protected override IHost CreateHost(IHostBuilder builder) => host = base.CreateHost(builder);

        public override async ValueTask DisposeAsync()
        {
            // The factory leaves a server on a real port running.
            await host!.StopAsync();
            await base.DisposeAsync();
        }
    }
}
