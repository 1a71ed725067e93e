using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DutyBot.Tests;

/// <summary>The whole bot with a movable clock and a strict channel: a message that nobody expected fails the story.</summary>
internal sealed partial class Stage : IAsyncDisposable
{
    public const string Hall = "group-hall";

    private readonly string folder = Directory.CreateTempSubdirectory("dutybot-story-").FullName;
    private readonly District district;
    private readonly DateTimeOffset began;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<IServiceCollection>? devices;
    private WebApplicationFactory<Program>? bot;
    private readonly ConcurrentQueue<Settled> settled = new();
    private readonly StoryLog log = new();

    private Stage(District district, DateTimeOffset at, IReadOnlyDictionary<string, string>? settings, Action<IServiceCollection>? devices)
    {
        this.district = district;
        this.settings = settings ?? new Dictionary<string, string>();
        this.devices = devices;
        began = at;
        Time = new StoryTime(at);
        Channel = new FakeChannel(Time);
    }

    public StoryTime Time { get; }

    public FakeChannel Channel { get; }

    public IServiceProvider Services => bot!.Services;

    /// <summary>The file that the bot keeps everything in.</summary>
    public string Database => Path.Combine(folder, "story.db");

    /// <summary>Another program on the same machine.</summary>
    public HttpClient Client() => bot!.CreateClient();

    /// <summary>What the bot logged, over restarts.</summary>
    public IReadOnlyCollection<string> Logged => log.Lines;

    /// <summary>Every row of the outbox that was settled, over restarts, in order.</summary>
    public IReadOnlyCollection<Settled> Settled => settled;

    /// <summary>A day of work, on a full minute: 15:11 local time.</summary>
    public static readonly DateTimeOffset Afternoon = new(2026, 11, 25, 15, 11, 0, TimeSpan.FromHours(8));

    public static async Task<Stage> OpenAsync(District? district = null, DateTimeOffset? at = null, IReadOnlyDictionary<string, string>? settings = null, bool joined = true, Action<IServiceCollection>? devices = null)
    {
        var stage = new Stage(district ?? Worlds.TwoTowns, at ?? Afternoon, settings, devices);
        await stage.StartAsync();
        await stage.Services.GetRequiredService<IDistrictStore>().ReplaceAsync(stage.district, isDemo: false, default);
        if (joined)
            await stage.InstallAsync(Hall);
        return stage;
    }

    /// <summary>On a platform whose clients draw no form.</summary>
    public static async Task<Stage> WithoutFormsAsync(District? district = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var stage = await OpenAsync(district, settings: settings, joined: false);
        stage.Platform = "wecom";
        await stage.InstallAsync(Hall);
        return stage;
    }

    public async Task StartAsync()
    {
        bot = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:Sqlite", $"Data Source={Database};Default Timeout=1");
            host.UseSetting("DutyBot:Demo:Enabled", "false");
            host.UseSetting("DutyBot:LocalChat:Enabled", "false");
            host.UseSetting("DutyBot:Groups:0:Conversation", Hall);
            host.UseSetting("DutyBot:Groups:0:Purpose", "alerts");
            foreach (var (name, value) in settings)
                host.UseSetting(name, value);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Time);
                services.AddHttpClient("DutyBot.Connector").ConfigurePrimaryHttpMessageHandler(() => Channel);
                services.AddSingleton<IStartupFilter, FromLoopback>();
                services.AddSingleton<ILoggerProvider>(log);
                var outbox = services.Last(part => part.ServiceType == typeof(IOutbox));
                services.AddSingleton<IOutbox>(from => new Ledger((IOutbox)outbox.ImplementationFactory!(from), settled));
                devices?.Invoke(services);
            });
        });
        await SettleAsync();
    }

    /// <summary>The bot goes down; the clock may go on without it.</summary>
    public async Task StopAsync()
    {
        await bot!.DisposeAsync();
        bot = null;
        // The program's own end runs beside that of the test server: the store is free once its lock is.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        for (; !IsFree(Database + ".lock"); patience.Token.ThrowIfCancellationRequested())
            await Task.Yield();
    }

    /// <summary>The alert as it is now, by the last part of its number; of the day the stage began on.</summary>
    public async Task<Alert> AlertAsync(int counter = 1) =>
        (await Services.GetRequiredService<IAlertStore>().ReadAsync(AlertId.Of(DutyDay.Of(began, Zone), counter), default)).Now!;

    /// <summary>Moves the clock and presses in the same instant, before the worker has seen it.</summary>
    public async Task ThenAtOnceAsync(TimeSpan span, Func<Task> press)
    {
        Time.Advance(span);
        await press();
        await SettleAsync();
    }

    /// <summary>Moves the clock to each moment at which something is due, in steps of at most 30 s, waiting after each until nothing is due and nothing is being sent.</summary>
    public async Task ForwardAsync(TimeSpan span)
    {
        var until = Time.GetUtcNow() + span;
        if (bot is null)
            Time.Advance(span);
        while (Time.GetUtcNow() is var now && now < until)
        {
            var stop = await NextAsync() is { } next && next > now && next < now + Step ? next : now + Step;
            Run((stop < until ? stop : until) - now);
            await SettleAsync();
        }
    }

    /// <summary>The machine sleeps, or its process stands still: it wakes so much later, without a beat between.</summary>
    public async Task SleepAsync(TimeSpan span)
    {
        Time.Advance(span);
        await SettleAsync();
    }

    /// <summary>Somebody moves the clock on the wall, forward or back; the machine runs on for a second.</summary>
    public async Task MoveClockAsync(TimeSpan by)
    {
        Time.MoveHands(by);
        Time.Advance(TimeSpan.FromSeconds(1));
        await SettleAsync();
    }

    /// <summary>In steps that the bot takes for its own beats: what is passed over in one is a pause to it.</summary>
    private void Run(TimeSpan span)
    {
        for (; span > Breath; span -= Breath)
            Time.Advance(Breath);
        Time.Advance(span);
    }

    /// <summary>Moves the clock to a local time of this day.</summary>
    public Task ForwardToAsync(string time) =>
        ForwardAsync(TimeOnly.Parse(time, CultureInfo.InvariantCulture) - TimeOnly.FromDateTime(Time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime));

    public async Task SettleAsync() => await Services.GetRequiredService<DutyWorker>().QuietAsync().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Everything that lies in the store's files, read as text.</summary>
    public async Task<string> StoredAsync()
    {
        var files = Directory.GetFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal));
        var texts = await Task.WhenAll(files.Select(async file =>
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return await new StreamReader(open, Encoding.UTF8).ReadToEndAsync();
        }));
        return string.Concat(texts);
    }

    private async Task<DateTimeOffset?> NextAsync()
    {
        var (work, row) = (await Services.GetRequiredService<IDueWork>().NextAsync(default), await Services.GetRequiredService<IOutbox>().NextAsync(Room.Any, default));
        return work is null || row < work ? row : work;
    }

    private static bool IsFree(string lockFile)
    {
        try
        {
            using var held = File.Open(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class FromLoopback : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Loopback;
                return then(context);
            });
            next(app);
        };
    }
}
