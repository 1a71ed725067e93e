using System.Net;

namespace DutyBot.Tests;

/// <summary>The rate limits of Teams (protocol 2.2): whoever writes more often gets 429, and it is counted.</summary>
internal sealed class TeamsLimits(TimeProvider time)
{
    private static readonly (int Most, TimeSpan Span)[] OfAThread = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> threads = [];
    private readonly List<DateTimeOffset> all = [];

    public int Refused { get; private set; }

    public int Taken => all.Count;

    public HttpResponseMessage? Look(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Get)
            return null;
        lock (gate)
        {
            var now = time.GetUtcNow();
            var path = request.RequestUri!.AbsolutePath.Split('/');
            var thread = Array.IndexOf(path, "activities") is > 0 and var place ? Of(path[place - 1]) : [];
            if (OfAThread.Any(limit => In(thread, now, limit.Span) >= limit.Most) || In(all, now, TimeSpan.FromSeconds(1)) >= 50)
            {
                Refused++;
                return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "1" } } };
            }

            thread.Add(now);
            all.Add(now);
            return null;
        }
    }

    private List<DateTimeOffset> Of(string thread) => threads.TryGetValue(thread, out var known) ? known : threads[thread] = [];

    private static int In(List<DateTimeOffset> moments, DateTimeOffset now, TimeSpan span) => moments.Count(moment => moment > now - span);
}
