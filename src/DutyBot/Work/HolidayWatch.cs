using DutyBot.Domain;
using DutyBot.Settings;

namespace DutyBot.Work;

/// <summary>Says, once a year, that nothing is known of the holidays of the year that it is: the bot goes by plain weekends then.</summary>
internal sealed class HolidayWatch(DutyCalendar calendar, Setup setup, TimeProvider time, ILogger<HolidayWatch> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    private ITimer? timer;
    private int? said;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Look();
        timer = time.CreateTimer(_ => Look(), state: null, Daily, Daily);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => timer?.Dispose();

    private void Look()
    {
        var year = DutyDay.Of(time.GetUtcNow(), setup.Zone).Date.Year;
        if (calendar.HasYear(year) || said == year)
            return;
        said = year;
        log.HolidaysUnknown(year);
    }
}
