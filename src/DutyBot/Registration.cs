using DutyBot.Calendar;
using DutyBot.Cards;
using DutyBot.Chat;
using DutyBot.Chat.Guided;
using DutyBot.Demo;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.LocalChat;
using DutyBot.Settings;
using DutyBot.Storage.Sqlite;
using DutyBot.Webhooks;
using DutyBot.Work;

namespace DutyBot;

/// <summary>The parts list, by whom they talk to.</summary>
internal static class Registration
{
    public static IServiceCollection AddDuty(this IServiceCollection services) => services
        .AddSingleton<WorkSignal>()
        .AddSingleton(_ => Holidays.Load())
        .AddSingleton(from => new Office(
            from.GetRequiredService<IDistrictStore>(), from.GetRequiredService<Setup>().Zone, from.GetRequiredService<Setup>().Policies with { Calendar = from.GetRequiredService<DutyCalendar>() }))
        .AddSingleton(from => ActivatorUtilities.CreateInstance<AlertDesk>(from, () => from.GetRequiredService<Awake>().Since))
        .AddSingleton<NoticeDesk>().AddSingleton<PostDesk>()
        .AddSingleton(from => new PurgeDesk(
            from.GetRequiredService<IKeeping>(), from.GetRequiredService<IDistrictStore>(), from.GetRequiredService<Setup>().Retention, from.GetRequiredService<Setup>().Zone));

    public static IServiceCollection AddCards(this IServiceCollection services) => services
        .AddSingleton(_ => CardTemplates.Load())
        .AddSingleton<Screens>()
        .AddSingleton<DraftScreens>()
        .AddSingleton<Api.AlertViews>();

    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton(from => new Conversations(from.GetRequiredService<IConversationStore>(), from.GetRequiredService<Channel>(), from.GetRequiredService<Setup>().Groups, from.GetRequiredService<Setup>().Language))
        .AddSingleton<Channel>().AddSingleton<Answers>().AddSingleton<AlertFinder>().AddSingleton<GroupTalk>().AddSingleton<OpenVisits>().AddSingleton<PressedCards>()
        .AddSingleton<UnitLines>().AddSingleton<OfficerLines>().AddSingleton<OfficerForms>().AddSingleton<Vouches>().AddSingleton<Drafts>().AddSingleton<Questions>().AddSingleton<Posting>().AddSingleton<Newcomers>().AddSingleton<Receipts>().AddSingleton<TypedLines>()
        .AddSingleton<UnitPress>().AddSingleton<OfficerPress>().AddSingleton<NoticePress>().AddSingleton<PostPress>().AddSingleton<OfficePress>().AddSingleton<UnsentPress>().AddSingleton<Presses>().AddSingleton<FailedTurns>().AddSingleton<Listener>()
        .AddTransient<IBot, DutyBotHandler>();

    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(from => new Awake(from.GetRequiredService<TimeProvider>()))
        .AddSingleton(from => new WebhookTeller(from.GetRequiredService<Setup>().Webhooks)).AddWebhooks()
        .AddSingleton<WorkPorts>().AddSingleton<WorkDesks>().AddSingleton<PostsWork>().AddSingleton<OpenCalls>()
        .AddSingleton<WhenPostTaken>(from => (unit, before, to, _, cancel) => from.GetRequiredService<OpenCalls>().GoOverAsync(unit, before, to, cancel))
        .AddSingleton<DeadlineWork>().AddSingleton<ReachWork>().AddSingleton<UnsentWork>().AddSingleton<WorkDoer>().AddSingleton<Paces>().AddSingleton<CardPlaces>().AddSingleton<Speaker>().AddSingleton<Lanes>()
        .AddSingleton(from => ActivatorUtilities.CreateInstance<Routes>(from, from.GetRequiredService<Setup>().Language))
        .AddSingleton<IStorage, KeptState>()
        .AddSingleton<Measures>().AddTransient<CountedThrottles>().MeasureOutbox()
        .AddSingleton<Watchbook>().AddSingleton<Troubles>().AddSingleton<Watch>().AddSingleton<Watchman>()
        .AddHostedService<Pulse>()
        .AddSingleton<DutyWorker>()
        .AddHostedService(from => from.GetRequiredService<DutyWorker>())
        .AddHostedService(from => from.GetRequiredService<Watchman>())
        .AddHostedService<NightPlan>()
        .AddHostedService<HolidayWatch>()
        .AddSingleton<DemoPast>().AddSingleton<Beginning>();

    /// <summary>Stands before the outbox of the store, whichever it is.</summary>
    private static IServiceCollection MeasureOutbox(this IServiceCollection services)
    {
        var plain = services.Last(part => part.ServiceType == typeof(IOutbox));
        services.AddHttpClient(ToChannel).AddHttpMessageHandler<CountedThrottles>();
        return services.AddSingleton<IOutbox>(from => new MeasuredOutbox((IOutbox)plain.ImplementationFactory!(from), from.GetRequiredService<Measures>()));
    }

    /// <summary>The name of the wire's connections to the platform.</summary>
    private const string ToChannel = "DutyBot.Connector";

    /// <summary>The stores of one district in a file that is thrown away when they are closed.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be made.</exception>
    public static ServiceProvider OpenScratch(string path) =>
        new ServiceCollection().AddSqliteStores(() => SqliteDatabase.OpenScratch(path), "scratch").BuildServiceProvider();

    public static IServiceCollection AddLocalWorkGroup(this IServiceCollection services, Setup setup) => services
        .AddSingleton<ILocalDirectory, LocalGroups>()
        .AddLocalChat(options =>
        {
            options.Database = Path.Combine(Path.GetDirectoryName(StorePath.Of(setup.Database)) ?? "", "local-chat.db");
            options.TimeZone = setup.Zone.Id;
            options.BotName = Texts.In(Domain.Language.Chinese).BotName;
            options.BotNameEn = Texts.In(Domain.Language.English).BotName;
        });
}
