using DutyBot.LocalChat.Browser;
using DutyBot.LocalChat.Platform;
using DutyBot.LocalChat.Storage;
using DutyBot.LocalChat.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace DutyBot.LocalChat;

/// <summary>Puts the local work group into the bot's own process: the page at <c>/</c>, what it needs under <c>/local</c>.</summary>
public static class LocalChatSetup
{
    /// <summary>Needs an <see cref="ILocalDirectory"/> beside it. The page talks to the bot over the wire alone, at <c>/api/messages</c> of the server's own address.</summary>
    public static IServiceCollection AddLocalChat(this IServiceCollection services, Action<LocalChatOptions> options)
    {
        services.AddOptions<LocalChatOptions>().Configure(options);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<ChatDatabase>().AddSingleton<Transcript>().AddSingleton<Watchers>()
            .AddSingleton<BotAddress>().AddSingleton<WireLog>().AddSingleton<BotLine>()
            .AddSingleton<Activities>().AddSingleton<Rooms>().AddSingleton<PeoplesTurn>().AddSingleton<BotsTurn>();
    }

    /// <summary>Loopback only: any other address, <c>Host</c> or <c>Origin</c> is answered with 403 and one sentence.</summary>
    public static IEndpointConventionBuilder MapLocalChat(this IEndpointRouteBuilder app)
    {
        var here = app.MapGroup("").AddEndpointFilter<LoopbackGate>().ExcludeFromDescription();
        here.MapPage();
        here.MapPeople();
        here.MapConnector();
        return here;
    }

    /// <summary>Adds the bot to the groups as soon as it listens, so that it can speak there before anybody has opened the page.</summary>
    public static void IntroduceBotWhenListening(this IHost host)
    {
        var rooms = host.Services.GetRequiredService<Rooms>();
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => _ = rooms.IntroduceGroupsAsync(CancellationToken.None));
    }
}
