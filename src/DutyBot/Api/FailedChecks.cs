using System.Net;
using System.Net.Sockets;

namespace DutyBot.Api;

/// <summary>How many requests of one address failed their check in the minute that began with the first of them (product 7).
/// Not the framework's limiter: that one counts every request, also the good ones, and goes by a clock that no test can move.</summary>
internal sealed class FailedChecks(int most, TimeProvider time)
{
    /// <summary>Who comes from more addresses at once than this is one caller.</summary>
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, (DateTimeOffset Until, int Count)> counted = [];

    /// <summary>Counts one more; how often it happened in this minute and, where that is too often, the seconds to wait.</summary>
    public (int Count, int? RetryAfter) Add(IPAddress? address)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var caller = Caller(address);
            if (!counted.ContainsKey(caller) && counted.Count >= MostAddresses)
                Forget(now);
            if (!counted.ContainsKey(caller) && counted.Count >= MostAddresses)
                caller = IPAddress.None;
            var (until, count) = counted.TryGetValue(caller, out var known) && known.Until > now ? known : (now + Minute, 0);
            counted[caller] = (until, ++count);
            return (count, count > most ? (int)Math.Ceiling((until - now).TotalSeconds) : null);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, _) in counted.Where(one => one.Value.Until <= now).ToList())
            counted.Remove(address);
    }

    /// <summary>Whoever has an IPv6 address has 64 bits of them.</summary>
    private static IPAddress Caller(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
            return address ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
