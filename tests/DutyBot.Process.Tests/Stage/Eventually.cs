using System.Diagnostics;

namespace DutyBot.Processes;

/// <summary>The one way in which a test waits for another process: it asks again until it is so, or until the limit.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <param name="unless">Said when it did not become so.</param>
    public static async Task SoAsync(Func<Task<bool>> isSo, TimeSpan limit, Func<string> unless)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (waited.Elapsed > limit)
                Assert.Fail($"Not within {limit.TotalSeconds:0} s: {unless()}");
            await Task.Delay(Between);
        }
    }

    /// <summary>Whether an address answers with 200; nobody listening is no answer.</summary>
    public static async Task<bool> AnswersAsync(this HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
