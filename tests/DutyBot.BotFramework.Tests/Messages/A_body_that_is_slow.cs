using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DutyBot.BotFramework.Tests;

public sealed class A_body_that_is_slow
{
    private readonly FakeTimeProvider _time = new();
    private readonly ScriptedBot _bot = new();

    [Fact]
    public async Task is_waited_for_ten_seconds_and_no_longer()
    {
        await using var bench = await OpenAsync();
        using var socket = await SpeakAsync(bench, "Content-Length: 1000\r\n\r\n{\"type\":");

        var answer = AnswerAsync(socket);
        var drops = 5;
        await Eventually.Is(() =>
        {
            // Drops go on coming: it is the whole that counts.
            if (drops-- > 0)
                socket.Send(" "u8);
            _time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(answer.IsCompleted);
        });

        Assert.StartsWith("HTTP/1.1 408 ", await answer, StringComparison.Ordinal);
        Assert.Contains(bench.Log.Lines, line => line.Contains("within 10 s", StringComparison.Ordinal));
        Assert.Equal(0, _bot.Turns);
    }

    [Theory]
    [InlineData("Content-Length: 262145\r\n\r\n", "413 too_large")]
    [InlineData("Content-Length: 1000000000000\r\n\r\n", "413 too_large")]
    [InlineData("Content-Type: text/plain\r\nContent-Length: 5\r\n\r\n", "415 media_type")]
    public async Task is_not_even_begun_when_its_head_says_enough(string head, string why)
    {
        await using var bench = await OpenAsync();
        using var socket = await SpeakAsync(bench, head);

        Assert.StartsWith($"HTTP/1.1 {why.Split(' ')[0]} ", await AnswerAsync(socket), StringComparison.Ordinal);
        Assert.Contains(bench.Log.Lines, line => line.StartsWith($"Refused a message with {why}: ", StringComparison.Ordinal));
        Assert.Equal(0, _bot.Turns);
    }

    [Fact]
    public async Task that_breaks_off_is_no_failure_of_ours()
    {
        await using var bench = await OpenAsync();
        using (var socket = await SpeakAsync(bench, "Content-Length: 1000\r\n\r\n{\"type\":"))
            socket.Shutdown(SocketShutdown.Both);

        await Eventually.Is(() => Task.FromResult(bench.Log.Lines.Any(line => line.Contains("did not arrive whole", StringComparison.Ordinal))));
        Assert.DoesNotContain(bench.Log.Lines, line => line.Contains("500", StringComparison.Ordinal));
    }

    private Task<Bench> OpenAsync() => Bench.OfAsync(_bot, "Development", services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time)));

    private static async Task<Socket> SpeakAsync(Bench bench, string rest)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, bench.Address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\n{rest}"), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> AnswerAsync(Socket socket)
    {
        var buffer = new byte[1024];
        var length = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
