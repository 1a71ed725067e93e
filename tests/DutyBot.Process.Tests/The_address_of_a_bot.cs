namespace DutyBot.Processes;

public sealed class The_address_of_a_bot : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:0")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "0")]
    public async Task is_where_the_environment_says(string variable, string value)
    {
        string[] settings = [$"--ConnectionStrings:Sqlite={folder.Store()}", "--DutyBot:LocalChat:Enabled=false"];
        await using var bot = Bot.Start(folder.Path, settings, variables: (variable, value));
        Assert.NotEqual(3978, (await bot.AddressAsync(Bot.StartLimit)).Port);
    }
}
