using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace DutyBot.LocalChat.Browser;

/// <summary>The open pages: each hears everything, as server-sent events.</summary>
internal sealed class Watchers(IHostApplicationLifetime lifetime)
{
    private readonly Lock turn = new();
    private readonly List<ChannelWriter<SseItem<string>>> pages = [];

    public void Tell<T>(string kind, T what, JsonTypeInfo<T> type)
    {
        var item = new SseItem<string>(JsonSerializer.Serialize(what, type), kind);
        lock (turn)
        {
            pages.ForEach(page => page.TryWrite(item));
        }
    }

    public async IAsyncEnumerable<SseItem<string>> WatchAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        // An open page must not hold up the end of the bot.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
        var channel = Channel.CreateUnbounded<SseItem<string>>();
        using var leave = either.Token.Register(() => channel.Writer.TryComplete());
        Change(() => pages.Add(channel.Writer));
        try
        {
            // The first event tells the page that from here on it misses nothing.
            yield return new SseItem<string>("{}", "hello");
            await foreach (var item in channel.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return item;
            }
        }
        finally
        {
            Change(() => pages.Remove(channel.Writer));
        }
    }

    private void Change(Action change)
    {
        lock (turn)
        {
            change();
        }
    }
}
