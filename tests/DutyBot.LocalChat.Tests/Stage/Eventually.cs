namespace DutyBot.LocalChat.Tests.Stage;

internal static class Eventually
{
    /// <summary>Asks again until it is so, ten seconds at most.</summary>
    public static async Task SoAsync(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("It did not become so within ten seconds.");
    }
}
