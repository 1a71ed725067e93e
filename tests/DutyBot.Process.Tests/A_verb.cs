using System.Net;
using System.Net.Sockets;

namespace DutyBot.Processes;

public sealed class A_verb : IDisposable
{
    private static readonly string[] Tables = ["tcp", "tcp6"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string[]> Verbs => new()
    {
        { ["import", House.Demo, "--check"] }, { ["export", "out"] }, { ["replay", Path.Combine(House.Demo, "alerts.jsonl"), "--district", "2021"] }, { ["doctor"] }, { ["backup", "copy.db"] }, { ["purge", "--check"] }, { ["call-list"] },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task listens_on_no_port(string[] words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sockets of a process are read from /proc.");
        Assert.Equal(0, (await Bot.RunAsync(folder.Path, ["import", House.Demo, $"--ConnectionStrings:Sqlite={folder.Store()}"])).Code);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var heard = 0;
        await using var verb = Bot.Start(folder.Path, [.. words, $"--ConnectionStrings:Sqlite={folder.Store()}"], variables: ("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}"));
        await Eventually.SoAsync(
            () =>
            {
                heard += Listening(verb.Id);
                return Task.FromResult(verb.HasExited);
            },
            Bot.StartLimit,
            () => "it ends.");
        Assert.Equal(0, heard);
        Assert.DoesNotContain("in use", await PrintedAsync(verb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task would_be_seen_to_listen_as_a_bot_is()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sockets of a process are read from /proc.");
        await using var bot = Bot.Start(folder.Path, Bot.Plain(folder));
        await bot.AddressAsync(Bot.StartLimit);

        Assert.True(Listening(bot.Id) > 0);
    }

    private static async Task<string> PrintedAsync(Running verb)
    {
        var code = await verb.EndsAsync(Bot.StartLimit);
        Assert.True(code == 0, verb.Printed + verb.Complained);
        return verb.Printed + verb.Complained;
    }

    /// <summary>How many sockets of a process wait for somebody to connect.</summary>
    private static int Listening(int process)
    {
        try
        {
            var sockets = Directory.GetFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget).OfType<string>().Where(link => link.StartsWith("socket:[", StringComparison.Ordinal)).Select(link => link[8..^1]).ToHashSet();
            return Tables.Select(table => $"/proc/{process}/net/{table}").Where(File.Exists).SelectMany(File.ReadLines)
                .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Count(row => row is [_, _, _, "0A", _, _, _, _, _, var inode, ..] && sockets.Contains(inode));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It ended while it was looked at.
            return 0;
        }
    }
}
