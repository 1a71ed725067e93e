namespace DutyBot.Processes;

public sealed class A_second_bot : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task on_the_same_store_is_refused_with_one_sentence()
    {
        await using var first = Bot.Start(folder.Path, Bot.Plain(folder));
        await first.AddressAsync(Bot.StartLimit);

        var second = await Bot.RunAsync(folder.Path, Bot.Plain(folder));
        Assert.Equal(1, second.Code);
        Assert.Equal($"The store {folder.Below("dutybot.db")} is in use by a running bot or another command: stop that one first.", (second.Printed + second.Complained).Trim());
        Assert.False(first.HasExited);
    }

    [Fact]
    public async Task may_follow_at_once_on_one_that_was_killed()
    {
        await using (var first = Bot.Start(folder.Path, Bot.Plain(folder)))
        {
            await first.AddressAsync(Bot.StartLimit);
            await first.KillAsync();
        }

        await using var second = Bot.Start(folder.Path, Bot.Plain(folder));
        await second.AddressAsync(Bot.StartLimit);
    }
}
