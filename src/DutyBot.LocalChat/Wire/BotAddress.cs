using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace DutyBot.LocalChat.Wire;

/// <summary>Where this very process listens; read at run time, so a free port works too.</summary>
internal sealed class BotAddress(IServer server)
{
    /// <exception cref="InvalidOperationException">The server listens on no address (yet).</exception>
    public Uri Messages => new(Base, "api/messages");

    /// <exception cref="InvalidOperationException">The server listens on no address (yet).</exception>
    public Uri Connector => new(Base, "local/connector/");

    // Plain http first: a development certificate need not be trusted by the process that serves it.
    private Uri Base => (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Select(BindingAddress.Parse)
        .OrderBy(bound => bound.Scheme == Uri.UriSchemeHttp ? 0 : 1)
        .Select(bound => new UriBuilder(bound.Scheme, Named(bound.Host), bound.Port, bound.PathBase + "/").Uri)
        .FirstOrDefault() ?? throw new InvalidOperationException("The server listens on no address.");

    private static string Named(string host) => host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : host;
}
