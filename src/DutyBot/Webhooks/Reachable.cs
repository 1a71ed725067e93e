using System.Net;
using System.Net.Sockets;

namespace DutyBot.Webhooks;

/// <summary>Where messages may go: decided when the connection is made, so that no name that points elsewhere by then leads it astray.</summary>
internal static class Reachable
{
    /// <summary>Where clouds tell a machine about itself, besides the link-local 169.254.169.254.</summary>
    private static readonly HashSet<IPAddress> Metadata =
        [IPAddress.Parse("100.100.100.200"), IPAddress.Parse("168.63.129.16"), IPAddress.Parse("192.0.0.192"), IPAddress.Parse("fd00:ec2::254"), IPAddress.Parse("fd20:ce::254")];

    // The IPv4 address lies in the last four bytes (RFC 6052, 2.1).
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork ThisNetwork = IPNetwork.Parse("0.0.0.0/8"), LinkLocal = IPNetwork.Parse("169.254.0.0/16"), Multicast = IPNetwork.Parse("224.0.0.0/3");

    /// <summary>Link-local, multicast, unspecified and metadata addresses; an office's own networks are what webhooks are for.</summary>
    public static bool Refuses(IPAddress address)
    {
        var bare = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (bare.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(bare))
            bare = new IPAddress(bare.GetAddressBytes().AsSpan(12));
        if (Metadata.Contains(bare))
            return true;
        return bare.AddressFamily == AddressFamily.InterNetwork
            ? ThisNetwork.Contains(bare) || LinkLocal.Contains(bare) || Multicast.Contains(bare)
            : bare.IsIPv6LinkLocal || bare.IsIPv6Multicast || bare.Equals(IPAddress.IPv6None);
    }

    /// <exception cref="HttpRequestException">The name points to no address that may be used.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        var found = IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, cancel);
        // What is not encrypted stays on this machine, whatever the name points to by now.
        var plain = context.InitialRequestMessage.RequestUri?.Scheme == "http";
        var allowed = found.Where(address => !Refuses(address) && (!plain || IPAddress.IsLoopback(address))).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The address of the webhook may not be used.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
