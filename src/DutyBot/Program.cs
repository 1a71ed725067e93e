using DutyBot;
using DutyBot.Api;
using DutyBot.Chat;
using DutyBot.Demo;
using DutyBot.LocalChat;
using DutyBot.Settings;
using DutyBot.Storage.Sqlite;
using DutyBot.CommandLine;

if (Verbs.Named(args))
    return await Verbs.RunAsync(args);

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [Setup.ReadOnce, .. args], ContentRootPath = AppContext.BaseDirectory });
    Address.SetDefault(builder.Configuration);
    var setup = Setup.Read(builder.Configuration, builder.Environment);
    var quiet = QuietStart.Of(builder.Logging);

    builder.Services
        .AddSingleton(setup)
        .AddSqliteStores(setup.Database, setup.District)
        .AddDuty()
        .AddCards()
        .AddChat()
        .AddWork()
        .AddApi()
        .AddBotFramework(builder.Configuration)
        .AddExport(builder.Configuration);
    if (setup.LocalChat)
        builder.Services.AddLocalWorkGroup(setup);

    var app = builder.Build();
    quiet.EndsWith(app.Lifetime);
    app.MapBotMessages();
    app.UseProxies(setup);
    app.MapOpenApi();
    app.MapHealth();
    app.MapAlerts();
    app.MapSummary();
    if (setup.LocalChat)
    {
        app.MapLocalChat();
        app.IntroduceBotWhenListening();
    }

    await app.Services.GetRequiredService<Beginning>().PrepareAsync(app.Lifetime);
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (StartFault.Sentence(wrong) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

/// <summary>Named so that tests can start the whole bot.</summary>
internal sealed partial class Program;
